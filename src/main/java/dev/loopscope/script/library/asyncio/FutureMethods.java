package dev.loopscope.script.library.asyncio;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.Context;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyGenericAlias;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.runtime.Errors;
import dev.loopscope.script.runtime.PyAwaitIterator;

/** The methods of futures. */
final class FutureMethods {
    private FutureMethods() {}

    static void define(PyType type) {
        type.method("__init__(self, *, loop=None)", (thread, a) -> {
            EventLoop loop = PyLoop.orCurrent(thread, given(a[1]));
            self(a).begin(Errors.calling(() -> loop.createFuture()));
            return PyNone.NONE;
        });
        type.method1("__await__(self, /)", (_, self) -> new PyAwaitIterator((PyFuture) self));
        type.method1("__iter__(self, /)", (_, self) -> new PyAwaitIterator((PyFuture) self));
        type.method1("__repr__(self, /)", (_, self) -> ((PyFuture) self).toString());
        type.method1("result(self, /)", (_, self) -> ((PyFuture) self).result());
        type.method1("exception(self, /)", (_, self) -> exception((PyFuture) self));
        type.method2("set_result(self, result, /)", FutureMethods::setResult);
        type.method2("set_exception(self, exception, /)", FutureMethods::setException);
        type.method1("done(self, /)", (_, self) -> ((PyFuture) self).future().isDone());
        type.method1("cancelled(self, /)", (_, self) -> ((PyFuture) self).future().isCancelled());
        type.method("cancel(self, /, msg=None)", (thread, a) -> cancel(thread, self(a), given(a[1])));
        type.method1("get_loop(self, /)", (_, self) -> PyLoop.of(((PyFuture) self).future().loop()));
        type.method("add_done_callback(self, fn, /, *, context=...)", (thread, a) -> addCallback(thread, a));
        type.method2("remove_done_callback(self, fn, /)", (thread, self, fn) -> (long) Errors
                .calling(() -> ((PyFuture) self).future().removeDoneCallback(new DoneCall(thread.interpreter(), fn))));
        type.attribute("_state", (_, self) -> state((PyFuture) self));
        type.attribute("_loop", (_, self) -> PyLoop.of(((PyFuture) self).future().loop()));
        PyGenericAlias.allow(type);
    }

    private static PyFuture self(@Nullable Object[] a) {
        return (PyFuture) given(a[0]);
    }

    /** An argument that has a default. */
    static Object given(@Nullable Object argument) {
        return Objects.requireNonNull(argument);
    }

    private static String state(PyFuture self) {
        if (!self.future().isDone()) {
            return "PENDING";
        }
        return self.future().isCancelled() ? "CANCELLED" : "FINISHED";
    }

    private static Object exception(PyFuture self) {
        Throwable failure = Errors.calling(self.future()::exception);
        return failure == null ? PyNone.NONE : Errors.toPython(failure).exception();
    }

    private static Object setResult(PyThread thread, Object self, Object result) {
        return Errors.calling(() -> {
            ((PyFuture) self).future().setResult(result);
            return PyNone.NONE;
        });
    }

    private static Object setException(PyThread thread, Object self, Object given) {
        Object made = given instanceof PyType type ? type.call0(thread) : given;
        if (!(made instanceof PyException exception)) {
            throw Raise.typeError("invalid exception object");
        }
        PyException kept = exception.type().isSubclassOf(Exceptions.STOP_ITERATION) ? wrapped(exception) : exception;
        return Errors.calling(() -> {
            ((PyFuture) self).future().setException(Errors.toEngine(new PyError(kept)));
            return PyNone.NONE;
        });
    }

    private static PyException wrapped(PyException stop) {
        PyException error = Raise
                .runtimeError("StopIteration interacts badly with generators and cannot be raised into a Future")
                .exception();
        error.setCause(stop);
        error.setContext(stop);
        return error;
    }

    private static Object cancel(PyThread thread, PyFuture self, Object message) {
        String text = message == PyNone.NONE ? null : Texts.str(thread, message);
        return Errors.calling(() -> self.future().cancel(text));
    }

    private static Object addCallback(PyThread thread, @Nullable Object[] a) {
        DoneCall call = new DoneCall(thread.interpreter(), given(a[1]));
        Context context = ContextVariables.contextOrNull(a[2]);
        return Errors.calling(() -> {
            if (context == null) {
                self(a).future().addDoneCallback(call);
            } else {
                self(a).future().addDoneCallback(call, context);
            }
            return PyNone.NONE;
        });
    }
}
