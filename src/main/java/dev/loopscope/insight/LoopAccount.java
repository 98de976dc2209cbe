package dev.loopscope.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.*;

/** The account of a run's loops while the events come in. */
final class LoopAccount {
    /** From this on a step is one that a program should not take; asyncio's debug mode draws the same line. */
    private static final long SLOW_NANOS = 100_000_000;

    private final Map<Long, String> names = new HashMap<>();
    /** Callbacks and calls with their arguments. */
    private final Map<Long, String> texts = new HashMap<>();
    /** The lines in which tasks were seen last. */
    private final Map<Long, Integer> lines = new HashMap<>();
    private final Map<Long, Step> running = new HashMap<>();
    /** What the threads of running steps wait in, and the longest such wait of each step. */
    private final Map<Long, ThreadBlocked> blocked = new HashMap<>();
    private final Map<Long, Long> longestBlocks = new HashMap<>();
    private final Map<Long, Long> runningSince = new HashMap<>();
    private final Map<Long, Long> waitingSince = new HashMap<>();
    /** The threads that queued callbacks and calls which have not begun. */
    private final Map<Long, Long> queuedBy = new HashMap<>();
    private final List<Step> slow = new ArrayList<>();
    private final ReadyAccount ready = new ReadyAccount();
    private long turns;
    private long steps;
    private @Nullable Step longest;
    private long ranNanos;
    private long busyNanos;
    private long idleNanos;
    private long hops;

    void enter(TraceEvent event) {
        ready.enter(event);
        seen(event);
        switch (event) {
            case TaskCreated e -> names.put(e.task(), Work.called(e.name(), e.coroutine()));
            case HandleScheduled e -> scheduled(e.handle(), e.name(), e);
            case TimerScheduled e -> scheduled(e.timer(), e.name(), e);
            case StepStarted e -> begin(e, e.task(), e.task());
            case HandleStarted e -> handleStarted(e);
            case TaskSuspended e -> leaves(e.task(), e);
            case TaskYielded e -> leaves(e.task(), e);
            case ThreadBlocked e -> {
                if (running.containsKey(e.stamp().thread())) {
                    blocked.put(e.stamp().thread(), e);
                }
            }
            case ThreadResumed e -> unblocked(e.stamp().thread(), nanos(e));
            case TaskFinished e -> end(e);
            case HandleEnded e -> end(e);
            case LoopWaited e -> waitingSince.putIfAbsent(e.loop(), nanos(e));
            case LoopStarted e -> runningSince.put(e.loop(), nanos(e));
            case LoopStopped e -> stops(e.loop(), nanos(e));
            case TurnStarted e -> {
                waitEnds(e.loop(), nanos(e));
                turns++;
            }
            case CallSubmitted e -> scheduled(e.call(), e.name(), e);
            case CallStarted e -> callStarted(e);
            default -> {
            }
        }
    }

    /** How the program speaks of a callback. */
    String called(long id) {
        return names.getOrDefault(id, "future " + id);
    }

    /** {@link #called} with the arguments, where those are known. */
    String calledWith(long id) {
        return texts.getOrDefault(id, called(id));
    }

    LoopHealth close(long lastNanos) {
        List.copyOf(waitingSince.keySet()).forEach(loop -> waitEnds(loop, lastNanos));
        List.copyOf(runningSince.keySet()).forEach(loop -> stops(loop, lastNanos));
        Step top = longest;
        return new LoopHealth(turns, steps, top == null ? 0 : top.nanos(), top == null ? "" : top.name(), ranNanos,
                busyNanos, idleNanos, ready.most(), hops, ready.lag(), ready.waits());
    }

    /** The step that took longest, null before any has ended. */
    @Nullable
    Step longestStep() {
        return longest;
    }

    /** The steps that took too long, with those that do so by now. */
    List<Step> slowSteps(long lastNanos) {
        List<Step> all = new ArrayList<>(slow);
        List.copyOf(blocked.keySet()).forEach(thread -> unblocked(thread, lastNanos));
        running.values().stream().map(step -> step.until(lastNanos)).filter(step -> step.nanos() >= SLOW_NANOS)
                .forEach(all::add);
        return all;
    }

    /** What could not go on while a step ran. */
    List<Long> starved(Step step) {
        return ready.starved(step);
    }

    private void scheduled(long id, String name, TraceEvent event) {
        names.put(id, function(name));
        if (name.indexOf('(') >= 0) {
            texts.put(id, name);
        }
        queuedBy.put(id, event.stamp().thread());
    }

    private void handleStarted(HandleStarted e) {
        arrived(e.handle(), e);
        begin(e, e.handle(), 0);
    }

    /** Whether the loop had begun, or the thread was busy, when the callback or call was queued makes no difference. */
    private void arrived(long id, TraceEvent event) {
        Long from = queuedBy.remove(id);
        if (from != null && from != event.stamp().thread()) {
            hops++;
        }
    }

    /** A call that runs within a callback of a loop is what that callback is for, and came to the thread with it. */
    private void callStarted(CallStarted e) {
        Step step = running.get(e.stamp().thread());
        if (step == null) {
            arrived(e.call(), e);
            return;
        }
        running.put(step.thread(), step.standsFor(e.call(), names.getOrDefault(e.call(), step.name())));
    }

    /** {@code ping()} of {@code ping('www.qq.com')} and of {@code ping}. */
    private static String function(String call) {
        int arguments = call.indexOf('(');
        return (arguments < 0 ? call : call.substring(0, arguments)) + "()";
    }

    /** What ends a step has the line that follows what the step did. */
    private void seen(TraceEvent event) {
        if (event instanceof TaskSuspended || event instanceof TaskYielded || event instanceof TaskFinished) {
            return;
        }
        running.computeIfPresent(event.stamp().thread(), (_, step) -> step.seenIn(event.stamp().source()));
    }

    private void leaves(long task, TraceEvent event) {
        lines.put(task, event.stamp().source());
        end(event);
    }

    private void unblocked(long thread, long nanos) {
        ThreadBlocked wait = blocked.remove(thread);
        Step step = running.get(thread);
        if (wait == null || step == null) {
            return;
        }
        long length = nanos - nanos(wait);
        if (length > longestBlocks.getOrDefault(thread, 0L)) {
            longestBlocks.put(thread, length);
            running.put(thread, step.blockedIn(wait.what(), wait.stamp().source()));
        }
    }

    private void begin(TraceEvent event, long id, long task) {
        long thread = event.stamp().thread();
        longestBlocks.remove(thread);
        running.put(thread, Step.begun(id, names.getOrDefault(id, "step"), task, thread, nanos(event),
                lines.getOrDefault(task, 0)));
    }

    private void end(TraceEvent event) {
        Step begun = running.remove(event.stamp().thread());
        if (begun == null) {
            return;
        }
        Step step = begun.until(nanos(event));
        steps++;
        busyNanos += step.nanos();
        if (longest == null || step.nanos() > longest.nanos()) {
            longest = step;
        }
        if (step.nanos() >= SLOW_NANOS) {
            slow.add(step);
        }
    }

    private void stops(long loop, long nanos) {
        waitEnds(loop, nanos);
        Long since = runningSince.remove(loop);
        if (since != null) {
            ranNanos += Math.max(0, nanos - since);
        }
    }

    private void waitEnds(long loop, long nanos) {
        Long since = waitingSince.remove(loop);
        if (since != null) {
            idleNanos += Math.max(0, nanos - since);
        }
    }

    private static long nanos(TraceEvent event) {
        return event.stamp().nanos();
    }
}
