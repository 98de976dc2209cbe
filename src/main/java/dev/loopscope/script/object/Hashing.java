package dev.loopscope.script.object;

import java.math.BigInteger;
import java.util.Arrays;

/** {@code hash()}: CPython's values for numbers and tuples of them, the JVM's for texts. */
public final class Hashing {
    private static final int BITS = 61;
    private static final long MODULUS = (1L << BITS) - 1;
    private static final BigInteger BIG_MODULUS = BigInteger.valueOf(MODULUS);
    private static final long INFINITY = 314_159;
    private static final long NONE = 0xfca8_6420L;

    // the primes of xxHash, with which CPython mixes tuples
    private static final long PRIME_1 = 0x9E37_79B1_85EB_CA87L;
    private static final long PRIME_2 = 0xC2B2_AE3D_27D4_EB4FL;
    private static final long PRIME_5 = 0x27D4_EB2F_1656_67C5L;

    private Hashing() {}

    /** {@code hash(object)}; a TypeError if it has none. */
    public static long hash(Object object) {
        return switch (object) {
            case String text -> text.hashCode();
            case Long number -> of(number.longValue());
            case Boolean truth -> truth ? 1 : 0;
            case Double number -> of(number.doubleValue());
            case BigInteger number -> of(number);
            case PyObject other -> asked(other);
            default -> throw new IllegalStateException("no object of Python: " + object.getClass());
        };
    }

    /** {@code hash(number)}. */
    public static long of(long number) {
        long hash = number > -MODULUS && number < MODULUS ? number : number % MODULUS;
        return hash == -1 ? -2 : hash;
    }

    private static long of(BigInteger number) {
        return of(number.remainder(BIG_MODULUS).longValue());
    }

    /** {@code hash(number)}: that of the fraction which it is, as CPython's {@code _Py_HashDouble}. */
    static long of(double number) {
        if (Double.isNaN(number)) {
            return Long.hashCode(Double.doubleToLongBits(number));
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? INFINITY : -INFINITY;
        }
        if (number == Math.rint(number) && Math.abs(number) < 0x1p60) {
            return of((long) number);
        }
        int exponent = Math.getExponent(number);
        long mantissa = (long) Math.abs(Math.scalb(number, 52 - Math.max(exponent, Double.MIN_EXPONENT)));
        int shift = Math.floorMod(Math.max(exponent, Double.MIN_EXPONENT) - 52, BITS);
        long hash = BigInteger.valueOf(mantissa).shiftLeft(shift).remainder(BIG_MODULUS).longValue();
        long signed = number < 0 ? -hash : hash;
        return signed == -1 ? -2 : signed;
    }

    private static long asked(PyObject object) {
        if (object.type().isBuiltin()) {
            switch (object) {
                case PyTuple tuple -> {
                    return of(tuple);
                }
                case PyNone none -> {
                    return none == PyNone.NONE ? NONE : System.identityHashCode(none);
                }
                case PyCallable callable when !(callable instanceof PyMethod) -> {
                    return System.identityHashCode(callable);
                }
                default -> {
                }
            }
        }
        return throughType(object);
    }

    private static long throughType(PyObject object) {
        PyType type = object.type();
        Object found = type.lookup("__hash__");
        if (found == PyNone.NONE || found == null && isMutable(object)) {
            throw unhashable(object);
        }
        if (found == null || found instanceof Builtin builtin && builtin.owner() == Types.OBJECT) {
            return isMutable(object) ? refused(object) : plain(object);
        }
        Object answer = Calls.special(PyThread.current(), object, "__hash__");
        return switch (PyBoxed.unbox(java.util.Objects.requireNonNull(answer))) {
            case Long number -> number == -1 ? -2 : number;
            case BigInteger number -> of(number);
            case Boolean truth -> truth ? 1 : 0;
            default -> throw Raise.typeError("__hash__ method should return an integer");
        };
    }

    private static long refused(PyObject object) {
        throw unhashable(object);
    }

    private static PyError unhashable(PyObject object) {
        return Raise.typeError("unhashable type: '%s'", object.type().name());
    }

    private static boolean isMutable(PyObject object) {
        return object instanceof PyList || object instanceof PyDict || object instanceof PyByteArray;
    }

    /** The hash of a value of a built-in type, whatever a class derived from it defines. */
    static long plain(Object object) {
        return switch (object) {
            case PyBoxed boxed -> hash(boxed.value());
            case PyTuple tuple -> of(tuple);
            case PyBytes bytes -> Arrays.hashCode(bytes.value());
            case PyMethod method -> hash(method.function()) * 31 + System.identityHashCode(method.self());
            case PyRange range -> of(range);
            case PySlice slice -> ~of(PyTuple.of(slice.start(), slice.stop(), slice.step()));
            case PyObject other -> System.identityHashCode(other);
            default -> hash(object);
        };
    }

    private static long of(PyRange range) {
        Object first = range.size() == 0 ? PyNone.NONE : (Object) range.start();
        Object step = range.size() <= 1 ? PyNone.NONE : (Object) range.step();
        return of(PyTuple.of(range.size(), first, step));
    }

    private static long of(PyTuple tuple) {
        long sum = PRIME_5;
        for (Object item : tuple.items()) {
            long lane = item instanceof PyTuple inner ? nested(inner) : hash(item);
            sum += lane * PRIME_2;
            sum = Long.rotateLeft(sum, 31) * PRIME_1;
        }
        sum += tuple.size() ^ PRIME_5 ^ 3_527_539L;
        return sum == -1 ? 1_546_275_796L : sum;
    }

    private static long nested(PyTuple tuple) {
        PyThread thread = PyThread.current();
        thread.enterCall();
        try {
            return hash(tuple);
        } finally {
            thread.leaveCall();
        }
    }
}
