package dev.loopscope.insight;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.trace.Stamp;

/** A task, call, callback or timer with its course: what happened with it, moment after moment. */
final class Thing {
    /** What goes on with a thing from one moment to the next. */
    enum Phase {
        /** A timer waits for its time. */
        NOT_DUE,
        /** A call waits for a worker. */
        WORKER_WAIT,
        /** It could go on, and waits for the loop. */
        LOOP_WAIT,
        /** It runs. */
        RUNS,
        /** It is suspended. */
        SUSPENDED,
        /** Nothing any more. */
        ENDED
    }

    /**
     * From here on a phase lasts, until the next moment.
     *
     * @param phase the phase that begins
     * @param stamp when, and where it came from: the thread, and what ran on it
     * @param by the callback that ran on that thread, 0 for none
     * @param future what it waits for from here on, or did until here
     */
    record Moment(Phase phase, Stamp stamp, long by, long future) {
        long nanos() {
            return stamp.nanos();
        }
    }

    private final long id;
    private final String name;
    private final List<Moment> moments = new ArrayList<>(4);

    Thing(long id, String name) {
        this.id = id;
        this.name = name;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    void enters(Moment moment) {
        moments.add(moment);
    }

    /** The phase that {@code nanos} is the end of, null at its beginning. */
    @Nullable
    Moment before(long nanos) {
        int from = 0;
        int to = moments.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (moments.get(middle).nanos() < nanos) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from == 0 ? null : moments.get(from - 1);
    }

    /** How it began. */
    Moment first() {
        return moments.getFirst();
    }

    /** When a timer fell due, or what is none could first go on. */
    long dueNanos() {
        return moments.stream().filter(moment -> moment.phase() == Phase.LOOP_WAIT).mapToLong(Moment::nanos).findFirst()
                .orElse(first().nanos());
    }

    /** When it ended, -1 if it has not. */
    long endedNanos() {
        Moment last = moments.getLast();
        return last.phase() == Phase.ENDED ? last.nanos() : -1;
    }
}
