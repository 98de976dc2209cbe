package dev.loopscope.loop;

import org.jspecify.annotations.Nullable;

/** A future that ends as another one does, and whose cancelling leaves that one alone. (asyncio's {@code shield}.) */
final class Shield<T extends @Nullable Object> {
    private final LoopFuture<T> inner;
    private final LoopFuture<T> outer;
    private final DoneCallback<T> onInnerDone = this::_inner_done_callback;

    private Shield(LoopFuture<T> inner) {
        this.inner = inner;
        this.outer = inner.loop().createFuture("shield(%s)".formatted(inner.what()));
    }

    static <T extends @Nullable Object> LoopFuture<T> of(LoopFuture<T> inner) {
        return inner.isDone() ? inner : new Shield<>(inner).raised();
    }

    private LoopFuture<T> raised() {
        outer.announceJoined(inner);
        inner.addDoneCallback(onInnerDone);
        outer.addDoneCallback(this::_outer_done_callback);
        return outer;
    }

    /** The name is asyncio's, which the trace shows. */
    private void _inner_done_callback(LoopFuture<? extends T> done) throws Exception {
        if (outer.isCancelled()) {
            done.markRetrieved();
        } else if (done.isCancelled()) {
            outer.cancel();
        } else if (done.exception() != null) {
            outer.setException(done.exception());
        } else {
            outer.setResult(done.result());
        }
    }

    private void _outer_done_callback(LoopFuture<?> done) {
        if (!inner.isDone()) {
            inner.removeDoneCallback(onInnerDone);
        }
    }
}
