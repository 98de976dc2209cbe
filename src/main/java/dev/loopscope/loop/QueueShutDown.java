package dev.loopscope.loop;

/** A queue takes no items any more, and has none left to give. */
public final class QueueShutDown extends RuntimeException {
    QueueShutDown() {}
}
