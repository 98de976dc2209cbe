package dev.loopscope.insight;

import java.util.HashMap;
import java.util.Map;

import dev.loopscope.trace.Stamp;

/**
 * Times that tell which event came before which. Where several bear the same stamp, as on a virtual time, which stands while
 * something runs, they come a nanosecond apart.
 */
final class Succession {
    private final Map<Long, Long> stamped = new HashMap<>();
    private long latest = -1;

    /** The stamp of the next event, later than that of any before. */
    Stamp next(Stamp stamp) {
        if (stamp.nanos() > latest) {
            latest = stamp.nanos();
            return stamp;
        }
        latest++;
        stamped.put(latest, stamp.nanos());
        return new Stamp(latest, stamp.thread(), stamp.task(), stamp.source());
    }

    /** The time on the trace's clock. */
    long onTheClock(long nanos) {
        return stamped.getOrDefault(nanos, nanos);
    }
}
