package dev.loopscope.loop;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;
import dev.loopscope.trace.TraceEvent.LoopWaited;

/**
 * How a loop waits and is woken. A wake-up is kept: one that comes while the loop runs ends its next wait at once. The loop
 * looks at what a wake-up came for after the wait that it ended, so none is lost.
 *
 * <p>States: AWAKE → WAITING or IDLE → WOKEN → AWAKE. IDLE is a wait that only a wake-up ends; the program does not count
 * as active because of it, and whoever ends it counts it again.
 */
final class Wakeup {
    private enum State {
        AWAKE, WAITING, IDLE, WOKEN
    }

    private final Machine machine;
    private final long loop;
    private final AtomicReference<State> state = new AtomicReference<>(State.AWAKE);
    /** Who waits, or was the last to. Written before the state tells of the wait, read after. */
    private @Nullable Thread waiter;

    Wakeup(Machine machine, long loop) {
        this.machine = machine;
        this.loop = loop;
    }

    /** Waits at most {@code nanos}, for a wake-up or for the timer that is due at {@code deadline}. */
    void await(long nanos, long deadline) {
        if (nanos == 0) {
            return;
        }
        waiter = Thread.currentThread();
        State waiting = nanos == Time.FOREVER ? State.IDLE : State.WAITING;
        if (!state.compareAndSet(State.AWAKE, waiting)) {
            state.set(State.AWAKE); // woken before it waited
            return;
        }
        if (machine.isTraced()) {
            machine.offer(new LoopWaited(machine.stamp(), loop, deadline));
        }
        if (waiting == State.IDLE) {
            machine.activity().end();
        }
        park(waiting, nanos);
        if (state.getAndSet(State.AWAKE) == State.IDLE) {
            machine.activity().begin(); // an interrupt ended the wait, nobody counted it
        }
    }

    /** Ends the loop's wait, or its next one. Any thread may call it. */
    void wake() {
        if (state.get() == State.WOKEN) {
            return;
        }
        State before = state.getAndSet(State.WOKEN);
        if (before == State.IDLE) {
            machine.activity().begin();
        }
        Thread waiting = waiter;
        if ((before == State.IDLE || before == State.WAITING) && waiting != null) {
            machine.time().wake(waiting);
        }
    }

    private void park(State waiting, long nanos) {
        if (nanos == Time.FOREVER) {
            while (state.get() == waiting && !Thread.currentThread().isInterrupted()) {
                machine.time().await(Time.FOREVER);
            }
            return;
        }
        long until = machine.now() + nanos;
        for (long left = nanos; left > 0 && state.get() == waiting
                && !Thread.currentThread().isInterrupted(); left = until - machine.now()) {
            machine.time().await(left);
        }
    }
}
