package dev.loopscope.script.library.asyncio;

import dev.loopscope.loop.Condition;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Truth;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.PyCoroutine;

import static dev.loopscope.script.library.asyncio.FutureMethods.given;

/** {@code asyncio.Condition}. */
final class PyCondition extends Primitive {
    /** {@code asyncio.Condition}. */
    static final PyType TYPE = PyType.library("asyncio.locks", "Condition", Types.OBJECT, PyCondition::define)
            .madeBy((_, type, _, _) -> new PyCondition(type));

    private Condition engine;

    private PyCondition(PyType type) {
        super(type);
        engine = new Condition();
    }

    @Override
    String state() {
        return bracketed(engine);
    }

    private static PyCondition self(Object object) {
        return (PyCondition) object;
    }

    private Object await(PyThread thread) {
        suspended(thread, engine::await);
        return Boolean.TRUE;
    }

    private Object awaitUntil(PyThread thread, Object predicate) {
        PyThread now = thread;
        Object result = Calls.call(now, predicate);
        while (!Truth.of(now, result)) {
            await(now);
            now = PyThread.current();
            result = Calls.call(now, predicate);
        }
        return result;
    }

    private static void define(PyType type) {
        type.method("__init__(self, lock=None)", (_, a) -> {
            PyLock lock = orNull(PyLock.class, given(a[1]));
            if (lock != null) {
                self(given(a[0])).engine = new Condition(lock.engine);
            }
            return PyNone.NONE;
        });
        type.method1("locked(self)", (_, self) -> self(self).engine.isLocked());
        type.method1("wait(self)",
                (thread, self) -> PyCoroutine.of(thread, "Condition.wait", Places.LOCKS, self(self)::await));
        type.method2("wait_for(self, predicate)", (thread, self, predicate) -> PyCoroutine.of(thread,
                "Condition.wait_for", Places.LOCKS, now -> self(self).awaitUntil(now, predicate)));
        type.method("notify(self, n=1)",
                (_, a) -> done(() -> self(given(a[0])).engine.notify(((Long) given(a[1])).intValue())));
        type.method1("notify_all(self)", (_, self) -> done(self(self).engine::notifyEach));
        defineHeld(type, new Held() {
            @Override
            public Object take(PyThread thread, Object self) {
                self(self).suspended(thread, self(self).engine::acquire);
                return Boolean.TRUE;
            }

            @Override
            public void giveBack(Object self) {
                self(self).engine.release();
            }
        });
    }
}
