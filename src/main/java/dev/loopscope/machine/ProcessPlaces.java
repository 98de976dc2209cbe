package dev.loopscope.machine;

import java.util.concurrent.atomic.AtomicInteger;

/** How many child processes all programs together may have. Any thread may use it. */
public final class ProcessPlaces {
    private final int most;
    private final AtomicInteger taken = new AtomicInteger();

    /** So many at once. */
    public ProcessPlaces(int most) {
        this.most = most;
    }

    /** How many there are. */
    public int most() {
        return most;
    }

    /** Takes a place; false where none is free. */
    public boolean take() {
        return taken.getAndUpdate(n -> n < most ? n + 1 : n) < most;
    }

    /** Gives a place that was taken back. */
    public void free() {
        taken.decrementAndGet();
    }
}
