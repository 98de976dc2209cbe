package dev.loopscope.script.library.asyncio;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.Timeout;
import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.ExceptionGroups;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.Awaiting;
import dev.loopscope.script.runtime.Errors;
import dev.loopscope.script.runtime.PyCoroutine;

import static dev.loopscope.script.library.asyncio.FutureMethods.given;

/** {@code asyncio.Timeout}. */
final class PyTimeout extends PyObject {
    /** {@code asyncio.Timeout}. */
    static final PyType TYPE = PyType.library("asyncio.timeouts", "Timeout", Types.OBJECT, PyTimeout::define)
            .madeBy((thread, type, arguments, _) -> new PyTimeout(type,
                    at(thread, arguments.length > 0 ? arguments[0] : PyNone.NONE)));

    private final Timeout engine;

    PyTimeout(PyType type, Timeout engine) {
        super(type);
        this.engine = engine;
    }

    static void addTo(PyModule module) {
        module.put("Timeout", TYPE);
        module.add(Builtin.of1("timeout(delay)", (thread, delay) -> new PyTimeout(TYPE, delay == PyNone.NONE
                ? Async.timeoutAt(Timeout.NEVER)
                : after(Border.seconds(thread, delay)))));
        module.add(Builtin.of1("timeout_at(when)", (thread, when) -> new PyTimeout(TYPE, at(thread, when))));
    }

    private static Timeout after(double seconds) {
        return Errors.calling(() -> Async.timeout(seconds));
    }

    private static Timeout at(PyThread thread, Object when) {
        return Async.timeoutAt(nanos(thread, when));
    }

    private static long nanos(PyThread thread, Object when) {
        return when == PyNone.NONE ? Timeout.NEVER : Border.nanos(Border.seconds(thread, when));
    }

    /** Awaits {@code awaited} within the limit. */
    Object run(PyThread thread, Object awaited) {
        enter();
        Object result;
        try {
            result = Awaiting.await(thread, awaited);
        } catch (PyError error) {
            exit(error.exception());
            throw error;
        }
        exit(PyNone.NONE);
        return result;
    }

    private Object enter() {
        return Errors.calling(() -> {
            engine.enter();
            return this;
        });
    }

    /** The block ended, by {@code thrown} or with None. */
    private Object exit(Object thrown) {
        boolean expired = Errors.calling(engine::exit);
        if (!expired || !(thrown instanceof PyException exception)) {
            return PyNone.NONE;
        }
        if (exception.type().isSubclassOf(Exceptions.CANCELLED_ERROR)) {
            PyException timeout = new PyException(Exceptions.TIMEOUT_ERROR, PyTuple.EMPTY);
            timeout.raisedWhile(exception);
            timeout.setCause(exception);
            throw new PyError(timeout);
        }
        insertInto(exception);
        if (exception.type().isSubclassOf(Exceptions.EXCEPTION_GROUP)) {
            ExceptionGroups.exceptions(exception).forEach(PyTimeout::insertInto);
        }
        return PyNone.NONE;
    }

    /** What the block raised instead of its cancellation tells of the time that was over. */
    private static void insertInto(PyException exception) {
        PyException link = exception;
        for (PyException next = link.context(); next != null; next = link.context()) {
            if (next.type().isSubclassOf(Exceptions.CANCELLED_ERROR)) {
                PyException timeout = new PyException(Exceptions.TIMEOUT_ERROR, PyTuple.EMPTY);
                timeout.setContext(next);
                timeout.setCause(next);
                link.setContext(timeout);
                return;
            }
            link = next;
        }
    }

    @Override
    public String toString() {
        return engine.toString();
    }

    private static void define(PyType type) {
        type.method1("when(self)", (_, self) -> {
            long when = ((PyTimeout) self).engine.when();
            return when == Timeout.NEVER ? PyNone.NONE : (Object) (when / 1e9);
        });
        type.method2("reschedule(self, when)", (thread, self, when) -> Errors.calling(() -> {
            ((PyTimeout) self).engine.reschedule(nanos(thread, when));
            return PyNone.NONE;
        }));
        type.method1("expired(self)", (_, self) -> ((PyTimeout) self).engine.isExpired());
        type.method1("__repr__(self)", (_, self) -> self.toString());
        type.method1("__aenter__(self)", (thread, self) -> PyCoroutine.of(thread, "Timeout.__aenter__", Places.TIMEOUTS,
                _ -> ((PyTimeout) self).enter()));
        type.method("__aexit__(self, exc_type, exc_val, exc_tb)", (thread, a) -> PyCoroutine.of(thread,
                "Timeout.__aexit__", Places.TIMEOUTS, _ -> ((PyTimeout) given(a[0])).exit(given(a[2]))));
    }
}
