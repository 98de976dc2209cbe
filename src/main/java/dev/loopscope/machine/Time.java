package dev.loopscope.machine;

import java.util.concurrent.locks.LockSupport;

import dev.loopscope.trace.TraceClock;

/** A monotonic clock and a way to wait on it. Any thread may use it. */
public interface Time extends TraceClock {
    /** The wait that only {@link #wake} or an interrupt ends. */
    long FOREVER = Long.MAX_VALUE;

    /**
     * Waits until the calling thread is woken or interrupted, or {@code nanos} have passed; may return early, so callers
     * look at their condition again. A wake that came before the wait ends it at once.
     */
    void await(long nanos);

    /** Ends the wait of {@code thread}, or its next one. */
    void wake(Thread thread);

    /** How near to each other two moments are that count as one. */
    default long resolution() {
        return 1;
    }

    /** Whether nobody has to wait for this time. */
    default boolean isVirtual() {
        return false;
    }

    /** A thread of the program is about to be started, so from now on it is one that can go on. */
    default void begins(Thread thread) {}

    /** The calling thread, which was said to begin, has begun; returns when it may go on. */
    default void begun() {}

    /** The calling thread of the program ends. */
    default void ended() {}

    /** The JVM's clock, from 0 at this call, and its parking. */
    static Time system() {
        return new SystemTime(TraceClock.fromNow());
    }

    /** The JVM's parking on a clock that runs already. */
    static Time on(TraceClock clock) {
        return new SystemTime(clock);
    }
}

record SystemTime(TraceClock clock) implements Time {
    @Override
    public long nanos() {
        return clock.nanos();
    }

    @Override
    public void await(long nanos) {
        if (nanos == FOREVER) {
            LockSupport.park(this);
        } else {
            LockSupport.parkNanos(this, nanos);
        }
    }

    @Override
    public void wake(Thread thread) {
        LockSupport.unpark(thread);
    }
}
