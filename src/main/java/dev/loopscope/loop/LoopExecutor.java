package dev.loopscope.loop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import dev.loopscope.machine.Call;
import dev.loopscope.machine.Machine;

/**
 * Runs calls on the thread of a loop itself, each in a callback of its own: the loop is frozen meanwhile, which is what other
 * executors are there to avoid. A call that waits there is no activity of the program beside the loop's: one whose loop is
 * not running runs no more than the loop does. Any thread may use it.
 */
public final class LoopExecutor extends AbstractExecutorService {
    private final EventLoop loop;

    // guarded by lock
    private final Object lock = new Object();
    private final Set<Runnable> accepted = new LinkedHashSet<>();
    private boolean shutdown;

    /** An executor on the thread of {@code loop}. What never ran there is cancelled with the loop, or with the machine. */
    public LoopExecutor(Machine machine, EventLoop loop) {
        this.loop = loop;
        loop.whenClosed(this::shutdownNow);
        machine.closeLater(this::shutdownNow);
    }

    @Override
    public void execute(Runnable task) {
        synchronized (lock) {
            if (shutdown) {
                throw new RejectedExecutionException("cannot schedule new futures after shutdown");
            }
            loop.callSoonThreadsafe("_run_call", () -> run(task));
            accepted.add(task);
        }
        if (task instanceof Call<?> call) {
            call.stopCounting();
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } finally {
            synchronized (lock) {
                accepted.remove(task);
                lock.notifyAll();
            }
        }
    }

    /** Takes no more calls; those it has are still run. */
    @Override
    public void shutdown() {
        synchronized (lock) {
            shutdown = true;
            lock.notifyAll();
        }
    }

    /** Shuts down and cancels the calls that have not begun. */
    @Override
    public List<Runnable> shutdownNow() {
        List<Runnable> left;
        synchronized (lock) {
            shutdown();
            left = new ArrayList<>(accepted);
        }
        left.removeIf(task -> !(task instanceof Call<?> call && call.cancel(false)));
        synchronized (lock) {
            left.forEach(accepted::remove);
            lock.notifyAll();
        }
        return left;
    }

    @Override
    public boolean isShutdown() {
        synchronized (lock) {
            return shutdown;
        }
    }

    @Override
    public boolean isTerminated() {
        synchronized (lock) {
            return shutdown && accepted.isEmpty();
        }
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long until = System.nanoTime() + unit.toNanos(timeout);
        synchronized (lock) {
            for (long left = unit.toNanos(timeout); !isTerminated() && left > 0; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(lock, left);
            }
            return isTerminated();
        }
    }

    /** What stands in the trace. */
    @Override
    public String toString() {
        return "LoopExecutor";
    }
}
