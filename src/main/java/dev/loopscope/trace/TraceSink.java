package dev.loopscope.trace;

/** Where events are offered. An offer never blocks and never throws; what cannot be kept is counted as lost. */
@FunctionalInterface
public interface TraceSink {
    /** Takes the event or counts it as lost. Any thread may call it. */
    void offer(TraceEvent event);

    /** Whether events are wanted at all. Where they are not, no event needs to be made. */
    default boolean isOpen() {
        return true;
    }

    /** The program flushes its standard output: what it printed is to be seen now. Any thread may call it. */
    default void flushOutput() {}

    /** The sink of a program that nobody watches. */
    static TraceSink closed() {
        return ClosedSink.INSTANCE;
    }
}

enum ClosedSink implements TraceSink {
    INSTANCE;

    @Override
    public void offer(TraceEvent event) {
        // Nobody watches.
    }

    @Override
    public boolean isOpen() {
        return false;
    }
}
