package dev.loopscope.executor;

import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Call;
import dev.loopscope.machine.Machine;

/** What both kinds of pool have: a machine, a name in the trace, a bound on their workers, and calls as their futures. */
abstract sealed class Pool extends AbstractExecutorService permits ThreadPool, ProcessPool {
    final Machine machine;
    final int maxWorkers;
    private final String name;

    Pool(Machine machine, String name, int maxWorkers) {
        if (maxWorkers <= 0) {
            throw new IllegalArgumentException("max_workers must be greater than 0, got " + maxWorkers);
        }
        this.machine = machine;
        this.name = name;
        this.maxWorkers = maxWorkers;
    }

    @Override
    protected final <T extends @Nullable Object> RunnableFuture<T> newTaskFor(Callable<T> work) {
        return new Call<>(machine, this, work);
    }

    @Override
    protected final <T extends @Nullable Object> RunnableFuture<T> newTaskFor(Runnable work, T result) {
        return newTaskFor(Executors.callable(work, result));
    }

    /** Shuts the pool down and waits for its calls. */
    @Override
    public final void close() {
        shutdown();
        if (!isTerminated()) {
            machine.blocked("shutdown()", () -> awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS));
        }
    }

    /** What stands in the trace. */
    @Override
    public final String toString() {
        return name;
    }

    /** Ends a call that is not accepted, and says so. */
    static <X extends RuntimeException> X refuse(Call<?> call, X why) {
        call.cancel(false);
        return why;
    }

    static RejectedExecutionException afterShutdown() {
        return new RejectedExecutionException("cannot schedule new futures after shutdown");
    }
}
