package dev.loopscope.insight;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.trace.TraceEvent;

/**
 * What there is to be looked at.
 *
 * @param events what happened, in the order of the stamps
 * @param complete whether the run has ended, so that these are all
 * @param stop how it was stopped from outside, null if it was not
 */
record Trace(List<TraceEvent> events, boolean complete, @Nullable Stop stop) {
    /** What happened before anybody from outside took part. */
    List<TraceEvent> untilStop() {
        Stop end = stop;
        return end == null
                ? events
                : events.stream().filter(event -> event.stamp().nanos() <= end.atNanos()).toList();
    }
}
