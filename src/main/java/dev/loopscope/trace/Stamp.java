package dev.loopscope.trace;

/**
 * When and where an event happened.
 *
 * @param nanos nanoseconds since the trace began, on its monotonic clock
 * @param thread the operating system's id of the thread that the event happened on
 * @param task the task whose step, or the call whose work, was running on that thread, or 0
 * @param source the line of the program, packed by {@link SourceLine#packed()}, or 0 where it was not asked for
 */
public record Stamp(long nanos, long thread, long task, int source) {}
