package dev.loopscope.loop;

import org.jspecify.annotations.Nullable;

/**
 * The place of a task in its loop's queue. Since only one step of a task is ever queued, all its steps share one. The step
 * enters the task's own context.
 */
final class StepHandle extends Handle {
    private final Task<?> task;

    StepHandle(Task<?> task, Callback step, @Nullable Origin origin) {
        super(0, "step", step, Bindings.NONE, origin);
        this.task = task;
    }

    @Override
    Object subject() {
        return task;
    }
}
