package dev.loopscope.loop;

import org.jspecify.annotations.Nullable;

/**
 * The coroutines that the present turn of a loop has made and that may still be used in it. Most are, at once; only those
 * that are not by its end get a watch, which costs more than to make and run them. On the loop's thread only.
 */
final class Young {
    private static final int ROOM = 64;

    private final EventLoop loop;
    private final @Nullable Coroutine<?>[] made = new Coroutine<?>[ROOM];
    private int count;

    Young(EventLoop loop) {
        this.loop = loop;
    }

    /** Whether the calling thread is the loop's. */
    boolean isHere() {
        return loop.isOnLoopThread();
    }

    void add(Coroutine<?> coroutine) {
        dropUsed();
        if (count == ROOM) {
            settle();
        }
        made[count++] = coroutine;
    }

    /** Coroutines call each other, so the latest are used first. */
    private void dropUsed() {
        for (Coroutine<?> last = last(); last != null && last.isUsed(); last = last()) {
            made[--count] = null;
        }
    }

    private @Nullable Coroutine<?> last() {
        return count == 0 ? null : made[count - 1];
    }

    /** The turn is over: those that nobody has used are watched from now on, in the order of their making. */
    void settle() {
        for (int i = 0; i < count; i++) {
            Coroutine<?> coroutine = made[i];
            made[i] = null;
            if (coroutine != null) {
                coroutine.leave(this, loop.machine());
            }
        }
        count = 0;
    }
}
