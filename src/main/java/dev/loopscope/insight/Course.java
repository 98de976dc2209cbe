package dev.loopscope.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.loopscope.insight.Thing.Moment;
import dev.loopscope.insight.Thing.Phase;
import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.*;

/**
 * The course of a run: of every thing and every thread in it, in times that no two events share. Filled in one pass over the
 * events.
 */
final class Course {
    private static final String SLEEP = "time.sleep";

    /** A thing or, with {@code thing} 0, a thread was over. */
    record End(long nanos, long thread, long thing) {}

    private final Succession succession = new Succession();
    private final Map<Long, Thing> things = new HashMap<>();
    private final Map<Long, ThreadCourse> threads = new LinkedHashMap<>();
    private final Map<Long, Long> callByFuture = new HashMap<>();
    private final Map<Long, Long> callByBringer = new HashMap<>();
    private final Map<Long, List<Long>> joined = new HashMap<>();
    private final Map<Long, Long> dueAt = new HashMap<>();
    /** How child processes were started, until their first thread begins, and then by that thread. */
    private final Map<Long, Stamp> startedProcesses = new HashMap<>();
    private final Map<Long, Stamp> starters = new HashMap<>();
    private final Set<Long> workers = new HashSet<>();
    private final List<End> ends = new ArrayList<>();
    private long firstNanos = -1;
    private long lastNanos;

    /** The course of the events, which come in the order of their stamps. */
    static Course of(List<TraceEvent> events) {
        Course course = new Course();
        events.forEach(course::enter);
        course.threads.values().forEach(thread -> thread.close(course.lastNanos));
        return course;
    }

    /** What the trace's clock showed at a time of the course. */
    long onTheClock(long nanos) {
        return succession.onTheClock(nanos);
    }

    long firstNanos() {
        return Math.max(0, firstNanos);
    }

    @Nullable
    Thing thing(long id) {
        return things.get(id);
    }

    @Nullable
    ThreadCourse thread(long id) {
        return threads.get(id);
    }

    Collection<ThreadCourse> threads() {
        return threads.values();
    }

    /** Whether calls ran on the thread. */
    boolean isWorker(long thread) {
        return workers.contains(thread);
    }

    /** What was over, in that order. */
    List<End> ends() {
        return ends;
    }

    /** Who started a thread: who started its process, if it is the first one there, else the first one. */
    @Nullable
    Stamp starter(ThreadCourse thread) {
        Stamp process = starters.get(thread.id());
        if (process != null) {
            return process;
        }
        ThreadCourse first = threads.isEmpty() ? null : threads.values().iterator().next();
        return first == null || first == thread ? null : new Stamp(thread.started().nanos(), first.id(), 0, 0);
    }

    /** The thing that {@code future} stands for, of several the one that was over last by then; null for none. */
    @Nullable
    Thing behind(long future, long nanos) {
        Thing itself = things.get(callByFuture.getOrDefault(future, future));
        if (itself != null) {
            return itself;
        }
        Thing last = null;
        for (long child : joined.getOrDefault(future, List.of())) {
            Thing thing = behind(child, nanos);
            if (thing != null && isOver(thing, nanos) && (last == null || thing.endedNanos() > last.endedNanos())) {
                last = thing;
            }
        }
        return last;
    }

    /** The call whose result a callback brought to the loop; null for a callback that did something else. */
    @Nullable
    Thing broughtBy(long callback) {
        Long call = callByBringer.get(callback);
        return call == null ? null : things.get(call);
    }

    private static boolean isOver(Thing thing, long nanos) {
        return thing.endedNanos() >= 0 && thing.endedNanos() <= nanos;
    }

    private void enter(TraceEvent event) {
        Stamp stamp = succession.next(event.stamp());
        firstNanos = firstNanos < 0 ? stamp.nanos() : firstNanos;
        lastNanos = Math.max(lastNanos, stamp.nanos());
        switch (event) {
            case ProcessStarted e -> {
                if (e.parent() != 0) {
                    startedProcesses.put(e.process(), stamp);
                }
            }
            case ThreadStarted e -> threadStarted(e, stamp);
            case ThreadEnded _ -> ends.add(new End(stamp.nanos(), stamp.thread(), 0));
            case ThreadBlocked e -> {
                if (!e.what().startsWith(SLEEP)) {
                    on(stamp).blocks(stamp.nanos());
                }
            }
            case ThreadResumed _ -> on(stamp).resumes(stamp.nanos());
            case TaskCreated e -> begins(e.task(), e.name(), Phase.LOOP_WAIT, stamp, -1);
            case StepStarted e -> runs(e.task(), stamp);
            case TaskSuspended e -> leaves(e.task(), Phase.SUSPENDED, stamp, e.future());
            case TaskYielded e -> leaves(e.task(), Phase.LOOP_WAIT, stamp, -1);
            case TaskWoken e -> moves(e.task(), Phase.LOOP_WAIT, stamp, e.future());
            case TaskFinished e -> {
                leaves(e.task(), Phase.ENDED, stamp, -1);
                ends.add(new End(stamp.nanos(), stamp.thread(), e.task()));
            }
            case HandleScheduled e -> begins(e.handle(), e.name(), Phase.LOOP_WAIT, stamp, e.future());
            case TimerScheduled e -> {
                begins(e.timer(), e.name(), Phase.NOT_DUE, stamp, -1);
                dueAt.put(e.timer(), e.whenNanos());
            }
            case HandleStarted e -> handleStarted(e.handle(), stamp);
            case HandleEnded e -> leaves(e.handle(), Phase.ENDED, stamp, -1);
            case CallSubmitted e -> begins(e.call(), e.name(), Phase.WORKER_WAIT, stamp, -1);
            case CallAwaitable e -> callByFuture.put(e.future(), e.call());
            case CallStarted e -> {
                workers.add(stamp.thread());
                runs(e.call(), stamp);
            }
            case CallEnded e -> {
                leaves(e.call(), Phase.ENDED, stamp, -1);
                ends.add(new End(stamp.nanos(), stamp.thread(), e.call()));
            }
            case FutureFinished e -> futureFinished(e);
            case FutureJoined e -> joined.computeIfAbsent(e.future(), _ -> new ArrayList<>()).add(e.child());
            default -> {
            }
        }
    }

    private void futureFinished(FutureFinished e) {
        Long call = callByFuture.get(e.future());
        long bringer = by(e.stamp());
        if (call != null && bringer != 0) {
            callByBringer.put(bringer, call);
        }
    }

    private void threadStarted(ThreadStarted e, Stamp started) {
        threads.put(started.thread(), new ThreadCourse(started.thread(), e.name(), started));
        Stamp process = startedProcesses.remove(e.process());
        if (process != null) {
            starters.put(started.thread(), process);
        }
    }

    private void begins(long id, String name, Phase phase, Stamp stamp, long future) {
        Thing thing = new Thing(id, name);
        things.put(id, thing);
        thing.enters(new Moment(phase, stamp, by(stamp), future));
    }

    private void handleStarted(long handle, Stamp stamp) {
        Long due = dueAt.remove(handle);
        Thing timer = things.get(handle);
        if (due != null && timer != null) {
            long ready = Math.clamp(due, timer.first().nanos(), stamp.nanos());
            timer.enters(new Moment(Phase.LOOP_WAIT, new Stamp(ready, stamp.thread(), 0, 0), 0, -1));
        }
        runs(handle, stamp);
    }

    private void runs(long id, Stamp stamp) {
        moves(id, Phase.RUNS, stamp, -1);
        on(stamp).begins(id, stamp.nanos());
    }

    private void leaves(long id, Phase next, Stamp stamp, long future) {
        if (on(stamp).running() == id) {
            on(stamp).ends(stamp.nanos());
        }
        moves(id, next, stamp, future);
    }

    private void moves(long id, Phase next, Stamp stamp, long future) {
        Thing thing = things.get(id);
        if (thing != null) {
            thing.enters(new Moment(next, stamp, by(stamp), future));
        }
    }

    /** The callback that runs where the stamp was made, 0 for none. */
    private long by(Stamp stamp) {
        return stamp.task() != 0 ? 0 : on(stamp).running();
    }

    private ThreadCourse on(Stamp stamp) {
        return threads.computeIfAbsent(stamp.thread(), id -> new ThreadCourse(id, "", stamp));
    }
}
