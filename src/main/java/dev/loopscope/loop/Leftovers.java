package dev.loopscope.loop;

/** What is said at a loop's end, or at the program's, about what nobody cared for. */
final class Leftovers {
    private final EventLoop loop;
    private final Tasks tasks;
    private final UnretrievedErrors unretrieved;
    private final Runnable atProgramEnd = this::reportForgotten;

    Leftovers(EventLoop loop, Tasks tasks, UnretrievedErrors unretrieved) {
        this.loop = loop;
        this.tasks = tasks;
        this.unretrieved = unretrieved;
        loop.machine().atEnd(atProgramEnd);
    }

    /** The loop was closed: reports the exceptions that nobody fetched, and the tasks that are pending. */
    void report() {
        loop.machine().notAtEnd(atProgramEnd);
        unretrieved.reportAtClose();
        reportPending();
    }

    /** The program has ended without closing the loop. */
    private void reportForgotten() {
        if (loop.isRunning() || loop.language().keepsSetLoops() && RunningLoop.isSet(loop)) {
            return;
        }
        unretrieved.reportAll();
        reportPending();
        if (loop.isDebug()) {
            loop.machine().warn("ResourceWarning", "unclosed event loop " + loop);
        }
    }

    private void reportPending() {
        tasks.all().stream().filter(task -> !task.isInternal()).forEach(this::reportDestroyed);
    }

    private void reportDestroyed(Task<?> task) {
        task.abandon();
        loop.callExceptionHandler(
                ExceptionContext.of("Task was destroyed but it is pending!", null).with("task", task)
                        .from(task.origin()));
        if (!task.hasBegun()) {
            loop.machine().warn("RuntimeWarning",
                    "coroutine '%s' was never awaited".formatted(task.coroutine().name()));
        }
    }
}
