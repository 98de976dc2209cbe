package dev.loopscope.insight;

/**
 * How the run's loops did, all of them together. Of a run that was stopped when nothing was left to do, until then.
 *
 * @param turns turns that ran something
 * @param steps callbacks and steps of tasks that ran
 * @param longestStepNanos how long the longest of them took
 * @param longestStepName its name
 * @param ranNanos how long the loops ran in all, each from its start to its stop; busy and idle are shares of this
 * @param busyNanos how long of that steps ran
 * @param idleNanos how long of that the loops waited; the rest is their own work between steps
 * @param maxReady the most steps and callbacks that were ready at one moment and had not begun, of all loops together
 * @param hops how often a callback or a call that one thread queued began on another; the result of a call comes home to its
 *     loop as a callback and counts. The page draws an arrow for each
 * @param lag how late timers ran
 * @param waits how long steps and callbacks that were ready waited for their turn
 */
public record LoopHealth(long turns, long steps, long longestStepNanos, String longestStepName, long ranNanos,
        long busyNanos, long idleNanos, int maxReady, long hops, Spread lag, Spread waits) {}
