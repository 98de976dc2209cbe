package dev.loopscope.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceEvent;

/** A recording's events as a table of comma-separated values (RFC 4180): a row for each, a column for each field there is. */
final class EventTable {
    private static final List<String> PLACE = List.of("seq", "type", "atNanos", "thread", "process", "task", "source",
            "inTask", "inProcess");
    private static final List<String> COLUMNS = columns();
    private static final String LINE_END = "\r\n";

    private EventTable() {}

    private static List<String> columns() {
        Set<String> names = new LinkedHashSet<>(PLACE);
        for (Class<?> type : TraceEvent.class.getPermittedSubclasses()) {
            Arrays.stream(type.getRecordComponents()).filter(field -> field.getType() != Stamp.class)
                    .forEach(field -> names.add(field.getName()));
        }
        return List.copyOf(names);
    }

    /** Writes the table of what there is now. */
    static void write(EventLines events, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(String.join(",", COLUMNS) + LINE_END);
        events.nextFields((_, fields) -> text.write(row(fields)));
        text.flush();
    }

    private static String row(Map<String, Object> fields) {
        StringBuilder row = new StringBuilder();
        for (String column : COLUMNS) {
            row.append(row.isEmpty() ? "" : ",").append(cell(fields.get(column)));
        }
        return row.append(LINE_END).toString();
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        boolean isPlain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
