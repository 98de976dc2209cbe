package dev.loopscope.script.object;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.ComparisonOperator;

/** What lists and tuples have in common. */
final class Sequences {
    private Sequences() {}

    /** Adds the special methods that both have. */
    static void define(PyType t) {
        t.method2("__getitem__(self, index, /)",
                (thread, self, index) -> Objects.requireNonNull(Items.getPlain(thread, self, index)));
        t.method2("__contains__(self, key, /)",
                (thread, self, item) -> Objects.requireNonNull(Containment.plain(thread, self, item)));
        t.method2("__add__(self, value, /)", SequenceOperators::concatenated);
        t.method2("__mul__(self, value, /)", Sequences::repeated);
        t.method2("__rmul__(self, value, /)", Sequences::repeated);
        compared(t);
        PyGenericAlias.allow(t);
    }

    /** Adds the comparisons of a built-in type that {@link Order} knows. */
    static void compared(PyType t) {
        for (ComparisonOperator operator : ComparisonOperator.values()) {
            switch (operator) {
                case EQ, NOT_EQ, LT, LT_E, GT, GT_E -> t.method2(Comparisons.name(operator) + "(self, value, /)",
                        (thread, self, other) -> Order.compare(thread, operator, self, other));
                case IS, IS_NOT, IN, NOT_IN -> {
                }
            }
        }
    }

    private static Object repeated(PyThread thread, Object self, Object count) {
        if (!Indexing.isIndex(count)) {
            throw Raise.typeError("can't multiply sequence by non-int of type '%s'", Types.of(count).name());
        }
        return SequenceOperators.repeated(thread, self, Math.max(0, Indexing.count(thread, count)));
    }

    /** Where an index argument begins or ends in a sequence of {@code size} items. */
    static int clipped(PyThread thread, @Nullable Object index, int size, int otherwise) {
        if (index == null) {
            return otherwise;
        }
        if (!Indexing.isIndex(index)) {
            throw Raise.typeError("slice indices must be integers or have an __index__ method");
        }
        long at = Indexing.clipped(thread, index);
        return Math.clamp(at < 0 ? at + size : at, 0, size);
    }
}
