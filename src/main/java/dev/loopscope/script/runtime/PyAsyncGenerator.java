package dev.loopscope.script.runtime;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;

/** An asynchronous generator: a frame that goes on where it yielded, and may await between. */
public final class PyAsyncGenerator extends PyObject {
    /** The type of asynchronous generators. */
    public static final PyType TYPE = PyType.library("builtins", "async_generator", Types.OBJECT,
            CoroutineMethods::defineAsyncGenerator);
    private static final PyType STEP = PyType.library("builtins", "async_generator_asend", Types.OBJECT,
            CoroutineMethods::defineAwaitable);

    private final Suspendable body;
    private final String name;
    private final String qualifiedName;
    private boolean firstStep = true;

    PyAsyncGenerator(Frame frame, String name, String qualifiedName) {
        super(TYPE);
        this.body = new Suspendable(frame, "asynchronous generator");
        this.name = name;
        this.qualifiedName = qualifiedName;
    }

    private PyAsyncGenerator(PyAsyncGenerator other) {
        super(TYPE);
        this.body = other.body;
        this.name = other.name;
        this.qualifiedName = other.qualifiedName;
        this.firstStep = false;
    }

    /** One with the same frame, which lives on when this one is gone. */
    PyAsyncGenerator twin() {
        return new PyAsyncGenerator(this);
    }

    /** Whether some of it has run. */
    boolean hasBegun() {
        return body.hasBegun();
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

    /** Whether it has ended. */
    public boolean isDone() {
        return body.isDone();
    }

    /** Goes on until the next yield, awaiting on the caller's stack; null when it returns. */
    @Nullable
    Object step(PyThread thread, Object sent, @Nullable PyError thrown) {
        if (body.isRunning()) {
            throw Raise.runtimeError("anext(): asynchronous generator is already running");
        }
        if (body.isDone()) {
            return null;
        }
        if (firstStep) {
            firstStep = false;
            AsyncGenerators.begin(thread, this);
        }
        if (!body.hasBegun() && thrown != null) {
            throw body.refuse(thrown);
        }
        if (!body.hasBegun() && sent != PyNone.NONE) {
            throw Raise.typeError("can't send non-None value to a just-started async generator");
        }
        try {
            return body.resume(thread, sent, thrown);
        } catch (PyError error) {
            if (error.is(Exceptions.STOP_ASYNC_ITERATION)) {
                throw PyGenerator.instead(error.exception(), "async generator raised StopAsyncIteration");
            }
            if (error.is(Exceptions.STOP_ITERATION)) {
                throw PyGenerator.instead(error.exception(), "async generator raised StopIteration");
            }
            throw error;
        }
    }

    /** {@code asend(value)}, {@code athrow(exception)}: what gives the next item when it is awaited. */
    PyAwaitable sending(Object value, @Nullable PyError thrown) {
        return new Step(thread -> {
            Object item = step(thread, value, thrown);
            if (item == null) {
                if (thrown != null && !body.hasBegun()) {
                    throw thrown;
                }
                throw Raise.of(Exceptions.STOP_ASYNC_ITERATION);
            }
            return item;
        });
    }

    /** {@code aclose()}. */
    public PyAwaitable closing() {
        return new Step(this::close);
    }

    private Object close(PyThread thread) {
        if (body.isRunning()) {
            throw Raise.runtimeError("aclose(): asynchronous generator is already running");
        }
        if (body.isDone() || !body.hasBegun()) {
            body.end();
            return PyNone.NONE;
        }
        try {
            if (step(thread, PyNone.NONE, Raise.of(Exceptions.GENERATOR_EXIT)) != null) {
                throw Raise.runtimeError("async generator ignored GeneratorExit");
            }
        } catch (PyError error) {
            if (!error.is(Exceptions.GENERATOR_EXIT) && !error.is(Exceptions.STOP_ASYNC_ITERATION)) {
                throw error;
            }
        }
        return PyNone.NONE;
    }

    /** One step, which is made when it is awaited. */
    private static final class Step extends PyAwaitable {
        private final PyCoroutine.Body body;
        private boolean used;

        private Step(PyCoroutine.Body body) {
            super(STEP);
            this.body = body;
        }

        @Override
        public Object await(PyThread thread) {
            if (used) {
                throw Raise.runtimeError("cannot reuse already awaited __anext__()/asend()");
            }
            used = true;
            return body.run(thread);
        }
    }
}
