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

    int most() {
        return most;
    }

    boolean take() {
        return taken.getAndUpdate(n -> n < most ? n + 1 : n) < most;
    }

    void free() {
        taken.decrementAndGet();
    }
}
