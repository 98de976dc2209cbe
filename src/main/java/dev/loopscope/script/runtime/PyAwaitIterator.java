package dev.loopscope.script.runtime;

import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Types;

/** What {@code __await__()} of a built-in awaitable gives, for {@code yield from} in the program's own {@code __await__}. */
public final class PyAwaitIterator extends PyAwaitable {
    static final PyType TYPE = PyType.library("builtins", "coroutine_wrapper", Types.OBJECT,
            type -> type.method1("__iter__(self, /)", (_, self) -> self));

    private final PyAwaitable awaited;

    /** The iterator of {@code awaited}. */
    public PyAwaitIterator(PyAwaitable awaited) {
        super(TYPE);
        this.awaited = awaited;
    }

    @Override
    public Object await(PyThread thread) {
        return awaited.await(thread);
    }
}
