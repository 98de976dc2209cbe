package dev.loopscope.stress;

import java.util.concurrent.TimeUnit;

import dev.loopscope.machine.Time;

/** A time for one thread that waits once: its wait ends by a wake-up only, or is given up and remembered as that. */
public final class Bell implements Time {
    /** A busy machine may keep the other thread from running for seconds; a wake-up that is lost is lost for ever. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private volatile boolean rung;
    private boolean givenUp;

    @Override
    public long nanos() {
        return 0;
    }

    @Override
    public void await(long nanos) {
        long began = System.nanoTime();
        while (!rung) {
            if (System.nanoTime() - began > PATIENCE_NANOS) {
                givenUp = true;
                Thread.currentThread().interrupt(); // nothing else ends the wait of who called
                return;
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void wake(Thread thread) {
        rung = true;
    }

    /** Whether nobody woke the thread. Asked on that thread, which is not interrupted any more then. */
    public boolean isGivenUp() {
        return givenUp && Thread.interrupted();
    }
}
