package dev.loopscope.recording;

import dev.loopscope.trace.TraceBatch;
import dev.loopscope.trace.TraceDecoder;
import dev.loopscope.trace.TraceEvent;

/** Goes through a recording from its first event to its last, and later to those that came since. Not thread safe. */
public final class RecordingReader {
    private final Recording recording;
    private final TraceDecoder decoder = new TraceDecoder();
    private int place;

    /** A reader at the beginning. */
    public RecordingReader(Recording recording) {
        this.recording = recording;
    }

    /** Shows every event that came since the last call to {@code reader}, and says whether there was one. */
    public <X extends Exception> boolean next(Recording.Reader<X> reader) throws X {
        int size = recording.size();
        boolean more = place < size;
        while (place < size) {
            TraceBatch batch = recording.batch(place++);
            long seq = batch.firstSeq();
            for (TraceEvent event : decoder.decode(batch.bytes())) {
                reader.read(seq++, event);
            }
        }
        return more;
    }
}
