package dev.loopscope.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.*;

/** The tasks that waited for each other in a circle: each for the next, for its end or for a lock that it has. */
final class WaitCircles {
    /** Longer chains of waits are not followed. */
    private static final int LONGEST = 10_000;

    /**
     * A circle that closed.
     *
     * @param waits the waits of its tasks, each for the task of the next
     * @param locks whether all of them wait for locks
     * @param toNanos when one of them went on, -1 if none did
     */
    record Circle(List<TaskSuspended> waits, boolean locks, long toNanos) {
        List<Long> tasks() {
            return waits.stream().map(TaskSuspended::task).toList();
        }

        long fromNanos() {
            return waits.stream().mapToLong(wait -> wait.stamp().nanos()).max().orElse(0);
        }
    }

    private final Map<Long, TaskSuspended> waiting = new HashMap<>();
    private final Map<Long, Set<Long>> holders = new HashMap<>();
    private final Map<Long, Long> lockOfPlace = new HashMap<>();
    private final Map<Long, List<Long>> joined = new HashMap<>();
    private final List<Circle> circles = new ArrayList<>();
    private final Set<Set<Long>> known = new HashSet<>();

    /** The circles in the order in which they closed, each set of tasks once. */
    static List<Circle> in(List<TraceEvent> events) {
        WaitCircles look = new WaitCircles();
        events.forEach(look::enter);
        return look.circles;
    }

    private void enter(TraceEvent event) {
        switch (event) {
            case LockTaken e -> holders.computeIfAbsent(e.lock(), _ -> new LinkedHashSet<>()).add(e.stamp().task());
            case LockReleased e -> released(e);
            case LockAwaited e -> lockOfPlace.put(e.future(), e.lock());
            case FutureJoined e -> joined.computeIfAbsent(e.future(), _ -> new ArrayList<>(1)).add(e.child());
            case TaskSuspended e -> {
                waiting.put(e.task(), e);
                look(e);
            }
            case StepStarted e -> goesOn(e.task(), e.stamp().nanos());
            case TaskFinished e -> goesOn(e.task(), e.stamp().nanos());
            default -> {
            }
        }
    }

    private void released(LockReleased e) {
        Set<Long> now = holders.getOrDefault(e.lock(), Set.of());
        if (!now.isEmpty() && !now.remove(e.stamp().task())) {
            now.remove(now.iterator().next());
        }
    }

    private void goesOn(long task, long nanos) {
        if (waiting.remove(task) == null) {
            return;
        }
        circles.replaceAll(circle -> circle.toNanos() < 0 && circle.tasks().contains(task)
                ? new Circle(circle.waits(), circle.locks(), nanos)
                : circle);
    }

    /** Follows who waits for whom, from the wait that began just now. */
    private void look(TaskSuspended first) {
        List<TaskSuspended> chain = new ArrayList<>();
        boolean locks = true;
        TaskSuspended wait = first;
        while (wait != null && chain.size() < LONGEST) {
            chain.add(wait);
            locks &= lockOfPlace.containsKey(wait.future());
            long next = next(wait);
            if (next == first.task()) {
                close(chain, locks);
                return;
            }
            wait = waiting.get(next);
        }
    }

    private void close(List<TaskSuspended> chain, boolean locks) {
        Circle circle = new Circle(List.copyOf(chain), locks, -1);
        if (known.add(Set.copyOf(circle.tasks()))) {
            circles.add(circle);
        }
    }

    /** The one task that a wait is for, 0 where it is for none or for several. */
    private long next(TaskSuspended wait) {
        Long lock = lockOfPlace.get(wait.future());
        if (lock != null) {
            Set<Long> now = holders.getOrDefault(lock, Set.of());
            return now.size() == 1 ? now.iterator().next() : 0;
        }
        List<Long> children = joined.get(wait.future());
        return children == null ? wait.future() : children.size() == 1 ? children.getFirst() : 0;
    }
}
