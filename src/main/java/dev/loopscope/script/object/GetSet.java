package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** An attribute of a built-in type that functions read and write. */
public final class GetSet extends PyObject {
    /** Reads the attribute. */
    @FunctionalInterface
    public interface Getter {
        /** Its value in {@code self}; null if it has none, which is an AttributeError. */
        @Nullable
        Object get(PyThread thread, Object self);
    }

    /** Writes the attribute. */
    @FunctionalInterface
    public interface Setter {
        /** Gives it a value in {@code self}; null to delete it. */
        void set(PyThread thread, Object self, @Nullable Object value);
    }

    private final PyType owner;
    private final String name;
    private final Getter getter;
    private final @Nullable Setter setter;

    GetSet(PyType owner, String name, Getter getter, @Nullable Setter setter) {
        super(Types.GETSET_DESCRIPTOR);
        this.owner = owner;
        this.name = name;
        this.getter = getter;
        this.setter = setter;
    }

    /** Its value in {@code self}. */
    public Object get(PyThread thread, Object self) {
        Object value = getter.get(thread, owner == Types.OBJECT ? self : PyBoxed.unbox(self));
        if (value == null) {
            throw Raise.attributeError(self, name,
                    "'%s' object has no attribute '%s'".formatted(Types.of(self).name(), name));
        }
        return value;
    }

    /** Changes or, with null, deletes its value in {@code self}. */
    public void set(PyThread thread, Object self, @Nullable Object value) {
        if (setter == null) {
            throw Raise.attributeError(self, name,
                    "attribute '%s' of '%s' objects is not writable".formatted(name, owner.name()));
        }
        setter.set(thread, self, value);
    }

    @Override
    public String toString() {
        return "<attribute '%s' of '%s' objects>".formatted(name, owner.name());
    }
}
