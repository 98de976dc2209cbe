package dev.loopscope.loop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.loopscope.machine.Call;
import dev.loopscope.machine.CallExecutor;
import dev.loopscope.machine.Machine;

/**
 * Runs calls on the thread of a loop itself, each in a callback of its own: the loop is frozen meanwhile, which is what other
 * executors are there to avoid. A call that waits there is no activity of the program beside the loop's: one whose loop is
 * not running runs no more than the loop does. Any thread may use it.
 */
public final class LoopExecutor extends CallExecutor {
    private final EventLoop loop;

    // guarded by lock
    private final Set<Runnable> accepted = new LinkedHashSet<>();

    /** An executor on the thread of {@code loop}. What never ran there is cancelled with the loop, or with the machine. */
    public LoopExecutor(Machine machine, EventLoop loop) {
        super(machine);
        this.loop = loop;
        loop.whenClosed(this::shutdownNow);
        machine.closeLater(this::shutdownNow);
    }

    @Override
    public void execute(Runnable task) {
        synchronized (lock) {
            refuseAfterShutdown(task);
            loop.callSoonThreadsafe("_run_call", () -> run(task));
            accepted.add(task);
        }
        if (task instanceof Call<?> call) {
            call.stopCounting();
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } finally {
            synchronized (lock) {
                accepted.remove(task);
            }
            changes.tell();
        }
    }

    /** Nobody waits here for work. */
    @Override
    protected void dismissIdle() {}

    @Override
    protected boolean isEmpty() {
        return accepted.isEmpty();
    }

    /** Shuts down and cancels the calls that have not begun. */
    @Override
    public List<Runnable> shutdownNow() {
        List<Runnable> left;
        synchronized (lock) {
            shutdown();
            left = new ArrayList<>(accepted);
        }
        left.removeIf(task -> !(task instanceof Call<?> call && call.cancel(false)));
        synchronized (lock) {
            left.forEach(accepted::remove);
        }
        changes.tell();
        return left;
    }

    /** What stands in the trace. */
    @Override
    public String toString() {
        return "LoopExecutor";
    }
}
