package dev.loopscope.script.runtime;

import java.util.LinkedHashMap;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Cell;
import dev.loopscope.script.object.Items;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyThread;

/** The names of a class body in a dict of a class of its own, which is told of each: what a metaclass prepared. */
final class PreparedNames extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1;
    private final transient PyThread thread;
    private final transient PyDict dict;

    PreparedNames(PyThread thread, PyDict dict) {
        super();
        this.thread = thread;
        this.dict = dict;
    }

    /** The dict itself. */
    PyDict dict() {
        return dict;
    }

    @Override
    public @Nullable Object get(Object name) {
        return dict.contains(name) ? Items.get(thread, dict, name) : null;
    }

    @Override
    public @Nullable Object put(String name, Object value) {
        if (value instanceof Cell) {
            dict.put(name, value);
        } else {
            Items.set(thread, dict, name, value);
        }
        return null;
    }

    @Override
    public @Nullable Object remove(Object name) {
        Object known = get(name);
        if (known != null) {
            Items.delete(thread, dict, name);
        }
        return known;
    }
}
