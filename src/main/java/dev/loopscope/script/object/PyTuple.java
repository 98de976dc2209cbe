package dev.loopscope.script.object;

import java.util.List;

/** A tuple, or an instance of a class derived from it. Its items never change. */
public final class PyTuple extends PyObject {
    /** {@code ()}. */
    public static final PyTuple EMPTY = new PyTuple(new Object[0]);

    private final Object[] items;

    private PyTuple(Object[] items) {
        super(Types.TUPLE);
        this.items = items;
    }

    /** An instance of {@code type}, a class derived from tuple. */
    public PyTuple(PyType type, Object[] items) {
        super(type);
        this.items = items;
    }

    /** A tuple of these items, whose array it keeps. */
    public static PyTuple of(Object... items) {
        return items.length == 0 ? EMPTY : new PyTuple(items);
    }

    /** A tuple of these items. */
    public static PyTuple of(List<?> items) {
        return of(items.toArray());
    }

    /** The items, not to be changed. */
    public Object[] items() {
        return items;
    }

    /** How many items it has. */
    public int size() {
        return items.length;
    }

    /** One item. */
    public Object get(int index) {
        return items[index];
    }
}
