package dev.loopscope.recording;

import java.util.List;

import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceBuffer;
import dev.loopscope.trace.TraceEncoder;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.EventsLost;

/**
 * Moves events from a program's buffer into its recording, as encoded batches. What goes beyond the recording's limit is
 * counted, and the recording says so. Not thread safe: one thread records a run.
 */
public final class Recorder {
    private static final int BATCH = 4_096;

    private final TraceBuffer buffer;
    private final Recording recording;
    private final long limit;
    private final TraceEncoder encoder = new TraceEncoder();
    private Stamp lastLost = new Stamp(0, 0, 0, 0);
    private boolean full;
    private long lost;

    /** @param limit how many events are recorded at most, one more for every time that says what was lost */
    public Recorder(TraceBuffer buffer, Recording recording, long limit) {
        this.buffer = buffer;
        this.recording = recording;
        this.limit = limit;
    }

    /** Records what waits, at most {@code atMost} events and a batch, and says whether something came in. */
    public boolean drain(int atMost) {
        long before = recording.lastSeq();
        int drained = 0;
        List<TraceEvent> events;
        do {
            events = buffer.drain(BATCH);
            record(events);
            drained += events.size();
        } while (events.size() >= BATCH && drained < atMost);
        return recording.lastSeq() > before;
    }

    /** Records what still waits, at most {@code atMost} events, and what was lost since the recording said so. */
    public void finish(int atMost) {
        drain(atMost);
        if (lost > 0) {
            sayWhatWasLost();
        }
    }

    /** Whether there was more than is recorded. */
    public boolean isFull() {
        return full;
    }

    private void record(List<TraceEvent> events) {
        int room = (int) Math.clamp(limit - recording.lastSeq(), 0, events.size());
        if (room > 0) {
            recording.append(encoder.encode(events.subList(0, room)));
        }
        if (room < events.size()) {
            lose(events.subList(room, events.size()));
        }
    }

    private void lose(List<TraceEvent> events) {
        boolean first = !full;
        full = true;
        lost += events.stream().mapToLong(event -> event instanceof EventsLost more ? more.count() : 1).sum();
        lastLost = events.getLast().stamp();
        if (first) {
            sayWhatWasLost();
        }
    }

    private void sayWhatWasLost() {
        Stamp at = new Stamp(lastLost.nanos(), lastLost.thread(), 0, 0);
        recording.append(encoder.encode(List.of(new EventsLost(at, lost))));
        lost = 0;
    }
}
