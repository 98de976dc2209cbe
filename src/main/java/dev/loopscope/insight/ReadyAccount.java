package dev.loopscope.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.*;

/** The account of what was ready and had to wait for its loop: steps and callbacks for their turn, timers beyond their time. */
final class ReadyAccount {
    /** Who waits for less does not notice. */
    private static final long NOTABLE_WAIT = 10_000_000;
    /** How the names of asyncio's own callbacks begin. */
    private static final String MACHINERY = "_";

    /** Something is ready. {@code isShown}: it is the program's, and not a callback of asyncio's own. */
    private record Ready(long loop, long sinceNanos, boolean isShown) {}

    /** Something waited for its loop for long. */
    private record Delay(long id, long loop, long sinceNanos, long untilNanos) {}

    private final Map<Long, Ready> ready = new HashMap<>();
    private final Map<Long, Ready> timers = new HashMap<>();
    private final Map<Long, Long> loopOfTask = new HashMap<>();
    private final Map<Long, Long> loopOfThread = new HashMap<>();
    /** By thread, since when the callback that runs there was ready, if it is late: so is whoever it wakes. */
    private final Map<Long, Long> lateCallbacks = new HashMap<>();
    private final List<Delay> delays = new ArrayList<>();
    /** How many are ready now, and how many were at most. */
    private int inLine;
    private int most;
    private final Lengths lag = new Lengths();
    private final Lengths wait = new Lengths();

    void enter(TraceEvent event) {
        count(event);
        switch (event) {
            case LoopStarted e -> loopOfThread.put(e.stamp().thread(), e.loop());
            case TaskCreated e -> {
                loopOfTask.put(e.task(), e.loop());
                taskIsReady(e.task(), nanos(e));
            }
            case TaskWoken e -> woken(e);
            case TaskYielded e -> taskIsReady(e.task(), nanos(e));
            case HandleScheduled e -> ready.put(e.handle(), new Ready(e.loop(), nanos(e), isShown(e.name())));
            case TimerScheduled e -> timers.put(e.timer(), new Ready(e.loop(), e.whenNanos(), isShown(e.name())));
            case TimerCancelled e -> timers.remove(e.timer());
            case CallSubmitted e -> {
                if (e.executor().equals(WorkAccount.ON_THE_LOOP)) {
                    ready.put(e.call(), new Ready(0, nanos(e), true));
                }
            }
            case CallStarted e -> begins(e.call(), e);
            case StepStarted e -> begins(e.task(), e);
            case HandleStarted e -> begins(e.handle(), e);
            case HandleEnded e -> lateCallbacks.remove(e.stamp().thread());
            default -> {
            }
        }
    }

    private void count(TraceEvent event) {
        switch (event) {
            case TaskCreated _,TaskWoken _,TaskYielded _,HandleScheduled _,TimerFired _ ->
                most = Math.max(most, ++inLine);
            case StepStarted _,HandleStarted _ -> inLine = Math.max(0, inLine - 1);
            default -> {
            }
        }
    }

    /** How many steps and callbacks were ready at most, none of them begun. */
    int most() {
        return most;
    }

    Spread lag() {
        return lag.spread();
    }

    Spread waits() {
        return wait.spread();
    }

    /** What could not go on while a step held its loop, the first that was ready first. */
    List<Long> starved(Step step) {
        long loop = loopOfThread.getOrDefault(step.thread(), 0L);
        Stream<Delay> now = ready.entrySet().stream().filter(entry -> entry.getValue().isShown())
                .map(entry -> new Delay(entry.getKey(), entry.getValue().loop(), entry.getValue().sinceNanos(),
                        Long.MAX_VALUE));
        return Stream.concat(delays.stream(), now).filter(delay -> delay.loop() == loop || delay.loop() == 0)
                .filter(delay -> Math.min(delay.untilNanos(), step.toNanos())
                        - Math.max(delay.sinceNanos(), step.fromNanos()) >= NOTABLE_WAIT)
                .sorted(Comparator.comparingLong(Delay::sinceNanos)).map(Delay::id)
                .filter(id -> id != step.id() && id != step.task()).distinct().toList();
    }

    private void woken(TaskWoken e) {
        taskIsReady(e.task(), nanos(e));
        Long late = e.stamp().task() == 0 ? lateCallbacks.get(e.stamp().thread()) : null;
        if (late != null) {
            delays.add(new Delay(e.task(), loopOfTask.getOrDefault(e.task(), 0L), late, nanos(e)));
        }
    }

    private void taskIsReady(long task, long nanos) {
        ready.put(task, new Ready(loopOfTask.getOrDefault(task, 0L), nanos, true));
    }

    private void begins(long id, TraceEvent event) {
        Ready timer = timers.remove(id);
        Ready waited = timer != null ? timer : ready.remove(id);
        if (waited == null) {
            return;
        }
        long length = nanos(event) - waited.sinceNanos();
        (timer != null ? lag : wait).add(length);
        if (length < NOTABLE_WAIT) {
            return;
        }
        if (waited.isShown()) {
            delays.add(new Delay(id, waited.loop(), waited.sinceNanos(), nanos(event)));
        }
        if (event instanceof HandleStarted) {
            lateCallbacks.put(event.stamp().thread(), waited.sinceNanos());
        }
    }

    private static boolean isShown(String name) {
        return !name.startsWith(MACHINERY);
    }

    private static long nanos(TraceEvent event) {
        return event.stamp().nanos();
    }
}
