package dev.loopscope.live;

import dev.loopscope.recording.Recording;

/**
 * How long the server puts up with a viewer that is behind: longer with a new one, which has much to catch up on, than with
 * one that had been up to date. On the server's loop only.
 */
final class Patience {
    private final LiveSettings settings;
    private final Recording recording;
    private long closeEnoughAt = System.nanoTime();
    private boolean caughtUp;

    Patience(LiveSettings settings, Recording recording) {
        this.settings = settings;
        this.recording = recording;
    }

    /** Whether it is at its end with a viewer that wants the batch at {@code place} next. */
    boolean isOver(int place) {
        long now = System.nanoTime();
        if (isCloseEnough(place)) {
            caughtUp = true;
            closeEnoughAt = now;
            return false;
        }
        return now - closeEnoughAt > (caughtUp ? settings.patience() : settings.catchUp()).toNanos();
    }

    private boolean isCloseEnough(int place) {
        int size = recording.size();
        if (size - place > settings.framesBehind()) {
            return false;
        }
        long bytes = 0;
        for (int next = place; next < size; next++) {
            bytes += recording.batch(next).bytes().length;
        }
        return bytes <= settings.bytesBehind().toBytes();
    }
}
