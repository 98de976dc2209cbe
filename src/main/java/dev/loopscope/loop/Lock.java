package dev.loopscope.loop;

import org.jspecify.annotations.Nullable;

/**
 * A lock for tasks of one loop, fair: first come, first served, and who comes late queues behind a task that was woken but
 * has not run yet. It has no owner. (asyncio's {@code Lock}.)
 */
public final class Lock {
    private final Waiters waiters = new Waiters(this);
    private final LockTrace trace = new LockTrace();
    private boolean locked;

    /** Whether some task holds it. */
    public boolean isLocked() {
        return locked;
    }

    /** Whether {@link #acquire} takes it at once. */
    public boolean isFree() {
        return !locked && !waiters.isAnyWaiting();
    }

    /** Takes the lock: at once if it is free and nobody waits, else in turn. */
    public void acquire() throws Exception {
        if (locked || waiters.isAnyWaiting()) {
            waitInLine();
        }
        locked = true;
        trace.taken();
    }

    /**
     * Gives the lock back and wakes the first who waits.
     *
     * @throws IllegalStateException if it is not locked
     */
    public void release() {
        if (!locked) {
            throw new IllegalStateException("Lock is not acquired.");
        }
        locked = false;
        trace.released();
        waiters.wakeFirst();
    }

    private void waitInLine() throws Exception {
        try {
            LoopFuture<@Nullable Void> place = waiters.join("lock.acquire()");
            trace.awaited(place);
            waiters.await(place);
        } catch (CancelledError cancelled) {
            if (!locked) {
                waiters.wakeFirst(); // the wake-up may have been this one's: it goes on to the next
            }
            throw cancelled;
        }
    }

    @Override
    public String toString() {
        return "<Lock %s>".formatted(waiters.describe(locked ? "locked" : "unlocked"));
    }
}
