package dev.loopscope.loop;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;

/** The tasks of a loop that are not done, and the one among them whose step runs. */
final class Tasks {
    /** So many steps may run within each other: each takes room on the loop's own stack. */
    private static final int MOST_NESTED = 64;

    private final Machine machine;

    // written by any thread
    private final Set<Task<?>> unfinished = ConcurrentHashMap.newKeySet();

    // loop thread only
    private @Nullable Task<?> current;
    private int nested;

    Tasks(Machine machine) {
        this.machine = machine;
    }

    void add(Task<?> task) {
        unfinished.add(task);
    }

    void remove(Task<?> task) {
        unfinished.remove(task);
    }

    /** Those that are not done, in the order in which they were made. */
    List<Task<?>> all() {
        return unfinished.stream().sorted(Comparator.comparingLong(Task::id)).toList();
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
