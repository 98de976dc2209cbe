package dev.loopscope.loop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.jspecify.annotations.Nullable;

/**
 * Two futures of which one follows the other: one on a loop, one that any thread may complete. (asyncio's {@code
 * _chain_future}.) What crosses to the loop comes by its queue; what crosses from it comes inline.
 */
final class FutureChain {
    private FutureChain() {}

    /** {@code inside} follows {@code source}; cancelling it cancels the source, one turn later. */
    static <T extends @Nullable Object> void source(CompletableFuture<T> source, LoopFuture<T> inside) {
        inside.addDoneCallback(new Backwards<T>(source)::_call_check_cancel);
        source.whenComplete((value, error) -> {
            if (!inside.loop().isClosed()) {
                comeHome(inside, value, error, source.isCancelled());
            }
        });
    }

    /** Makes a task of {@code coroutine}, which {@code outside} follows. Where none can be made, it fails. */
    static <T extends @Nullable Object> void start(Coroutine<T> coroutine, EventLoop loop,
            CompletableFuture<T> outside) {
        try {
            task(loop.createTask(coroutine), outside);
        } catch (RuntimeException noTask) {
            outside.completeExceptionally(noTask);
            throw noTask;
        }
    }

    /** {@code outside} follows {@code task}; cancelling it cancels the task, by way of the loop. */
    private static <T extends @Nullable Object> void task(Task<T> task, CompletableFuture<T> outside) {
        task.addDoneCallback(new Outwards<T>(outside)::_call_set_state);
        outside.whenComplete((_, _) -> {
            if (outside.isCancelled() && !task.loop().isClosed()) {
                task.loop().callSoonThreadsafe("_call_check_cancel", task::cancel);
            }
        });
    }

    private static <T extends @Nullable Object> void comeHome(LoopFuture<T> inside, T value, @Nullable Throwable error,
            boolean cancelled) {
        try {
            inside.loop().callSoonThreadsafe("_call_set_state", () -> {
                if (inside.isDone()) {
                    return;
                }
                if (cancelled) {
                    inside.cancel();
                } else if (error != null) {
                    inside.setException(error instanceof CompletionException wrapped && wrapped.getCause() != null
                            ? wrapped.getCause()
                            : error);
                } else {
                    inside.setResult(value);
                }
            });
        } catch (IllegalStateException closedMeanwhile) {
            // Nobody is left to tell: asyncio drops it too.
        }
    }

    /** The names of its methods are asyncio's, which the trace shows. */
    private record Backwards<T extends @Nullable Object>(CompletableFuture<T> source) {
        void _call_check_cancel(LoopFuture<?> inside) {
            if (inside.isCancelled()) {
                source.cancel(false);
            }
        }
    }

    private record Outwards<T extends @Nullable Object>(CompletableFuture<T> outside) {
        void _call_set_state(LoopFuture<? extends T> task) throws Exception {
            if (task.isCancelled()) {
                outside.cancel(false);
                return;
            }
            Throwable error = task.exception();
            if (error != null) {
                outside.completeExceptionally(error);
            } else {
                outside.complete(task.result());
            }
        }
    }
}
