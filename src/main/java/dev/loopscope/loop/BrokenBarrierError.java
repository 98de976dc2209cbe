package dev.loopscope.loop;

/** A barrier is of no use any more, or not to those who waited. */
public final class BrokenBarrierError extends RuntimeException {
    BrokenBarrierError(String message) {
        super(message);
    }
}
