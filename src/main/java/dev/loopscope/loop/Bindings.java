package dev.loopscope.loop;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Context variables and their values at one moment. It never changes, so whoever keeps one has a copy.
 *
 * @param values the value of each variable that has one
 */
record Bindings(Map<ContextVar<?>, @Nullable Object> values) {
    /** No variable has a value. */
    static final Bindings NONE = new Bindings(Map.of());

    boolean has(ContextVar<?> variable) {
        return values.containsKey(variable);
    }

    @Nullable
    Object get(ContextVar<?> variable) {
        return values.get(variable);
    }

    Bindings with(ContextVar<?> variable, @Nullable Object value) {
        Map<ContextVar<?>, @Nullable Object> more = new HashMap<>(values);
        more.put(variable, value);
        return new Bindings(more);
    }

    Bindings without(ContextVar<?> variable) {
        Map<ContextVar<?>, @Nullable Object> fewer = new HashMap<>(values);
        fewer.remove(variable);
        return new Bindings(fewer);
    }
}
