package dev.loopscope.script.runtime;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyIterator;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;

/** A generator: a frame that goes on where it yielded. */
public final class PyGenerator extends PyIterator {
    static final PyType TYPE = PyType.library("builtins", "generator", dev.loopscope.script.object.Types.OBJECT,
            GeneratorMethods::define);

    private final Suspendable body;
    private String name;
    private String qualifiedName;
    private boolean coroutine;

    PyGenerator(Frame frame, String name, String qualifiedName) {
        super(TYPE);
        this.body = new Suspendable(frame, "generator");
        this.name = name;
        this.qualifiedName = qualifiedName;
    }

    Suspendable body() {
        return body;
    }

    /** {@code __name__}. */
    public String name() {
        return name;
    }

    /** {@code __qualname__}. */
    public String qualifiedName() {
        return qualifiedName;
    }

    void rename(String newName, String newQualifiedName) {
        name = newName;
        qualifiedName = newQualifiedName;
    }

    @Override
    public @Nullable Object next(PyThread thread) {
        return body.isDone() ? null : resume(thread, null, null);
    }

    /** Goes on with a value sent or an exception thrown in, until the next yield; null when it returns. */
    @Nullable
    Object resume(PyThread thread, @Nullable Object sent, @Nullable PyError thrown) {
        try {
            return body.resume(thread, sent, thrown);
        } catch (PyError error) {
            if (error.is(Exceptions.STOP_ITERATION)) {
                throw instead(error.exception(), "generator raised StopIteration");
            }
            throw error;
        }
    }

    static PyError instead(PyException stop, String rule) {
        PyError replaced = Raise.runtimeError(rule);
        replaced.exception().setCause(stop);
        replaced.exception().setContext(stop);
        return replaced;
    }

    /** What it returned, told once; None before and after. */
    Object takeReturned() {
        return body.takeReturned();
    }

    /** Whether it is a coroutine of {@code types.coroutine}, which can be awaited. */
    boolean isCoroutine() {
        return coroutine;
    }

    /** {@code types.coroutine} made it. */
    void becomeCoroutine() {
        coroutine = true;
    }

    /** What it returned, None before. */
    public Object returned() {
        return body.returned();
    }

    /** {@code send(value)}. */
    public Object send(PyThread thread, Object value) {
        if (body.isDone()) {
            throw Raise.of(Exceptions.STOP_ITERATION);
        }
        if (!body.hasBegun() && value != PyNone.NONE) {
            throw Raise.typeError("can't send non-None value to a just-started generator");
        }
        return given(resume(thread, value, null));
    }

    /** {@code throw(exception)}. */
    public Object throwIn(PyThread thread, PyException exception) {
        PyError error = new PyError(exception);
        if (body.isDone()) {
            throw error;
        }
        if (!body.hasBegun()) {
            throw body.refuse(error);
        }
        return given(resume(thread, null, error));
    }

    private Object given(@Nullable Object yielded) {
        if (yielded == null) {
            throw Raise.stopIteration(body.takeReturned());
        }
        return yielded;
    }

    /** {@code close()}: what it returned, None if it did not. */
    public Object close(PyThread thread) {
        if (body.isDone()) {
            return PyNone.NONE;
        }
        if (!body.hasBegun()) {
            body.end();
            return PyNone.NONE;
        }
        try {
            Object yielded = resume(thread, null, Raise.of(Exceptions.GENERATOR_EXIT));
            if (yielded != null) {
                throw Raise.runtimeError("generator ignored GeneratorExit");
            }
            return body.returned();
        } catch (PyError error) {
            if (error.is(Exceptions.GENERATOR_EXIT)) {
                return PyNone.NONE;
            }
            throw error;
        }
    }
}
