package dev.loopscope.recording;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.loopscope.recording.ChromeEvent.Place;

/** Arrows from one thread to another, and from who wakes a task to its next step. An arrow is given when it is whole. */
final class ChromeHops {
    private static final String CALL = "call";
    private static final String WAKE = "wake";

    private final Consumer<ChromeEvent> out;
    private final Map<Long, Place> wakers = new HashMap<>();
    private final Map<Long, Place> submitters = new HashMap<>();
    private final Map<Long, Place> workers = new HashMap<>();
    private final Map<Long, Long> callsOfFutures = new HashMap<>();
    private long lastId;

    ChromeHops(Consumer<ChromeEvent> out) {
        this.out = out;
    }

    void woken(long task, Place by) {
        wakers.put(task, by);
    }

    void stepped(long task, Place at) {
        Place waker = wakers.remove(task);
        if (waker != null) {
            lastId++;
            out.accept(ChromeEvent.arrow("s", WAKE, lastId, waker));
            out.accept(ChromeEvent.arrow("f", WAKE, lastId, at));
        }
    }

    void submitted(long call, Place at) {
        submitters.put(call, at);
    }

    void awaitable(long call, long future) {
        callsOfFutures.put(future, call);
    }

    void started(long call, Place at) {
        workers.put(call, at);
    }

    /** The loop has the result of a call, if the future is one's. */
    void finished(long future, Place at) {
        Long call = callsOfFutures.remove(future);
        if (call != null) {
            give(call, at);
        }
    }

    /** Gives the arrows of the calls whose result no loop has got. */
    void end() {
        Map.copyOf(workers).keySet().forEach(call -> give(call, null));
    }

    private void give(long call, @Nullable Place home) {
        Place from = submitters.remove(call);
        Place to = workers.remove(call);
        if (from == null || to == null) {
            return; // it was cancelled before a worker had it
        }
        lastId++;
        out.accept(ChromeEvent.arrow("s", CALL, lastId, from));
        out.accept(ChromeEvent.arrow(home == null ? "f" : "t", CALL, lastId, to));
        if (home != null) {
            out.accept(ChromeEvent.arrow("f", CALL, lastId, home));
        }
    }
}
