package dev.loopscope.insight;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.loopscope.trace.Outcome;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.CallSubmitted;
import dev.loopscope.trace.TraceEvent.TaskCreated;

/** The account of one task or call while its events come in. */
final class WorkAccount {
    enum Phase {
        QUEUES, RUNS, WAITS, ENDED
    }

    private final long id;
    private final Work.Kind kind;
    private final String name;
    private final String label;
    private final long parent;
    private final long createdNanos;

    /** Whether it waits for other work, so that its time is theirs. */
    boolean joins;
    private Phase phase = Phase.QUEUES;
    private long since;
    private long queuedNanos;
    private long ranNanos;
    private long waitedNanos;
    private long thread;
    private @Nullable Outcome outcome;
    private String result = "";

    private WorkAccount(long id, Work.Kind kind, String name, String label, long parent, long createdNanos) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.label = label;
        this.parent = parent;
        this.createdNanos = createdNanos;
        this.since = createdNanos;
    }

    static WorkAccount of(TaskCreated e) {
        return new WorkAccount(e.task(), Work.Kind.TASK, e.name(), e.coroutine(), e.stamp().task(), e.stamp().nanos());
    }

    static WorkAccount of(CallSubmitted e) {
        return new WorkAccount(e.call(), Work.Kind.CALL, e.name(), e.executor(), e.stamp().task(), e.stamp().nanos());
    }

    long id() {
        return id;
    }

    static WorkAccount unknown() {
        return new WorkAccount(0, Work.Kind.TASK, "", "", 0, 0);
    }

    /** The time up to the event belongs to the phase so far; from then on it is the next one's. */
    void moves(Phase next, TraceEvent event) {
        settle(event.stamp().nanos());
        phase = next;
        if (next == Phase.RUNS) {
            thread = event.stamp().thread();
        }
    }

    void ends(TraceEvent event, Outcome how, String text) {
        moves(Phase.ENDED, event);
        outcome = how;
        result = text;
    }

    /** The account as it stands; what has not ended is counted up to {@code lastNanos}. */
    Work close(long lastNanos, Map<Long, ThreadLife> threads) {
        settle(lastNanos);
        ThreadLife ranOn = threads.get(thread);
        return new Work(id, kind, name, label, parent, outcome, result, createdNanos,
                phase == Phase.ENDED ? createdNanos + queuedNanos + ranNanos + waitedNanos : lastNanos, queuedNanos,
                ranNanos, waitedNanos, thread, ranOn == null ? "" : ranOn.name(),
                ranOn == null ? 0 : ranOn.processId());
    }

    private void settle(long nanos) {
        long passed = Math.max(0, nanos - since);
        switch (phase) {
            case QUEUES -> queuedNanos += passed;
            case RUNS -> ranNanos += passed;
            case WAITS -> waitedNanos += passed;
            case ENDED -> {
            }
        }
        since = Math.max(since, nanos);
    }
}
