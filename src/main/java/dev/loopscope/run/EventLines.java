package dev.loopscope.run;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import dev.loopscope.recording.Recording;
import dev.loopscope.recording.RecordingReader;
import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceEvent;

/**
 * A recording's events as lines of JSON: {@code seq, type, atNanos, thread, process, task}, {@code source} where there is
 * one, and the event's own fields. Where an event is about a task or a process, {@code task} or {@code process} is that
 * one, and {@code inTask} or {@code inProcess} tells where it happened, if elsewhere.
 */
final class EventLines {
    private static final String TYPE = "type";
    private static final ClassValue<RecordComponent[]> FIELDS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).filter(field -> field.getType() != Stamp.class)
                    .toArray(RecordComponent[]::new);
        }
    };

    /** Takes the lines in order. */
    @FunctionalInterface
    interface Taker {
        void take(long seq, String type, byte[] line) throws IOException;
    }

    /** Takes the fields of events, by their names and in their order. */
    @FunctionalInterface
    interface FieldTaker {
        void take(long seq, Map<String, Object> fields) throws IOException;
    }

    private final JsonMapper json;
    private final RecordingReader reader;
    private final long after;
    private final Whereabouts whereabouts = new Whereabouts();

    /** The lines of every event after {@code after}. */
    EventLines(JsonMapper json, Recording recording, long after) {
        this.json = json;
        this.reader = new RecordingReader(recording);
        this.after = after;
    }

    /** Gives the lines that came since the last call and says whether there were any. */
    boolean next(Taker taker) throws IOException {
        return nextFields(
                (seq, fields) -> taker.take(seq, String.valueOf(fields.get(TYPE)), json.writeValueAsBytes(fields)));
    }

    /** Gives the fields of the events that came since the last call and says whether there were any. */
    boolean nextFields(FieldTaker taker) throws IOException {
        return reader.<IOException>next((seq, event) -> {
            whereabouts.note(event);
            if (seq > after) {
                taker.take(seq, line(seq, event));
            }
        });
    }

    /** Writes the lines that came since the last call. */
    void writeTo(OutputStream out) throws IOException {
        next((_, _, line) -> {
            out.write(line);
            out.write('\n');
        });
    }

    private Map<String, Object> line(long seq, TraceEvent event) {
        Stamp at = event.stamp();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("seq", seq);
        line.put(TYPE, event.getClass().getSimpleName());
        line.put("atNanos", at.nanos());
        line.put("thread", at.thread());
        line.put("process", whereabouts.process(at.thread()));
        line.put("task", at.task());
        if (at.source() != 0) {
            line.put("source", at.source());
        }
        for (RecordComponent field : FIELDS.get(event.getClass())) {
            Object value = value(field, event);
            Object place = line.put(field.getName(), value);
            if (place != null && !place.equals(value)) {
                line.put("task".equals(field.getName()) ? "inTask" : "inProcess", place);
            }
        }
        return line;
    }

    private static Object value(RecordComponent field, TraceEvent event) {
        try {
            return field.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read %s of %s".formatted(field, event), e);
        }
    }
}
