package dev.loopscope.loop;

import java.util.function.BooleanSupplier;

/** A lock whose holder can wait until another task notifies it. (asyncio's {@code Condition}.) */
public final class Condition {
    private final Lock lock;
    private final Waiters waiters = new Waiters(this);

    /** With a lock of its own. */
    public Condition() {
        this(new Lock());
    }

    /** On a lock that others may share. */
    public Condition(Lock lock) {
        this.lock = lock;
    }

    /** {@link Lock#isLocked} of its lock. */
    public boolean isLocked() {
        return lock.isLocked();
    }

    /** {@link Lock#acquire} of its lock. */
    public void acquire() throws Exception {
        lock.acquire();
    }

    /** {@link Lock#release} of its lock. */
    public void release() {
        lock.release();
    }

    /**
     * Releases the lock, waits for a notification and takes the lock again, also when it is cancelled.
     *
     * @throws IllegalStateException if the lock is free
     */
    public void await() throws Exception {
        if (!isLocked()) {
            throw new IllegalStateException("cannot wait on un-acquired lock");
        }
        release();
        try {
            try {
                waiters.await("condition.wait()");
            } finally {
                reacquire();
            }
        } catch (Throwable e) {
            notifyWaiters(1); // a notification that this one got and cannot use goes on to the next
            throw e;
        }
    }

    /** Waits until {@code predicate} holds, looking at it whenever it is notified. */
    public void await(BooleanSupplier predicate) throws Exception {
        while (!predicate.getAsBoolean()) {
            await();
        }
    }

    /**
     * Wakes the first {@code count} who wait; each goes on once it has the lock.
     *
     * @throws IllegalStateException if the lock is free
     */
    public void notify(int count) {
        if (!isLocked()) {
            throw new IllegalStateException("cannot notify on un-acquired lock");
        }
        notifyWaiters(count);
    }

    /** {@link #notify(int)} of all who wait. */
    public void notifyEach() {
        notify(waiters.size());
    }

    private void notifyWaiters(int count) {
        for (int i = 0; i < count && waiters.wakeNext(); i++) {
            // the next one
        }
    }

    /** A cancel that comes meanwhile is thrown once the lock is held. */
    private void reacquire() throws Exception {
        CancelledError latest = null;
        for (boolean held = false; !held;) {
            try {
                acquire();
                held = true;
            } catch (CancelledError cancelled) {
                latest = cancelled;
            }
        }
        if (latest != null) {
            throw latest;
        }
    }

    @Override
    public String toString() {
        return "<Condition %s>".formatted(waiters.describe(isLocked() ? "locked" : "unlocked"));
    }
}
