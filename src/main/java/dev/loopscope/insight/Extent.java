package dev.loopscope.insight;

import java.util.List;

import dev.loopscope.trace.Outcome;

/**
 * How long the work of a program took: its parts together, and what the tasks that made them did besides.
 *
 * @param fromNanos when the first part, or the first task that made some, was made
 * @param togetherNanos from the making of the first part to the end of the last
 * @param besidesNanos how long their makers were there before the first part or after the last
 */
record Extent(long fromNanos, long togetherNanos, long besidesNanos) {
    /**
     * A maker that was cancelled, or has not ended, waits for others; its end is none of the work's.
     *
     * @param makers the tasks that made the parts, directly or through others
     */
    static Extent of(List<Work> parts, List<Work> makers) {
        long firstPart = earliest(parts, Long.MAX_VALUE);
        long lastPart = latest(parts, 0);
        long from = earliest(makers, firstPart);
        long to = latest(makers.stream().filter(Extent::cameToItsEnd).toList(), lastPart);
        return new Extent(from, lastPart - firstPart, to - from - (lastPart - firstPart));
    }

    /** The work and what was besides. */
    long wholeNanos() {
        return togetherNanos + besidesNanos;
    }

    private static boolean cameToItsEnd(Work maker) {
        return maker.outcome() == Outcome.RETURNED || maker.outcome() == Outcome.RAISED;
    }

    private static long earliest(List<Work> works, long atLatest) {
        return Math.min(atLatest, works.stream().mapToLong(Work::createdNanos).min().orElse(atLatest));
    }

    private static long latest(List<Work> works, long atLeast) {
        return Math.max(atLeast, works.stream().mapToLong(Work::endedNanos).max().orElse(atLeast));
    }
}
