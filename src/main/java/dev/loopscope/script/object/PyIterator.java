package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** An iterator written in Java. */
public abstract class PyIterator extends PyObject {
    protected PyIterator(PyType type) {
        super(type);
    }

    /** The next item, null when there is none any more. */
    public abstract @Nullable Object next(PyThread thread);

    /** The value of the StopIteration that tells its end: what a generator returned. */
    public Object returned() {
        return PyNone.NONE;
    }
}
