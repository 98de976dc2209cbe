package dev.loopscope.script.runtime;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;

/** The methods of generators. */
final class GeneratorMethods {
    private GeneratorMethods() {}

    static void define(PyType type) {
        type.method1("__iter__(self, /)", (_, self) -> self);
        type.method1("__next__(self, /)", (thread, self) -> {
            PyGenerator generator = (PyGenerator) self;
            Object item = generator.next(thread);
            if (item == null) {
                throw Raise.stopIteration(generator.takeReturned());
            }
            return item;
        });
        type.method1("__repr__(self, /)",
                (_, self) -> CoroutineMethods.text(self, ((PyGenerator) self).qualifiedName()));
        type.method2("send(self, value, /)", (thread, self, value) -> ((PyGenerator) self).send(thread, value));
        type.method("throw(self, typ, val=None, tb=None, /)", (thread, a) -> ((PyGenerator) given(a[0])).throwIn(thread,
                thrown(thread, given(a[1]), given(a[2]))));
        type.method1("close(self, /)", (thread, self) -> ((PyGenerator) self).close(thread));
        type.attribute("__name__", (_, self) -> ((PyGenerator) self).name());
        type.attribute("__qualname__", (_, self) -> ((PyGenerator) self).qualifiedName());
        type.attribute("gi_running", (_, self) -> ((PyGenerator) self).body().isRunning());
        type.attribute("gi_suspended",
                (_, self) -> !((PyGenerator) self).body().isRunning() && ((PyGenerator) self).body().hasBegun()
                        && !((PyGenerator) self).body().isDone());
        type.attribute("gi_frame", (_, self) -> ((PyGenerator) self).body().isDone()
                ? PyNone.NONE
                : ((PyGenerator) self).body().frame());
    }

    static Object given(@Nullable Object argument) {
        return java.util.Objects.requireNonNull(argument);
    }

    /** The exception that {@code throw(type, value)} or {@code throw(exception)} means. */
    static PyException thrown(PyThread thread, Object type, Object value) {
        if (type instanceof PyType kind && value instanceof PyException exception
                && exception.type().isSubclassOf(kind)) {
            return exception;
        }
        if (type instanceof PyType kind && value != PyNone.NONE) {
            return Handling.instance(thread, kind.call1(thread, value),
                    "exceptions must be classes or instances deriving from BaseException, not " + kind.name());
        }
        return Handling.instance(thread, type,
                "exceptions must be classes or instances deriving from BaseException, not "
                        + dev.loopscope.script.object.Types.of(type).name());
    }

    /** What the generator returned that a StopIteration tells of. */
    static Object stopValue(PyException stop) {
        return stop.arguments().size() == 0 ? PyNone.NONE : stop.arguments().get(0);
    }
}
