package dev.loopscope.loop;

import dev.loopscope.machine.Time;

/**
 * A time that passes only by waiting: whoever waits moves the clock to the end of the wait at once. For programs of one
 * thread. Each reading is later than the one before, as a real clock's is.
 */
final class VirtualTime implements Time {
    private long nanos;

    @Override
    public long nanos() {
        return nanos++;
    }

    @Override
    public void await(long wait) {
        if (wait == FOREVER) {
            throw new AssertionError("the program waits for a wake-up that nobody can give");
        }
        nanos += wait;
    }

    @Override
    public void wake(Thread thread) {
        // Nobody waits: waiting takes no time.
    }

    /** Lets time pass while the caller works. */
    void pass(double seconds) {
        nanos += (long) (seconds * 1e9);
    }
}
