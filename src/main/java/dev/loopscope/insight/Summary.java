package dev.loopscope.insight;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.trace.TraceEvent;

/**
 * What a run comes to.
 *
 * @param durationNanos the time of the last event
 * @param complete whether the run has ended
 * @param verdict what it shows
 * @param findings what is worth a look, the most telling first
 * @param tasks its tasks and calls, in the order in which they were made
 * @param threads its threads, in the order in which they began
 * @param processes its processes, in the order in which they were started
 * @param loop how its loops did
 * @param criticalPath what its end depended on, from its beginning to its end, without a hole and without overlap
 */
public record Summary(long durationNanos, boolean complete, Verdict verdict, List<Finding> findings, List<Work> tasks,
        List<ThreadLife> threads, List<ProcessLife> processes, LoopHealth loop,
        List<PathSegment> criticalPath) {
    /** The summary of a trace, given in its order. */
    public static Summary of(List<TraceEvent> events, boolean complete) {
        return of(events, complete, null);
    }

    /** {@link #of(List, boolean)} of a run that may have been stopped from outside. */
    public static Summary of(List<TraceEvent> events, boolean complete, @Nullable Stop stop) {
        Trace trace = new Trace(events, complete, stop);
        Ledger ledger = Ledger.of(events);
        List<Sequence> sequences = Sequences.in(trace.untilStop());
        Verdict verdict = new Judge(ledger, sequences, complete).verdict();
        return new Summary(ledger.lastNanos(), complete, verdict,
                new Observer(trace, ledger, sequences, verdict).findings(),
                ledger.works(), ledger.threads(), ledger.processes(), loop(trace, ledger),
                CriticalPath.of(trace.untilStop()));
    }

    /** How long an idle run was left alone before somebody stopped it says nothing of its loops. */
    private static LoopHealth loop(Trace trace, Ledger ledger) {
        Stop stop = trace.stop();
        return stop != null && stop.idle() ? Ledger.of(trace.untilStop()).loop() : ledger.loop();
    }
}
