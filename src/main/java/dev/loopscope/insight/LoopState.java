package dev.loopscope.insight;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.trace.TraceEvent;

/**
 * How the loops of a program stand at one moment: what is about to happen, and what everything else waits for.
 *
 * @param atNanos the moment
 * @param loops the loops that are not closed, in the order in which they first ran
 * @param waits what tasks wait for, in the order in which they began to wait
 * @param outside the calls that executors have and that have not ended, in the order in which they were submitted
 * @param threads the threads that wait in a call that blocks, in the order in which they began to wait
 */
public record LoopState(long atNanos, List<Loop> loops, List<Wait> waits, List<OutsideCall> outside,
        List<HeldThread> threads) {
    /** What the loop can run. */
    public enum Kind {
        TASK, CALLBACK
    }

    /**
     * A step of a task, or a callback.
     *
     * @param id the task's number, or the callback's
     */
    public record Handle(long id, Kind kind, String name) {}

    /** A timer that is due at {@code dueNanos}. */
    public record Timer(long id, String name, long dueNanos) {}

    /**
     * One loop.
     *
     * @param thread the thread that runs it, 0 for none
     * @param running what that thread is inside now, null between two handles
     * @param ready what waits for its turn, the next first
     * @param timers those that are not due, the next first
     */
    public record Loop(long id, long thread, @Nullable Handle running, List<Handle> ready, List<Timer> timers) {}

    /**
     * A task that is suspended.
     *
     * @param what what it waits for, in code's words
     * @param future that thing's number
     * @param source the line of the await, as events have it; 0 where it is not known
     */
    public record Wait(long task, String name, String what, long future, long sinceNanos, int source) {}

    /**
     * A call on its way through an executor.
     *
     * @param thread the worker that runs it, 0 while it waits for one
     */
    public record OutsideCall(long call, String name, String executor, long thread, long sinceNanos) {}

    /** A thread that waits in {@code what}. */
    public record HeldThread(long thread, String name, String what, long sinceNanos, int source) {}

    /** How the loops stand after these events of a trace, given in its order, at {@code now} or when the last one happened. */
    public static LoopState of(List<TraceEvent> events, long now) {
        LoopWatch watch = new LoopWatch();
        events.forEach(watch::note);
        return watch.state(now);
    }
}
