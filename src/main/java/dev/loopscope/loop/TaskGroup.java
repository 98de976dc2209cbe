package dev.loopscope.loop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.ProgramExit;

/**
 * Tasks that begin inside a block and have all ended when the block has. If one fails, or the block does, the others are
 * cancelled and the errors thrown as one {@link ExceptionGroup}. (asyncio's {@code TaskGroup}.)
 *
 * <p>A group that fails:
 * {@snippet class="dev.loopscope.loop.Examples" region="group-that-fails"}
 */
public final class TaskGroup {
    /** The code that starts tasks in the group. */
    @FunctionalInterface
    public interface Block<T extends @Nullable Object> {
        /** Runs as part of the task that runs the group. */
        T run(TaskGroup group) throws Exception;
    }

    private final Set<Task<?>> children = new LinkedHashSet<>();
    private final List<Throwable> errors = new ArrayList<>();
    private @Nullable Task<?> parent;
    private boolean exiting;
    private boolean aborting;
    private boolean parentCancelRequested;
    private @Nullable ProgramExit programExit;
    private @Nullable CancelledError cancelled;
    private @Nullable LoopFuture<@Nullable Void> allDone;

    /**
     * Runs the block and waits for the tasks, once.
     *
     * @return what the block returns
     * @throws ExceptionGroup of what tasks and block failed with
     */
    public <T extends @Nullable Object> T run(Block<T> block) throws Exception {
        enter();
        T result = null;
        Throwable failure = null;
        try {
            result = block.run(this);
        } catch (Throwable e) {
            failure = e;
        }
        exit(failure);
        return resultOf(result);
    }

    /**
     * Makes a task of the group.
     *
     * @throws IllegalStateException outside the block, or when the group is being aborted
     */
    public <T extends @Nullable Object> Task<T> createTask(Coroutine<T> coroutine) {
        return createTask(coroutine, null);
    }

    /** Makes a task of the group with this name; null for {@code Task-N}. */
    public <T extends @Nullable Object> Task<T> createTask(Coroutine<T> coroutine, @Nullable String name) {
        return createTask(coroutine, name, null);
    }

    /** Makes a task of the group that runs in {@code context}; null for one of its own. */
    public <T extends @Nullable Object> Task<T> createTask(Coroutine<T> coroutine, @Nullable String name,
            @Nullable Context context) {
        if (parent == null || exiting && children.isEmpty() || aborting) {
            coroutine.close();
            throw new IllegalStateException("TaskGroup %s %s".formatted(this, whyNot()));
        }
        EventLoop loop = parent.loop();
        Task<T> task = context == null
                ? loop.createTask(coroutine, name)
                : loop.createTask(coroutine, name, context);
        children.add(task);
        task.addDoneCallback(this::_on_task_done);
        return task;
    }

    private String whyNot() {
        if (parent == null) {
            return "has not been entered";
        }
        return exiting && children.isEmpty() ? "is finished" : "is shutting down";
    }

    /** Begins the block, for who cannot hand it in whole. The running task is the group's from now on. */
    public void enter() {
        if (parent != null) {
            throw new IllegalStateException("TaskGroup %s has already been entered".formatted(this));
        }
        Task<?> runner = Async.currentTask();
        if (runner == null) {
            throw new IllegalStateException("TaskGroup %s cannot determine the parent task".formatted(this));
        }
        parent = runner;
    }

    /**
     * Ends a block that {@link #enter} began: waits for the tasks.
     *
     * @param failure what left the block, null if nothing did
     * @throws Exception what the block is to fail with instead
     */
    public void exit(@Nullable Throwable failure) throws Exception {
        Task<?> runner = parent;
        if (runner == null) {
            throw new IllegalStateException("TaskGroup %s has not been entered".formatted(this));
        }
        exiting = true;
        if (failure instanceof ProgramExit exit && programExit == null) {
            programExit = exit;
        }
        cancelled = failure instanceof CancelledError error ? error : null;
        if (failure != null && !aborting) {
            abort();
        }
        awaitChildren(runner);
        if (programExit != null) {
            throw programExit;
        }
        if (parentCancelRequested && runner.uncancel() == 0) {
            cancelled = null; // it was the group that asked, and nobody else
        }
        if (cancelled != null && errors.isEmpty()) {
            throw cancelled;
        }
        if (failure != null && !(failure instanceof CancelledError)) {
            errors.add(failure);
        }
        throwErrors(runner);
    }

    /** More than one cancel may come while the tasks end. */
    private void awaitChildren(Task<?> runner) throws Exception {
        while (!children.isEmpty()) {
            allDone = runner.loop().createFuture("TaskGroup(%d)".formatted(children.size()));
            try {
                Async.await(allDone);
            } catch (CancelledError error) {
                if (!aborting) {
                    cancelled = error;
                    abort();
                }
            }
            allDone = null;
        }
    }

    /** A cancel from outside that the errors hide stays asked for. */
    private void throwErrors(Task<?> runner) throws ExceptionGroup {
        if (errors.isEmpty()) {
            return;
        }
        if (runner.cancelling() > 0) {
            runner.uncancel();
            runner.cancel();
        }
        throw new ExceptionGroup("unhandled errors in a TaskGroup", errors);
    }

    private void abort() {
        aborting = true;
        children.stream().filter(child -> !child.isDone()).forEach(Task::cancel);
    }

    /** The name is asyncio's, which the trace shows. */
    private void _on_task_done(LoopFuture<?> task) {
        children.remove(task);
        if (allDone != null && children.isEmpty() && !allDone.isDone()) {
            allDone.setResult(null);
        }
        Throwable error = task.isCancelled() ? null : task.exception();
        if (error != null && parent != null) {
            childFailed(task, error, parent);
        }
    }

    private void childFailed(LoopFuture<?> task, Throwable error, Task<?> runner) {
        errors.add(error);
        if (error instanceof ProgramExit exit && programExit == null) {
            programExit = exit;
        }
        if (runner.isDone()) {
            String message = "Task %s has errored out but its parent task %s is already completed";
            runner.loop().callExceptionHandler(
                    ExceptionContext.of(message.formatted(task, runner), error).with("task", task));
        } else if (!aborting && !parentCancelRequested) {
            abort();
            parentCancelRequested = true;
            runner.cancel();
        }
    }

    @SuppressWarnings("NullAway") // null only where T allows it
    private static <T extends @Nullable Object> T resultOf(@Nullable T result) {
        return result;
    }

    /** As asyncio shows it: {@code <TaskGroup tasks=2 errors=1 cancelling>}. */
    @Override
    public String toString() {
        return "<TaskGroup%s%s%s>".formatted(children.isEmpty() ? "" : " tasks=" + children.size(),
                errors.isEmpty() ? "" : " errors=" + errors.size(),
                aborting ? " cancelling" : parent != null ? " entered" : "");
    }
}
