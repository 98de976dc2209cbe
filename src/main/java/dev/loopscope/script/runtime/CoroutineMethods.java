package dev.loopscope.script.runtime;

import dev.loopscope.script.object.Identity;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Types;

import static dev.loopscope.script.runtime.GeneratorMethods.given;

/** The methods of coroutines and asynchronous generators. */
final class CoroutineMethods {
    private CoroutineMethods() {}

    static void define(PyType type) {
        type.method1("__await__(self, /)", (_, self) -> new PyAwaitIterator((PyAwaitable) self));
        type.method1("__repr__(self, /)", (_, self) -> text(self, ((PyCoroutine) self).qualifiedName()));
        type.method2("send(self, value, /)", (thread, self, value) -> ((PyCoroutine) self).send(thread, value));
        type.method("throw(self, typ, val=None, tb=None, /)", (thread, a) -> ((PyCoroutine) given(a[0])).throwIn(thread,
                GeneratorMethods.thrown(thread, given(a[1]), given(a[2]))));
        type.method1("close(self, /)", (thread, self) -> {
            ((PyCoroutine) self).close(thread);
            return PyNone.NONE;
        });
        type.attribute("__name__", (_, self) -> ((PyCoroutine) self).name());
        type.attribute("__qualname__", (_, self) -> ((PyCoroutine) self).qualifiedName());
        type.attribute("cr_running", (_, self) -> ((PyCoroutine) self).hasBegun() && !((PyCoroutine) self).isClosed());
        type.attribute("cr_await", (_, _) -> PyNone.NONE);
        type.attribute("cr_frame", (_, self) -> {
            Frame frame = ((PyCoroutine) self).frame();
            return frame == null ? PyNone.NONE : frame;
        });
    }

    static void defineAsyncGenerator(PyType type) {
        type.method1("__repr__(self, /)", (_, self) -> text(self, ((PyAsyncGenerator) self).qualifiedName()));
        type.method1("__aiter__(self, /)", (_, self) -> self);
        type.method1("__anext__(self, /)", (_, self) -> ((PyAsyncGenerator) self).sending(PyNone.NONE, null));
        type.method2("asend(self, value, /)", (_, self, value) -> ((PyAsyncGenerator) self).sending(value, null));
        type.method("athrow(self, typ, val=None, tb=None, /)",
                (thread, a) -> ((PyAsyncGenerator) given(a[0])).sending(PyNone.NONE,
                        new PyError(GeneratorMethods.thrown(thread, given(a[1]), given(a[2])))));
        type.method1("aclose(self, /)", (_, self) -> ((PyAsyncGenerator) self).closing());
        type.attribute("__name__", (_, self) -> ((PyAsyncGenerator) self).name());
        type.attribute("__qualname__", (_, self) -> ((PyAsyncGenerator) self).qualifiedName());
        type.attribute("ag_running", (_, self) -> ((PyAsyncGenerator) self).body().isRunning());
    }

    static String text(Object self, String name) {
        return "<%s object %s at %s>".formatted(Types.of(self).name(), name, Identity.text(self));
    }

    static void defineAwaitable(PyType type) {
        type.method1("__await__(self, /)", (_, self) -> new PyAwaitIterator((PyAwaitable) self));
    }
}
