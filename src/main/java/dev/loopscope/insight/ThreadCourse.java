package dev.loopscope.insight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.trace.Stamp;

/** The course of a thread: what ran on it, one after another, and when its own code waited for others. */
final class ThreadCourse {
    /** From when to when a thing ran on the thread or, with {@code id} 0, its own code waited. */
    record Span(long id, long fromNanos, long toNanos) {
        long nanos() {
            return toNanos - fromNanos;
        }
    }

    /** A thing that has begun to run and not ended. */
    private record Begun(long id, long sinceNanos) {}

    private final long id;
    private final String name;
    private final Stamp started;
    private final List<Span> spans = new ArrayList<>();
    private final Deque<Begun> running = new ArrayDeque<>(2);
    private long blockedSince = -1;

    ThreadCourse(long id, String name, Stamp started) {
        this.id = id;
        this.name = name;
        this.started = started;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    /** How it began. */
    Stamp started() {
        return started;
    }

    /** What runs on it now, 0 for nothing. */
    long running() {
        Begun top = running.peek();
        return top == null ? 0 : top.id();
    }

    /** A thing begins; what ran so far goes on after it. */
    void begins(long thing, long nanos) {
        interrupt(nanos);
        running.push(new Begun(thing, nanos));
    }

    /** What ran last ends. */
    void ends(long nanos) {
        interrupt(nanos);
        running.poll();
        Begun outer = running.poll();
        if (outer != null) {
            running.push(new Begun(outer.id(), nanos));
        }
    }

    private void interrupt(long nanos) {
        Begun top = running.peek();
        if (top != null && nanos > top.sinceNanos()) {
            spans.add(new Span(top.id(), top.sinceNanos(), nanos));
        }
    }

    /** The thread's own code begins to wait for others. */
    void blocks(long nanos) {
        if (running.isEmpty()) {
            blockedSince = nanos;
        }
    }

    /** It goes on. */
    void resumes(long nanos) {
        if (blockedSince >= 0) {
            spans.add(new Span(0, blockedSince, nanos));
            blockedSince = -1;
        }
    }

    /** The trace ends; what runs still has run until then. */
    void close(long nanos) {
        interrupt(nanos);
        running.clear();
    }

    /** What was over on it last by then, null for nothing. */
    @Nullable
    Span lastBefore(long nanos) {
        int from = 0;
        int to = spans.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (spans.get(middle).toNanos() <= nanos) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from == 0 ? null : spans.get(from - 1);
    }

    /** {@link #lastBefore} of what took at least {@code length} and was not over by {@code since}. */
    @Nullable
    Span lastBetween(long since, long nanos, long length) {
        for (Span span = lastBefore(nanos); span != null && span.toNanos() > since; span = lastBefore(
                span.toNanos() - 1)) {
            if (span.nanos() >= length && span.id() != 0) {
                return span;
            }
        }
        return null;
    }

    /** When the last thing that ran on it was over, -1 if nothing did. */
    long lastRanNanos() {
        return spans.stream().filter(span -> span.id() != 0).mapToLong(Span::toNanos).max().orElse(-1);
    }
}
