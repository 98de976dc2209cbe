package dev.loopscope.script.library;

import java.math.BigInteger;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Indexing;
import dev.loopscope.script.object.PyBoxed;
import dev.loopscope.script.object.PyByteArray;
import dev.loopscope.script.object.PyBytes;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.text.Ints;

/** Arguments as Java values, with CPython's errors. */
final class Given {
    private Given() {}

    /** A real number as a double. */
    static double real(PyThread thread, @Nullable Object given) {
        Object object = value(given);
        return switch (PyBoxed.unbox(object)) {
            case Double number -> number;
            case Long number -> number;
            case Boolean truth -> truth ? 1 : 0;
            case BigInteger number -> Ints.toDouble(number);
            default -> converted(thread, object);
        };
    }

    private static double converted(PyThread thread, Object object) {
        Object asked = Calls.special(thread, object, "__float__");
        if (asked instanceof Double number) {
            return number;
        }
        if (Indexing.isIndex(object)) {
            return Indexing.integer(thread, object).doubleValue();
        }
        throw Raise.typeError("must be real number, not %s", Types.of(object).name());
    }

    /** A whole number. */
    static Number whole(PyThread thread, @Nullable Object given) {
        return Indexing.integer(thread, value(given));
    }

    /** A whole number of any size. */
    static BigInteger big(PyThread thread, @Nullable Object given) {
        return Ints.big(whole(thread, given));
    }

    /** A whole number that is small. */
    static int small(PyThread thread, @Nullable Object given) {
        Number number = whole(thread, given);
        if (!(number instanceof Long wide) || wide != wide.intValue()) {
            throw Raise.overflowError("Python int too large to convert to C int");
        }
        return wide.intValue();
    }

    /** A text. */
    static String text(String what, @Nullable Object given) {
        if (PyBoxed.unbox(value(given)) instanceof String text) {
            return text;
        }
        throw Raise.typeError("%s must be str, not %s", what, Types.of(value(given)).name());
    }

    /** Bytes. */
    static byte[] bytes(@Nullable Object given) {
        return switch (value(given)) {
            case PyBytes bytes -> bytes.value();
            case PyByteArray array -> array.toBytes();
            case Object other ->
                throw Raise.typeError("a bytes-like object is required, not '%s'", Types.of(other).name());
        };
    }

    /** What the signature makes sure of: that there is something. */
    static Object value(@Nullable Object given) {
        return java.util.Objects.requireNonNull(given);
    }
}
