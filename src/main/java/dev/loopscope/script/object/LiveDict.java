package dev.loopscope.script.object;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A dict that shows names which are kept elsewhere, and changes them there: the {@code __dict__} of an object or module. */
public abstract class LiveDict extends PyDict {
    protected LiveDict() {
        super(Types.DICT);
    }

    /** The names in order. */
    protected abstract List<String> names();

    /** The value of a name, null if there is none. */
    protected abstract @Nullable Object valueOf(String name);

    /** Gives a name a value. */
    protected abstract void setValue(String name, Object value);

    /** Takes a name away, if it is there. */
    protected abstract void removeName(String name);

    @Override
    public final int size() {
        return names().size();
    }

    @Override
    public final int changes() {
        return System.identityHashCode(names());
    }

    @Override
    public final @Nullable Object get(Object key) {
        return PyBoxed.unbox(key) instanceof String name ? valueOf(name) : null;
    }

    @Override
    public final boolean contains(Object key) {
        return get(key) != null;
    }

    @Override
    public final @Nullable Object put(Object key, Object value) {
        if (!(PyBoxed.unbox(key) instanceof String name)) {
            throw Raise.typeError("the names of attributes must be strings, not '%s'", Types.of(key).name());
        }
        Object before = valueOf(name);
        setValue(name, value);
        return before;
    }

    @Override
    public final @Nullable Object remove(Object key) {
        Object before = get(key);
        if (before != null) {
            removeName((String) PyBoxed.unbox(key));
        }
        return before;
    }

    @Override
    public final Object removeEntry(int entry) {
        Object value = valueAtEntry(entry);
        removeName(names().get(entry));
        return value;
    }

    @Override
    public final void clear() {
        names().forEach(this::removeName);
    }

    @Override
    public final int next(int from) {
        return from < names().size() ? from : -1;
    }

    @Override
    public final int previous(int before) {
        return Math.min(before, names().size()) - 1;
    }

    @Override
    public final Object keyAt(int entry) {
        return names().get(entry);
    }

    @Override
    public final Object valueAtEntry(int entry) {
        return java.util.Objects.requireNonNull(valueOf(names().get(entry)));
    }
}
