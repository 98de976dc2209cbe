package dev.loopscope.loop;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Call;
import dev.loopscope.machine.KeyboardInterrupt;
import dev.loopscope.machine.Machine;
import dev.loopscope.trace.TraceEvent.CallAwaitable;

/** A loop's default executor: the one that was set, else the machine's, made when it is first needed. Any thread may ask. */
final class Hands {
    /** How long an orderly end waits for the calls that run, as {@code asyncio.run} does. */
    private static final long LONGEST_END_SECONDS = 300;

    private final Machine machine;
    private final EventLoop loop;
    private @Nullable ExecutorService executor;
    private boolean ended;

    Hands(Machine machine, EventLoop loop) {
        this.machine = machine;
        this.loop = loop;
    }

    synchronized void set(ExecutorService chosen) {
        executor = chosen;
    }

    synchronized ExecutorService get() {
        if (ended) {
            throw new IllegalStateException("Executor shutdown has been called");
        }
        ExecutorService chosen = executor;
        if (chosen == null) {
            chosen = machine.newDefaultExecutor();
            executor = chosen;
        }
        return chosen;
    }

    /** Hands {@code work} to {@code executor}, or to the default one. What comes of it comes home by the loop's queue. */
    <T extends @Nullable Object> LoopFuture<T> submit(@Nullable ExecutorService executor, Callable<T> work) {
        ExecutorService chosen = executor != null ? executor : get();
        Call<T> call = new Call<>(machine, chosen, work);
        LoopFuture<T> future = Async.wrapFuture(call, loop, "run_in_executor " + call.name());
        machine.offer(new CallAwaitable(machine.stamp(), call.id(), future.id()));
        try {
            chosen.execute(call);
        } catch (RejectedExecutionException refused) {
            call.cancel(false);
            throw new IllegalStateException(refused.getMessage(), refused);
        } catch (RuntimeException failed) {
            call.cancel(false); // nobody else will end it
            throw failed;
        }
        return future;
    }

    /** Takes no more calls; waits for none. */
    synchronized void close() {
        ended = true;
        if (executor != null) {
            executor.shutdown();
        }
    }

    /** Takes no more calls; {@code through} is done once those that it has are. A thread of its own waits for them. */
    synchronized void end(LoopFuture<@Nullable Void> through) {
        ended = true;
        ExecutorService pool = executor;
        if (pool == null) {
            through.setResult(null);
            return;
        }
        machine.startThread("_do_shutdown", () -> {
            waitForCalls(pool);
            through.loop().callSoonThreadsafe("_set_result_unless_cancelled", () -> {
                if (!through.isDone()) {
                    through.setResult(null);
                }
            });
        });
    }

    private static void waitForCalls(ExecutorService pool) {
        pool.shutdown();
        try {
            pool.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new KeyboardInterrupt();
        }
    }
}
