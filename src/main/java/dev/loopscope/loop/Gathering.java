package dev.loopscope.loop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The future of a {@code gather}. It is done when the last child is, or when the first one fails unless exceptions are to
 * be returned.
 */
final class Gathering<T extends @Nullable Object> extends LoopFuture<List<T>> {
    private final List<LoopFuture<? extends T>> children;
    private final int distinct;
    private final boolean returnExceptions;
    private int finished;
    private boolean cancelRequested;

    private Gathering(EventLoop loop, List<LoopFuture<? extends T>> children, int distinct, boolean returnExceptions) {
        super(loop, "gather(%d)".formatted(children.size()));
        this.children = children;
        this.distinct = distinct;
        this.returnExceptions = returnExceptions;
    }

    static <T extends @Nullable Object> LoopFuture<List<T>> of(List<? extends Awaitable<? extends T>> awaitables,
            boolean returnExceptions) {
        if (awaitables.isEmpty()) {
            LoopFuture<List<T>> empty = Async.getEventLoop().createFuture("gather(0)");
            empty.setResult(List.of());
            return empty;
        }
        return of(loopOf(awaitables), awaitables, returnExceptions);
    }

    static <T extends @Nullable Object> LoopFuture<List<T>> of(EventLoop loop,
            List<? extends Awaitable<? extends T>> awaitables, boolean returnExceptions) {
        Map<Awaitable<? extends T>, LoopFuture<? extends T>> futures = new LinkedHashMap<>();
        List<LoopFuture<? extends T>> children = new ArrayList<>();
        for (Awaitable<? extends T> awaitable : awaitables) {
            children.add(futures.computeIfAbsent(awaitable, a -> child(loop, a)));
        }
        Gathering<T> gathering = loop
                .announced(new Gathering<T>(loop, children, futures.size(), returnExceptions));
        futures.values().forEach(gathering::watch);
        return gathering;
    }

    /** Cancels the children that are not done. The gathering itself is done when all of them are. */
    @Override
    public boolean cancel(@Nullable String message) {
        if (isDone()) {
            return false;
        }
        boolean any = false;
        for (LoopFuture<?> child : children) {
            any |= child.cancel(message);
        }
        cancelRequested |= any;
        return any;
    }

    private static EventLoop loopOf(List<? extends Awaitable<?>> awaitables) {
        return awaitables.stream().filter(LoopFuture.class::isInstance).map(a -> ((LoopFuture<?>) a).loop()).findFirst()
                .orElseGet(Async::getEventLoop);
    }

    /** A task that is made for the gathering alone is of no interest to anybody else. */
    private static <T extends @Nullable Object> LoopFuture<T> child(EventLoop loop, Awaitable<T> awaitable) {
        LoopFuture<T> future = loop.ensureFuture(awaitable);
        if (future instanceof Task<T> task && task != awaitable) {
            task.becomeInternal();
        }
        return future;
    }

    private void watch(LoopFuture<? extends T> child) {
        announceJoined(child);
        if (child.isDone()) {
            _done_callback(child);
        } else {
            child.addDoneCallback(this::_done_callback);
        }
    }

    /** The name is asyncio's, which the trace shows. */
    private void _done_callback(LoopFuture<? extends T> child) {
        finished++;
        if (isDone()) {
            child.markRetrieved();
            return;
        }
        if (!returnExceptions && child.isCancelled()) {
            setException(child.cancelledError());
        } else if (!returnExceptions && child.exception() != null) {
            setException(child.exception());
        } else if (finished == distinct) {
            conclude();
        }
    }

    private void conclude() {
        List<T> results = new ArrayList<>(children.size());
        for (LoopFuture<? extends T> child : children) {
            results.add(outcome(child)); // whatever becomes of them, they are retrieved
        }
        if (cancelRequested) {
            setException(children.getLast().cancelledError());
        } else {
            setResult(results);
        }
    }

    @Override
    public String type() {
        return "_GatheringFuture";
    }

    /** A result, or where exceptions are returned what stands for it. */
    @SuppressWarnings("unchecked") // with exceptions returned, T is Object
    private T outcome(LoopFuture<? extends T> child) {
        if (child.isCancelled()) {
            return (T) new CancelledError(child.cancelMessage() == null ? "" : child.cancelMessage());
        }
        try {
            return child.result();
        } catch (Throwable e) {
            return (T) e;
        }
    }
}
