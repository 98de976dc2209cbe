package dev.loopscope.script.object;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

import dev.loopscope.script.syntax.ComparisonOperator;

/** How values of the built-in types compare, whatever classes derived from them define. */
final class Order {
    private Order() {}

    /** Whether {@link #compare} says all that the type of {@code object} has to say. */
    static boolean knows(Object object) {
        return switch (object) {
            case PyList list -> list.type() == Types.LIST;
            case PyTuple tuple -> tuple.type() == Types.TUPLE;
            case PyDict dict -> dict.type() == Types.DICT;
            case PyBytes bytes -> bytes.type() == Types.BYTES;
            case PyByteArray bytes -> bytes.type() == Types.BYTEARRAY;
            case PyRange _ -> true;
            case PySlice _ -> true;
            case PyNone _ -> true;
            case PyObject _ -> false;
            default -> true;
        };
    }

    /** One of {@code == != < <= > >=}; NotImplemented for values that do not compare. */
    static Object compare(PyThread thread, ComparisonOperator operator, Object self, Object boxed) {
        Object other = PyBoxed.unbox(boxed);
        return switch (self) {
            case String x when other instanceof String y -> texts(operator, x, y);
            case PyTuple _ when other instanceof PyTuple -> sequences(thread, operator, self, other);
            case PyList _ when other instanceof PyList -> sequences(thread, operator, self, other);
            case PyDict x when other instanceof PyDict y -> dicts(thread, operator, x, y);
            case PyRange x when other instanceof PyRange y -> ranges(operator, x, y);
            case PySlice x when other instanceof PySlice y -> sequences(thread, operator, parts(x), parts(y));
            case PyBytes _,PyByteArray _ when isBytes(other) -> bytes(operator, bytesOf(self), bytesOf(other));
            case PyObject _ -> Comparisons.inherited(thread, operator, self, other);
            default -> isNumber(self) && isNumber(other) ? numbers(operator, self, other) : PyNone.NOT_IMPLEMENTED;
        };
    }

    /** Whether an order by Java's comparison, negative, 0 or positive, is what the operator asks for. */
    static boolean holds(ComparisonOperator operator, int order) {
        return switch (operator) {
            case EQ -> order == 0;
            case NOT_EQ -> order != 0;
            case LT -> order < 0;
            case LT_E -> order <= 0;
            case GT -> order > 0;
            case GT_E -> order >= 0;
            case IS, IS_NOT, IN, NOT_IN -> throw new IllegalArgumentException(operator + " asks for no order");
        };
    }

    static boolean isNumber(Object object) {
        return object instanceof Long || object instanceof Double || object instanceof Boolean
                || object instanceof BigInteger;
    }

    private static Object numbers(ComparisonOperator operator, Object a, Object b) {
        Object x = a instanceof Boolean truth ? (Object) (truth ? 1L : 0L) : a;
        Object y = b instanceof Boolean truth ? (Object) (truth ? 1L : 0L) : b;
        if (x instanceof Double d && d.isNaN() || y instanceof Double e && e.isNaN()) {
            return operator == ComparisonOperator.NOT_EQ;
        }
        return holds(operator, switch (x) {
            case Double p when y instanceof Double q -> p < q ? -1 : p > q ? 1 : 0;
            case Double p -> -exact(y, p);
            case Object _ when y instanceof Double q -> exact(x, q);
            case Long p when y instanceof Long q -> Long.compare(p, q);
            default -> Wholes.big(x).compareTo(Wholes.big(y));
        });
    }

    /** Compares a whole number with a float that is not NaN, without rounding either. */
    private static int exact(Object whole, double other) {
        if (Double.isInfinite(other)) {
            return other > 0 ? -1 : 1;
        }
        if (whole instanceof Long number && Math.abs(number) <= 1L << 53) {
            return Double.compare(number, other + 0.0);
        }
        return new BigDecimal(Wholes.big(whole)).compareTo(new BigDecimal(other));
    }

    private static Object texts(ComparisonOperator operator, String a, String b) {
        return switch (operator) {
            case EQ -> a.equals(b);
            case NOT_EQ -> !a.equals(b);
            default -> holds(operator, texts(a, b));
        };
    }

    /** By code points, where Java's order is by halves of them. */
    private static int texts(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean high = Character.isSurrogate(x);
                return high == Character.isSurrogate(y) ? x - y : high ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }

    private static Object sequences(PyThread thread, ComparisonOperator operator, Object a, Object b) {
        boolean equality = operator == ComparisonOperator.EQ || operator == ComparisonOperator.NOT_EQ;
        if (equality && size(a) != size(b)) {
            return operator == ComparisonOperator.NOT_EQ;
        }
        thread.enterCall();
        try {
            for (int i = 0; i < size(a) && i < size(b); i++) {
                Object x = item(a, i);
                Object y = item(b, i);
                if (!Equality.equal(x, y)) {
                    return equality
                            ? (Object) (operator == ComparisonOperator.NOT_EQ)
                            : Comparisons.rich(thread, operator, x, y);
                }
            }
        } finally {
            thread.leaveCall();
        }
        return holds(operator, Integer.compare(size(a), size(b)));
    }

    private static int size(Object sequence) {
        return sequence instanceof PyList list ? list.size() : ((PyTuple) sequence).size();
    }

    private static Object item(Object sequence, int index) {
        return sequence instanceof PyList list ? list.get(index) : ((PyTuple) sequence).get(index);
    }

    private static Object dicts(PyThread thread, ComparisonOperator operator, PyDict a, PyDict b) {
        return switch (operator) {
            case EQ -> equal(thread, a, b);
            case NOT_EQ -> !equal(thread, a, b);
            default -> PyNone.NOT_IMPLEMENTED;
        };
    }

    private static boolean equal(PyThread thread, PyDict a, PyDict b) {
        if (a.size() != b.size()) {
            return false;
        }
        thread.enterCall();
        try {
            for (int i = a.next(0); i >= 0; i = a.next(i + 1)) {
                Object value = b.get(a.keyAt(i));
                if (value == null || !Equality.equal(a.valueAtEntry(i), value)) {
                    return false;
                }
            }
            return true;
        } finally {
            thread.leaveCall();
        }
    }

    private static Object ranges(ComparisonOperator operator, PyRange a, PyRange b) {
        boolean equal = a.size() == b.size() && (a.size() == 0 || a.start() == b.start())
                && (a.size() <= 1 || a.step() == b.step());
        return switch (operator) {
            case EQ -> equal;
            case NOT_EQ -> !equal;
            default -> PyNone.NOT_IMPLEMENTED;
        };
    }

    private static PyTuple parts(PySlice slice) {
        return PyTuple.of(slice.start(), slice.stop(), slice.step());
    }

    static boolean isBytes(Object object) {
        return object instanceof PyBytes || object instanceof PyByteArray;
    }

    /** The bytes of bytes or of a bytearray. */
    static byte[] bytesOf(Object object) {
        return object instanceof PyBytes bytes ? bytes.value() : ((PyByteArray) object).toBytes();
    }

    private static Object bytes(ComparisonOperator operator, byte[] a, byte[] b) {
        return holds(operator, Arrays.compareUnsigned(a, b));
    }
}
