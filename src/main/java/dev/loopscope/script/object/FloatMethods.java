package dev.loopscope.script.object;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.BinaryOperator;
import dev.loopscope.script.text.FloatParts;
import dev.loopscope.script.text.Ints;

/** {@code float(…)} and the methods of floats. */
final class FloatMethods {
    private static final Signature MAKING = Signature.parse("float(x=..., /)", null);
    private static final Pattern HEXADECIMAL = Pattern.compile(
            "\\s*([+-]?)(?:0[xX])?([0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+)(?:[pP]([+-]?[0-9]{1,9}))?\\s*");
    private static final Pattern NAMED = Pattern.compile("\\s*([+-]?)(?i:(inf|infinity)|nan)\\s*");

    private FloatMethods() {}

    static Object make(PyThread thread, PyType type, Object[] arguments, String[] names) {
        if (names.length > 0) {
            throw Raise.typeError("float() takes no keyword arguments");
        }
        Object given = MAKING.bind(arguments, names)[0];
        double value = given == null ? 0.0 : Numerals.toFloat(thread, given);
        return type == Types.FLOAT ? (Object) value : new PyBoxed(type, value);
    }

    static void define(PyType t) {
        Specials.comparisons(t);
        Specials.representation(t);
        Specials.format(t);
        Specials.arithmetic(t, BinaryOperator.ADD, BinaryOperator.SUB, BinaryOperator.MULT, BinaryOperator.DIV,
                BinaryOperator.FLOOR_DIV, BinaryOperator.MOD);
        Powers.define(t);
        defineUnary(t);
        defineParts(t);
    }

    private static void defineUnary(PyType t) {
        t.method1("__neg__(self, /)", (_, self) -> -(Double) self);
        t.method1("__pos__(self, /)", (_, self) -> self);
        t.method1("__abs__(self, /)", (_, self) -> Math.abs((Double) self));
        t.method1("__bool__(self, /)", (_, self) -> (Double) self != 0);
        t.method1("__float__(self, /)", (_, self) -> self);
        t.method1("__int__(self, /)", (_, self) -> Ints.truncate((Double) self));
        t.method1("__trunc__(self, /)", (_, self) -> Ints.truncate((Double) self));
        t.method1("__floor__(self, /)", (_, self) -> Ints.truncate(Math.floor((Double) self)));
        t.method1("__ceil__(self, /)", (_, self) -> Ints.truncate(Math.ceil((Double) self)));
        t.method("__round__(self, ndigits=None, /)",
                (thread, a) -> rounded(thread, (Double) Arguments.given(a[0]), a[1]));
        t.method1("__getnewargs__(self, /)", (_, self) -> PyTuple.of(self));
    }

    private static Object rounded(PyThread thread, double value, @Nullable Object digits) {
        if (digits == null || digits == PyNone.NONE) {
            return FloatParts.round(value);
        }
        Number places = Indexing.integer(thread, digits);
        long limit = places instanceof BigInteger big
                ? big.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE
                : places.longValue();
        return FloatParts.round(value, limit);
    }

    private static void defineParts(PyType t) {
        t.attribute("real", (_, self) -> self);
        t.attribute("imag", (_, _) -> 0.0);
        t.method1("conjugate(self, /)", (_, self) -> self);
        t.method1("is_integer(self, /)",
                (_, self) -> Double.isFinite((Double) self) && (Double) self == Math.rint((Double) self));
        t.method1("hex(self, /)", (_, self) -> FloatParts.hex((Double) self));
        t.method1("as_integer_ratio(self, /)", (_, self) -> {
            FloatParts.Ratio ratio = FloatParts.ratio((Double) self);
            return PyTuple.of(ratio.numerator(), ratio.denominator());
        });
        t.classMethod("fromhex(cls, string, /)", (thread, a) -> {
            double value = fromHex(Arguments.text("bad argument type for built-in operation", a[1]));
            return a[0] == Types.FLOAT ? (Object) value : Calls.call(thread, Arguments.given(a[0]), value);
        });
    }

    private static double fromHex(String text) {
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            double value = named.group(2) == null ? Double.NaN : Double.POSITIVE_INFINITY;
            return named.group(1).equals("-") ? -value : value;
        }
        Matcher number = HEXADECIMAL.matcher(text);
        if (!number.matches()) {
            throw Raise.valueError("invalid hexadecimal floating-point string");
        }
        String exponent = number.group(3) == null ? "0" : number.group(3);
        double value = Double.parseDouble(number.group(1) + "0x" + number.group(2) + "p" + exponent);
        if (Double.isInfinite(value)) {
            throw Raise.overflowError("hexadecimal value too large to represent as a float");
        }
        return value;
    }
}
