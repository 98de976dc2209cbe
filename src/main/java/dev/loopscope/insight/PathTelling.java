package dev.loopscope.insight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Tells a critical path in the times of the trace's clock, one segment up to the next. */
final class PathTelling {
    /** Longer ways are told with their short parts counted to the ones before. */
    private static final int MOST_SEGMENTS = 500;

    private PathTelling() {}

    /** The path as it is told; what took no time is left out. */
    static List<PathSegment> of(Deque<PathSegment> path, Course course) {
        Deque<PathSegment> told = new ArrayDeque<>();
        long to = Long.MAX_VALUE;
        for (Iterator<PathSegment> back = path.descendingIterator(); back.hasNext();) {
            PathSegment segment = back.next();
            to = Math.min(to, course.onTheClock(segment.toNanos()));
            long from = Math.min(to, course.onTheClock(segment.fromNanos()));
            if (from < to) {
                told.addFirst(lasting(segment, from, to));
            }
            to = from;
        }
        return brief(List.copyOf(told));
    }

    private static List<PathSegment> brief(List<PathSegment> path) {
        if (path.size() <= MOST_SEGMENTS) {
            return path;
        }
        long shortest = (path.getLast().toNanos() - path.getFirst().fromNanos()) / MOST_SEGMENTS;
        List<PathSegment> told = new ArrayList<>();
        for (PathSegment segment : path) {
            PathSegment last = told.isEmpty() ? null : told.getLast();
            if (last != null && segment.toNanos() - segment.fromNanos() < shortest) {
                told.set(told.size() - 1, lasting(last, last.fromNanos(), segment.toNanos()));
            } else {
                told.add(segment);
            }
        }
        return told;
    }

    private static PathSegment lasting(PathSegment segment, long from, long to) {
        return new PathSegment(segment.id(), segment.kind(), segment.name(), from, to, segment.thread());
    }
}
