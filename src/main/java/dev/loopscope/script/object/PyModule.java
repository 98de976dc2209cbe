package dev.loopscope.script.object;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A module: its names, each in a cell that the places which use the name keep. Guarded by the interpreter's lock. */
public final class PyModule extends PyObject {
    private final String name;
    private final Map<String, Cell> names = new LinkedHashMap<>();

    /** A module without names but its own. */
    public PyModule(String name) {
        super(Types.MODULE);
        this.name = name;
        put("__name__", name);
    }

    /** Its name, dots included. */
    public String name() {
        return name;
    }

    /** The place of a name, which has no value if the module has none of that name. */
    public Cell cell(String wanted) {
        return names.computeIfAbsent(wanted, _ -> new Cell(null));
    }

    /** The value of a name, null if there is none. */
    public @Nullable Object get(String wanted) {
        Cell cell = names.get(wanted);
        return cell == null ? null : cell.value;
    }

    /** Gives a name a value. */
    public void put(String wanted, Object value) {
        cell(wanted).value = value;
    }

    /** Adds a function of the module. */
    public void add(Builtin function) {
        put(function.name(), function.in(name));
    }

    /** The names that have a value. */
    public java.util.List<String> names() {
        return names.entrySet().stream().filter(entry -> entry.getValue().value != null).map(Map.Entry::getKey)
                .toList();
    }
}
