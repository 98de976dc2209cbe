package dev.loopscope.machine;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/** Threads that wait on the program's time until something has changed, of which somebody tells them. Any thread may use it. */
public final class Changes {
    private final Machine machine;
    private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();

    /** Changes in what stands on {@code machine}. */
    public Changes(Machine machine) {
        this.machine = machine;
    }

    /** Has those that wait look again. */
    public void tell() {
        waiting.forEach(machine.time()::wake);
    }

    /** Waits until {@code condition} holds, at most so long; says whether it does. */
    public boolean await(BooleanSupplier condition, long nanos) throws InterruptedException {
        Time time = machine.time();
        long until = nanos > Long.MAX_VALUE - time.nanos() ? Time.FOREVER : time.nanos() + nanos;
        Thread thread = Thread.currentThread();
        waiting.add(thread);
        try {
            while (!condition.getAsBoolean()) {
                long left = until == Time.FOREVER ? Time.FOREVER : until - time.nanos();
                if (left <= 0) {
                    return false;
                }
                time.await(left);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            return true;
        } finally {
            waiting.remove(thread);
        }
    }
}
