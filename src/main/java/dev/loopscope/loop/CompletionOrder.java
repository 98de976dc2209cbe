package dev.loopscope.loop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/**
 * Several futures one by one in the order in which they complete. (asyncio's {@code as_completed}.) A plain iteration gives
 * coroutines of the results; {@link #awaitNext} gives the futures themselves, as {@code async for} does.
 *
 * @param <T> the results
 */
public final class CompletionOrder<T extends @Nullable Object> implements Iterable<Coroutine<T>> {
    /** A completed future, or nothing for one that the timeout took the place of. */
    private record Completion<T extends @Nullable Object>(@Nullable LoopFuture<? extends T> future) {}

    private final Set<LoopFuture<? extends T>> pending = new LinkedHashSet<>();
    private final Queue<Completion<T>> completed;
    private final DoneCallback<@Nullable Object> onCompletion = this::_handle_completion;
    private @Nullable TimerHandle timer;
    private int left;

    CompletionOrder(Collection<? extends Awaitable<? extends T>> awaitables, @Nullable Double seconds) {
        EventLoop loop = Async.getEventLoop();
        for (Awaitable<? extends T> awaitable : new LinkedHashSet<>(awaitables)) {
            pending.add(loop.ensureFuture(awaitable));
        }
        left = pending.size();
        completed = Queue.awaitedAs("as_completed(%d)".formatted(left));
        pending.forEach(future -> future.addDoneCallback(onCompletion));
        if (left > 0 && seconds != null) {
            timer = loop.callLater(seconds, "_handle_timeout", this::_handle_timeout);
        }
    }

    /** Whether one is left to ask for. */
    public boolean hasNext() {
        return left > 0;
    }

    /**
     * Waits for the next one to complete.
     *
     * @throws TimeoutException if the time is over
     */
    public LoopFuture<? extends T> awaitNext() throws Exception {
        takeOne();
        return nextFuture();
    }

    /** Coroutines of which each gives the result of the next one to complete. */
    @Override
    public Iterator<Coroutine<T>> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public Coroutine<T> next() {
                takeOne();
                return Coroutine.of("_wait_for_one", () -> nextFuture().result());
            }
        };
    }

    private void takeOne() {
        if (left == 0) {
            throw new NoSuchElementException();
        }
        left--;
    }

    private LoopFuture<? extends T> nextFuture() throws Exception {
        LoopFuture<? extends T> future = completed.get().future();
        if (future == null) {
            throw new TimeoutException();
        }
        return future;
    }

    /** The name is asyncio's, which the trace shows. */
    private void _handle_completion(LoopFuture<?> future) {
        if (!pending.remove(future)) {
            return; // the timeout came first
        }
        completed.putNowait(new Completion<>(cast(future)));
        if (pending.isEmpty() && timer != null) {
            timer.cancel();
        }
    }

    private void _handle_timeout() {
        for (LoopFuture<? extends T> future : new ArrayList<>(pending)) {
            future.removeDoneCallback(onCompletion);
            completed.putNowait(new Completion<>(null));
        }
        pending.clear();
    }

    @SuppressWarnings("unchecked") // it was among the futures of T
    private LoopFuture<? extends T> cast(LoopFuture<?> future) {
        return (LoopFuture<? extends T>) future;
    }
}
