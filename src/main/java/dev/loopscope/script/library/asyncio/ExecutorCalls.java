package dev.loopscope.script.library.asyncio;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.Async;
import dev.loopscope.machine.NamedWork;
import dev.loopscope.script.library.threads.CallName;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyCallable;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.runtime.Errors;

/** Calls of the program that a loop has an executor do. */
public final class ExecutorCalls {
    private ExecutorCalls() {}

    /** An executor of {@code concurrent.futures}. */
    public interface OfExecutor {
        /** The engine's executor. */
        ExecutorService executor();

        /** What the executor is to be given for a call of the program. */
        Callable<Object> work(PyThread thread, Object function, Object[] arguments, String[] names);
    }

    /** A future of {@code concurrent.futures}. */
    public interface OfCompletable {
        /** The future that any thread may complete. */
        CompletableFuture<Object> completable();
    }

    static Object submit(PyThread thread, PyLoop loop, Object executor, Object function, Object[] arguments) {
        if (loop.engine().isClosed()) {
            throw Raise.runtimeError("Event loop is closed");
        }
        if (loop.engine().isDebug() && !Calls.isCallable(function)) {
            throw Raise.typeError("a callable object was expected by run_in_executor(), got %s",
                    Texts.repr(thread, function));
        }
        return switch (executor) {
            case PyNone _ ->
                submit(loop, null, work(thread.interpreter(), function, arguments, PyCallable.NO_NAMES));
            case OfExecutor known -> submit(loop, known.executor(),
                    known.work(thread, function, arguments, PyCallable.NO_NAMES));
            default ->
                wrap(loop, Calls.call(thread, dev.loopscope.script.object.Attributes.get(thread, executor, "submit"),
                        Calls.withFirst(function, arguments)));
        };
    }

    /** A call of {@code function}, without arguments, on the loop's default executor, which the trace shows as {@code text}. */
    static Object onDefault(PyThread thread, PyLoop loop, PyCallable function, String text) {
        return submit(loop, null, new ShownCall(text,
                work(thread.interpreter(), function, PyCallable.NO_ARGUMENTS, PyCallable.NO_NAMES)));
    }

    private record ShownCall(String text, Callable<Object> work) implements Callable<Object>, NamedWork {
        @Override
        public Object call() throws Exception {
            return work.call();
        }
    }

    private static Object submit(PyLoop loop, @Nullable ExecutorService executor, Callable<Object> work) {
        return PyFuture.of(Errors.calling(() -> loop.engine().runInExecutor(executor, work)));
    }

    /** A call of the program on a thread of its own: with the lock, and what it raises as the engine sees it. */
    public static Callable<Object> work(Interpreter interpreter, Object function, Object[] arguments, String[] names) {
        return new ScriptCall(interpreter, function, arguments, names);
    }

    private record ScriptCall(Interpreter interpreter, Object function, Object[] arguments,
            String[] names) implements Callable<Object>, NamedWork {
        @Override
        public String text() {
            return CallName.of(PyThread.current(), function, arguments, names);
        }

        @Override
        public Object call() throws Exception {
            return interpreter.run(() -> {
                try {
                    return Calls.call(PyThread.current(), function, arguments, names);
                } catch (PyError error) {
                    throw Border.leaving(error);
                }
            });
        }
    }

    static Object wrap(PyLoop loop, Object future) {
        if (future instanceof PyFuture known) {
            return known;
        }
        if (!(future instanceof OfCompletable source)) {
            throw Raise.of(dev.loopscope.script.object.Exceptions.ASSERTION_ERROR,
                    "concurrent.futures.Future is expected, got %s".formatted(Texts.repr(PyThread.current(), future)));
        }
        return PyFuture.of(Errors.calling(() -> Async.wrapFuture(source.completable(), loop.engine())));
    }

    static void setDefault(PyThread thread, PyLoop loop, Object executor) {
        if (!(executor instanceof OfExecutor known)) {
            throw Raise.typeError("executor must be ThreadPoolExecutor instance");
        }
        loop.engine().setDefaultExecutor(known.executor());
    }
}
