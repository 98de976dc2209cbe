package dev.loopscope.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.loopscope.trace.TraceBatch;
import dev.loopscope.trace.TraceEvent;

/**
 * A run's memory: its batches in order. It only ever grows, so a reader needs no lock and no copy of its own: it keeps the
 * place of the batch that it wants next. One thread appends, any thread reads.
 */
public final class Recording {
    /** How much there is, published together. */
    private record Extent(int batches, long lastSeq, long lastNanos, long bytes) {}

    // written by the recorder's thread, read by any; an extent is published after the batches that it counts
    private volatile TraceBatch[] batches = new TraceBatch[16];
    private volatile Extent extent = new Extent(0, 0, 0, 0);

    void append(TraceBatch batch) {
        Extent before = extent;
        if (batch.firstSeq() != before.lastSeq() + 1) {
            throw new IllegalArgumentException("batch begins at event %d, the recording ends at %d"
                    .formatted(batch.firstSeq(), before.lastSeq()));
        }
        if (before.batches() == batches.length) {
            batches = Arrays.copyOf(batches, 2 * batches.length);
        }
        batches[before.batches()] = batch;
        extent = new Extent(before.batches() + 1, batch.lastSeq(), Math.max(before.lastNanos(), batch.lastNanos()),
                before.bytes() + batch.bytes().length);
    }

    /** How many batches there are. */
    public int size() {
        return extent.batches();
    }

    /** The number of the last event, 0 before the first. */
    public long lastSeq() {
        return extent.lastSeq();
    }

    /** When the last thing happened, on the trace's clock. */
    public long lastNanos() {
        return extent.lastNanos();
    }

    /** How long the batches are together. */
    public long bytes() {
        return extent.bytes();
    }

    /** The batch at a place, from 0 to below {@link #size()}. */
    public TraceBatch batch(int place) {
        if (place >= extent.batches()) {
            throw new IndexOutOfBoundsException("batch %d of %d".formatted(place, extent.batches()));
        }
        return batches[place];
    }

    /** The place of the first batch that holds an event after {@code seq}; {@link #size()} where there is none yet. */
    public int placeAfter(long seq) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (batches[middle].lastSeq() > seq) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Every batch that holds an event after {@code seq}. */
    public List<TraceBatch> batchesAfter(long seq) {
        int size = size();
        return List.of(Arrays.copyOfRange(batches, Math.min(placeAfter(seq), size), size));
    }

    /** All events in order, decoded now; the first one has number 1. */
    public List<TraceEvent> events() {
        List<TraceEvent> events = new ArrayList<>();
        forEach((_, event) -> events.add(event));
        return events;
    }

    /** Shows every event that is there now to {@code reader}, batch by batch. */
    public <X extends Exception> void forEach(Reader<X> reader) throws X {
        new RecordingReader(this).next(reader);
    }

    /** Takes events in order. */
    @FunctionalInterface
    public interface Reader<X extends Exception> {
        /** Takes the event of number {@code seq}. */
        void read(long seq, TraceEvent event) throws X;
    }
}
