package dev.loopscope.recording;

import java.util.ArrayList;
import java.util.List;

import dev.loopscope.trace.TraceEncoder;
import dev.loopscope.trace.TraceEvent;

/** Writes a recording of what happened elsewhere, event by event. Not thread safe. */
public final class Transcript {
    private static final int BATCH = 4_096;

    private final Recording recording;
    private final long limit;
    private final TraceEncoder encoder = new TraceEncoder();
    private final List<TraceEvent> waiting = new ArrayList<>();
    private long count;

    /** @param limit how many events are written at most */
    public Transcript(Recording recording, long limit) {
        this.recording = recording;
        this.limit = limit;
    }

    /** @throws MalformedRecordingException if that is one too many */
    public void add(TraceEvent event) {
        count++;
        if (count > limit) {
            throw new MalformedRecordingException("body", "at most %d events".formatted(limit));
        }
        waiting.add(event);
        if (waiting.size() == BATCH) {
            write();
        }
    }

    /**
     * Nothing follows.
     *
     * @throws MalformedRecordingException if there was nothing at all
     */
    public void end() {
        if (count == 0) {
            throw new MalformedRecordingException("body", "at least one event");
        }
        if (!waiting.isEmpty()) {
            write();
        }
    }

    private void write() {
        recording.append(encoder.encode(waiting));
        waiting.clear();
    }
}
