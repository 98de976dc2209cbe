package dev.loopscope.loop;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.BoundFunction;
import dev.loopscope.machine.BoundFunction.Function1;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Repr;

/**
 * What code in coroutines calls, named as in the {@code asyncio} module and meant for {@code import static}. Except where
 * it says so, it belongs to the thread of the running loop.
 */
public final class Async {
    private Async() {}

    /** A coroutine that runs {@code body} when it is awaited or made a task, named after its function. */
    public static <T extends @Nullable Object> Coroutine<T> coroutine(String name, Coroutine.Body<T> body) {
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
                InPlace place = InPlace.begin(runningTask(coroutine), coroutine.name());
                coroutine.use();
                if (place == null) {
                    yield coroutine.run();
                }
                try {
                    yield coroutine.run();
                } finally {
                    place.end();
                }
            }
            case LoopFuture<T> future -> {
                if (!future.isDone()) {
                    runningTask(future).awaitPending(future);
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
     * Waits for some of the futures: for the first, for the first that fails, or for all. It neither cancels them nor
     * throws what they failed with.
     */
    public static <T extends @Nullable Object> Waited<T> waitOn(Collection<? extends LoopFuture<? extends T>> futures,
            ReturnWhen mode) throws Exception {
        return new Waiting<T>(futures, mode).await(null);
    }

    /** {@link #waitOn(Collection, ReturnWhen)} that returns after so many seconds at the latest. */
    public static <T extends @Nullable Object> Waited<T> waitOn(Collection<? extends LoopFuture<? extends T>> futures,
            ReturnWhen mode, double seconds) throws Exception {
        return new Waiting<T>(futures, mode).await(seconds);
    }

    /** Coroutines of which the first gives the result that is there first, and so on. */
    public static <T extends @Nullable Object> CompletionOrder<T> asCompleted(
            Collection<? extends Awaitable<? extends T>> awaitables) {
        return new CompletionOrder<>(awaitables, null);
    }

    /** {@link #asCompleted(Collection)} that fails for those that are not done after so many seconds. */
    public static <T extends @Nullable Object> CompletionOrder<T> asCompleted(
            Collection<? extends Awaitable<? extends T>> awaitables, double seconds) {
        return new CompletionOrder<>(awaitables, seconds);
    }

    /**
     * Waits for {@code awaitable}, at most so many seconds. Then it is cancelled.
     * {@snippet class="dev.loopscope.loop.Examples" region="wait-for"}
     *
     * @throws TimeoutException once it has ended after that
     */
    public static <T extends @Nullable Object> T waitFor(Awaitable<T> awaitable, double seconds) throws Exception {
        return seconds > 0 ? timeout(seconds).run(() -> await(awaitable)) : resultNow(getRunningLoop(), awaitable);
    }

    private static <T extends @Nullable Object> T resultNow(EventLoop loop, Awaitable<T> awaitable) throws Exception {
        LoopFuture<T> future = loop.ensureFuture(awaitable);
        if (future.isDone()) {
            return future.result();
        }
        cancelAndWait(loop, future);
        try {
            return future.result();
        } catch (CancelledError cancelled) {
            throw (TimeoutException) new TimeoutException().initCause(cancelled);
        }
    }

    /** Waits on a future of its own, so that the wait can be cancelled where {@code future} will not end. */
    private static <T extends @Nullable Object> void cancelAndWait(EventLoop loop, LoopFuture<T> future)
            throws Exception {
        LoopFuture<@Nullable Void> ended = loop.createFuture("cancelled " + future.what());
        DoneCallback<T> _release_waiter = _ -> {
            if (!ended.isDone()) {
                ended.setResult(null);
            }
        };
        future.addDoneCallback(_release_waiter);
        try {
            future.cancel();
            await(ended);
        } finally {
            future.removeDoneCallback(_release_waiter);
        }
    }

    /** A future that ends as {@code awaitable} does, and whose cancelling leaves that alone. */
    public static <T extends @Nullable Object> LoopFuture<T> shield(Awaitable<T> awaitable) {
        return Shield.of(ensureFuture(awaitable));
    }

    /** A limit of so many seconds from now for a block of code, see {@link Timeout#run}. */
    public static Timeout timeout(double seconds) {
        return Timeout.after(seconds);
    }

    /** A limit for a block of code at {@code nanos} of the loop's time, {@link Timeout#NEVER} for none yet. */
    public static Timeout timeoutAt(long nanos) {
        return Timeout.at(nanos);
    }

    /**
     * Runs {@code main} as a task of a new loop, and lets everything that it leaves behind end. (asyncio's {@code run}.)
     *
     * @return its result
     * @throws Exception what it failed with
     */
    public static <T extends @Nullable Object> T run(Coroutine<T> main) throws Exception {
        if (RunningLoop.running() != null) {
            main.close();
            throw new IllegalStateException("asyncio.run() cannot be called from a running event loop");
        }
        try (Runner runner = new Runner()) {
            return runner.run(main);
        }
    }

    /** A coroutine that has the loop's default executor do {@code work}, which sees the context variables. */
    public static <T extends @Nullable Object> Coroutine<T> toThread(Callable<T> work) {
        return Coroutine.of("to_thread", () -> {
            Context context = Context.copy();
            return await(getRunningLoop().runInExecutor(null, () -> context.run(work)));
        });
    }

    /** {@link #toThread(Callable)} of a function with one argument, given as a method reference. */
    public static <A, T extends @Nullable Object> Coroutine<T> toThread(Function1<A, T> function, A argument) {
        return Coroutine.of("to_thread", () -> {
            Context context = Context.copy();
            BoundFunction<T> work = BoundFunction.of(function, argument).within(context::run);
            return await(getRunningLoop().runInExecutor(null, work));
        });
    }

    /**
     * Has {@code loop}, which runs on another thread, run {@code coroutine} as a task. Any thread may call it; cancelling
     * what it returns cancels the task.
     */
    public static <T extends @Nullable Object> CompletableFuture<T> runCoroutineThreadsafe(Coroutine<T> coroutine,
            EventLoop loop) {
        CompletableFuture<T> outside = new CompletableFuture<>();
        loop.callSoonThreadsafe(coroutine.name(), () -> FutureChain.start(coroutine, loop, outside));
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

    /** The values that the context variables have here. */
    public static Context copyContext() {
        return Context.copy();
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

    /** Whether a loop runs on this thread. */
    public static boolean isLoopRunning() {
        return RunningLoop.running() != null;
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

    private static Task<?> runningTask(Object awaited) {
        EventLoop loop = RunningLoop.running();
        Task<?> task = loop == null ? null : loop.currentTask();
        if (task == null || !CoroutineStack.isInside()) {
            throw new IllegalStateException("await of %s outside a coroutine: %s".formatted(awaited, loop == null
                    ? "no running event loop in thread '%s'".formatted(Machine.current().threadName())
                    : "%s runs a plain callback, make it a coroutine and a task".formatted(loop)));
        }
        return task;
    }
}
