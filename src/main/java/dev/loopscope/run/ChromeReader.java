package dev.loopscope.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import dev.loopscope.recording.MalformedRecordingException;
import dev.loopscope.recording.Transcript;

/**
 * Collects the slices of a trace in the Trace Event format, complete ones and those with two ends, and the names of processes
 * and threads. Other events tell nothing that a timeline of threads shows; they are passed over.
 */
final class ChromeReader {
    private static final BigDecimal NANOS_A_MICRO = BigDecimal.valueOf(1_000);
    /** A hundred days, in microseconds: what is later than that is no run. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(8_640_000_000_000L);

    /** A thread as the file names it: two processes may give the same number to one of theirs each. */
    record Track(long process, long thread) {}

    /** Something that a thread did. */
    record Slice(Track track, long from, long to, String name, String category, long task) {}

    private record Begun(long from, String name, String category, long task) {}

    private final List<Slice> slices = new ArrayList<>();
    private final Map<Track, Deque<Begun>> begun = new HashMap<>();
    private final Map<Long, String> processNames = new HashMap<>();
    private final Map<Track, String> threadNames = new HashMap<>();

    void read(JsonNode event, String place) {
        if (!event.isObject()) {
            throw new MalformedRecordingException(place, "a JSON object");
        }
        switch (text(event, "ph", place)) {
            case "X" -> {
                long from = nanos(event, "ts", place);
                long to = from + (event.has("dur") ? nanos(event, "dur", place) : 0);
                Begun it = begun(event, from, place);
                slices.add(new Slice(track(event, place), from, to, it.name(), it.category(), it.task()));
            }
            case "B" -> begun.computeIfAbsent(track(event, place), _ -> new ArrayDeque<>())
                    .push(begun(event, nanos(event, "ts", place), place));
            case "E" -> ended(track(event, place), nanos(event, "ts", place));
            case "M" -> named(event, place);
            default -> {
                // No slice and no name.
            }
        }
    }

    /** Gives all that was read as events of a run. */
    void end(Transcript out) {
        slices.sort(Comparator.comparingLong(Slice::from).thenComparing(Slice::to, Comparator.reverseOrder()));
        new ChromeRun(processNames, threadNames).write(slices, out);
    }

    private void ended(Track track, long at) {
        Deque<Begun> open = begun.get(track);
        if (open != null && !open.isEmpty()) {
            Begun it = open.pop();
            slices.add(new Slice(track, it.from(), Math.max(it.from(), at), it.name(), it.category(), it.task()));
        }
    }

    private static Begun begun(JsonNode event, long from, String place) {
        String category = event.path("cat").isString() ? event.path("cat").stringValue() : "";
        JsonNode task = event.path("args").path("task");
        boolean isOfTask = task.isIntegralNumber() && task.canConvertToLong() && task.longValue() > 0;
        return new Begun(from, text(event, "name", place), category, isOfTask ? task.longValue() : 0);
    }

    private void named(JsonNode event, String place) {
        JsonNode name = event.path("args").path("name");
        if (!name.isString()) {
            return;
        }
        switch (text(event, "name", place)) {
            case "process_name" -> processNames.put(whole(event, "pid", place), name.stringValue());
            case "thread_name" -> threadNames.put(track(event, place), name.stringValue());
            default -> {
                // A colour, an order: nothing that a timeline shows.
            }
        }
    }

    private static Track track(JsonNode event, String place) {
        return new Track(whole(event, "pid", place), whole(event, "tid", place));
    }

    private static String text(JsonNode event, String key, String place) {
        if (!event.path(key).isString()) {
            throw new MalformedRecordingException(place + "." + key, "a text");
        }
        return event.path(key).stringValue();
    }

    private static long whole(JsonNode event, String key, String place) {
        JsonNode given = event.path(key);
        if (!given.isIntegralNumber() || !given.canConvertToLong() || given.longValue() < 0
                || given.longValue() > 1L << 53) {
            throw new MalformedRecordingException(place + "." + key, "a whole number from 0 to %d".formatted(1L << 53));
        }
        return given.longValue();
    }

    private static long nanos(JsonNode event, String key, String place) {
        JsonNode given = event.path(key);
        boolean isTime = given.isNumber() && Double.isFinite(given.asDouble(Double.NaN))
                && given.decimalValue().signum() >= 0
                && given.decimalValue().compareTo(LONGEST) <= 0;
        if (!isTime) {
            throw new MalformedRecordingException(place + "." + key,
                    "a number of microseconds from 0 to " + LONGEST.toPlainString());
        }
        return given.decimalValue().multiply(NANOS_A_MICRO).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
