package dev.loopscope.loop;

/** There is nothing in the queue, and the caller would not wait. (asyncio's {@code QueueEmpty}.) */
public final class QueueEmpty extends RuntimeException {
    QueueEmpty() {}
}
