package dev.loopscope.loop;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;
import dev.loopscope.trace.TraceEvent.LockAwaited;
import dev.loopscope.trace.TraceEvent.LockReleased;
import dev.loopscope.trace.TraceEvent.LockTaken;

/** Tells the trace, where somebody watches, who has a lock and who waits for it. On the loop's thread. */
final class LockTrace {
    /** The lock's number in the trace, 0 before it is first told of. */
    private long id;

    /** The running task has the lock. */
    void taken() {
        Machine machine = watched();
        if (machine != null) {
            machine.offer(new LockTaken(machine.stamp(), number(machine)));
        }
    }

    /** The running task waits for the lock in {@code place}. */
    void awaited(LoopFuture<?> place) {
        Machine machine = watched();
        if (machine != null) {
            machine.offer(new LockAwaited(machine.stampWithLine(), number(machine), place.id()));
        }
    }

    /** The lock is given back. */
    void released() {
        Machine machine = watched();
        if (machine != null) {
            machine.offer(new LockReleased(machine.stamp(), number(machine)));
        }
    }

    private long number(Machine machine) {
        if (id == 0) {
            id = machine.nextId();
        }
        return id;
    }

    private static @Nullable Machine watched() {
        EventLoop loop = RunningLoop.running();
        return loop != null && loop.machine().isTraced() ? loop.machine() : null;
    }
}
