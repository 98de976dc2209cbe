package dev.loopscope.script.runtime;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Raise;

/** Where the program's code leaves the thread that runs it, and where it comes back. */
public final class Suspension {
    private Suspension() {}

    /** An object that stands for a future of the engine: asyncio's futures and tasks. */
    public interface OfFuture {
        /** The engine's future. */
        LoopFuture<?> future();
    }

    /** Something of the engine that suspends the running task. */
    @FunctionalInterface
    public interface Waiting<T extends @Nullable Object> {
        /** Waits. */
        T await() throws Exception;
    }

    /**
     * Runs something that suspends the running task, with the interpreter's lock given up meanwhile. What the engine throws becomes
     * the exception that the program knows.
     *
     * @throws dev.loopscope.script.object.PyError what it failed with
     */
    public static <T extends @Nullable Object> T suspended(PyThread thread, Waiting<T> waiting) {
        Interpreter interpreter = thread.interpreter();
        PyThread.Place place = thread.place();
        Throwable thrown;
        interpreter.lock().release();
        try {
            T result = waiting.await();
            resume(interpreter, place);
            return result;
        } catch (Throwable failure) {
            thrown = failure;
        }
        resume(interpreter, place);
        throw Errors.toPython(thrown);
    }

    private static void resume(Interpreter interpreter, PyThread.Place place) {
        interpreter.lock().take();
        PyThread now = PyThread.enter(interpreter);
        now.restore(place);
        move(now, (Frame) place.frame());
    }

    private static void move(PyThread now, @Nullable Frame innermost) {
        for (Frame frame = innermost; frame != null && frame.thread != now; frame = frame.back) {
            frame.thread = now;
        }
    }

    /** Waits for a future of the engine. */
    public static @Nullable Object await(PyThread thread, OfFuture object) {
        ManualDrive drive = ManualDrive.current(thread);
        LoopFuture<?> future = object.future();
        if (drive != null && !future.isDone()) {
            drive.yield((PyObject) object);
        }
        return future.isDone() ? Errors.calling(future::result) : suspended(thread, () -> Async.await(future));
    }

    /** What a driver of a coroutine does with what an {@code __await__} yielded: waits, and gives what is sent back. */
    public static Object on(PyThread thread, Object yielded) {
        ManualDrive drive = ManualDrive.current(thread);
        if (drive != null) {
            return drive.yield(yielded);
        }
        if (yielded instanceof OfFuture) {
            throw Raise.runtimeError("yield was used instead of yield from in task with %s",
                    dev.loopscope.script.object.Texts.repr(thread, yielded));
        }
        if (yielded != PyNone.NONE) {
            throw Raise.runtimeError("Task got bad yield: %s", dev.loopscope.script.object.Texts.repr(thread, yielded));
        }
        suspended(thread, () -> Async.sleep(0, null));
        return PyNone.NONE;
    }
}
