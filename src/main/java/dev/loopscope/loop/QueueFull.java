package dev.loopscope.loop;

/** There is no room in the queue, and the caller would not wait. (asyncio's {@code QueueFull}.) */
public final class QueueFull extends RuntimeException {
    QueueFull() {}
}
