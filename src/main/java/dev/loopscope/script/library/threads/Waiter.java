package dev.loopscope.script.library.threads;

import java.util.concurrent.atomic.AtomicReference;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.runtime.Errors;

/**
 * A thread that waits until another one wakes it. While it waits without an end it does not count as activity of the program:
 * who wakes it counts it again. Any thread may wake it.
 */
public final class Waiter {
    /** A wait without an end. */
    public static final long FOREVER = -1;

    private enum State {
        BEFORE, UNCOUNTED, WOKEN
    }

    private final Machine machine;
    private final Thread waiting = Thread.currentThread();
    private final AtomicReference<State> state = new AtomicReference<>(State.BEFORE);

    /** The calling thread, which is going to wait. */
    public Waiter(Interpreter interpreter) {
        this.machine = interpreter.machine();
    }

    /**
     * Waits, without the interpreter's lock, shown as blocked in {@code reason}.
     *
     * @param nanos how long at most, or {@link #FOREVER}
     * @return whether it was woken
     */
    public boolean await(PyThread thread, String reason, long nanos) {
        return Errors.calling(() -> thread.interpreter().unlocked(() -> machine.blocked(reason, () -> park(nanos))));
    }

    private boolean park(long nanos) throws InterruptedException {
        if (nanos == FOREVER && state.compareAndSet(State.BEFORE, State.UNCOUNTED)) {
            machine.activity().end();
        }
        try {
            return nanos == FOREVER ? parkForever() : parkUntil(machine.now() + nanos);
        } finally {
            if (state.compareAndSet(State.UNCOUNTED, State.WOKEN)) {
                machine.activity().begin();
            }
        }
    }

    private boolean parkForever() throws InterruptedException {
        while (!isWoken()) {
            machine.time().await(Time.FOREVER);
            throwIfInterrupted();
        }
        return true;
    }

    private boolean parkUntil(long end) throws InterruptedException {
        for (long left = end - machine.now(); !isWoken() && left > 0; left = end - machine.now()) {
            machine.time().await(left);
            throwIfInterrupted();
        }
        return isWoken();
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** Whether {@link #wake} was called. */
    public boolean isWoken() {
        return state.get() == State.WOKEN;
    }

    /** Ends the wait. */
    public void wake() {
        if (state.getAndSet(State.WOKEN) == State.UNCOUNTED) {
            machine.activity().begin();
        }
        machine.time().wake(waiting);
    }
}
