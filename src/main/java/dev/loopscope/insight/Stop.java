package dev.loopscope.insight;

/**
 * A run was stopped from outside.
 *
 * @param atNanos when, on the run's clock
 * @param recorded how many of its events were recorded by then; all that there were, where it was idle
 * @param byTimeLimit because its time was over; else somebody stopped it
 * @param idle nothing was left to do by then
 */
public record Stop(long atNanos, long recorded, boolean byTimeLimit, boolean idle) {}
