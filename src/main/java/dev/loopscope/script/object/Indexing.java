package dev.loopscope.script.object;

import java.math.BigInteger;

/** Objects as indexes and counts: whole numbers, and what has {@code __index__}. */
public final class Indexing {
    private Indexing() {}

    /** Whether an object can be an index. */
    public static boolean isIndex(Object object) {
        return object instanceof Long || object instanceof Boolean || object instanceof BigInteger
                || object instanceof PyObject && Types.of(object).lookup("__index__") != null;
    }

    /** {@code operator.index(object)}: a {@link Long} or {@link BigInteger}. */
    public static Number integer(PyThread thread, Object object) {
        return switch (object) {
            case Long number -> number;
            case BigInteger number -> number;
            case Boolean truth -> truth ? 1L : 0L;
            case PyBoxed boxed when Types.isInstance(boxed, Types.INT) -> integer(thread, boxed.value());
            default -> asked(thread, object);
        };
    }

    private static Number asked(PyThread thread, Object object) {
        Object answer = Calls.special(thread, object, "__index__");
        if (answer == null) {
            throw Raise.typeError("'%s' object cannot be interpreted as an integer", Types.of(object).name());
        }
        if (!Types.isInstance(answer, Types.INT)) {
            throw Raise.typeError("__index__ returned non-int (type %s)", Types.of(answer).name());
        }
        return integer(thread, answer);
    }

    /** An index of 64 bits; an IndexError beyond. */
    public static long index(PyThread thread, Object object) {
        if (integer(thread, object) instanceof Long number) {
            return number;
        }
        throw Raise.indexError("cannot fit '%s' into an index-sized integer", Types.of(object).name());
    }

    /** A count of 64 bits; an OverflowError beyond. */
    public static long count(PyThread thread, Object object) {
        if (integer(thread, object) instanceof Long number) {
            return number;
        }
        throw Raise.overflowError("cannot fit '%s' into an index-sized integer", Types.of(object).name());
    }

    /** A number such as C's int, as arguments of functions are; an OverflowError beyond 64 bits. */
    public static long size(PyThread thread, Object object) {
        if (integer(thread, object) instanceof Long number) {
            return number;
        }
        throw Raise.overflowError("Python int too large to convert to C ssize_t");
    }

    /** A byte, from 0 to 255. */
    static int byteOf(PyThread thread, Object object) {
        if (integer(thread, object) instanceof Long number && number >= 0 && number < 256) {
            return number.intValue();
        }
        throw Raise.valueError("byte must be in range(0, 256)");
    }

    /** Where a slice's end is: beyond 64 bits as far as these go. */
    static long clipped(PyThread thread, Object object) {
        if (!isIndex(object)) {
            throw Raise.typeError("slice indices must be integers or None or have an __index__ method");
        }
        Number number = integer(thread, object);
        if (number instanceof BigInteger big) {
            return big.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return number.longValue();
    }
}
