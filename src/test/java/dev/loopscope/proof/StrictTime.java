package dev.loopscope.proof;

import java.util.ArrayList;
import java.util.List;

import dev.loopscope.machine.Time;

/**
 * A time that stands still, on which a wait ends by a wake-up and by nothing else. Real parking may end by itself, which
 * would hide that a wake-up was lost.
 */
public final class StrictTime implements Time {
    private final List<Thread> woken = new ArrayList<>();

    @Override
    public long nanos() {
        return 0;
    }

    @Override
    public synchronized void await(long nanos) {
        try {
            while (!woken.remove(Thread.currentThread())) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void wake(Thread thread) {
        if (!woken.contains(thread)) {
            woken.add(thread);
        }
        notifyAll();
    }
}
