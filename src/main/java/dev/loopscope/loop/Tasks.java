package dev.loopscope.loop;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;

/** The tasks of a loop that are not done, and the one among them whose step runs. */
final class Tasks {
    private final Machine machine;

    // written by any thread
    private final Set<Task<?>> unfinished = ConcurrentHashMap.newKeySet();

    // loop thread only
    private @Nullable Task<?> current;

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

    /** The step of {@code task} is over. */
    void leave(Task<?> task) {
        assert current == task : "left " + task + " while in " + current;
        current = null;
        machine.enterTask(0);
    }
}
