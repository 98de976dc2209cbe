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
    /**
     * What happened before anybody from outside took part. What an idle run does then may bear the same stamp: a virtual time
     * stands while the run is idle. One that goes on may not have recorded all by then.
     */
    List<TraceEvent> untilStop() {
        if (stop == null) {
            return events;
        }
        return stop.idle()
                ? events.subList(0, (int) Math.min(stop.recorded(), events.size()))
                : events.stream().takeWhile(event -> event.stamp().nanos() <= stop.atNanos()).toList();
    }
}
