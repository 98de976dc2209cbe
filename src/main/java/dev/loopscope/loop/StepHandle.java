package dev.loopscope.loop;

/**
 * The place of a task in its loop's queue. Since only one step of a task is ever queued, all its steps share one. The step
 * enters the task's own context.
 */
final class StepHandle extends Handle {
    private final Task<?> task;

    StepHandle(EventLoop loop, Task<?> task, Callback step) {
        super(loop, 0, "step", step, Bindings.NONE);
        this.task = task;
    }

    @Override
    Object subject() {
        return task;
    }
}
