package dev.loopscope.script.library.asyncio;

import dev.loopscope.loop.Lock;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Types;

/** {@code asyncio.Lock}. */
final class PyLock extends Primitive {
    /** {@code asyncio.Lock}. */
    static final PyType TYPE = PyType.library("asyncio.locks", "Lock", Types.OBJECT, PyLock::define)
            .madeBy((_, type, _, _) -> new PyLock(type));

    final Lock engine = new Lock();

    private PyLock(PyType type) {
        super(type);
    }

    /** A new lock. */
    static PyLock make() {
        return new PyLock(TYPE);
    }

    @Override
    String state() {
        return bracketed(engine);
    }

    private void take(PyThread thread) {
        if (engine.isFree()) {
            done(engine::acquire);
        } else {
            suspended(thread, engine::acquire);
        }
    }

    private static void define(PyType type) {
        type.method("__init__(self)", (_, _) -> PyNone.NONE);
        type.method1("locked(self)", (_, self) -> ((PyLock) self).engine.isLocked());
        defineHeld(type, new Held() {
            @Override
            public Object take(PyThread thread, Object self) {
                ((PyLock) self).take(thread);
                return Boolean.TRUE;
            }

            @Override
            public void giveBack(Object self) {
                ((PyLock) self).engine.release();
            }
        });
    }
}
