package dev.loopscope.loop;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Repr;

/**
 * A limit for a block of code: when its time has come the task that runs the block is cancelled, and the block ends in a
 * {@link TimeoutException}. (asyncio's {@code timeout}.)
 *
 * <p>States: CREATED → ACTIVE → FINISHED, or ACTIVE → EXPIRING → EXPIRED.
 *
 * <p>A limit for several waits together, for which {@link Async#waitFor} is too narrow:
 * {@snippet class="dev.loopscope.loop.Examples" region="timeout"}
 */
public final class Timeout {
    /** The time that never comes. */
    public static final long NEVER = Long.MAX_VALUE;

    private enum State {
        CREATED, ACTIVE, EXPIRING, EXPIRED, FINISHED
    }

    private final String what;
    private State state = State.CREATED;
    private long when;
    private @Nullable Task<?> task;
    private @Nullable Handle timer;
    private int cancellingBefore;
    private @Nullable Timeout outer;

    /** @param when in nanoseconds of the loop's time, {@link #NEVER} for no limit */
    Timeout(long when, String what) {
        this.when = when;
        this.what = what;
    }

    static Timeout after(double seconds) {
        return new Timeout(EventLoop.deadline(Async.getRunningLoop().time(), seconds),
                "timeout(%s)".formatted(Repr.of(seconds)));
    }

    static Timeout at(long nanos) {
        return new Timeout(nanos, "timeout_at");
    }

    /** When it expires, in nanoseconds of {@link EventLoop#time()}, or {@link #NEVER}. */
    public long when() {
        return when;
    }

    /** Whether its time came while the block ran. */
    public boolean isExpired() {
        return state == State.EXPIRING || state == State.EXPIRED;
    }

    /**
     * Runs the block under the limit, once.
     *
     * @return what the block returns
     * @throws TimeoutException if the block was ended by this limit
     */
    public <T extends @Nullable Object> T run(Callable<T> block) throws Exception {
        enter();
        try {
            T result = block.call();
            exit();
            return result;
        } catch (Throwable e) {
            if (exit() && e instanceof CancelledError) {
                throw (TimeoutException) new TimeoutException().initCause(e);
            }
            throw e;
        }
    }

    /**
     * Has it expire at another time.
     *
     * @throws IllegalStateException unless the block is running
     */
    public void reschedule(long nanos) {
        if (state != State.ACTIVE) {
            throw new IllegalStateException(state == State.CREATED
                    ? "Timeout has not been entered"
                    : "Cannot change state of %s Timeout".formatted(stateName()));
        }
        when = nanos;
        dropTimer();
        if (nanos != NEVER) {
            EventLoop loop = Async.getRunningLoop();
            timer = nanos <= loop.time()
                    ? loop.callSoon("_on_timeout", this::_on_timeout)
                    : loop.callAt(nanos, "_on_timeout", this::_on_timeout);
        }
    }

    /** What it is in code's words. */
    String what() {
        return what;
    }

    /** Begins the block, for who cannot hand it in whole. The running task is under the limit from now on. */
    public void enter() {
        if (state != State.CREATED) {
            throw new IllegalStateException("Timeout has already been entered");
        }
        Task<?> runner = Async.currentTask();
        if (runner == null) {
            throw new IllegalStateException("Timeout should be used inside a task");
        }
        state = State.ACTIVE;
        task = runner;
        cancellingBefore = runner.cancelling();
        outer = runner.timeout();
        runner.setTimeout(this);
        reschedule(when);
    }

    /** Ends a block that {@link #enter} began. Whether this limit was the only one that asked it to end. */
    public boolean exit() {
        dropTimer();
        Task<?> runner = task;
        if (runner == null) {
            return false;
        }
        if (state == State.ACTIVE || state == State.EXPIRING) {
            runner.setTimeout(outer);
        }
        if (state == State.EXPIRING) {
            state = State.EXPIRED;
            return runner.uncancel() <= cancellingBefore;
        }
        state = State.FINISHED;
        return false;
    }

    private void dropTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    /** The name is asyncio's, which the trace shows. */
    private void _on_timeout() {
        state = State.EXPIRING;
        timer = null;
        if (task != null) {
            task.cancel();
        }
    }

    private String stateName() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** As asyncio shows it: {@code <Timeout [active] when=12.345>}. */
    @Override
    public String toString() {
        String deadline = when == NEVER ? "None" : "%.3f".formatted(when / 1e9);
        return "<Timeout [%s]%s>".formatted(stateName(), state == State.ACTIVE ? " when=" + deadline : "");
    }
}
