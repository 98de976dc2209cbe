package dev.loopscope.insight;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.loopscope.trace.Outcome;

/**
 * One task or one call of an executor, and where its time went. All times are nanoseconds on the trace's clock.
 *
 * @param id its number in the trace
 * @param kind what it is
 * @param name the task's name, or the call with its arguments
 * @param label the task's coroutine, or the call's executor
 * @param parent the task that made it, 0 for none
 * @param outcome how it ended, null if it has not
 * @param result the text form of its result or error
 * @param createdNanos when it was made
 * @param startedNanos when something first executed it, -1 if nothing has
 * @param endedNanos when it ended, for a call that the loop awaits when the loop took its result; the last event if it has
 *     not
 * @param queuedNanos how long it waited for its turn, for a worker and for the loop together
 * @param workerWaitNanos how long of that for a free worker
 * @param loopWaitNanos how long of that for the loop's turn: ready to go on, asleep beyond its time, or with a
 *     result that the loop had to take
 * @param ranNanos how long something executed it
 * @param processorWaitNanos how long of that it waited for other threads of its process that computed: one does at a time
 * @param steps how often it began to run or to go on
 * @param longestNanos how long the longest of its steps took
 * @param waitedNanos how long it was suspended, from the ends of its steps on; a sleep counts from its call, a little earlier
 * @param lockWaitNanos how long of that for a lock, or a permit, that others had
 * @param thread the thread that executed it last, 0 for none
 * @param threadName that thread's name
 * @param processId that thread's process
 */
public record Work(long id, Kind kind, String name, String label, long parent, @Nullable Outcome outcome, String result,
        long createdNanos, long startedNanos, long endedNanos, long queuedNanos, long workerWaitNanos,
        long loopWaitNanos,
        long ranNanos, long processorWaitNanos, long steps, long longestNanos, long waitedNanos, long lockWaitNanos,
        long thread, String threadName,
        long processId) {
    private static final Pattern DEFAULT_NAME = Pattern.compile("Task-\\d+");

    /** What a piece of work is. */
    public enum Kind {
        TASK, CALL, THREAD
    }

    /** How the program speaks of a task: by the name that it gave to it, else by its function. */
    static String called(String name, String coroutine) {
        return DEFAULT_NAME.matcher(name).matches() ? coroutine + "()" : name;
    }

    /** How the program speaks of it. */
    String called() {
        return kind == Kind.TASK ? called(name, label) : name;
    }

    /** A thread as a piece of work of its own, for a program that has no tasks and no calls. */
    static Work of(ThreadLife thread, long processorWaitNanos, long lastNanos) {
        boolean ended = thread.endedNanos() >= 0;
        long end = ended ? thread.endedNanos() : lastNanos;
        long lived = end - thread.startedNanos();
        return new Work(thread.id(), Kind.THREAD, thread.name(), "", 0, ended ? Outcome.RETURNED : null, "",
                thread.startedNanos(), thread.startedNanos(), end, 0, 0, 0, lived, processorWaitNanos, 1, lived, 0, 0,
                thread.id(),
                thread.name(), thread.processId());
    }

    /** Whether it is a call that the loop itself runs, on its own thread. */
    boolean isOnTheLoop() {
        return kind == Kind.CALL && WorkAccount.ON_THE_LOOP.equals(label);
    }

    /** From its making to its end. */
    public long totalNanos() {
        return endedNanos - createdNanos;
    }
}
