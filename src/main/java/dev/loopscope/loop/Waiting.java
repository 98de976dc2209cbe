package dev.loopscope.loop;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** A wait for some of several futures, which it neither cancels nor asks for their results. (asyncio's {@code wait}.) */
final class Waiting<T extends @Nullable Object> {
    private final EventLoop loop = Async.getRunningLoop();
    private final Set<LoopFuture<? extends T>> futures;
    private final ReturnWhen mode;
    private final LoopFuture<@Nullable Void> over;
    private final DoneCallback<@Nullable Object> onCompletion = this::_on_completion;
    private @Nullable TimerHandle timer;
    private int pending;

    Waiting(Collection<? extends LoopFuture<? extends T>> futures, ReturnWhen mode) {
        if (futures.isEmpty()) {
            throw new IllegalArgumentException("Set of Tasks/Futures is empty.");
        }
        this.futures = new LinkedHashSet<>(futures);
        this.mode = mode;
        this.pending = this.futures.size();
        this.over = loop.createFuture("wait(%d)".formatted(pending));
    }

    /** Waits, at most so many seconds; null for no limit. */
    Waited<T> await(@Nullable Double seconds) throws Exception {
        if (seconds != null) {
            timer = loop.callLater(seconds, "_release_waiter", this::release);
        }
        for (LoopFuture<? extends T> future : futures) {
            over.announceJoined(future);
            future.addDoneCallback(onCompletion);
        }
        try {
            Async.await(over);
        } finally {
            dropTimer();
            futures.forEach(future -> future.removeDoneCallback(onCompletion));
        }
        return Waited.of(futures);
    }

    /** The name is asyncio's, which the trace shows. */
    private void _on_completion(LoopFuture<?> future) {
        pending--;
        if (pending == 0 || mode == ReturnWhen.FIRST_COMPLETED
                || mode == ReturnWhen.FIRST_EXCEPTION && !future.isCancelled() && future.exception() != null) {
            dropTimer();
            release();
        }
    }

    private void release() {
        if (!over.isDone()) {
            over.setResult(null);
        }
    }

    private void dropTimer() {
        if (timer != null) {
            timer.cancel();
        }
    }
}
