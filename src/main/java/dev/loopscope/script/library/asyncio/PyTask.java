package dev.loopscope.script.library.asyncio;

import dev.loopscope.loop.Task;
import dev.loopscope.script.object.PyType;

/** {@code asyncio.Task}: a task of the engine as the program sees it. */
public final class PyTask extends PyFuture {
    /** {@code asyncio.Task}. */
    static final PyType TYPE = PyType.library("_asyncio", "Task", PyFuture.TYPE, TaskMethods::define)
            .madeBy((_, type, _, _) -> new PyTask(type));

    PyTask(PyType type) {
        super(type);
    }

    /** The engine's task. */
    Task<Object> task() {
        return (Task<Object>) future();
    }
}
