package dev.loopscope.machine;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import dev.loopscope.trace.Outcome;
import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceEvent.CallEnded;
import dev.loopscope.trace.TraceEvent.CallStarted;
import dev.loopscope.trace.TraceEvent.CallSubmitted;

/**
 * A piece of work on its way through an executor, and the future of its result ({@code concurrent.futures.Future}): its
 * callbacks run inline in the thread that completes it, and {@link #cancel} succeeds only while it waits for a worker.
 *
 * <p>It is a {@link Runnable}, so any {@link java.util.concurrent.Executor} can carry it. An executor of another process
 * does not run it but sends {@link #work()}, says {@link #start} and completes it itself.
 *
 * <p>States: QUEUED → RUNNING → ENDED, or QUEUED → CANCELLED, or QUEUED → ENDED when lost. Any thread may use it.
 */
public final class Call<T extends @Nullable Object> extends CompletableFuture<T> implements RunnableFuture<T> {
    private enum State {
        QUEUED, RUNNING, ENDED, CANCELLED
    }

    // set once at the start
    private final Machine machine;
    private final Callable<T> work;
    private final long id;

    // written by any thread
    private final AtomicReference<State> state = new AtomicReference<>(State.QUEUED);
    private final AtomicBoolean counts = new AtomicBoolean(true);

    /** Work that is being handed to {@code executor}, whose text form names it in the trace. */
    public Call(Machine machine, Object executor, Callable<T> work) {
        this.machine = machine;
        this.work = work;
        this.id = machine.nextId();
        machine.activity().begin();
        machine.offer(new CallSubmitted(machine.stampWithLine(), id, executor.toString(), name()));
    }

    /** Its number in the trace. */
    public long id() {
        return id;
    }

    /** What is to be done. */
    public Callable<T> work() {
        return work;
    }

    /** What is to be done, as a learner reads it: {@code ping('www.qq.com')}. */
    public String name() {
        return work instanceof NamedWork named ? named.text() : "call";
    }

    /** Runs the work on the calling thread and completes the future, unless it was cancelled before. */
    @Override
    public void run() {
        machine.pause().check();
        if (!start()) {
            return;
        }
        machine.enterTask(id);
        machine.offer(new CallStarted(machine.stamp(), id));
        try {
            T result = work.call();
            machine.tellProcessorWait();
            complete(result);
        } catch (Throwable e) {
            machine.tellProcessorWait();
            completeExceptionally(e);
        } finally {
            machine.enterTask(0);
        }
    }

    /** Takes the call out of the queue. After that it cannot be cancelled. False if it was cancelled before. */
    public boolean start() {
        return state.compareAndSet(State.QUEUED, State.RUNNING);
    }

    /** Whether a worker has begun it, and it has not ended. */
    public boolean isRunning() {
        return state.get() == State.RUNNING;
    }

    /** The call waits for what counts as activity by itself as soon as it goes on, such as a loop: the call does so no more. */
    public void stopCounting() {
        if (counts.getAndSet(false)) {
            machine.activity().end();
        }
    }

    @Override
    public boolean complete(T result) {
        return complete(result, machine.stamp());
    }

    /** {@link #complete(Object)} for work that ended in another process, when and where {@code ended} says. */
    public boolean complete(T result, Stamp ended) {
        return end(ended, Outcome.RETURNED, Repr.brief(result), () -> super.complete(result));
    }

    @Override
    public boolean completeExceptionally(Throwable error) {
        return completeExceptionally(error, machine.stamp());
    }

    /** {@link #completeExceptionally(Throwable)} for work that ended in another process, see {@link #complete}. */
    public boolean completeExceptionally(Throwable error, Stamp ended) {
        Outcome outcome = error instanceof KeyboardInterrupt ? Outcome.CANCELLED : Outcome.RAISED;
        return end(ended, outcome, Repr.error(error), () -> super.completeExceptionally(error));
    }

    /**
     * Cancels the call if no worker has begun it. A running call runs on; {@code mayInterrupt} changes nothing. True if it is
     * cancelled, by whomever.
     */
    @Override
    public boolean cancel(boolean mayInterrupt) {
        if (state.get() == State.QUEUED) {
            end(State.QUEUED, State.CANCELLED, machine.stamp(), Outcome.CANCELLED, "", () -> super.cancel(false));
        }
        return state.get() == State.CANCELLED;
    }

    private boolean end(Stamp ended, Outcome outcome, String text, Runnable completion) {
        return end(State.QUEUED, State.ENDED, ended, outcome, text, completion)
                || end(State.RUNNING, State.ENDED, ended, outcome, text, completion);
    }

    /** The only way to the end. Where the call counts as activity, it does until its callbacks, run by {@code completion}. */
    private boolean end(State from, State to, Stamp ended, Outcome outcome, String text, Runnable completion) {
        if (!state.compareAndSet(from, to)) {
            return false;
        }
        machine.offer(new CallEnded(ended, id, outcome, text));
        completion.run();
        stopCounting();
        return true;
    }
}
