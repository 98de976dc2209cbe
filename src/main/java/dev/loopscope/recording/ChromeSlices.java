package dev.loopscope.recording;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.loopscope.recording.ChromeEvent.Place;

/** What each thread is doing, one in another. A slice is given when it ends. */
final class ChromeSlices {
    private record Open(String cat, String name, Place from, Map<String, Object> args) {}

    private final Consumer<ChromeEvent> out;
    private final Map<Long, Deque<Open>> threads = new HashMap<>();

    ChromeSlices(Consumer<ChromeEvent> out) {
        this.out = out;
    }

    void begin(String cat, String name, Place from, Map<String, Object> args) {
        threads.computeIfAbsent(from.tid(), _ -> new ArrayDeque<>()).push(new Open(cat, name, from, args));
    }

    /** Ends the innermost slice of that kind, and what is in it; nothing where there is none. */
    void end(String cat, long thread, long nanos) {
        Deque<Open> open = threads.get(thread);
        if (open != null && open.stream().anyMatch(slice -> slice.cat().equals(cat))) {
            while (!give(open.pop(), nanos).equals(cat)) {
                // What was in it has ended with it.
            }
        }
    }

    /** The thread has ended. */
    void endAll(long thread, long nanos) {
        Deque<Open> open = threads.remove(thread);
        while (open != null && !open.isEmpty()) {
            give(open.pop(), nanos);
        }
    }

    void endAll(long nanos) {
        List.copyOf(threads.keySet()).forEach(thread -> endAll(thread, nanos));
    }

    private String give(Open slice, long nanos) {
        out.accept(ChromeEvent.slice(slice.cat(), slice.name(), slice.from(), nanos, slice.args()));
        return slice.cat();
    }
}
