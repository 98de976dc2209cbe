package dev.loopscope.run;

import java.io.IOException;
import java.io.InputStream;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.loopscope.recording.MalformedRecordingException;
import dev.loopscope.recording.Transcript;

/** Reads files of recorded events: our own lines of JSON, and traces in the Trace Event format. */
final class EventFile {
    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 65_536;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT).maxNameLength(256).maxNumberLength(100).build())
            .build()).disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private EventFile() {}

    /**
     * Reads one event after the other, as they are exported.
     *
     * @throws MalformedRecordingException with the first line that is no event
     */
    static void readLines(InputStream in, Transcript out) throws IOException {
        reading("line", () -> {
            try (JsonParser parser = JSON.createParser(in)) {
                for (long line = 1; parser.nextToken() != null; line++) {
                    out.add(EventReader.read(tree(parser), "line " + line));
                }
            }
        });
        out.end();
    }

    /**
     * Reads a trace in the Trace Event format, as an array of events or an object with one.
     *
     * @param limit how many events of the file are looked at
     * @throws MalformedRecordingException with the first event that breaks the format
     */
    static void readChromeTrace(InputStream in, Transcript out, long limit) throws IOException {
        ChromeReader reader = new ChromeReader();
        reading("traceEvents", () -> {
            try (JsonParser parser = JSON.createParser(in)) {
                enterEvents(parser);
                for (long place = 0; parser.nextToken() != null && parser.currentToken().isStructStart(); place++) {
                    if (place == limit) {
                        throw new MalformedRecordingException("traceEvents", "at most %d events".formatted(limit));
                    }
                    reader.read(tree(parser), "traceEvents[%d]".formatted(place));
                }
            }
        });
        reader.end(out);
        out.end();
    }

    /** Goes to the array of events, which is the whole file or its key {@code traceEvents}. */
    private static void enterEvents(JsonParser parser) {
        if (parser.nextToken() != null && parser.currentToken().isStructStart()) {
            if (parser.isExpectedStartArrayToken()) {
                return;
            }
            while (parser.nextName() instanceof String name) {
                parser.nextToken();
                if ("traceEvents".equals(name) && parser.isExpectedStartArrayToken()) {
                    return;
                }
                parser.skipChildren();
            }
        }
        throw new MalformedRecordingException("traceEvents", "an array of events");
    }

    private static JsonNode tree(JsonParser parser) {
        return JSON.readTree(parser);
    }

    private interface Reading {
        void run() throws IOException;
    }

    /** What is no JSON, or JSON without end, is the sender's fault. */
    private static void reading(String field, Reading reading) throws IOException {
        try {
            reading.run();
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new MalformedRecordingException(field, "JSON (RFC 8259), depth %d and texts of %d characters at most"
                    .formatted(DEEPEST, LONGEST_TEXT));
        }
    }
}
