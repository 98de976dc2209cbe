package dev.loopscope.recording;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An event of the Trace Event format, which chrome://tracing and Perfetto read. The components are the format's own keys;
 * what is null is left out.
 *
 * @param ph the phase: {@code X} a slice of a thread, {@code b} and {@code e} the ends of a span that no thread holds,
 *        {@code s}, {@code t} and {@code f} an arrow, {@code i} an instant, {@code C} a counter, {@code M} a name
 * @param ts microseconds
 * @param dur microseconds
 * @param s how high an instant is drawn: {@code t} its thread, {@code p} its process, {@code g} everything
 * @param bp {@code e} where an arrow ends in the slice around it
 */
public record ChromeEvent(String ph, String name, @Nullable String cat, long pid, long tid, @Nullable BigDecimal ts,
        @Nullable BigDecimal dur, @Nullable String id, @Nullable String s, @Nullable String bp,
        Map<String, Object> args) {
    /** Where an event is drawn, and when. */
    record Place(long pid, long tid, long nanos) {}

    static ChromeEvent name(String of, Place at, String name) {
        return new ChromeEvent("M", of, null, at.pid(), at.tid(), null, null, null, null, null, Map.of("name", name));
    }

    static ChromeEvent slice(String cat, String name, Place from, long untilNanos, Map<String, Object> args) {
        return new ChromeEvent("X", name, cat, from.pid(), from.tid(), micros(from.nanos()),
                micros(Math.max(0, untilNanos - from.nanos())), null, null, null, args);
    }

    static ChromeEvent spanEnd(String ph, String cat, String name, long id, Place at, Map<String, Object> args) {
        return new ChromeEvent(ph, name, cat, at.pid(), at.tid(), micros(at.nanos()), null, Long.toString(id), null,
                null, args);
    }

    static ChromeEvent arrow(String ph, String name, long id, Place at) {
        return new ChromeEvent(ph, name, "hop", at.pid(), at.tid(), micros(at.nanos()), null, Long.toString(id), null,
                "f".equals(ph) ? "e" : null, Map.of());
    }

    static ChromeEvent instant(String cat, String name, String scope, Place at, Map<String, Object> args) {
        return new ChromeEvent("i", name, cat, at.pid(), at.tid(), micros(at.nanos()), null, null, scope, null, args);
    }

    static ChromeEvent counter(String name, Place at, long value) {
        return new ChromeEvent("C", name, "loop", at.pid(), at.tid(), micros(at.nanos()), null, null, null, null,
                Map.of(name, value));
    }

    private static BigDecimal micros(long nanos) {
        return BigDecimal.valueOf(nanos, 3);
    }
}
