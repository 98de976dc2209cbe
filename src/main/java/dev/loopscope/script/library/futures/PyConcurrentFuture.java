package dev.loopscope.script.library.futures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Call;
import dev.loopscope.script.library.asyncio.ExecutorCalls;
import dev.loopscope.script.library.threads.Waiter;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.Identity;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.Errors;
import dev.loopscope.script.runtime.Tracebacks;

/**
 * {@code concurrent.futures.Future}: a future that any thread may complete, as the program sees it. Guarded by the
 * interpreter's lock, which whoever completes it takes to tell.
 */
public final class PyConcurrentFuture extends PyObject implements ExecutorCalls.OfCompletable {
    /** The type of these futures. */
    public static final PyType TYPE = PyType.library("concurrent.futures._base", "Future", Types.OBJECT,
            FutureMethods::define)
            .madeBy((thread, type, _, _) -> new PyConcurrentFuture(type, thread.interpreter(),
                    new CompletableFuture<>()));

    private final Interpreter interpreter;
    private final CompletableFuture<Object> engine;
    private boolean begun;
    private boolean told;
    private final Set<Waiter> waiters = new LinkedHashSet<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Object> callbacks = new ArrayList<>();

    private PyConcurrentFuture(PyType type, Interpreter interpreter, CompletableFuture<Object> engine) {
        super(type);
        this.interpreter = interpreter;
        this.engine = engine;
        engine.whenComplete((_, _) -> tell());
    }

    /** The program's object of a future. */
    public static PyConcurrentFuture of(PyThread thread, CompletableFuture<Object> engine) {
        return new PyConcurrentFuture(TYPE, thread.interpreter(), engine);
    }

    @Override
    public CompletableFuture<Object> completable() {
        return engine;
    }

    private void tell() {
        if (interpreter.lock().isHeld()) {
            tellLocked(PyThread.current());
        } else {
            Errors.calling(() -> interpreter.run(() -> {
                tellLocked(PyThread.current());
                return true;
            }));
        }
    }

    private void tellLocked(PyThread thread) {
        told = true;
        waiters.forEach(Waiter::wake);
        List.copyOf(listeners).forEach(Runnable::run);
        List.copyOf(callbacks).forEach(callback -> call(thread, callback));
    }

    private void call(PyThread thread, Object callback) {
        try {
            Calls.call(thread, callback, this);
        } catch (PyError error) {
            if (!error.is(Exceptions.EXCEPTION)) {
                throw error;
            }
            interpreter.machine().printError("exception calling callback for %s\n%s"
                    .formatted(text(thread), Tracebacks.of(thread, error.exception())));
        }
    }

    /** Has {@code listener} run, with the interpreter's lock, when it is done; at once if it is. */
    void onDone(Runnable listener) {
        if (told) {
            listener.run();
        } else {
            listeners.add(listener);
        }
    }

    /** {@code add_done_callback}. */
    void addCallback(PyThread thread, Object callback) {
        if (told) {
            call(thread, callback);
        } else {
            callbacks.add(callback);
        }
    }

    boolean isDone() {
        return engine.isDone();
    }

    boolean isCancelled() {
        return engine.isCancelled();
    }

    boolean isRunning() {
        return !engine.isDone() && (engine instanceof Call<?> call ? call.isRunning() : begun);
    }

    boolean cancel() {
        if (engine instanceof Call<?> || !begun) {
            engine.cancel(false);
        }
        return engine.isCancelled();
    }

    /** {@code set_running_or_notify_cancel()}. */
    boolean begin(PyThread thread) {
        if (engine.isCancelled()) {
            return false;
        }
        if (begun || engine.isDone()) {
            throw Raise.runtimeError("Future in unexpected state");
        }
        begun = true;
        return true;
    }

    /** {@code set_result}. */
    void complete(PyThread thread, Object result) {
        checkPending(thread);
        engine.complete(result);
    }

    /** {@code set_exception}. */
    void fail(PyThread thread, Object exception) {
        checkPending(thread);
        if (exception instanceof PyException raised) {
            engine.completeExceptionally(new PyError(raised));
        } else {
            engine.complete(PyNone.NONE);
        }
    }

    private void checkPending(PyThread thread) {
        if (engine.isDone()) {
            throw Raise.of(FutureErrors.INVALID_STATE_ERROR, "%s: %s".formatted(state(), text(thread)));
        }
    }

    /** {@code result(timeout)}. */
    Object result(PyThread thread, long nanos) {
        Throwable thrown = outcome(thread, "Future.result()", nanos);
        if (thrown != null) {
            throw Errors.toPython(thrown);
        }
        return engine.resultNow();
    }

    /** {@code exception(timeout)}. */
    Object exception(PyThread thread, long nanos) {
        Throwable thrown = outcome(thread, "Future.exception()", nanos);
        return thrown == null ? PyNone.NONE : Errors.toPython(thrown).exception();
    }

    private @Nullable Throwable outcome(PyThread thread, String reason, long nanos) {
        await(thread, reason, nanos);
        if (!engine.isDone()) {
            throw Raise.of(Exceptions.TIMEOUT_ERROR);
        }
        if (engine.isCancelled()) {
            throw Raise.of(FutureErrors.CANCELLED_ERROR);
        }
        return thrown();
    }

    private @Nullable Throwable thrown() {
        if (!engine.isCompletedExceptionally()) {
            return null;
        }
        Throwable thrown = engine.exceptionNow();
        return thrown instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : thrown;
    }

    private void await(PyThread thread, String reason, long nanos) {
        long end = interpreter.machine().now() + nanos;
        long left = nanos;
        while (!engine.isDone() && (nanos == Waiter.FOREVER || left > 0)) {
            Waiter waiter = new Waiter(interpreter);
            waiters.add(waiter);
            try {
                waiter.await(thread, reason, left);
            } finally {
                waiters.remove(waiter);
            }
            left = nanos == Waiter.FOREVER ? nanos : end - interpreter.machine().now();
        }
    }

    /** The name of its state, as CPython has it. */
    String state() {
        if (!engine.isDone()) {
            return isRunning() ? "RUNNING" : "PENDING";
        }
        return engine.isCancelled() ? "CANCELLED" : "FINISHED";
    }

    /** {@code repr}. */
    String text(PyThread thread) {
        String state = state().toLowerCase(java.util.Locale.ROOT);
        if (state.equals("finished")) {
            Throwable thrown = thrown();
            state += thrown == null
                    ? " returned " + Types.of(engine.resultNow()).name()
                    : " raised " + Errors.toPython(thrown).exception().type().name();
        }
        return "<%s at %s state=%s>".formatted(type().name(), Identity.text(this), state);
    }

    @Override
    public String toString() {
        PyThread thread = PyThread.find();
        return thread == null ? "<Future>" : Texts.repr(thread, this);
    }
}
