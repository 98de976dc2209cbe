package dev.loopscope.insight;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.*;

/** How a program stands after some events: which tasks wait, for what, and whether anything can still wake them. */
final class Standstill {
    /** The calls that only other threads of the program end. */
    private static final Set<String> FOR_OTHERS = Set.of("join()", "Thread.join()", "future.result()",
            "Future.result()",
            "shutdown()", "Lock.acquire()", "RLock.acquire()", "SimpleQueue.get()", "the program's end");

    private final Map<Long, TaskSuspended> waiting = new LinkedHashMap<>();
    private final Set<Long> ready = new LinkedHashSet<>();
    private final Set<Long> calls = new HashSet<>();
    private final Map<Long, LoopStarted> loops = new LinkedHashMap<>();
    private final Map<Long, LoopWaited> idle = new HashMap<>();
    private final Map<Long, ThreadStarted> threads = new LinkedHashMap<>();
    private final Map<Long, ThreadBlocked> blocked = new HashMap<>();
    private final Set<Long> workers = new HashSet<>();
    private final Set<Long> cutOff = new HashSet<>();
    private long process;

    private Standstill() {}

    static Standstill after(List<TraceEvent> events) {
        Standstill still = new Standstill();
        events.forEach(still::enter);
        return still;
    }

    /** The waits of the tasks that are suspended, in the order in which they began. */
    Collection<TaskSuspended> waiting() {
        return waiting.values();
    }

    /** The loops that run and have nothing to do, nor a timer. */
    List<LoopWaited> idleLoops() {
        return List.copyOf(idle.values());
    }

    /** What the threads of loops wait in, where only others can end that. */
    List<ThreadBlocked> blockedLoops() {
        return loops.values().stream().map(loop -> blocked.get(loop.stamp().thread())).filter(Objects::nonNull)
                .filter(Standstill::isForOthers).toList();
    }

    /** What the threads of a program without a running loop wait in, where all of them wait for others. */
    List<ThreadBlocked> stuckThreads() {
        return loops.isEmpty() && calls.isEmpty() && threads.keySet().stream().allMatch(this::isStuck)
                ? threads.keySet().stream().filter(blocked::containsKey).map(blocked::get).toList()
                : List.of();
    }

    /** The tasks that could go on if their loop could. */
    Set<Long> ready() {
        return ready;
    }

    /** The tasks that were cancelled while no loop ran on the thread that did it, as the end of asyncio.run does. */
    Set<Long> cutOff() {
        return cutOff;
    }

    /** Whether loops run, and nothing can make one go on: they and all else wait for others, none has a time to go on at. */
    boolean isForever() {
        List<ThreadBlocked> held = blockedLoops();
        return !loops.isEmpty() && idle.size() + held.size() == loops.size() && (ready.isEmpty() || !held.isEmpty())
                && calls.isEmpty() && threads.keySet().stream().allMatch(this::isStuck);
    }

    private boolean isStuck(long thread) {
        ThreadBlocked wait = blocked.get(thread);
        return workers.contains(thread) || loops.values().stream().anyMatch(loop -> loop.stamp().thread() == thread)
                || wait != null && isForOthers(wait);
    }

    private static boolean isForOthers(ThreadBlocked wait) {
        return FOR_OTHERS.contains(wait.what());
    }

    private void enter(TraceEvent event) {
        long thread = event.stamp().thread();
        switch (event) {
            case ProcessStarted e -> process = e.parent() == 0 ? e.process() : process;
            case ThreadStarted e -> {
                if (process == 0 || e.process() == process) {
                    threads.put(thread, e);
                }
            }
            case ThreadEnded _ -> threads.remove(thread);
            case ThreadBlocked e -> blocked.put(thread, e);
            case ThreadResumed _ -> blocked.remove(thread);
            case LoopStarted e -> loops.put(e.loop(), e);
            case LoopStopped e -> stopped(e.loop());
            case LoopClosed e -> stopped(e.loop());
            case LoopWaited e -> {
                if (e.untilNanos() < 0) {
                    idle.put(e.loop(), e);
                }
            }
            case TurnStarted e -> idle.remove(e.loop());
            case TaskCreated e -> ready.add(e.task());
            case TaskWoken e -> ready.add(e.task());
            case TaskYielded e -> ready.add(e.task());
            case StepStarted e -> {
                ready.remove(e.task());
                waiting.remove(e.task());
            }
            case TaskSuspended e -> waiting.put(e.task(), e);
            case TaskFinished e -> {
                ready.remove(e.task());
                waiting.remove(e.task());
            }
            case CancelRequested e -> {
                if (loops.values().stream().noneMatch(loop -> loop.stamp().thread() == thread)) {
                    cutOff.add(e.task());
                }
            }
            case CallSubmitted e -> calls.add(e.call());
            case CallStarted _ -> workers.add(thread);
            case CallEnded e -> calls.remove(e.call());
            default -> {
            }
        }
    }

    private void stopped(long loop) {
        loops.remove(loop);
        idle.remove(loop);
    }
}
