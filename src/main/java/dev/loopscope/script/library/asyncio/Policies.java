package dev.loopscope.script.library.asyncio;

import dev.loopscope.loop.Async;
import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.Errors;

/** The event loop policies, of which there is one: what is set is taken and changes nothing. */
final class Policies {
    private static final PyType ABSTRACT = PyType.library("asyncio.events", "AbstractEventLoopPolicy", Types.OBJECT,
            Policies::define);
    private static final PyType DEFAULT = PyType.library("asyncio.unix_events", "_UnixDefaultEventLoopPolicy", ABSTRACT,
            _ -> {});

    private Policies() {}

    static void addTo(PyModule module) {
        PyObject policy = new PyObject(DEFAULT);
        module.put("AbstractEventLoopPolicy", ABSTRACT);
        module.put("DefaultEventLoopPolicy", DEFAULT);
        module.add(Builtin.of("get_event_loop_policy()", (_, _) -> policy));
        module.add(Builtin.of1("set_event_loop_policy(policy)", (_, _) -> PyNone.NONE));
    }

    private static void define(PyType type) {
        type.method1("get_event_loop(self)", (_, _) -> PyLoop.of(Errors.calling(Async::getEventLoop)));
        type.method1("new_event_loop(self)", (thread, _) -> PyLoop.make(thread));
        type.method2("set_event_loop(self, loop)", (_, _, loop) -> {
            PyLoop known = PyLoop.orNull(loop);
            Async.setEventLoop(known == null ? null : known.engine());
            return PyNone.NONE;
        });
    }
}
