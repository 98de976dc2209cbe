package dev.loopscope.script.library.asyncio;

import dev.loopscope.loop.Event;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.PyCoroutine;

/** {@code asyncio.Event}. */
final class PyEvent extends Primitive {
    /** {@code asyncio.Event}. */
    static final PyType TYPE = PyType.library("asyncio.locks", "Event", Types.OBJECT, PyEvent::define)
            .madeBy((_, type, _, _) -> new PyEvent(type));

    private final Event engine = new Event();

    private PyEvent(PyType type) {
        super(type);
    }

    @Override
    String state() {
        return bracketed(engine);
    }

    private static void define(PyType type) {
        type.method("__init__(self)", (_, _) -> PyNone.NONE);
        type.method1("__repr__(self)", (_, self) -> self.toString());
        type.method1("is_set(self)", (_, self) -> ((PyEvent) self).engine.isSet());
        type.method1("set(self)", (_, self) -> done(((PyEvent) self).engine::set));
        type.method1("clear(self)", (_, self) -> done(((PyEvent) self).engine::clear));
        type.method1("wait(self)", (thread, self) -> PyCoroutine.of(thread, "Event.wait", Places.LOCKS, now -> {
            PyEvent event = (PyEvent) self;
            if (!event.engine.isSet()) {
                event.suspended(now, event.engine::await);
            }
            return Boolean.TRUE;
        }));
    }
}
