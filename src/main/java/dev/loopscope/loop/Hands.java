package dev.loopscope.loop;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.KeyboardInterrupt;
import dev.loopscope.machine.Machine;

/** A loop's default executor: the one that was set, else the machine's, made when it is first needed. Any thread may ask. */
final class Hands {
    /** How long an orderly end waits for the calls that run, as {@code asyncio.run} does. */
    private static final long LONGEST_END_SECONDS = 300;

    private final Machine machine;
    private @Nullable ExecutorService executor;
    private boolean ended;

    Hands(Machine machine) {
        this.machine = machine;
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
