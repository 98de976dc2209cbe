package dev.loopscope.machine;

import org.jspecify.annotations.Nullable;

/**
 * A way to wait, for {@link Machine#blocked}.
 *
 * @param <T> what comes of it
 * @param <X> what else than an interrupt may end it
 */
@FunctionalInterface
public interface Waiting<T extends @Nullable Object, X extends Exception> {
    /** Waits. */
    T run() throws InterruptedException, X;
}
