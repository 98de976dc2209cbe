package dev.loopscope.script.runtime;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.InPlace;
import dev.loopscope.loop.Named;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;

/**
 * A coroutine: of the program, or of the library with a body in Java. Awaited, it runs on the stack of the code that awaits it;
 * as a task, on a stack of the engine's; driven by hand, on one of its own.
 */
public final class PyCoroutine extends PyAwaitable implements Coroutine.Body<Object>, Named {
    private static final long serialVersionUID = 1;

    /** The type of coroutines. */
    public static final PyType TYPE = PyType.library("builtins", "coroutine", Types.OBJECT, CoroutineMethods::define);

    /** What a coroutine of the library does. It runs with the interpreter's lock. */
    @FunctionalInterface
    public interface Body {
        /** Runs it. */
        Object run(PyThread thread);
    }

    private enum State {
        CREATED, RUNNING, CLOSED
    }

    private final Interpreter interpreter;
    private final @Nullable Code code;
    private @Nullable Frame frame;
    private @Nullable Body body;
    private String place = "";
    private final String name;
    private final String qualifiedName;
    private final Coroutine<Object> engine;
    private @Nullable Frame creator;
    private State state = State.CREATED;
    private @Nullable ManualDrive drive;

    PyCoroutine(Frame frame, @Nullable Frame creator, String name, String qualifiedName) {
        this(frame.thread, frame, creator, thread -> ScriptFunction.evaluate(thread, frame, Frame.of(thread)), name,
                qualifiedName);
    }

    private PyCoroutine(PyThread thread, @Nullable Frame frame, @Nullable Frame creator, Body body, String name,
            String qualifiedName) {
        super(TYPE);
        this.interpreter = thread.interpreter();
        this.code = frame == null ? null : frame.code;
        this.frame = frame;
        this.body = body;
        this.name = name;
        this.qualifiedName = qualifiedName;
        this.creator = creator;
        this.engine = Coroutine.of(qualifiedName, this);
    }

    /** A coroutine of the library. */
    public static PyCoroutine of(PyThread thread, String name, Body body) {
        return new PyCoroutine(thread, null, Frame.of(thread), body, name, name);
    }

    /** {@link #of(PyThread, String, Body)} of a function that stands at {@code place} in CPython's library. */
    public static PyCoroutine of(PyThread thread, String name, String place, Body body) {
        PyCoroutine coroutine = of(thread, name, body);
        coroutine.place = place;
        return coroutine;
    }

    /** The engine's coroutine, for a task to be made of. */
    public Coroutine<Object> engine() {
        return engine;
    }

    /** {@code __name__}. */
    public String name() {
        return name;
    }

    /** {@code __qualname__}. */
    public String qualifiedName() {
        return qualifiedName;
    }

    /** {@code cr_frame}: where it is, null if it is done or of the library. */
    public @Nullable Frame frame() {
        return frame;
    }

    /** Where its function begins. */
    @Override
    public String place() {
        Code known = code;
        return known == null ? place : known.file() + ":" + known.firstLine();
    }

    /** The line that it is in. */
    @Override
    public String currentPlace() {
        Frame known = frame;
        return known == null ? place() : known.code.file() + ":" + known.line();
    }

    /** The code that it runs, null for one of the library. */
    public @Nullable Code code() {
        return code;
    }

    /** Whether some of it has run. */
    public boolean hasBegun() {
        return state != State.CREATED;
    }

    /** Whether it has ended. */
    public boolean isClosed() {
        return state == State.CLOSED;
    }

    @Override
    public Object await(PyThread thread) {
        begin();
        engine.close();
        InPlace place = code == null || code.isLibrary() || !interpreter.machine().isTraced()
                ? null
                : InPlace.begin(qualifiedName);
        if (place == null) {
            return runBody(thread);
        }
        try {
            return runBody(thread);
        } finally {
            place.end();
        }
    }

    private void begin() {
        switch (state) {
            case CREATED -> {
                state = State.RUNNING;
                creator = null;
            }
            case RUNNING -> throw Raise.runtimeError("coroutine is being awaited already");
            case CLOSED -> throw Raise.runtimeError("cannot reuse already awaited coroutine");
        }
    }

    Object runBody(PyThread thread) {
        Body mine = body;
        Frame first = frame;
        if (mine == null) {
            throw Raise.runtimeError("cannot reuse already awaited coroutine");
        }
        try {
            if (first != null) {
                first.thread = thread;
            }
            return mine.run(thread);
        } catch (PyError error) {
            if (error.is(Exceptions.STOP_ITERATION)) {
                throw PyGenerator.instead(error.exception(), "coroutine raised StopIteration");
            }
            throw error;
        } finally {
            end();
        }
    }

    /** Nothing of it is needed any more, least of all its variables. */
    private void end() {
        state = State.CLOSED;
        frame = null;
        body = null;
    }

    /** The whole life of a task. */
    @Override
    public Object call() throws Exception {
        PyThread thread = PyThread.enter(interpreter);
        interpreter.lock().take();
        thread.clear();
        try {
            begin();
            return runBody(thread);
        } catch (PyError error) {
            switch (Errors.toEngine(error)) {
                case Error outside -> throw outside;
                case Exception raised -> throw raised;
                default -> throw error;
            }
        } finally {
            interpreter.lock().release();
        }
    }

    /** {@code send(value)}: drives it by hand. */
    public Object send(PyThread thread, Object value) {
        ManualDrive known = drive;
        if (known == null) {
            if (state == State.CREATED && value != PyNone.NONE) {
                throw Raise.typeError("can't send non-None value to a just-started coroutine");
            }
            begin();
            engine.close();
            known = new ManualDrive(this);
            drive = known;
        } else if (state == State.CLOSED) {
            throw Raise.runtimeError("cannot reuse already awaited coroutine");
        }
        Object yielded = known.resume(thread, value, null);
        if (yielded == null) {
            throw Raise.stopIteration(known.result());
        }
        return yielded;
    }

    /** {@code throw(exception)}: drives it by hand. */
    public Object throwIn(PyThread thread, PyException exception) {
        PyError error = new PyError(exception);
        ManualDrive known = drive;
        if (state == State.CREATED) {
            close(thread);
            throw error;
        }
        if (state == State.CLOSED || known == null) {
            throw Raise.runtimeError("cannot reuse already awaited coroutine");
        }
        Object yielded = known.resume(thread, PyNone.NONE, error);
        if (yielded == null) {
            throw Raise.stopIteration(known.result());
        }
        return yielded;
    }

    /** {@code close()}. */
    public void close(PyThread thread) {
        ManualDrive known = drive;
        if (state == State.RUNNING && known != null) {
            try {
                if (known.resume(thread, PyNone.NONE, Raise.of(Exceptions.GENERATOR_EXIT)) != null) {
                    throw Raise.runtimeError("coroutine ignored GeneratorExit");
                }
            } catch (PyError error) {
                if (!error.is(Exceptions.GENERATOR_EXIT)) {
                    throw error;
                }
            }
        }
        end();
        engine.close();
    }

    /** A statement gave it as its value: nobody has it any more, if the statement's own call made it. */
    void dropped(Frame where) {
        if (state == State.CREATED && creator == where && !engine.isUsed()) {
            engine.close();
            Warnings.neverAwaited(where, qualifiedName);
        }
    }

    @Override
    public String toString() {
        return "<coroutine object %s>".formatted(qualifiedName);
    }
}
