package dev.loopscope.script.library.asyncio;

import dev.loopscope.loop.Semaphore;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.Errors;

import static dev.loopscope.script.library.asyncio.FutureMethods.given;

/** {@code asyncio.Semaphore} and {@code asyncio.BoundedSemaphore}. */
final class PySemaphore extends Primitive {
    /** {@code asyncio.Semaphore}. */
    static final PyType TYPE = PyType.library("asyncio.locks", "Semaphore", Types.OBJECT, PySemaphore::define)
            .madeBy((_, type, _, _) -> new PySemaphore(type));
    /** {@code asyncio.BoundedSemaphore}. */
    static final PyType BOUNDED = PyType.library("asyncio.locks", "BoundedSemaphore", TYPE, _ -> {});

    private Semaphore engine = new Semaphore(1);

    private PySemaphore(PyType type) {
        super(type);
    }

    @Override
    String state() {
        return bracketed(engine);
    }

    private static PySemaphore self(Object object) {
        return (PySemaphore) object;
    }

    private void begin(Object value) {
        if (!(value instanceof Long count)) {
            throw Raise.typeError("'<' not supported between instances of '%s' and 'int'", Types.of(value).name());
        }
        int permits = (int) Math.clamp(count, -1, Integer.MAX_VALUE - 1L);
        engine = Errors.calling(
                () -> type().isSubclassOf(BOUNDED) ? Semaphore.bounded(permits) : new Semaphore(permits));
    }

    private void take(PyThread thread) {
        if (engine.isLocked()) {
            suspended(thread, engine::acquire);
        } else {
            done(engine::acquire);
        }
    }

    private static void define(PyType type) {
        type.method("__init__(self, value=1)", (_, a) -> {
            self(given(a[0])).begin(given(a[1]));
            return PyNone.NONE;
        });
        type.method1("locked(self)", (_, self) -> self(self).engine.isLocked());
        defineHeld(type, new Held() {
            @Override
            public Object take(PyThread thread, Object self) {
                self(self).take(thread);
                return Boolean.TRUE;
            }

            @Override
            public void giveBack(Object self) {
                self(self).engine.release();
            }
        });
    }
}
