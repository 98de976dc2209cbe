package dev.loopscope.script.object;

import java.math.BigInteger;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.BinaryOperator;

/** The operators of numbers of the built-in types, whatever classes derived from them define. */
final class Arithmetic {
    private Arithmetic() {}

    /** {@code a operator b}; null if they are not both numbers or have no such operator. */
    static @Nullable Object apply(PyThread thread, BinaryOperator operator, Object a, Object b) {
        if (a instanceof Long x) {
            if (b instanceof Long y) {
                return Wholes.apply(thread, operator, x, y);
            }
            if (b instanceof Double y) {
                return Floats.apply(operator, x, y);
            }
        } else if (a instanceof Double x) {
            if (b instanceof Double y) {
                return Floats.apply(operator, x, y);
            }
            if (b instanceof Long y) {
                return Floats.apply(operator, x, y);
            }
        }
        return Order.isNumber(a) && Order.isNumber(b) ? others(thread, operator, a, b) : null;
    }

    private static @Nullable Object others(PyThread thread, BinaryOperator operator, Object a, Object b) {
        if (a instanceof Boolean x && b instanceof Boolean y) {
            switch (operator) {
                case BIT_AND -> {
                    return x & y;
                }
                case BIT_OR -> {
                    return x | y;
                }
                case BIT_XOR -> {
                    return x ^ y;
                }
                default -> {
                }
            }
        }
        if (a instanceof Double || b instanceof Double) {
            return Floats.apply(operator, toDouble(a), toDouble(b));
        }
        return a instanceof BigInteger || b instanceof BigInteger
                ? Wholes.apply(thread, operator, Wholes.big(a), Wholes.big(b))
                : Wholes.apply(thread, operator, small(a), small(b));
    }

    private static long small(Object number) {
        return number instanceof Boolean truth ? truth ? 1 : 0 : (Long) number;
    }

    /** A number as a float. */
    static double toDouble(Object number) {
        return switch (number) {
            case Double value -> value;
            case Long value -> value;
            default -> Wholes.toDouble(Wholes.big(number));
        };
    }

    /** {@code divmod(a, b)}; null if they are not both numbers. */
    static @Nullable Object divmod(Object a, Object b) {
        if (!Order.isNumber(a) || !Order.isNumber(b)) {
            return null;
        }
        if (a instanceof Double || b instanceof Double) {
            double x = toDouble(a);
            double y = toDouble(b);
            return PyTuple.of(Floats.floorDivide(x, y, "float divmod()"), Floats.modulo(x, y, "float divmod()"));
        }
        Number[] parts = Wholes.divmod(Wholes.big(a), Wholes.big(b), "integer division or modulo by zero");
        return PyTuple.of(parts[0], parts[1]);
    }

    /** {@code pow(a, b, modulus)}; null if they are not all whole numbers. */
    static @Nullable Object power(PyThread thread, Object a, Object b, Object modulus) {
        if (Wholes.isWhole(a) && Wholes.isWhole(b) && Wholes.isWhole(modulus)) {
            return Wholes.power(thread, Wholes.big(a), Wholes.big(b), Wholes.big(modulus));
        }
        if (Order.isNumber(a) && Order.isNumber(b) && Order.isNumber(modulus)) {
            throw Raise.typeError("pow() 3rd argument not allowed unless all arguments are integers");
        }
        return null;
    }
}
