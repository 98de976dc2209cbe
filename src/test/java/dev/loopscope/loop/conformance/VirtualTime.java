package dev.loopscope.loop.conformance;

import java.util.concurrent.locks.LockSupport;

import dev.loopscope.machine.Time;

/** A time that passes only by waiting and working; each reading is a nanosecond later than the one before. */
final class VirtualTime implements Time {
    private static final long LONGEST_NANOS = 20_000_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;

    private long nanos;

    @Override
    public long nanos() {
        nanos++;
        return nanos - 1;
    }

    @Override
    public void await(long wait) {
        if (wait == FOREVER) {
            awaitOtherThread();
        } else {
            nanos += wait;
        }
    }

    @Override
    public void wake(Thread thread) {
        LockSupport.unpark(thread);
    }

    private void awaitOtherThread() {
        long begun = System.nanoTime();
        LockSupport.parkNanos(this, LONGEST_NANOS);
        if (System.nanoTime() - begun >= LONGEST_NANOS) {
            throw new AssertionError("the program waits for a wake-up that nobody gives");
        }
    }

    void pass(double seconds) {
        nanos += Math.round(seconds * NANOS_PER_SECOND);
    }

    /** In seconds, as a text. */
    String shown() {
        return "%.3f".formatted(nanos / NANOS_PER_SECOND);
    }
}
