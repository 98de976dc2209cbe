package dev.loopscope.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import dev.loopscope.recording.MalformedRecordingException;
import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceEvent;

/**
 * Reads events that were written as JSON, each an object with {@code type, atNanos, thread, task} and the event's own fields,
 * as {@code GET /api/runs/{id}/events} gives them. Where an event is about a task, {@code inTask} is the one it happened in.
 */
final class EventReader {
    /** What a browser still counts exactly. */
    private static final long MOST = 1L << 53;
    private static final Map<String, Class<?>> TYPES = Stream.of(TraceEvent.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    /** Fields that may be before the beginning, or tell that there is none. */
    private static final String[] SIGNED = {"exitCode", "untilNanos", "whenNanos"};

    private EventReader() {}

    /**
     * The event in {@code line}.
     *
     * @param place what to call it in a complaint
     * @throws MalformedRecordingException if it is none
     */
    static TraceEvent read(JsonNode line, String place) {
        if (!line.isObject()) {
            throw new MalformedRecordingException(place, "a JSON object");
        }
        Class<?> type = TYPES.get(line.path("type").asString(""));
        if (type == null) {
            throw new MalformedRecordingException(place + ".type", "the name of an event, as in /api");
        }
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(component -> component.getType() == Stamp.class
                        ? stamp(line, type, place)
                        : value(component, line.path(component.getName()), place))
                .toArray();
        return made(type, values);
    }

    private static Stamp stamp(JsonNode line, Class<?> type, String place) {
        boolean isAboutTask = Arrays.stream(type.getRecordComponents()).anyMatch(c -> "task".equals(c.getName()));
        String within = isAboutTask && line.has("inTask") ? "inTask" : "task";
        long task = line.has(within) ? whole(line.path(within), 0, MOST, place + "." + within) : 0;
        long source = line.has("source") ? whole(line.path("source"), 0, Integer.MAX_VALUE, place + ".source") : 0;
        return new Stamp(whole(line.path("atNanos"), 0, MOST, place + ".atNanos"),
                whole(line.path("thread"), 0, MOST, place + ".thread"), task, (int) source);
    }

    private static Object value(RecordComponent component, JsonNode given, String place) {
        String field = place + "." + component.getName();
        Class<?> type = component.getType();
        long least = Arrays.asList(SIGNED).contains(component.getName()) ? -MOST : 0;
        if (type == long.class) {
            return whole(given, least, MOST, field);
        }
        if (type == int.class) {
            return (int) whole(given, Math.max(least, Integer.MIN_VALUE), Integer.MAX_VALUE, field);
        }
        if (!given.isString()) {
            throw new MalformedRecordingException(field, "a text");
        }
        return type.isEnum() ? constant(type, given.stringValue(), field) : given.stringValue();
    }

    private static Object constant(Class<?> type, String word, String field) {
        return Arrays.stream(type.getEnumConstants()).filter(each -> word(each).equals(word)).findFirst()
                .orElseThrow(() -> new MalformedRecordingException(field, "one of " + Arrays
                        .stream(type.getEnumConstants()).map(EventReader::word).collect(Collectors.joining(", "))));
    }

    private static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private static long whole(JsonNode given, long least, long most, String field) {
        if (!given.isIntegralNumber() || !given.canConvertToLong() || given.longValue() < least
                || given.longValue() > most) {
            throw new MalformedRecordingException(field, "a whole number from %d to %d".formatted(least, most));
        }
        return given.longValue();
    }

    private static TraceEvent made(Class<?> type, Object[] values) {
        try {
            return (TraceEvent) type.getDeclaredConstructors()[0].newInstance(values);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot make a %s of %s".formatted(type, Arrays.toString(values)), e);
        }
    }
}
