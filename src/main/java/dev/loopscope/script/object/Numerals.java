package dev.loopscope.script.object;

import java.math.BigInteger;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.text.FloatText;
import dev.loopscope.script.text.IntText;
import dev.loopscope.script.text.Ints;
import dev.loopscope.script.text.TextError;

/** Objects as numbers: what {@code int(x)} and {@code float(x)} do. */
public final class Numerals {
    private Numerals() {}

    /** {@code int(object)}: a {@link Long} or {@link BigInteger}. */
    public static Number toInt(PyThread thread, Object object) {
        return switch (PyBoxed.unbox(object)) {
            case Long number when !(object instanceof PyBoxed) -> number;
            case BigInteger number when !(object instanceof PyBoxed) -> number;
            case Boolean truth -> truth ? 1L : 0L;
            case Double number when !(object instanceof PyBoxed) -> Ints.truncate(number);
            case String text -> IntText.parse(text);
            case PyBytes bytes -> IntText.parse(bytes.value(), 10);
            case PyByteArray bytes -> IntText.parse(bytes.toBytes(), 10);
            default -> asked(thread, object);
        };
    }

    private static Number asked(PyThread thread, Object object) {
        Number number = whole(thread, object);
        if (number == null) {
            throw Raise.typeError("int() argument must be a string, a bytes-like object or a real number, not '%s'",
                    Types.of(object).name());
        }
        return number;
    }

    /** What {@code __int__}, {@code __index__} or {@code __trunc__} of a number gives; null for what is no number. */
    static @Nullable Number whole(PyThread thread, Object object) {
        switch (object) {
            case Double number -> {
                return Ints.truncate(number);
            }
            case Long number -> {
                return number;
            }
            case BigInteger number -> {
                return number;
            }
            default -> {
            }
        }
        Object answer = Calls.special(thread, object, "__int__");
        if (answer == null) {
            if (Indexing.isIndex(object)) {
                return Indexing.integer(thread, object);
            }
            answer = Calls.special(thread, object, "__trunc__");
            return answer == null ? null : Indexing.integer(thread, answer);
        }
        if (!Types.isInstance(answer, Types.INT)) {
            throw Raise.typeError("__int__ returned non-int (type %s)", Types.of(answer).name());
        }
        return Indexing.integer(thread, answer);
    }

    /** {@code float(object)}. */
    public static double toFloat(PyThread thread, Object object) {
        return switch (PyBoxed.unbox(object)) {
            case String text -> FloatText.parse(text);
            case PyBytes bytes -> FloatText.parse(bytes.value());
            case PyByteArray bytes -> ofArray(thread, bytes);
            default -> real(thread, object, "float() argument must be a string or a real number, not '%s'");
        };
    }

    private static double ofArray(PyThread thread, PyByteArray bytes) {
        try {
            return FloatText.parse(bytes.toBytes());
        } catch (TextError error) {
            throw Raise.valueError("could not convert string to float: %s", Texts.repr(thread, bytes));
        }
    }

    /** A number as C's functions take it; a TypeError by {@code rule}, which names the type by {@code %s}, for others. */
    public static double real(PyThread thread, Object object, String rule) {
        if (Order.isNumber(object)) {
            return Arithmetic.toDouble(object);
        }
        Object answer = Calls.special(thread, object, "__float__");
        if (answer != null) {
            if (PyBoxed.unbox(answer) instanceof Double number) {
                return number;
            }
            throw Raise.typeError("%s.__float__ returned non-float (type %s)", Types.of(object).name(),
                    Types.of(answer).name());
        }
        if (Indexing.isIndex(object)) {
            return Arithmetic.toDouble(Indexing.integer(thread, object));
        }
        throw Raise.typeError(rule, Types.of(object).name());
    }
}
