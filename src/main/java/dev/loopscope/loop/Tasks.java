package dev.loopscope.loop;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;

/** The tasks of a loop that are not done, and the one among them whose step runs. */
final class Tasks {
    /** So many steps may run within each other: each takes room on the loop's own stack. */
    private static final int MOST_NESTED = 64;

    private final Machine machine;

    // guarded by this
    /** Those that are not done, in the order in which they were made, chained to each other. */
    private @Nullable Task<?> first;
    private @Nullable Task<?> last;

    // loop thread only
    private @Nullable Task<?> current;
    private int nested;

    Tasks(Machine machine) {
        this.machine = machine;
    }

    synchronized void add(Task<?> task) {
        task.before = last;
        if (last == null) {
            first = task;
        } else {
            last.after = task;
        }
        last = task;
    }

    synchronized void remove(Task<?> task) {
        Task<?> before = task.before;
        Task<?> after = task.after;
        if (before == null) {
            first = after;
        } else {
            before.after = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.before = before;
        }
        task.before = null;
        task.after = null;
    }

    /** Those that are not done, in the order in which they were made. */
    synchronized List<Task<?>> all() {
        List<Task<?>> all = new ArrayList<>();
        for (Task<?> task = first; task != null; task = task.after) {
            all.add(task);
        }
        return all;
    }

    /** The task whose step runs now, null in a plain callback. */
    @Nullable
    Task<?> current() {
        return current;
    }

    /** A step of {@code task} begins. */
    void enter(Task<?> task) {
        if (current != null) {
            throw new IllegalStateException("Cannot enter into task %s while another task %s is being executed."
                    .formatted(task, current));
        }
        current = task;
        machine.enterTask(task.id());
    }

    /** Whether one more step may run within the present one. */
    boolean mayNest() {
        return nested < MOST_NESTED;
    }

    /** A step is to run within the present one; returns the task that stands aside, null if it is a plain callback. */
    @Nullable
    Task<?> beginNested() {
        nested++;
        Task<?> aside = current;
        current = null;
        return aside;
    }

    /** The step of {@code aside} goes on. */
    void endNested(@Nullable Task<?> aside) {
        nested--;
        current = aside;
        machine.enterTask(aside == null ? 0 : aside.id());
    }

    /** The step of {@code task} is over. */
    void leave(Task<?> task) {
        assert current == task : "left " + task + " while in " + current;
        current = null;
        machine.enterTask(0);
    }
}
