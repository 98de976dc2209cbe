package dev.loopscope.machine;

import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** What all executors of calls have: calls as their futures, a shutdown after which they refuse, and a wait for their end. */
public abstract class CallExecutor extends AbstractExecutorService {
    /** What the program stands on. */
    protected final Machine machine;
    /** Guards what they have taken. */
    protected final Object lock = new Object();
    /** Told when its end may have come. */
    protected final Changes changes;
    private boolean shutdown;

    /** One of {@code machine} that takes calls. */
    protected CallExecutor(Machine machine) {
        this.machine = machine;
        this.changes = new Changes(machine);
    }

    @Override
    protected final <T extends @Nullable Object> RunnableFuture<T> newTaskFor(Callable<T> work) {
        return new Call<>(machine, this, work);
    }

    @Override
    protected final <T extends @Nullable Object> RunnableFuture<T> newTaskFor(Runnable work, T result) {
        return newTaskFor(Executors.callable(work, result));
    }

    /** Refuses what comes after the shutdown, and ends it. With the lock. */
    protected final void refuseAfterShutdown(Runnable call) {
        if (shutdown) {
            throw refuse(call, new RejectedExecutionException("cannot schedule new futures after shutdown"));
        }
    }

    /** Ends a call that is not accepted, and says so. */
    protected static <X extends RuntimeException> X refuse(Runnable refused, X why) {
        if (refused instanceof Call<?> call) {
            call.cancel(false);
        }
        return why;
    }

    /** Takes no more calls; those it has are still run. */
    @Override
    public final void shutdown() {
        synchronized (lock) {
            shutdown = true;
            dismissIdle();
        }
        changes.tell();
    }

    /** There will be no work for who has none now. With the lock. */
    protected abstract void dismissIdle();

    /** Whether nothing that was taken goes on. With the lock. */
    protected abstract boolean isEmpty();

    @Override
    public final boolean isShutdown() {
        synchronized (lock) {
            return shutdown;
        }
    }

    @Override
    public final boolean isTerminated() {
        synchronized (lock) {
            return shutdown && isEmpty();
        }
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return changes.await(this::isTerminated, unit.toNanos(timeout));
    }

    /** Shuts down and waits for the calls. */
    @Override
    public final void close() {
        shutdown();
        if (!isTerminated()) {
            machine.blocked("shutdown()", () -> awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS));
        }
    }
}
