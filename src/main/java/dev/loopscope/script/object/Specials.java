package dev.loopscope.script.object;

import dev.loopscope.script.syntax.BinaryOperator;
import dev.loopscope.script.syntax.ComparisonOperator;

/** The special methods that built-in types share: they do what the operators do with plain values. */
final class Specials {
    private Specials() {}

    /** {@code == != < <= > >=} as {@link Order} has them. */
    static void comparisons(PyType t) {
        for (ComparisonOperator operator : ComparisonOperator.values()) {
            switch (operator) {
                case EQ, NOT_EQ, LT, LT_E, GT, GT_E -> t.method2(Comparisons.name(operator) + "(self, value, /)",
                        (thread, self, other) -> t == Types.INT && PyBoxed.unbox(other) instanceof Double
                                ? PyNone.NOT_IMPLEMENTED
                                : Order.compare(thread, operator, self, other));
                case IS, IS_NOT, IN, NOT_IN -> {
                }
            }
        }
        t.method1("__hash__(self, /)", (_, self) -> Hashing.plain(self));
    }

    /** The operators of numbers, with those of the right operand. */
    static void arithmetic(PyType t, BinaryOperator... operators) {
        for (BinaryOperator operator : operators) {
            OperatorNames names = OperatorNames.of(operator);
            t.method2(names.forward() + "(self, value, /)",
                    (thread, self, other) -> number(thread, t, operator, self, other, other));
            t.method2(names.reflected() + "(self, value, /)",
                    (thread, self, other) -> number(thread, t, operator, other, self, other));
        }
        t.method2("__divmod__(self, value, /)", (_, self, other) -> divmod(t, self, other, other));
        t.method2("__rdivmod__(self, value, /)", (_, self, other) -> divmod(t, other, self, other));
    }

    private static Object number(PyThread thread, PyType t, BinaryOperator operator, Object a, Object b,
            Object other) {
        if (t == Types.INT && PyBoxed.unbox(other) instanceof Double) {
            return PyNone.NOT_IMPLEMENTED;
        }
        Object result = Arithmetic.apply(thread, operator, PyBoxed.unbox(a), PyBoxed.unbox(b));
        return result == null ? PyNone.NOT_IMPLEMENTED : result;
    }

    private static Object divmod(PyType t, Object a, Object b, Object other) {
        if (t == Types.INT && PyBoxed.unbox(other) instanceof Double) {
            return PyNone.NOT_IMPLEMENTED;
        }
        Object result = Arithmetic.divmod(PyBoxed.unbox(a), PyBoxed.unbox(b));
        return result == null ? PyNone.NOT_IMPLEMENTED : result;
    }

    /** {@code + * in len []} of a sequence that does not change. */
    static void sequence(PyType t) {
        t.method2("__add__(self, value, /)",
                (thread, self, other) -> SequenceOperators.concatenated(thread, self, other));
        t.method2("__mul__(self, value, /)", Specials::repeated);
        t.method2("__rmul__(self, value, /)", Specials::repeated);
        items(t);
    }

    private static Object repeated(PyThread thread, Object self, Object count) {
        return SequenceOperators.repeated(thread, self, Math.max(0, Indexing.count(thread, count)));
    }

    /** {@code in}, {@code len} and {@code []}. */
    static void items(PyType t) {
        t.method2("__contains__(self, key, /)", (thread, self,
                item) -> java.util.Objects.requireNonNull(Containment.plain(thread, self, item)));
        t.method2("__getitem__(self, key, /)", (thread, self,
                index) -> java.util.Objects.requireNonNull(Items.getPlain(thread, self, index)));
        t.method1("__len__(self, /)", (_, self) -> Items.lengthPlain(self));
    }

    /** {@code repr}, as {@link Representations} has it. */
    static void representation(PyType t) {
        t.method1("__repr__(self, /)", (thread, self) -> {
            String known = Representations.plain(thread, self);
            return known != null ? known : Texts.repr(thread, self);
        });
    }

    /** {@code format(value, spec)}. */
    static void format(PyType t) {
        t.method2("__format__(self, format_spec, /)", (thread, self,
                spec) -> Texts.plain(thread, self, Arguments.text("__format__() argument must be str, not %s", spec),
                        Types.of(self).name()));
    }
}
