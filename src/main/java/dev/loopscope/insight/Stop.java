package dev.loopscope.insight;

/**
 * A run was stopped from outside.
 *
 * @param atNanos when, on the run's clock
 * @param byTimeLimit because its time was over; else somebody stopped it
 * @param idle nothing was left to do by then
 */
public record Stop(long atNanos, boolean byTimeLimit, boolean idle) {}
