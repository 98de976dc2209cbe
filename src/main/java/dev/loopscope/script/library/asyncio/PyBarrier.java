package dev.loopscope.script.library.asyncio;

import dev.loopscope.loop.Barrier;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.Errors;
import dev.loopscope.script.runtime.PyCoroutine;
import dev.loopscope.script.runtime.Suspension;

import static dev.loopscope.script.library.asyncio.FutureMethods.given;

/** {@code asyncio.Barrier}. */
final class PyBarrier extends Primitive {
    /** {@code asyncio.Barrier}. */
    static final PyType TYPE = PyType.library("asyncio.locks", "Barrier", Types.OBJECT, PyBarrier::define)
            .madeBy((_, type, _, _) -> new PyBarrier(type));

    private Barrier engine = new Barrier(1);

    private PyBarrier(PyType type) {
        super(type);
    }

    @Override
    String state() {
        return bracketed(engine);
    }

    private static PyBarrier self(Object object) {
        return (PyBarrier) object;
    }

    private void begin(Object parties) {
        if (!(parties instanceof Long count)) {
            throw Raise.typeError("'<' not supported between instances of '%s' and 'int'", Types.of(parties).name());
        }
        engine = Errors.calling(() -> new Barrier(Math.clamp(count, 0, Integer.MAX_VALUE)));
    }

    private Object await(PyThread thread) {
        return (long) Suspension.suspended(thread, engine::await);
    }

    private static void define(PyType type) {
        type.method("__init__(self, parties)", (_, a) -> {
            self(given(a[0])).begin(given(a[1]));
            return PyNone.NONE;
        });
        type.method1("__repr__(self)", (_, self) -> self.toString());
        type.method1("wait(self)",
                (thread, self) -> PyCoroutine.of(thread, "Barrier.wait", Places.LOCKS, self(self)::await));
        type.method1("reset(self)", (thread, self) -> step(thread, "Barrier.reset", self, self(self).engine::reset));
        type.method1("abort(self)", (thread, self) -> step(thread, "Barrier.abort", self, self(self).engine::abort));
        type.method1("__aenter__(self)",
                (thread, self) -> PyCoroutine.of(thread, "Barrier.__aenter__", Places.LOCKS, self(self)::await));
        type.method("__aexit__(self, *args)",
                (thread, _) -> PyCoroutine.of(thread, "Barrier.__aexit__", Places.LOCKS, _ -> PyNone.NONE));
        type.attribute("parties", (_, self) -> (long) self(self).engine.parties());
        type.attribute("n_waiting", (_, self) -> (long) self(self).engine.waiting());
        type.attribute("broken", (_, self) -> self(self).engine.isBroken());
    }

    private static Object step(PyThread thread, String name, Object self, Step step) {
        return PyCoroutine.of(thread, name, Places.LOCKS, now -> {
            self(self).suspended(now, step);
            return PyNone.NONE;
        });
    }
}
