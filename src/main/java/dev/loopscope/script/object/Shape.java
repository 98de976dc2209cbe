package dev.loopscope.script.object;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The names of an object's attributes in the order in which they were given. Objects that were built alike share one, so
 * that a place in the program that reads an attribute finds its index by one comparison. Any thread may use it.
 */
public final class Shape {
    /** No attributes. */
    public static final Shape EMPTY = new Shape(List.of(), Map.of());
    static final @Nullable Object[] NO_VALUES = new Object[0];

    private final List<String> names;
    private final Map<String, Integer> indexes;
    private final Map<String, Shape> next = new ConcurrentHashMap<>();

    private Shape(List<String> names, Map<String, Integer> indexes) {
        this.names = names;
        this.indexes = indexes;
    }

    /** The names in order. */
    public List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }

    /** Where the attribute is, -1 if there is none of that name. */
    public int index(String name) {
        Integer index = indexes.get(name);
        return index == null ? -1 : index;
    }

    /** This shape with one more name. */
    Shape with(String name) {
        return next.computeIfAbsent(name, this::extended);
    }

    private Shape extended(String name) {
        Map<String, Integer> more = new HashMap<>(indexes);
        more.put(name, names.size());
        List<String> longer = new java.util.ArrayList<>(names);
        longer.add(name);
        return new Shape(List.copyOf(longer), more);
    }
}
