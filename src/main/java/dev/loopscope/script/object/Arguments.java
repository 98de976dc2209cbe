package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** What functions take: values of a wanted type, or the TypeError that CPython raises for others. */
public final class Arguments {
    private Arguments() {}

    /** A text; otherwise a TypeError by {@code rule}, which may name the type by {@code %s}. */
    public static String text(String rule, @Nullable Object value) {
        if (value != null && PyBoxed.unbox(value) instanceof String text) {
            return text;
        }
        throw Raise.of(Exceptions.TYPE_ERROR, rule.replace("%s", value == null ? "?" : Types.of(value).name()));
    }

    /** Where a search begins, 0 for None. */
    static long start(PyThread thread, @Nullable Object value) {
        return value == null || value == PyNone.NONE ? 0 : Indexing.clipped(thread, value);
    }

    /** Where a search ends, the largest number for None. */
    static long end(PyThread thread, @Nullable Object value) {
        return value == null || value == PyNone.NONE ? Long.MAX_VALUE : Indexing.clipped(thread, value);
    }

    /** A number such as a width; beyond 64 bits an OverflowError. */
    static long size(PyThread thread, @Nullable Object value) {
        return Indexing.size(thread, java.util.Objects.requireNonNull(value));
    }

    /** A value that has a default or was passed. */
    static Object given(@Nullable Object value) {
        return java.util.Objects.requireNonNull(value);
    }
}
