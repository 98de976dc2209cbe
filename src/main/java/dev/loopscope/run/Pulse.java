package dev.loopscope.run;

/**
 * A sign of life.
 *
 * @param nowNanos the time on the run's clock
 * @param serverLagNanos how late the server's own loop was at worst since the pulse before
 */
public record Pulse(long nowNanos, long serverLagNanos) {}
