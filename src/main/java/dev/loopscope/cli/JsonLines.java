package dev.loopscope.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.loopscope.recording.ChromeEvent;

/** Writes a trace in the Trace Event format as JSON, one event a line. */
final class JsonLines {
    private final Writer out;
    private boolean isFirst = true;

    JsonLines(Writer out) {
        this.out = out;
    }

    void begin() throws IOException {
        out.write("{\"displayTimeUnit\":\"ms\",\"traceEvents\":[");
    }

    void end() throws IOException {
        out.write("\n]}\n");
    }

    void add(ChromeEvent event) {
        Map<String, @Nullable Object> keys = new LinkedHashMap<>();
        keys.put("ph", event.ph());
        keys.put("name", event.name());
        keys.put("cat", event.cat());
        keys.put("pid", event.pid());
        keys.put("tid", event.tid());
        keys.put("ts", event.ts());
        keys.put("dur", event.dur());
        keys.put("id", event.id());
        keys.put("s", event.s());
        keys.put("bp", event.bp());
        keys.put("args", event.args());
        keys.values().removeIf(value -> value == null);
        try {
            out.write(isFirst ? "\n" : ",\n");
            isFirst = false;
            value(keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void value(@Nullable Object value) throws IOException {
        switch (value) {
            case Map<?, ?> map -> object(map);
            case Number number -> out.write(number.toString());
            case Boolean bool -> out.write(bool.toString());
            case null -> out.write("null");
            default -> text(value.toString());
        }
    }

    private void object(Map<?, ?> map) throws IOException {
        char before = '{';
        if (map.isEmpty()) {
            out.write(before);
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.write(before);
            text(String.valueOf(entry.getKey()));
            out.write(':');
            value(entry.getValue());
            before = ',';
        }
        out.write('}');
    }

    private void text(String text) throws IOException {
        out.write('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '"' || unit == '\\') {
                out.write('\\');
                out.write(unit);
            } else if (unit < ' ' || Character.isSurrogate(unit)) {
                out.write("\\u%04x".formatted((int) unit));
            } else {
                out.write(unit);
            }
        }
        out.write('"');
    }
}
