package dev.loopscope.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.loopscope.insight.Sequence.Part;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.*;

/**
 * Finds what tasks awaited one after another: coroutines in place, calls that they had just submitted, tasks that they had
 * just made. Whatever else they waited for in between ends a sequence, and so does what overlaps.
 */
final class Sequences {
    /** Who takes less is not counted. */
    private static final long NOTABLE_PART = 20_000_000;
    /** A sequence that could save less is not told. */
    private static final long NOTABLE_GAIN = 100_000_000;
    /** Between the parts of a sequence a task does not wait for longer. */
    private static final long LONGEST_GAP = 10_000_000;
    /** Who takes its work from a queue is one of several that do. */
    private static final String QUEUE = "queue.";
    /** The steps of {@code async for} and {@code async with}, which come one after another by their nature. */
    private static final Pattern PROTOCOL = Pattern.compile("(.*\\.)?__\\w+__");

    private final Map<Long, List<Part>> parts = new HashMap<>();
    private final Map<Long, Part> begun = new HashMap<>();
    private final Map<Long, Long> callByFuture = new HashMap<>();
    private final Map<Long, TaskSuspended> waiting = new HashMap<>();
    private final Set<Long> workers = new HashSet<>();
    private final List<Sequence> found = new ArrayList<>();

    /** The sequences of the tasks, in the order in which they ended. */
    static List<Sequence> in(List<TraceEvent> events) {
        Sequences look = new Sequences();
        events.forEach(look::enter);
        List.copyOf(look.parts.keySet()).forEach(look::taskEnds);
        return look.found.stream().filter(sequence -> !look.workers.contains(sequence.task())).toList();
    }

    private void enter(TraceEvent event) {
        long nanos = event.stamp().nanos();
        switch (event) {
            case CallSubmitted e -> begun.put(e.call(), new Part(function(e.name()), nanos, nanos, e.stamp().source()));
            case TaskCreated e -> begun.put(e.task(), new Part(e.coroutine() + "()", nanos, nanos, e.stamp().source()));
            case CallAwaitable e -> callByFuture.put(e.future(), e.call());
            case TaskSuspended e -> {
                waiting.put(e.task(), e);
                if (e.what().startsWith(QUEUE)) {
                    workers.add(e.task());
                }
            }
            case TaskWoken e -> awaited(e.task(), waiting.remove(e.task()), nanos);
            case CoroutineAwaited e -> ended(e);
            case TaskFinished e -> taskEnds(e.task());
            default -> {
            }
        }
    }

    private static String function(String call) {
        int arguments = call.indexOf('(');
        return (arguments < 0 ? call : call.substring(0, arguments)) + "()";
    }

    /** A task waited for a call or for another task. */
    private void awaited(long task, @Nullable TaskSuspended wait, long nanos) {
        Part whole = wait == null ? null : begun.get(callByFuture.getOrDefault(wait.future(), wait.future()));
        if (wait != null && whole != null) {
            add(task, new Part(whole.name(), whole.fromNanos(), nanos, wait.stamp().source()));
        }
    }

    /** A coroutine that was awaited in place is over; what was awaited inside it is its own. */
    private void ended(CoroutineAwaited e) {
        long task = e.stamp().task();
        long from = e.stamp().nanos() - e.lastedNanos();
        List<Part> all = parts.computeIfAbsent(task, _ -> new ArrayList<>());
        List<Part> inside = new ArrayList<>();
        while (!all.isEmpty() && all.getLast().fromNanos() >= from) {
            inside.addFirst(all.removeLast());
        }
        tell(task, inside);
        if (!PROTOCOL.matcher(e.name()).matches()) {
            add(task, new Part(e.name() + "()", from, e.stamp().nanos(), e.stamp().source()));
        }
    }

    private void add(long task, Part part) {
        parts.computeIfAbsent(task, _ -> new ArrayList<>()).add(part);
    }

    private void taskEnds(long task) {
        List<Part> all = parts.remove(task);
        if (all != null) {
            tell(task, all);
        }
    }

    /** Divides what was awaited where it overlaps, or something else was awaited in between. */
    private void tell(long task, List<Part> all) {
        List<Part> run = new ArrayList<>();
        for (Part part : all) {
            if (part.nanos() < NOTABLE_PART) {
                continue;
            }
            if (!run.isEmpty() && !follows(run.getLast(), part)) {
                close(task, run);
                run = new ArrayList<>();
            }
            run.add(part);
        }
        close(task, run);
    }

    private static boolean follows(Part before, Part next) {
        long gap = next.fromNanos() - before.toNanos();
        return gap <= LONGEST_GAP && next.fromNanos() > before.fromNanos()
                && before.toNanos() - next.fromNanos() <= Math.min(before.nanos(), next.nanos()) / 10;
    }

    private void close(long task, List<Part> run) {
        Sequence sequence = new Sequence(task, List.copyOf(run));
        if (run.size() > 1 && sequence.nanos() - sequence.longest() >= NOTABLE_GAIN) {
            found.add(sequence);
        }
    }
}
