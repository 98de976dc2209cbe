package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/**
 * An object with a type and, where the type allows it, attributes of its own. An instance of a program's class is one of
 * these as it is; instances of built-in types and of classes derived from them extend it. Guarded by the interpreter's lock.
 */
public class PyObject {
    private PyType type;
    /** Which attributes the object has and at which index, null before the first one. */
    @Nullable
    Shape shape;
    @Nullable
    Object[] values = Shape.NO_VALUES;

    /** An object without attributes. */
    public PyObject(PyType type) {
        this.type = type;
    }

    /** Only for the types that are made before types can be. */
    PyObject() {
        this.type = (PyType) this;
    }

    /** What {@code type(self)} gives. */
    public final PyType type() {
        return type;
    }

    /** {@code self.__class__ = type}. */
    public final void setType(PyType type) {
        this.type = type;
    }

    /** Which attributes the object has, null if it never had one. */
    public final @Nullable Shape shape() {
        return shape;
    }

    /** The attribute at an index of {@link #shape()}. */
    public final @Nullable Object valueAt(int index) {
        return values[index];
    }

    /** Changes the attribute at an index of {@link #shape()}. */
    public final void setValueAt(int index, Object value) {
        values[index] = value;
    }

    /** The object's own attribute, null if it has none of that name. */
    public final @Nullable Object own(String name) {
        Shape known = shape;
        if (known == null) {
            return null;
        }
        int index = known.index(name);
        return index < 0 ? null : values[index];
    }

    /** Gives the object an attribute of its own. */
    public final void setOwn(String name, Object value) {
        Shape known = shape == null ? Shape.EMPTY : shape;
        int index = known.index(name);
        if (index < 0) {
            known = known.with(name);
            index = known.size() - 1;
            if (index >= values.length) {
                values = java.util.Arrays.copyOf(values, Math.max(4, values.length * 2));
            }
            shape = known;
        }
        values[index] = value;
    }

    /** Takes an attribute of its own away; false if there is none of that name. */
    public final boolean deleteOwn(String name) {
        if (own(name) == null) {
            return false;
        }
        Shape left = Shape.EMPTY;
        @Nullable
        Object[] kept = new Object[values.length];
        for (String other : ownNames()) {
            if (!other.equals(name)) {
                left = left.with(other);
                kept[left.size() - 1] = own(other);
            }
        }
        shape = left;
        values = kept;
        return true;
    }

    /** The names of its own attributes, in the order in which they were given. */
    public final java.util.List<String> ownNames() {
        return shape == null ? java.util.List.of() : shape.names();
    }
}
