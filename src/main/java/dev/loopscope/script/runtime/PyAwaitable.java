package dev.loopscope.script.runtime;

import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;

/** What {@code await} waits for by a call that comes back when it is done: coroutines, futures, steps of asynchronous generators. */
public abstract class PyAwaitable extends PyObject {
    protected PyAwaitable(PyType type) {
        super(type);
    }

    /**
     * Waits for it and gives its result. The calling thread holds the interpreter's lock, which is given up meanwhile, and may be
     * another one afterwards: use {@link PyThread#current} then.
     */
    public abstract Object await(PyThread thread);
}
