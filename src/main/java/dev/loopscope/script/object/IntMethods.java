package dev.loopscope.script.object;

import java.math.BigInteger;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.BinaryOperator;
import dev.loopscope.script.syntax.UnaryOperator;
import dev.loopscope.script.text.IntText;
import dev.loopscope.script.text.Ints;

/** {@code int(…)}, {@code bool(…)} and the methods of ints. */
final class IntMethods {
    private static final Signature MAKING = Signature.parse("int(x=..., /, base=...)", null);
    private static final Signature TRUTH = Signature.parse("bool(object=..., /)", null);

    private IntMethods() {}

    static Object make(PyThread thread, PyType type, Object[] arguments, String[] names) {
        Number number = number(thread, arguments, names);
        return type == Types.INT ? number : new PyBoxed(type, number);
    }

    private static Number number(PyThread thread, Object[] arguments, String[] names) {
        if (arguments.length == 1 && names.length == 0) {
            return Numerals.toInt(thread, arguments[0]);
        }
        Keywords.refuseMore("int", arguments.length, 2);
        @Nullable
        Object[] a = MAKING.bind(arguments, names);
        if (a[1] == null) {
            return a[0] == null ? (Number) 0L : Numerals.toInt(thread, a[0]);
        }
        if (a[0] == null) {
            throw Raise.typeError("int() missing string argument");
        }
        int base = base(Indexing.integer(thread, a[1]));
        return switch (PyBoxed.unbox(a[0])) {
            case String text -> IntText.parse(text, base);
            case PyBytes bytes -> IntText.parse(bytes.value(), base);
            case PyByteArray bytes -> IntText.parse(bytes.toBytes(), base);
            default -> throw Raise.typeError("int() can't convert non-string with explicit base");
        };
    }

    private static int base(Number number) {
        if (!(number instanceof Long base) || base != 0 && (base < 2 || base > 36)) {
            throw Raise.valueError("int() base must be >= 2 and <= 36, or 0");
        }
        return base.intValue();
    }

    static Object makeBool(PyThread thread, PyType type, Object[] arguments, String[] names) {
        if (names.length > 0) {
            throw Raise.typeError("bool() takes no keyword arguments");
        }
        Object given = TRUTH.bind(arguments, names)[0];
        return given != null && Truth.of(thread, given);
    }

    static void define(PyType t) {
        Specials.comparisons(t);
        Specials.representation(t);
        Specials.format(t);
        Specials.arithmetic(t, BinaryOperator.ADD, BinaryOperator.SUB, BinaryOperator.MULT, BinaryOperator.DIV,
                BinaryOperator.FLOOR_DIV, BinaryOperator.MOD, BinaryOperator.LEFT_SHIFT, BinaryOperator.RIGHT_SHIFT,
                BinaryOperator.BIT_AND, BinaryOperator.BIT_OR, BinaryOperator.BIT_XOR);
        defineUnary(t);
        defineParts(t);
        IntBytes.define(t);
    }

    private static void defineUnary(PyType t) {
        Powers.define(t);
        t.method1("__neg__(self, /)", (thread, self) -> Operators.unary(thread, UnaryOperator.MINUS, self));
        t.method1("__pos__(self, /)", (thread, self) -> Operators.unary(thread, UnaryOperator.PLUS, self));
        t.method1("__invert__(self, /)", (thread, self) -> Operators.unary(thread, UnaryOperator.INVERT, self));
        t.method1("__abs__(self, /)", (_, self) -> Wholes.of(Wholes.big(self).abs()));
        t.method1("__bool__(self, /)", (thread, self) -> Truth.of(thread, self));
        t.method1("__float__(self, /)", (_, self) -> Arithmetic.toDouble(self));
        for (String name : new String[]{"__int__", "__index__", "__trunc__", "__floor__", "__ceil__", "conjugate"}) {
            t.method1(name + "(self, /)", (_, self) -> Wholes.of(Wholes.big(self)));
        }
        t.method("__round__(self, ndigits=None, /)", (thread, a) -> rounded(thread, Arguments.given(a[0]), a[1]));
        t.method1("__getnewargs__(self, /)", (_, self) -> PyTuple.of(Wholes.of(Wholes.big(self))));
    }

    private static Number rounded(PyThread thread, Object self, @Nullable Object digits) {
        BigInteger number = Wholes.big(self);
        if (digits == null || digits == PyNone.NONE) {
            return Wholes.of(number);
        }
        Number places = Indexing.integer(thread, digits);
        long limit = places instanceof Long value ? value : Wholes.big(places).signum() < 0 ? -1L << 40 : 0;
        return Ints.round(number, limit);
    }

    private static void defineParts(PyType t) {
        t.attribute("real", (_, self) -> Wholes.of(Wholes.big(self)));
        t.attribute("imag", (_, _) -> 0L);
        t.attribute("numerator", (_, self) -> Wholes.of(Wholes.big(self)));
        t.attribute("denominator", (_, _) -> 1L);
        t.method1("bit_length(self, /)", (_, self) -> (long) Wholes.big(self).abs().bitLength());
        t.method1("bit_count(self, /)", (_, self) -> (long) Wholes.big(self).abs().bitCount());
        t.method1("is_integer(self, /)", (_, _) -> true);
        t.method1("as_integer_ratio(self, /)", (_, self) -> PyTuple.of(Wholes.of(Wholes.big(self)), 1L));
    }
}
