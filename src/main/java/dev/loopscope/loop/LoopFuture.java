package dev.loopscope.loop;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.loopscope.trace.Outcome;
import dev.loopscope.trace.TraceEvent.FutureFinished;
import dev.loopscope.trace.TraceEvent.FutureJoined;

/**
 * A result that is not there yet. (asyncio's {@code Future}.) It belongs to one loop and is not thread safe: other threads
 * reach it with {@link EventLoop#callSoonThreadsafe}.
 *
 * <p>States: PENDING → FINISHED with a result or an exception, or PENDING → CANCELLED. Becoming done queues the callbacks
 * in the order in which they were added; none ever runs inside the call that makes it done.
 *
 * @param <T> the result
 */
public non-sealed class LoopFuture<T extends @Nullable Object> implements Awaitable<T> {
    private enum State {
        PENDING, CANCELLED, FINISHED
    }

    /** Somebody who is told that a future is done; queues what is to run then. */
    interface Waiter {
        void queue(LoopFuture<?> done);

        /** What will run then, as text forms show it. */
        String shown();
    }

    private final EventLoop loop;
    private final long id;
    private final String what;
    private final @Nullable Origin origin;

    private State state = State.PENDING;
    private @Nullable T result;
    private @Nullable Throwable exception;
    private @Nullable String cancelMessage;
    private @Nullable CancelledError cancelledBy;
    private List<Waiter> waiters = List.of(); // one of its own once somebody waits
    private UnretrievedErrors.@Nullable Entry unretrieved;
    private @Nullable Object counterpart;

    LoopFuture(EventLoop loop, String what) {
        this(loop, what, loop.machine().traceId());
    }

    LoopFuture(EventLoop loop, String what, long id) {
        this.loop = loop;
        this.id = id;
        this.what = what;
        this.origin = loop.debug().origin();
    }

    /** The loop that it belongs to. */
    public final EventLoop loop() {
        return loop;
    }

    /** Its number in the trace; 0 for one that is no task where nobody watches. */
    public final long id() {
        return id;
    }

    /** The object by which the program's language knows it, null before there is one. */
    public final @Nullable Object counterpart() {
        return counterpart;
    }

    /** Sets {@link #counterpart()}. */
    public final void setCounterpart(Object object) {
        counterpart = object;
    }

    /** What it stands for, such as {@code sleep(1)}. */
    public String what() {
        return what;
    }

    /** Whether it has a result or an exception, or was cancelled. */
    public final boolean isDone() {
        return state != State.PENDING;
    }

    /** Whether it was cancelled. */
    public final boolean isCancelled() {
        return state == State.CANCELLED;
    }

    /**
     * The result.
     *
     * @throws Exception what the future failed with
     * @throws CancelledError if it was cancelled
     * @throws InvalidStateException if it is not done
     */
    public final T result() throws Exception {
        Throwable failure = failure("Result is not set.");
        markRetrieved();
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (Exception) failure;
        }
        return resultUnchecked();
    }

    /**
     * What the future failed with, null if it has a result.
     *
     * @throws CancelledError if it was cancelled
     * @throws InvalidStateException if it is not done
     */
    public final @Nullable Throwable exception() {
        if (state == State.CANCELLED) {
            throw cancelledError();
        }
        Throwable failure = failure("Exception is not set.");
        markRetrieved();
        return failure;
    }

    /** Somebody knows how it ended, so nobody needs to be told that it failed. */
    final void markRetrieved() {
        if (unretrieved != null) {
            unretrieved.remove();
            unretrieved = null;
        }
    }

    /** Gives it its result. */
    public void setResult(T value) {
        finish(State.FINISHED, value, null);
    }

    /** Has it fail. */
    public void setException(Throwable failure) {
        finish(State.FINISHED, null, failure);
    }

    /** Cancels it without a message. */
    public final boolean cancel() {
        return cancel(null);
    }

    /** Cancels it: whoever awaits it gets a {@link CancelledError}. False if it was done already. */
    public boolean cancel(@Nullable String message) {
        markRetrieved();
        if (isDone()) {
            return false;
        }
        cancelMessage = message;
        finish(State.CANCELLED, null, null);
        return true;
    }

    /** Has {@code callback} called, with this future, once it is done: in a later turn, even if it is done now. */
    public final void addDoneCallback(DoneCallback<? super T> callback) {
        add(new CallbackWaiter<>(this, callback, loop.turns().context(), null));
    }

    /** {@link #addDoneCallback(DoneCallback)} of one that sees, and may change, the context variables of {@code context}. */
    public final void addDoneCallback(DoneCallback<? super T> callback, Context context) {
        add(new CallbackWaiter<>(this, callback, Bindings.NONE, context));
    }

    /** Takes back every {@link #addDoneCallback} of this callback; returns how many. None once the future is done. */
    public final int removeDoneCallback(DoneCallback<? super T> callback) {
        if (waiters.isEmpty()) {
            return 0;
        }
        int before = waiters.size();
        waiters.removeIf(w -> w instanceof CallbackWaiter<?> waiter && waiter.callback().equals(callback));
        return before - waiters.size();
    }

    /** Has {@code waiter} told once the future is done. A task waits among the callbacks, in its turn. */
    final void add(Waiter waiter) {
        if (isDone()) {
            waiter.queue(this);
        } else {
            if (waiters.isEmpty()) {
                waiters = new ArrayList<>(1);
            }
            waiters.add(waiter);
        }
    }

    /** The error that the awaiting code gets for a cancel: the first time the one that ended a task, if it did. */
    final CancelledError cancelledError() {
        CancelledError first = cancelledBy;
        cancelledBy = null;
        return first != null ? first : new CancelledError(cancelMessage);
    }

    /** Whether it was cancelled, or failed because something that it stood for was. */
    final boolean endedByCancel() {
        return isCancelled() || exception instanceof CancelledError;
    }

    final @Nullable String cancelMessage() {
        return cancelMessage;
    }

    /** The message of a request to cancel it that is not carried out yet. */
    final void setCancelMessage(@Nullable String message) {
        cancelMessage = message;
    }

    /** Becoming done as a task does. */
    final void finish(@Nullable T value, @Nullable Throwable failure) {
        finish(State.FINISHED, value, failure);
    }

    /** Becoming cancelled as a task does whose coroutine {@code error} left. */
    final void finish(CancelledError error) {
        cancelledBy = error;
        cancelMessage = null;
        finish(State.CANCELLED, null, null);
    }

    /** Says in the trace that it waits for {@code child}, among others. */
    final void announceJoined(LoopFuture<?> child) {
        if (loop.machine().isTraced()) {
            loop.machine().offer(new FutureJoined(loop.machine().stamp(), id, child.id));
        }
    }

    /** Says in the trace that it is done. */
    void announce(Outcome outcome, String text) {
        loop.machine().offer(new FutureFinished(loop.machine().stamp(), id, outcome, text));
    }

    private void finish(State end, @Nullable T value, @Nullable Throwable failure) {
        if (isDone()) {
            throw new InvalidStateException("invalid state");
        }
        state = end;
        result = value;
        exception = failure;
        if (loop.machine().isTraced()) {
            announce();
        }
        List<Waiter> told = waiters;
        waiters = List.of();
        if (failure != null) {
            unretrieved = loop.unretrieved().add(this, failure);
        }
        for (Waiter waiter : told) {
            waiter.queue(this);
        }
    }

    private void announce() {
        if (state == State.CANCELLED) {
            String message = cancelledBy != null ? cancelledBy.getMessage() : cancelMessage;
            announce(Outcome.CANCELLED, message == null ? "" : message);
        } else if (exception != null) {
            announce(Outcome.RAISED, loop.language().label(exception));
        } else {
            announce(Outcome.RETURNED, loop.language().label(result));
        }
    }

    private @Nullable Throwable failure(String whilePending) {
        return switch (state) {
            case PENDING -> throw new InvalidStateException(whilePending);
            case CANCELLED -> cancelledError();
            case FINISHED -> exception;
        };
    }

    @SuppressWarnings("NullAway") // null only where T allows it
    private T resultUnchecked() {
        return result;
    }

    /** As asyncio shows it: {@code <Future pending cb=[f() at Counting.java:24]>}. */
    @Override
    public String toString() {
        return "<%s %s%s%s%s>".formatted(type(), stateName(), outcomeText(), callbacksText(), originText());
    }

    /** How its text form begins once it has failed; what it ends with is the exception. */
    String epitaph() {
        return "<" + type() + " finished";
    }

    /** Where it was made, null unless debug mode was on. */
    final @Nullable Origin origin() {
        return origin;
    }

    /** The name of its class in asyncio. */
    public String type() {
        return "Future";
    }

    /** The state as asyncio's text forms begin. */
    final String stateName() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** The outcome as they go on. */
    final String outcomeText() {
        if (state != State.FINISHED) {
            return "";
        }
        Throwable failure = exception;
        return failure != null
                ? " exception=" + loop.language().exception(failure)
                : " result=" + loop.language().result(result);
    }

    /** What waits for it: both of two, else the first and the last. */
    final String callbacksText() {
        return switch (waiters.size()) {
            case 0 -> "";
            case 1 -> " cb=[%s]".formatted(waiters.getFirst().shown());
            case 2 -> " cb=[%s, %s]".formatted(waiters.getFirst().shown(), waiters.getLast().shown());
            default -> " cb=[%s, <%d more>, %s]".formatted(waiters.getFirst().shown(), waiters.size() - 2,
                    waiters.getLast().shown());
        };
    }

    final String originText() {
        return origin == null ? "" : origin.brief();
    }

    /** @param own the context to run in, null for one of the callback's own that begins with the bindings */
    private record CallbackWaiter<T extends @Nullable Object>(LoopFuture<T> future, DoneCallback<? super T> callback,
            Bindings bindings, @Nullable Context own) implements Waiter, Callback, Functions.StandIn {
        @Override
        public void queue(LoopFuture<?> done) {
            future.loop.queueDoneCallback(future.id, this, bindings);
        }

        @Override
        public Serializable original() {
            return callback;
        }

        @Override
        public void run() throws Exception {
            if (own == null) {
                tell();
            } else {
                own.run(() -> {
                    tell();
                    return null;
                });
            }
        }

        @SuppressWarnings("unchecked") // a callback of a supertype takes this future as it is
        private void tell() throws Exception {
            ((DoneCallback<T>) callback).done(future);
        }

        @Override
        public String shown() {
            return future.loop.language().call(callback);
        }
    }
}
