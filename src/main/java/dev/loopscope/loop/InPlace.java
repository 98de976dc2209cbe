package dev.loopscope.loop;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;
import dev.loopscope.trace.TraceEvent.CoroutineAwaited;

/** A coroutine that a task awaits in place. If the task suspends meanwhile, the trace is told once the coroutine is over. */
public final class InPlace {
    private final Task<?> task;
    private final String name;
    private final long since;
    private final int suspensions;

    private InPlace(Task<?> task, String name) {
        this.task = task;
        this.name = name;
        this.since = task.stepNanos();
        this.suspensions = task.suspensions();
    }

    /** The running task begins to await the coroutine of this name; null where there is none, or nobody watches it. */
    public static @Nullable InPlace begin(String name) {
        EventLoop loop = RunningLoop.running();
        Task<?> task = loop == null ? null : loop.tasks().current();
        return task == null ? null : begin(task, name);
    }

    static @Nullable InPlace begin(Task<?> task, String name) {
        return task.loop().machine().isTraced() ? new InPlace(task, name) : null;
    }

    /** The coroutine is over, however it ended. */
    public void end() {
        if (task.suspensions() != suspensions) {
            Machine machine = task.loop().machine();
            machine.offer(new CoroutineAwaited(machine.stampWithLine(), machine.now() - since, name));
        }
    }
}
