package dev.loopscope.recording;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.loopscope.recording.ChromeEvent.Place;

/** The lives of tasks or calls, each with what it waits for inside. */
final class ChromeSpans {
    private record Open(String name, Place from) {}

    private final String cat;
    private final Consumer<ChromeEvent> out;
    private final Map<Long, Deque<Open>> lives = new LinkedHashMap<>();

    ChromeSpans(String cat, Consumer<ChromeEvent> out) {
        this.cat = cat;
        this.out = out;
    }

    /** A life begins, or something inside it. */
    void begin(long id, String name, Place from, Map<String, Object> args) {
        lives.computeIfAbsent(id, _ -> new ArrayDeque<>()).push(new Open(name, from));
        out.accept(ChromeEvent.spanEnd("b", cat, name, id, from, args));
    }

    /** Something inside a life that has not ended begins instead of what was there. */
    void turn(long id, String name, Place from) {
        if (lives.containsKey(id)) {
            endInside(id, from.nanos());
            begin(id, name, from, Map.of());
        }
    }

    /** What is inside a life ends. */
    void endInside(long id, long nanos) {
        Deque<Open> life = lives.get(id);
        while (life != null && life.size() > 1) {
            give(id, life.pop(), nanos, Map.of());
        }
    }

    /** A life ends. */
    void end(long id, long nanos, Map<String, Object> args) {
        endInside(id, nanos);
        Deque<Open> life = lives.remove(id);
        if (life != null) {
            give(id, life.pop(), nanos, args);
        }
    }

    void endAll(long nanos) {
        List.copyOf(lives.keySet()).forEach(id -> end(id, nanos, Map.of("unfinished", true)));
    }

    private void give(long id, Open span, long nanos, Map<String, Object> args) {
        Place until = new Place(span.from().pid(), span.from().tid(), Math.max(nanos, span.from().nanos()));
        out.accept(ChromeEvent.spanEnd("e", cat, span.name(), id, until, args));
    }
}
