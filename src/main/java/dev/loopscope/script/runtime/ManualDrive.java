package dev.loopscope.script.runtime;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.CoroutineStack;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;

/** A coroutine that the program drives by hand, with {@code send} and {@code throw}, on a stack of its own. */
final class ManualDrive {
    private final PyCoroutine coroutine;
    private final CoroutineStack stack;
    private @Nullable ManualDrive outer;
    private Object yielded = PyNone.NONE;
    private Object sent = PyNone.NONE;
    private @Nullable PyError thrown;
    private Object result = PyNone.NONE;
    private @Nullable Throwable failure;

    ManualDrive(PyCoroutine coroutine) {
        this.coroutine = coroutine;
        this.stack = new CoroutineStack(this::run);
    }

    /** The drive that the running code of a thread is in, null where a task or nobody drives it. */
    static @Nullable ManualDrive current(PyThread thread) {
        return (ManualDrive) thread.drive();
    }

    private void run() {
        try {
            result = coroutine.runBody(PyThread.current());
        } catch (Throwable leaving) {
            failure = leaving;
        }
    }

    /** Goes on until the next yield; null when the coroutine is done, then {@link #result()} is what it returned. */
    @Nullable
    Object resume(PyThread thread, Object value, @Nullable PyError error) {
        sent = value;
        thrown = error;
        outer = current(thread);
        PyThread.Place place = thread.place();
        thread.setDrive(this);
        try {
            stack.resume();
        } finally {
            thread.setDrive(outer);
            thread.restore(place);
        }
        Throwable left = failure;
        if (left instanceof PyError raised) {
            throw raised;
        }
        if (left instanceof Error defect) {
            throw defect;
        }
        if (left instanceof RuntimeException defect) {
            throw defect;
        }
        return stack.isDone() ? null : yielded;
    }

    Object result() {
        return result;
    }

    /** Hands {@code value} to the driver; what it sends back, once it goes on. */
    Object yield(Object value) {
        yielded = value;
        PyThread.Place place = PyThread.current().place();
        CoroutineStack.suspend();
        PyThread.current().restore(place);
        PyError error = thrown;
        if (error != null) {
            thrown = null;
            throw error;
        }
        return sent;
    }
}
