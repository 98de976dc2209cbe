package dev.loopscope.script.library.asyncio;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.Identity;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.runtime.Errors;
import dev.loopscope.script.runtime.PyCoroutine;
import dev.loopscope.script.runtime.Suspension;

import static dev.loopscope.script.library.asyncio.FutureMethods.given;

/** Something by which tasks wait for each other. */
abstract class Primitive extends PyObject {
    private static final String FOREIGN = "is bound to a different event loop";

    Primitive(PyType type) {
        super(type);
    }

    /** Its state, as the text form of the engine's object has it: {@code [unlocked]}. */
    abstract String state();

    /** Something of the engine that may suspend the task. */
    interface Step {
        void run() throws Exception;
    }

    /** Runs {@code step} without the lock. */
    final void suspended(PyThread thread, Step step) {
        try {
            Suspension.suspended(thread, () -> {
                step.run();
                return PyNone.NONE;
            });
        } catch (PyError error) {
            throw ofThis(error);
        }
    }

    /** An error of the engine about its own object is one about this. */
    private PyError ofThis(PyError error) {
        boolean foreign = error.is(Exceptions.RUNTIME_ERROR) && error.exception().arguments().size() == 1
                && error.exception().arguments().get(0) instanceof String text && text.endsWith(FOREIGN);
        return foreign ? Raise.runtimeError("%s %s", this, FOREIGN) : error;
    }

    /** Does something of the engine that does not wait. */
    static Object done(Step step) {
        return Errors.calling(() -> {
            step.run();
            return PyNone.NONE;
        });
    }

    @Override
    public String toString() {
        return "<%s object at %s %s>".formatted(type().fullName(), Identity.text(this), state());
    }

    /** The part of an engine's text form that is in brackets. */
    static String bracketed(Object engine) {
        String text = engine.toString();
        return text.substring(text.indexOf('['), text.lastIndexOf(']') + 1);
    }

    /** What {@code async with} takes and gives back. */
    interface Held {
        /** Takes it. */
        Object take(PyThread thread, Object self);

        /** Gives it back. */
        void giveBack(Object self);
    }

    /** Makes instances usable with {@code async with}, which gives None. */
    static void defineHeld(PyType type, Held held) {
        String name = type.name();
        type.method1("__repr__(self)", (_, self) -> self.toString());
        type.method1("__aenter__(self)", (thread, self) -> PyCoroutine.of(thread, name + ".__aenter__", Places.LOCKS,
                now -> {
                    held.take(now, self);
                    return PyNone.NONE;
                }));
        type.method("__aexit__(self, exc_type, exc, tb)", (thread, a) -> PyCoroutine.of(thread, name + ".__aexit__",
                Places.LOCKS, _ -> done(() -> held.giveBack(given(a[0])))));
        type.method1("acquire(self)", (thread, self) -> PyCoroutine.of(thread, name + ".acquire", Places.LOCKS,
                now -> held.take(now, self)));
        type.method1("release(self)", (_, self) -> done(() -> held.giveBack(self)));
    }

    /** An object of the program's that stands for one of the engine, null where it is something else. */
    static <T> @Nullable T orNull(Class<T> type, Object object) {
        return type.isInstance(object) ? type.cast(object) : null;
    }
}
