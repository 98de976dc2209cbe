package dev.loopscope.insight;

import dev.loopscope.trace.SourceLine;

/**
 * A callback, or a step of a task, that ran on a loop.
 *
 * @param id the task, the callback or the call that the callback was for
 * @param name how the program knows it: a function, or the name that the program gave to the task
 * @param task the task, 0 for a callback
 * @param thread the thread that it ran on
 * @param fromNanos from when
 * @param toNanos to when
 * @param blockedIn the call that its thread waited in for most of the time, empty for none
 * @param source the packed line of that call, else the last one that the task was seen in before, 0 for none
 */
record Step(long id, String name, long task, long thread, long fromNanos, long toNanos, String blockedIn, int source) {
    /** One that begins. */
    static Step begun(long id, String name, long task, long thread, long nanos, int source) {
        return new Step(id, name, task, thread, nanos, nanos, "", source);
    }

    /** What it turned out to be for. */
    Step standsFor(long call, String function) {
        return new Step(call, function, task, thread, fromNanos, toNanos, blockedIn, source);
    }

    /** It goes on until then, whatever ends it. */
    Step until(long nanos) {
        return new Step(id, name, task, thread, fromNanos, nanos, blockedIn, source);
    }

    /** Its thread waited in {@code what} for longer than in anything before. */
    Step blockedIn(String what, int line) {
        return new Step(id, name, task, thread, fromNanos, toNanos, what, line == 0 ? source : line);
    }

    /** It was seen in a line. */
    Step seenIn(int line) {
        return line == 0 || !blockedIn.isEmpty()
                ? this
                : new Step(id, name, task, thread, fromNanos, toNanos, "", line);
    }

    long nanos() {
        return toNanos - fromNanos;
    }

    SourceLine line() {
        return SourceLine.unpack(source);
    }
}
