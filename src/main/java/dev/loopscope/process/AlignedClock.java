package dev.loopscope.process;

import dev.loopscope.trace.TraceClock;

/**
 * A machine's clock as read in another process.
 *
 * @param zero this JVM's clock when the machine's was 0
 */
record AlignedClock(long zero) implements TraceClock {
    /**
     * The clock of a machine that was at {@code machineNanos} when its JVM's was at {@code there}. This JVM's was at
     * {@code asked} before and at {@code heard} after that. Where {@code there} lies between these, both JVMs read the
     * same clock; else it is taken to have been read half-way.
     */
    static AlignedClock of(long asked, long heard, long there, long machineNanos) {
        long here = there - asked >= 0 && heard - there >= 0 ? there : asked + (heard - asked) / 2;
        return new AlignedClock(here - machineNanos);
    }

    @Override
    public long nanos() {
        return System.nanoTime() - zero;
    }
}
