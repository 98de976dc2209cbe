package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** {@code super(type, self)}: the attributes of the classes that come after {@code type} in the order of self's class. */
public final class PySuper extends PyObject {
    private final PyType after;
    private final Object self;

    /** The attributes after {@code after} for {@code self}, an instance or a class. */
    public PySuper(PyType after, Object self) {
        super(Types.SUPER);
        this.after = after;
        this.self = self;
    }

    /** {@code __thisclass__}. */
    PyType after() {
        return after;
    }

    /** {@code __self__}. */
    Object self() {
        return self;
    }

    @Nullable
    Object find(PyThread thread, String name) {
        boolean ofClass = self instanceof PyType type && type.isSubclassOf(after);
        PyType start = ofClass ? (PyType) self : Types.of(self);
        Object found = start.lookupAfter(after, name);
        if (found == null) {
            return null;
        }
        return ofClass && !(found instanceof PyClassMethod)
                ? Attributes.boundToClass(thread, found, start)
                : Attributes.bound(thread, found, self, start);
    }

    @Override
    public String toString() {
        return "<super: %s, <%s object>>".formatted(after, Types.of(self).name());
    }
}
