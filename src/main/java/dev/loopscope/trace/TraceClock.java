package dev.loopscope.trace;

/** A monotonic clock in nanoseconds. Any thread may read it. */
@FunctionalInterface
public interface TraceClock {
    /** Nanoseconds since the clock's origin; never less than an earlier reading. */
    long nanos();

    /** The JVM's monotonic clock, from 0 at this call. */
    static TraceClock fromNow() {
        long origin = System.nanoTime();
        return () -> System.nanoTime() - origin;
    }
}
