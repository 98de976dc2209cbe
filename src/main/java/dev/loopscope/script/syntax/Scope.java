package dev.loopscope.script.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The names of a module, function, lambda, class, comprehension, or of the type parameters around a definition. */
public final class Scope {
    /** What has a scope. A comprehension's is a function's whose one argument is its first iterable. */
    public enum Kind {
        MODULE, FUNCTION, CLASS, COMPREHENSION, TYPE_PARAMETERS
    }

    /** Where a name's value is found. */
    public enum Place {
        /** In a slot of this scope that nobody else sees. */
        LOCAL,
        /** In a slot of this scope that functions within see too. */
        CELL,
        /** In a cell of a scope around this one. */
        FREE,
        /** Among the module's names or the builtins. */
        GLOBAL
    }

    private final Kind kind;
    private final @Nullable Scope parent;
    final List<Scope> children = new ArrayList<>();
    final Map<String, Span> uses = new LinkedHashMap<>();
    final Map<String, Span> globals = new LinkedHashMap<>();
    final Map<String, Span> nonlocals = new LinkedHashMap<>();
    private final List<String> slots = new ArrayList<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    /** The class whose private names are mangled here, null outside of classes. */
    @Nullable
    String className;
    boolean generator;
    boolean async;
    /** The names that an annotation declares. */
    final Set<String> annotated = new HashSet<>();

    // what a rule of its own holds for while the scope is built
    /** What a comprehension is called in messages, null for another scope. */
    @Nullable
    String comprehension;
    /** The names that a comprehension's clauses bind, and those that {@code :=} binds within it. */
    final Set<String> iterationNames = new HashSet<>();
    final Set<String> namedTargets = new HashSet<>();
    /** In how many iterables of comprehensions the expression is that is looked at. */
    int iterables;
    /** The part of a type's definition that is looked at, null elsewhere. */
    @Nullable
    String place;

    Scope(Kind kind, @Nullable Scope parent) {
        this.kind = kind;
        this.parent = parent;
        this.className = parent == null ? null : parent.className;
    }

    /** What it belongs to. */
    public Kind kind() {
        return kind;
    }

    /** The scope around it, null for a module's. */
    public @Nullable Scope parent() {
        return parent;
    }

    /** The names that are bound here, parameters first, then in the order of the text. */
    public List<String> slots() {
        return List.copyOf(slots);
    }

    /** Where the value of {@code name} (as in the text) is found. A name that does not occur here is global. */
    public Place place(String name) {
        return places.getOrDefault(mangled(name), Place.GLOBAL);
    }

    /** The names that are in one place, in order. */
    public List<String> names(Place place) {
        List<String> names = new ArrayList<>();
        places.forEach((name, where) -> {
            if (where == place) {
                names.add(name);
            }
        });
        return List.copyOf(names);
    }

    /** Whether a call gives a generator: it has a {@code yield}. With {@link #isAsync} that is an async generator. */
    public boolean isGenerator() {
        return generator;
    }

    /** Whether a call gives a coroutine, or an async generator. */
    public boolean isAsync() {
        return async;
    }

    /** A name as it is kept: {@code __name} within a class is {@code _Class__name}. */
    public String mangled(String name) {
        String owner = className;
        if (owner == null || !name.startsWith("__") || name.endsWith("__") || name.indexOf('.') >= 0) {
            return name;
        }
        String stripped = owner.replaceFirst("^_+", "");
        return stripped.isEmpty() ? name : "_" + stripped + name;
    }

    /** Whether a name is bound here. */
    boolean binds(String name) {
        return slots.contains(name);
    }

    /** Gives a name a slot, unless it is declared to be elsewhere. */
    void bind(String name) {
        if (places.containsKey(name)) {
            return;
        }
        places.put(name, Place.LOCAL);
        slots.add(name);
    }

    void put(String name, Place place) {
        places.put(name, place);
        if (place == Place.GLOBAL || place == Place.FREE) {
            slots.remove(name);
        }
    }

    /** Whether functions within can see its names. */
    boolean isVisibleWithin() {
        return kind == Kind.FUNCTION || kind == Kind.COMPREHENSION || kind == Kind.TYPE_PARAMETERS;
    }
}
