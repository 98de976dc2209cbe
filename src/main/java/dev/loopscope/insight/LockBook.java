package dev.loopscope.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.*;

/** Who had which lock when, who waited for it meanwhile, and what the holder waited for itself. */
final class LockBook {
    /** A wait for a lock, {@code toNanos} -1 while it lasts. */
    record Wait(long task, long fromNanos, long toNanos) {}

    /** The time for which a task had a lock, with the longest wait of its own. */
    static final class Holding {
        final long lock;
        final long task;
        final long fromNanos;
        long toNanos = -1;
        long awaitedNanos;
        @Nullable
        TaskSuspended longest;
        private long longestNanos;

        private Holding(LockTaken e) {
            this.lock = e.lock();
            this.task = e.stamp().task();
            this.fromNanos = e.stamp().nanos();
        }

        private void awaited(TaskSuspended wait, long nanos) {
            long length = nanos - Math.max(fromNanos, wait.stamp().nanos());
            awaitedNanos += length;
            if (length > longestNanos) {
                longestNanos = length;
                longest = wait;
            }
        }
    }

    private final Map<Long, Map<Long, Holding>> holders = new HashMap<>();
    private final Map<Long, List<Wait>> waits = new HashMap<>();
    private final Map<Long, LockAwaited> inLine = new HashMap<>();
    private final Map<Long, TaskSuspended> suspended = new HashMap<>();
    private final Map<Long, List<Holding>> holdingsOf = new HashMap<>();
    private final List<Holding> holdings = new ArrayList<>();
    private final Set<Long> shared = new HashSet<>();
    private long lastNanos;

    static LockBook of(List<TraceEvent> events) {
        LockBook book = new LockBook();
        events.forEach(book::enter);
        book.close();
        return book;
    }

    /** The times for which tasks had a lock that one task has at a time, in the order in which they ended. */
    List<Holding> holdings() {
        return holdings.stream().filter(holding -> !shared.contains(holding.lock)).toList();
    }

    /** The tasks that waited for the lock for long while one had it. */
    List<Long> waitedFor(Holding holding, long least) {
        return waits.getOrDefault(holding.lock, List.of()).stream()
                .filter(wait -> Math.min(wait.toNanos(), holding.toNanos)
                        - Math.max(wait.fromNanos(), holding.fromNanos) >= least)
                .map(Wait::task).filter(task -> task != holding.task).distinct().toList();
    }

    private void enter(TraceEvent event) {
        lastNanos = Math.max(lastNanos, event.stamp().nanos());
        switch (event) {
            case LockTaken e -> taken(e);
            case LockAwaited e -> inLine.put(e.stamp().task(), e);
            case LockReleased e -> released(e);
            case TaskSuspended e -> suspended.put(e.task(), e);
            case TaskWoken e -> goesOn(e.task(), e.stamp().nanos());
            case TaskFinished e -> lineEnds(e.task(), e.stamp().nanos());
            default -> {
            }
        }
    }

    private void taken(LockTaken e) {
        lineEnds(e.stamp().task(), e.stamp().nanos());
        Map<Long, Holding> now = holders.computeIfAbsent(e.lock(), _ -> new LinkedHashMap<>());
        if (!now.isEmpty()) {
            shared.add(e.lock());
        }
        Holding holding = new Holding(e);
        now.put(holding.task, holding);
        holdingsOf.computeIfAbsent(holding.task, _ -> new ArrayList<>()).add(holding);
    }

    /** Whoever gives a lock back, it is the holder's; of several the one's that does, or the first one's. */
    private void released(LockReleased e) {
        Map<Long, Holding> now = holders.getOrDefault(e.lock(), Map.of());
        if (now.isEmpty()) {
            return;
        }
        Holding own = now.remove(now.containsKey(e.stamp().task())
                ? e.stamp().task()
                : now.keySet().iterator().next());
        if (own != null) {
            ends(own, e.stamp().nanos());
        }
    }

    private void ends(Holding holding, long nanos) {
        holding.toNanos = nanos;
        holdings.add(holding);
        holdingsOf.getOrDefault(holding.task, new ArrayList<>()).remove(holding);
    }

    private void goesOn(long task, long nanos) {
        TaskSuspended wait = suspended.remove(task);
        if (wait != null) {
            holdingsOf.getOrDefault(task, List.of()).forEach(holding -> holding.awaited(wait, nanos));
        }
    }

    private void lineEnds(long task, long nanos) {
        LockAwaited place = inLine.remove(task);
        if (place != null) {
            waits.computeIfAbsent(place.lock(), _ -> new ArrayList<>())
                    .add(new Wait(task, place.stamp().nanos(), nanos));
        }
    }

    private void close() {
        List.copyOf(inLine.keySet()).forEach(task -> lineEnds(task, lastNanos));
        List.copyOf(suspended.keySet()).forEach(task -> goesOn(task, lastNanos));
        holders.values().forEach(now -> now.values().forEach(holding -> ends(holding, lastNanos)));
    }
}
