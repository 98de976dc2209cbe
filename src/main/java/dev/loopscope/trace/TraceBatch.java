package dev.loopscope.trace;

/**
 * Some consecutive events of a trace, encoded once for everybody who wants them.
 *
 * @param firstSeq the number of its first event; a trace's first event has number 1
 * @param count how many events, at least 1
 * @param lastNanos when the last of them happened
 * @param bytes the encoded form that {@link TraceEncoder} describes; nobody changes it
 */
public record TraceBatch(long firstSeq, int count, long lastNanos, byte[] bytes) {
    /** The number of its last event. */
    public long lastSeq() {
        return firstSeq + count - 1;
    }
}
