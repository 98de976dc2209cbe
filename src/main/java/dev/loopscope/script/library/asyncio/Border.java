package dev.loopscope.script.library.asyncio;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.Awaitable;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.runtime.Awaiting;
import dev.loopscope.script.runtime.Errors;
import dev.loopscope.script.runtime.PyAwaitIterator;
import dev.loopscope.script.runtime.PyAwaitable;
import dev.loopscope.script.runtime.PyCoroutine;
import dev.loopscope.script.runtime.PyGeneratorCoroutines;

/** What crosses between the program and the engine: values, awaitables, and who holds the lock. */
final class Border {
    private Border() {}

    /** An engine's value as the program sees it. */
    static Object fromEngine(@Nullable Object value) {
        return switch (value) {
            case null -> PyNone.NONE;
            case LoopFuture<?> future -> PyFuture.of(future);
            case Throwable thrown -> Errors.toPython(thrown).exception();
            case List<?> items -> list(items);
            default -> value;
        };
    }

    private static PyList list(List<?> items) {
        List<Object> converted = new ArrayList<>(items.size());
        for (Object item : items) {
            converted.add(fromEngine(item));
        }
        return PyList.of(converted);
    }

    /** A future, coroutine or any other awaitable as the engine's; null if it is none. */
    @SuppressWarnings("unchecked") // what a future of the program gives is an object
    static @Nullable Awaitable<Object> awaitable(PyThread thread, Object object) {
        if (object instanceof PyCoroutine coroutine) {
            return coroutine.engine();
        }
        if (object instanceof PyFuture future) {
            return (Awaitable<Object>) (Awaitable<?>) future.future();
        }
        if (PyGeneratorCoroutines.isCoroutine(object)) {
            return PyCoroutine.of(thread, PyGeneratorCoroutines.name(object), now -> Awaiting.await(now, object))
                    .engine();
        }
        if (isStep(object)) {
            return PyCoroutine
                    .of(thread, ((PyAwaitable) object).type().name(), now -> ((PyAwaitable) object).await(now))
                    .engine();
        }
        if (Awaiting.isAwaitable(object)) {
            return PyCoroutine.of(thread, "_wrap_awaitable", Places.TASKS, now -> Awaiting.await(now, object)).engine();
        }
        return null;
    }

    /** {@link #awaitable} or a TypeError. */
    static Awaitable<Object> anyAwaitable(PyThread thread, Object object) {
        Awaitable<Object> awaitable = awaitable(thread, object);
        if (awaitable == null) {
            throw Raise.typeError("An asyncio.Future, a coroutine or an awaitable is required");
        }
        return awaitable;
    }

    /** A coroutine for a task, or a TypeError; a RuntimeError if it has run already. */
    static dev.loopscope.loop.Coroutine<Object> coroutine(PyThread thread, Object object) {
        if (isCoroutine(object)
                && awaitable(thread, object) instanceof dev.loopscope.loop.Coroutine<Object> coroutine) {
            if (coroutine.isUsed()) {
                throw Raise.runtimeError("cannot reuse already awaited coroutine");
            }
            return coroutine;
        }
        throw Raise.typeError("a coroutine was expected, got %s", Texts.repr(thread, object));
    }

    /** {@code asyncio.iscoroutine(object)}. */
    static boolean isCoroutine(Object object) {
        return object instanceof PyCoroutine || PyGeneratorCoroutines.isCoroutine(object) || isStep(object);
    }

    /** Whether it is a step of an asynchronous generator, which has all that a coroutine has. */
    private static boolean isStep(Object object) {
        return object instanceof PyAwaitable && !(object instanceof PyCoroutine || object instanceof PyFuture
                || object instanceof PyAwaitIterator);
    }

    /** The loop that runs on this thread, or a RuntimeError. */
    static EventLoop runningLoop() {
        return Errors.calling(Async::getRunningLoop);
    }

    /** Runs {@code body} with the lock, on a thread that may have it or not. */
    static <T extends @Nullable Object> T locked(Interpreter interpreter, Callable<T> body) throws Exception {
        return interpreter.lock().isHeld() ? body.call() : interpreter.run(body);
    }

    /** What is to be thrown where an exception of the program leaves for the engine. */
    static Exception leaving(PyError error) {
        switch (Errors.toEngine(error)) {
            case Error outside -> throw outside;
            case Exception raised -> {
                return raised;
            }
            default -> {
                return error;
            }
        }
    }

    /** Seconds as a number of the program gives them. */
    static double seconds(PyThread thread, Object number) {
        return switch (number) {
            case Long whole -> whole;
            case Double real -> real;
            case Boolean truth -> truth ? 1 : 0;
            default -> dev.loopscope.script.object.Types.of(number).lookup("__float__") != null
                    ? (Double) dev.loopscope.script.object.Calls.callMethod(thread, number, "__float__")
                    : refuse(number);
        };
    }

    private static double refuse(Object number) {
        throw Raise.typeError("'<=' not supported between instances of '%s' and 'int'",
                dev.loopscope.script.object.Types.of(number).name());
    }

    /** A time of a loop in seconds, as nanoseconds. */
    static long nanos(double seconds) {
        return Math.round(seconds * 1e9);
    }
}
