package dev.loopscope.loop;

import java.util.ArrayList;
import java.util.List;

import dev.loopscope.machine.Time;

/**
 * A time that passes only by waiting: whoever waits moves the clock to the end of the wait at once. For programs of one
 * thread. Each reading is later than the one before, as a real clock's is, unless it was told to stand.
 */
final class VirtualTime implements Time {
    private final List<Long> waits = new ArrayList<>();
    private long nanos;
    private long step = 1;

    @Override
    public long nanos() {
        nanos += step;
        return nanos - step;
    }

    @Override
    public void await(long wait) {
        if (wait == FOREVER) {
            throw new AssertionError("the program waits for a wake-up that nobody can give");
        }
        waits.add(wait);
        nanos += wait;
    }

    @Override
    public void wake(Thread thread) {
        // Nobody waits: waiting takes no time.
    }

    /** From now on time passes by waiting only. */
    void stand() {
        step = 0;
    }

    /** How long each wait was to be. */
    List<Long> waits() {
        return waits;
    }

    /** Lets time pass while the caller works. */
    void pass(double seconds) {
        nanos += Math.round(seconds * 1e9);
    }
}
