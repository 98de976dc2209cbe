package dev.loopscope.loop;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.FirstInterrupt;
import dev.loopscope.machine.KeyboardInterrupt;
import dev.loopscope.machine.Machine;

/**
 * Runs coroutines on a loop of its own, one after another, and cleans up when it is closed. (asyncio's {@code Runner}.) It
 * belongs to the thread that uses it.
 */
public final class Runner implements AutoCloseable {
    private final @Nullable Boolean debug;
    private final @Nullable Supplier<EventLoop> loopFactory;
    private @Nullable EventLoop loop;
    private Context context = Context.copy();
    private boolean interrupted;
    private boolean closed;

    /** One that makes its loop when it is first needed. */
    public Runner() {
        this(null, null);
    }

    /** One whose loop is in debug mode, or is not. */
    public Runner(boolean debug) {
        this(debug, null);
    }

    /** One whose loop {@code factory} makes, in debug mode or not; null for what is usual. */
    public Runner(@Nullable Boolean debug, @Nullable Supplier<EventLoop> factory) {
        this.debug = debug;
        this.loopFactory = factory;
    }

    /** Whether it has made its loop. */
    public boolean hasLoop() {
        return loop != null;
    }

    /** Its loop. */
    public EventLoop loop() {
        if (closed) {
            throw new IllegalStateException("Runner is closed");
        }
        EventLoop mine = loop;
        if (mine == null) {
            mine = loopFactory == null ? new EventLoop(Machine.current()) : loopFactory.get();
            if (debug != null) {
                mine.setDebug(debug);
            }
            context = Context.copy();
            if (loopFactory == null) {
                Async.setEventLoop(mine);
            }
            loop = mine;
        }
        return mine;
    }

    /**
     * Runs {@code main} as a task until it has ended. What else it started stays where it is until the next run. On the
     * main thread, the program's first interrupt cancels the task and no more.
     *
     * @return its result
     * @throws Exception what it failed with
     * @throws KeyboardInterrupt if it was cancelled by an interrupt and ended so
     */
    public <T extends @Nullable Object> T run(Coroutine<T> main) throws Exception {
        return run(main, null);
    }

    /** {@link #run(Coroutine)} in a context of its own; null for the runner's. */
    public <T extends @Nullable Object> T run(Coroutine<T> main, @Nullable Context own) throws Exception {
        if (RunningLoop.running() != null) {
            main.close();
            throw new IllegalStateException("Runner.run() cannot be called from a running event loop");
        }
        EventLoop mine = loop();
        return runInterruptibly(mine, mine.createTask(main, null, own == null ? context : own));
    }

    private <T extends @Nullable Object> T runInterruptibly(EventLoop mine, Task<T> task) throws Exception {
        interrupted = false;
        Runnable onInterrupt = () -> mine.callSoonThreadsafe("_on_sigint", () -> {
            interrupted = true;
            task.cancel();
        });
        FirstInterrupt first = mine.machine().firstInterrupt();
        first.take(onInterrupt);
        try {
            return mine.runUntilComplete(task);
        } catch (CancelledError cancelled) {
            if (interrupted && task.uncancel() == 0) {
                throw new KeyboardInterrupt(cancelled);
            }
            throw cancelled;
        } finally {
            first.leave(onInterrupt);
        }
    }

    /** Cancels what is left and lets it end, closes what is to be closed by coroutines, waits for the calls in the default executor, and closes the loop. */
    @Override
    public void close() {
        EventLoop mine = loop;
        closed = true;
        if (mine == null || mine.isClosed()) {
            return;
        }
        try {
            cancelAllTasks(mine);
            if (!mine.unclosed().isEmpty()) {
                mine.runUntilDone(mine.createTask(mine.shutdownAsyncgens()));
            }
            mine.runUntilDone(mine.shutdownDefaultExecutor());
        } finally {
            if (loopFactory == null) {
                Async.setEventLoop(null);
            }
            mine.close();
        }
    }

    private static void cancelAllTasks(EventLoop loop) {
        List<Task<?>> left = loop.allTasks();
        if (left.isEmpty()) {
            return;
        }
        left.forEach(Task::cancel);
        loop.runUntilDone(Gathering.of(loop, left, true));
        left.forEach(Runner::reportFailure);
    }

    private static void reportFailure(Task<?> task) {
        Throwable error = task.isCancelled() ? null : task.exception();
        if (error != null) {
            task.loop().callExceptionHandler(ExceptionContext
                    .of("unhandled exception during asyncio.run() shutdown", error).with("task", task));
        }
    }
}
