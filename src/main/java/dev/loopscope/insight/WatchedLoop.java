package dev.loopscope.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** One loop's queues, as its trace tells them event by event. */
final class WatchedLoop {
    private final long id;
    private final Map<Long, LoopState.Handle> ready = new LinkedHashMap<>();
    private final Map<Long, LoopState.Timer> timers = new LinkedHashMap<>();
    /** What of the batch of the present turn has not begun. */
    private Set<Long> batch = Set.of();
    private long thread;
    private LoopState.@Nullable Handle running;

    WatchedLoop(long id) {
        this.id = id;
    }

    /** It runs on this thread from now on, 0 for none. */
    void onThread(long runner) {
        thread = runner;
        running = null;
    }

    boolean isOn(long runner) {
        return thread == runner;
    }

    void becameReady(LoopState.Handle handle) {
        ready.put(handle.id(), handle);
    }

    void began(LoopState.Handle handle) {
        ready.remove(handle.id());
        running = handle;
    }

    void ended() {
        running = null;
    }

    void timerSet(LoopState.Timer timer) {
        timers.put(timer.id(), timer);
    }

    /** The timer does not wait any more; null if it is none of this loop. */
    LoopState.@Nullable Timer timerGone(long timer) {
        return timers.remove(timer);
    }

    /** The turn before is over: what it did not begin had been cancelled. The next one begins with so many. */
    void turned(int count) {
        batch.forEach(ready::remove);
        batch = Set.copyOf(ready.keySet().stream().limit(count).toList());
    }

    LoopState.Loop state() {
        List<LoopState.Timer> next = new ArrayList<>(timers.values());
        next.sort(Comparator.comparingLong(LoopState.Timer::dueNanos));
        return new LoopState.Loop(id, thread, running, List.copyOf(ready.values()), List.copyOf(next));
    }
}
