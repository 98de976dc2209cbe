package dev.loopscope.machine;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts what can still make a program go on: its running threads and the calls in its executors. A loop that waits for a
 * wake-up only does not count, and whoever wakes it counts it again before it runs. So when the count is 0, nothing will
 * happen any more without somebody from outside: the program is <i>idle</i>.
 *
 * <p>Any thread may call it. The listener is told on the thread that made the change, possibly late, so it reads
 * {@link #isIdle} again rather than trust the order of two calls.
 */
public final class Activity {
    private final AtomicInteger count = new AtomicInteger();
    private final Runnable changed;

    Activity(Runnable changed) {
        this.changed = changed;
    }

    /** Something began that will make the program go on. */
    public void begin() {
        if (count.getAndIncrement() == 0) {
            changed.run();
        }
    }

    /** What {@link #begin} counted is over. */
    public void end() {
        if (count.decrementAndGet() == 0) {
            changed.run();
        }
    }

    /** Something else changed that the listener looks at. */
    void tell() {
        changed.run();
    }

    /** Whether nothing will happen any more by itself. */
    public boolean isIdle() {
        return count.get() == 0;
    }
}
