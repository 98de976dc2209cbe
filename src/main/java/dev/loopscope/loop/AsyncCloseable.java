package dev.loopscope.loop;

/**
 * Something that a coroutine has to close, such as an asynchronous generator that was begun. Messages show it by its text
 * form. It belongs to its loop's thread.
 */
public interface AsyncCloseable {
    /** Whether it has come to its end, so that nothing is left to close. */
    boolean isClosed();

    /** A coroutine that closes it. */
    Coroutine<?> aclose();
}
