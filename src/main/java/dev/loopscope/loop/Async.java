package dev.loopscope.loop;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Repr;

/**
 * What code in coroutines calls, named as in the {@code asyncio} module and meant for {@code import static}. Except where
 * it says so, it belongs to the thread of the running loop.
 */
public final class Async {
    private Async() {}

    /** A coroutine that runs {@code body} when it is awaited or made a task, named after its function. */
    public static <T extends @Nullable Object> Coroutine<T> coroutine(String name, Callable<T> body) {
        return Coroutine.of(name, body);
    }

    /**
     * Waits for {@code awaitable} and gives its result. A coroutine runs inline, as a call. A future that is done gives
     * its result at once, without a turn of the loop; a pending one suspends the running task until it is done.
     *
     * @throws Exception what it failed with
     * @throws CancelledError if the task was cancelled meanwhile
     * @throws IllegalStateException outside a coroutine
     */
    public static <T extends @Nullable Object> T await(Awaitable<T> awaitable) throws Exception {
        return switch (awaitable) {
            case Coroutine<T> coroutine -> {
                runningTask("await " + coroutine.name() + "()");
                coroutine.use();
                yield coroutine.run();
            }
            case LoopFuture<T> future -> {
                if (!future.isDone()) {
                    runningTask("await of a pending " + future.what()).awaitPending(future);
                }
                yield future.result();
            }
        };
    }

    /** Suspends the running task for so many seconds; for none, or less, just for one turn of the loop. */
    public static void sleep(double seconds) throws Exception {
        sleep(seconds, null);
    }

    /** {@link #sleep(double)} that gives {@code result} back. */
    public static <T extends @Nullable Object> T sleep(double seconds, T result) throws Exception {
        Task<?> task = runningTask("sleep()");
        if (seconds <= 0) {
            task.yieldOnce();
            return result;
        }
        EventLoop loop = task.loop();
        LoopFuture<T> future = loop.createFuture("sleep(%s)".formatted(Repr.of(seconds)));
        TimerHandle timer = loop.callLater(seconds, "_set_result_unless_cancelled", () -> {
            if (!future.isDone()) {
                future.setResult(result);
            }
        });
        try {
            return await(future);
        } finally {
            timer.cancel();
        }
    }

    /** Makes a task of {@code coroutine} on the running loop. */
    public static <T extends @Nullable Object> Task<T> createTask(Coroutine<T> coroutine) {
        return createTask(coroutine, null);
    }

    /** Makes a task of this name on the running loop; null for {@code Task-N}. */
    public static <T extends @Nullable Object> Task<T> createTask(Coroutine<T> coroutine, @Nullable String name) {
        return getRunningLoop().createTask(coroutine, name);
    }

    /** A future as it is, a coroutine as a task of the thread's loop. */
    public static <T extends @Nullable Object> LoopFuture<T> ensureFuture(Awaitable<T> awaitable) {
        return awaitable instanceof LoopFuture<T> future ? future : getEventLoop().ensureFuture(awaitable);
    }

    /**
     * A future of all results in the order of the arguments. It fails with the first exception of one of them; the others
     * go on. Cancelling it cancels those that are not done.
     */
    @SafeVarargs
    public static <T extends @Nullable Object> LoopFuture<List<T>> gather(Awaitable<? extends T>... awaitables) {
        return gather(Arrays.asList(awaitables));
    }

    /** {@link #gather(Awaitable...)} of a list. */
    public static <T extends @Nullable Object> LoopFuture<List<T>> gather(
            List<? extends Awaitable<? extends T>> awaitables) {
        return Gathering.of(awaitables, false);
    }

    /** {@link #gather(Awaitable...)} where an exception stands in the list in its place ({@code return_exceptions}). */
    public static LoopFuture<List<@Nullable Object>> gatherReturningExceptions(
            List<? extends Awaitable<? extends @Nullable Object>> awaitables) {
        return Gathering.of(awaitables, true);
    }

    /**
     * Has {@code loop}, which runs on another thread, run {@code coroutine} as a task. Any thread may call it; cancelling
     * what it returns cancels the task.
     */
    public static <T extends @Nullable Object> CompletableFuture<T> runCoroutineThreadsafe(Coroutine<T> coroutine,
            EventLoop loop) {
        CompletableFuture<T> outside = new CompletableFuture<>();
        loop.callSoonThreadsafe(coroutine.name(), () -> FutureChain.task(loop.createTask(coroutine), outside));
        return outside;
    }

    /** A future of {@code loop} that is done when {@code source} is. Cancelling it cancels the source. */
    public static <T extends @Nullable Object> LoopFuture<T> wrapFuture(CompletableFuture<T> source, EventLoop loop) {
        return wrapFuture(source, loop, "wrap_future");
    }

    static <T extends @Nullable Object> LoopFuture<T> wrapFuture(CompletableFuture<T> source, EventLoop loop,
            String what) {
        LoopFuture<T> inside = loop.createFuture(what);
        FutureChain.source(source, inside);
        return inside;
    }

    /**
     * The loop that runs on this thread.
     *
     * @throws IllegalStateException if none does
     */
    public static EventLoop getRunningLoop() {
        EventLoop loop = RunningLoop.running();
        if (loop == null) {
            throw new IllegalStateException("no running event loop");
        }
        return loop;
    }

    /** The running loop, else the one set for this thread; a main thread for which none was set gets one made. */
    public static EventLoop getEventLoop() {
        return RunningLoop.get();
    }

    /** Sets the loop of this thread; null for none. */
    public static void setEventLoop(@Nullable EventLoop loop) {
        RunningLoop.set(loop);
    }

    /** A new loop on this thread's machine; sets nothing. */
    public static EventLoop newEventLoop() {
        return new EventLoop(Machine.current());
    }

    /** The running loop's running task, null in a plain callback. */
    public static @Nullable Task<?> currentTask() {
        return getRunningLoop().currentTask();
    }

    private static Task<?> runningTask(String what) {
        EventLoop loop = RunningLoop.running();
        if (loop == null) {
            throw new IllegalStateException("%s outside a coroutine: no running event loop in thread '%s'"
                    .formatted(what, Machine.current().threadName()));
        }
        Task<?> task = loop.currentTask();
        if (task == null || !CoroutineStack.isInside()) {
            throw new IllegalStateException(
                    "%s outside a coroutine: %s runs a plain callback, make it a coroutine and a "
                            + "task".formatted(what, loop));
        }
        return task;
    }

    /** Whether an error says that something was cancelled, on either side of the bridge between the futures. */
    static boolean saysCancelled(@Nullable Throwable error) {
        return error instanceof CancelledError || error instanceof CancellationException;
    }
}
