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

    /** A callback, or a step of a task, that ran on a loop. {@code task} is 0 for a callback. */
    record Step(String name, long task, long thread, long fromNanos, long toNanos) {
        long nanos() {
            return toNanos - fromNanos;
        }
    }

    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, Step> running = new HashMap<>();
    private final Map<Long, Long> waitingSince = new HashMap<>();
    /** The threads that queued callbacks and calls which have not begun. */
    private final Map<Long, Long> queuedBy = new HashMap<>();
    private final List<Step> slow = new ArrayList<>();
    private final ReadyAccount ready = new ReadyAccount();
    private long turns;
    private long steps;
    private @Nullable Step longest;
    private long busyNanos;
    private long idleNanos;
    private long maxLateNanos;
    private int maxReady;
    private long hops;

    void enter(TraceEvent event) {
        ready.enter(event);
        switch (event) {
            case TaskCreated e -> names.put(e.task(), e.name());
            case HandleScheduled e -> scheduled(e.handle(), e.name(), e);
            case TimerScheduled e -> scheduled(e.timer(), e.name(), e);
            case StepStarted e -> begin(e, e.task(), e.task());
            case HandleStarted e -> handleStarted(e);
            case TaskSuspended e -> end(e);
            case TaskYielded e -> end(e);
            case TaskFinished e -> end(e);
            case HandleEnded e -> end(e);
            case LoopWaited e -> waitingSince.put(e.loop(), nanos(e));
            case LoopStopped e -> waitEnds(e.loop(), e);
            case TurnStarted e -> {
                waitEnds(e.loop(), e);
                turns++;
                maxLateNanos = Math.max(maxLateNanos, e.lateNanos());
                maxReady = Math.max(maxReady, e.ready());
            }
            case CallSubmitted e -> scheduled(e.call(), e.name(), e);
            case CallStarted e -> callStarted(e);
            default -> {
            }
        }
    }

    LoopHealth close(long lastNanos) {
        waitingSince.keySet().stream().toList().forEach(loop -> waitEnds(loop, lastNanos));
        Step top = longest;
        return new LoopHealth(turns, steps, top == null ? 0 : top.nanos(), top == null ? "" : top.name(), busyNanos,
                idleNanos, maxLateNanos, maxReady, hops, ready.lag(), ready.waits());
    }

    /** The step that took longest, null before any has ended. */
    @Nullable
    Step longestStep() {
        return longest;
    }

    List<Step> slowSteps(long lastNanos) {
        List<Step> all = new ArrayList<>(slow);
        running.values().stream().map(s -> new Step(s.name(), s.task(), s.thread(), s.fromNanos(), lastNanos))
                .filter(s -> s.nanos() >= SLOW_NANOS).forEach(all::add);
        return all;
    }

    private void scheduled(long id, String name, TraceEvent event) {
        names.put(id, function(name));
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
        running.put(step.thread(), new Step(names.getOrDefault(e.call(), step.name()), step.task(), step.thread(),
                step.fromNanos(), step.toNanos()));
    }

    /** {@code ping} of {@code ping('www.qq.com')}. */
    private static String function(String call) {
        int arguments = call.indexOf('(');
        return arguments < 0 ? call : call.substring(0, arguments);
    }

    private void begin(TraceEvent event, long id, long task) {
        String name = names.getOrDefault(id, "step");
        running.put(event.stamp().thread(), new Step(name, task, event.stamp().thread(), nanos(event), nanos(event)));
    }

    private void end(TraceEvent event) {
        Step begun = running.remove(event.stamp().thread());
        if (begun == null) {
            return;
        }
        Step step = new Step(begun.name(), begun.task(), begun.thread(), begun.fromNanos(), nanos(event));
        steps++;
        busyNanos += step.nanos();
        if (longest == null || step.nanos() > longest.nanos()) {
            longest = step;
        }
        if (step.nanos() >= SLOW_NANOS) {
            slow.add(step);
        }
    }

    private void waitEnds(long loop, TraceEvent event) {
        waitEnds(loop, nanos(event));
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
