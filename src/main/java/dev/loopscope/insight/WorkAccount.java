package dev.loopscope.insight;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.loopscope.trace.Outcome;
import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.CallEnded;
import dev.loopscope.trace.TraceEvent.CallSubmitted;
import dev.loopscope.trace.TraceEvent.TaskCreated;

/** The account of one task or call while its events come in. */
final class WorkAccount {
    enum Phase {
        WAITS_FOR_WORKER, WAITS_FOR_LOOP, RUNS, SUSPENDED, IN_LINE, ENDED
    }

    /** The executor that runs its calls on the loop's own thread: they wait for the loop, not for a worker. */
    static final String ON_THE_LOOP = "LoopExecutor";

    /** A sleeper that is woken by so much too late was kept waiting by its loop. */
    private static final long LATE = 20_000_000;
    /** One that nobody has woken by so long after its time waits for a loop that is held. */
    private static final long HELD = 100_000_000;
    private static final long NEVER = Long.MAX_VALUE;

    private final long id;
    private final Work.Kind kind;
    private final String name;
    private final String label;
    private final long parent;
    private final long createdNanos;
    private final int source;

    /** Whether it waits for other work, so that its time is theirs. */
    boolean joins;
    private Phase phase;
    private long since;
    /** When it should go on, while it sleeps. */
    private long dueNanos = NEVER;
    private long startedNanos = -1;
    private long workerWaitNanos;
    private long loopWaitNanos;
    private long ranNanos;
    private long steps;
    /** How much it had run when its last step began. */
    private long ranBefore;
    private long longestNanos;
    private long waitedNanos;
    private long lockWaitNanos;
    private long processorWaitNanos;
    private long thread;
    /** Whether the loop has yet to take the result of a call. */
    private boolean isAwaited;
    private @Nullable Outcome outcome;
    private String result = "";

    private WorkAccount(long id, Work.Kind kind, Phase first, String name, String label, long parent,
            Stamp created) {
        this.id = id;
        this.kind = kind;
        this.phase = first;
        this.name = name;
        this.label = label;
        this.parent = parent;
        this.createdNanos = created.nanos();
        this.source = created.source();
        this.since = createdNanos;
    }

    static WorkAccount of(TaskCreated e) {
        return new WorkAccount(e.task(), Work.Kind.TASK, Phase.WAITS_FOR_LOOP, e.name(), e.coroutine(),
                e.stamp().task(), e.stamp());
    }

    static WorkAccount of(CallSubmitted e) {
        Phase first = e.executor().equals(ON_THE_LOOP) ? Phase.WAITS_FOR_LOOP : Phase.WAITS_FOR_WORKER;
        return new WorkAccount(e.call(), Work.Kind.CALL, first, e.name(), e.executor(), e.stamp().task(),
                e.stamp());
    }

    long id() {
        return id;
    }

    /** While it ran, its thread waited so long for another one of its process that computed. */
    void sharesProcessor(long waited) {
        processorWaitNanos += waited;
    }

    long parent() {
        return parent;
    }

    long ranNanos() {
        return ranNanos;
    }

    /** The task's own name, or the call with its arguments. */
    String name() {
        return name;
    }

    /** How the program speaks of it. */
    String called() {
        return kind == Work.Kind.TASK ? Work.called(name, label) : name;
    }

    Work.Kind kind() {
        return kind;
    }

    /** The packed line that made it. */
    int source() {
        return source;
    }

    static WorkAccount unknown() {
        return new WorkAccount(0, Work.Kind.TASK, Phase.WAITS_FOR_LOOP, "", "", 0,
                new Stamp(0, 0, 0, 0));
    }

    /** The time up to the event belongs to the phase so far; from then on it is the next one's. */
    void moves(Phase next, TraceEvent event) {
        settleSleep(event.stamp().nanos(), LATE);
        settle(event.stamp().nanos());
        phase = next;
        dueNanos = NEVER;
        if (next == Phase.RUNS) {
            thread = event.stamp().thread();
            startedNanos = startedNanos < 0 ? event.stamp().nanos() : startedNanos;
            steps++;
            ranBefore = ranNanos;
        }
    }

    /** It sleeps, and should go on then. */
    void sleepsUntil(long nanos) {
        dueNanos = nanos;
    }

    /** A future of the loop stands for the call. */
    void awaited() {
        isAwaited = true;
    }

    /** The worker is done with the call. One that the loop awaits ends when the loop has taken its result. */
    void comesHome(CallEnded e) {
        moves(isAwaited ? Phase.WAITS_FOR_LOOP : Phase.ENDED, e);
        outcome = e.outcome();
        result = e.text();
    }

    /** The future that stands for the call is done, by its result or, while a worker still runs it, by being cancelled. */
    void taken(TraceEvent event) {
        isAwaited = false;
        if (outcome != null) {
            moves(Phase.ENDED, event);
        }
    }

    void ends(TraceEvent event, Outcome how, String text) {
        moves(Phase.ENDED, event);
        outcome = how;
        result = text;
    }

    /** The account as it stands; what has not ended is counted up to {@code lastNanos}. */
    Work close(long lastNanos, Map<Long, ThreadLife> threads) {
        settleSleep(lastNanos, HELD);
        settle(lastNanos);
        ThreadLife ranOn = threads.get(thread);
        long queuedNanos = workerWaitNanos + loopWaitNanos;
        return new Work(id, kind, name, label, parent, outcome, result, createdNanos, startedNanos,
                phase == Phase.ENDED ? createdNanos + queuedNanos + ranNanos + waitedNanos : lastNanos, queuedNanos,
                workerWaitNanos, loopWaitNanos, ranNanos, processorWaitNanos, steps, longestNanos, waitedNanos,
                lockWaitNanos, thread,
                ranOn == null ? "" : ranOn.name(),
                ranOn == null ? 0 : ranOn.processId());
    }

    /** From when a sleeper should go on it waits for its loop, which has other things to do. */
    private void settleSleep(long nanos, long late) {
        if (phase == Phase.SUSPENDED && dueNanos != NEVER && nanos - dueNanos > late) {
            settle(dueNanos);
            phase = Phase.WAITS_FOR_LOOP;
        }
    }

    private void settle(long nanos) {
        long passed = Math.max(0, nanos - since);
        switch (phase) {
            case WAITS_FOR_WORKER -> workerWaitNanos += passed;
            case WAITS_FOR_LOOP -> loopWaitNanos += passed;
            case RUNS -> {
                ranNanos += passed;
                longestNanos = Math.max(longestNanos, ranNanos - ranBefore);
            }
            case SUSPENDED -> waitedNanos += passed;
            case IN_LINE -> {
                waitedNanos += passed;
                lockWaitNanos += passed;
            }
            case ENDED -> {
            }
        }
        since = Math.max(since, nanos);
    }
}
