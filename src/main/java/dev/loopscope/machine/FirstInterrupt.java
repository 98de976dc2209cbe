package dev.loopscope.machine;

import org.jspecify.annotations.Nullable;

/**
 * Who in the program is told of its next interrupt in place of its threads. It is told once: the interrupt after that is
 * for the threads, unless somebody takes that one too. Any thread may use it.
 */
public final class FirstInterrupt {
    private @Nullable Runnable taker;

    /** Has {@code quick} told on the thread that interrupts, if the caller is on the main thread and nobody else is told. */
    public synchronized void take(Runnable quick) {
        if (taker == null && ThreadPlace.current().main) {
            taker = quick;
        }
    }

    /** Ends {@link #take}. When this returns, {@code quick} was told or never will be. */
    public synchronized void leave(Runnable quick) {
        if (taker == quick) {
            taker = null;
        }
    }

    /** Whether there was somebody to tell. */
    synchronized boolean tell() {
        Runnable told = taker;
        taker = null;
        if (told != null) {
            told.run();
        }
        return told != null;
    }
}
