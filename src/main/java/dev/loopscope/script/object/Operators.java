package dev.loopscope.script.object;

import java.math.BigInteger;

import dev.loopscope.script.syntax.BinaryOperator;
import dev.loopscope.script.syntax.UnaryOperator;

/** The arithmetic operators. */
public final class Operators {
    private Operators() {}

    /** {@code a operator b}. */
    public static Object binary(PyThread thread, BinaryOperator operator, Object a, Object b) {
        Object known = Arithmetic.apply(thread, operator, a, b);
        if (known != null) {
            return known;
        }
        if (operator == BinaryOperator.ADD && a instanceof String x && b instanceof String y) {
            return SequenceOperators.concatenated(thread, x, y);
        }
        return OperatorProtocol.binary(thread, operator, a, b);
    }

    /** What {@code a operator= b} gives to a. */
    public static Object inPlace(PyThread thread, BinaryOperator operator, Object a, Object b) {
        Object known = Arithmetic.apply(thread, operator, a, b);
        if (known != null) {
            return known;
        }
        if (operator == BinaryOperator.ADD) {
            if (a instanceof String x && b instanceof String y) {
                return SequenceOperators.concatenated(thread, x, y);
            }
            if (a instanceof PyList list && list.type() == Types.LIST && b instanceof PyList more
                    && more.type() == Types.LIST) {
                SequenceOperators.extend(thread, list, more);
                return list;
            }
        }
        return OperatorProtocol.inPlace(thread, operator, a, b);
    }

    /** {@code operator a}; {@code not} too. */
    public static Object unary(PyThread thread, UnaryOperator operator, Object a) {
        return switch (operator) {
            case NOT -> !Truth.of(thread, a);
            case MINUS -> a instanceof Long x && x != Long.MIN_VALUE ? (Object) (-x) : negative(thread, a);
            case PLUS -> positive(thread, a);
            case INVERT -> inverted(thread, a);
        };
    }

    private static Object negative(PyThread thread, Object a) {
        return switch (a) {
            case Double x -> -x;
            case Long x -> Wholes.of(BigInteger.valueOf(x).negate());
            case BigInteger x -> Wholes.of(x.negate());
            case Boolean x -> x ? -1L : 0L;
            default -> asked(thread, "__neg__", "-", a);
        };
    }

    private static Object positive(PyThread thread, Object a) {
        return switch (a) {
            case Double x -> x;
            case Long x -> x;
            case BigInteger x -> x;
            case Boolean x -> x ? 1L : 0L;
            default -> asked(thread, "__pos__", "+", a);
        };
    }

    private static Object inverted(PyThread thread, Object a) {
        return switch (a) {
            case Long x -> ~x;
            case BigInteger x -> Wholes.of(x.not());
            case Boolean x -> x ? -2L : -1L;
            default -> asked(thread, "__invert__", "~", a);
        };
    }

    private static Object asked(PyThread thread, String method, String symbol, Object a) {
        Object answer = Calls.special(thread, a, method);
        if (answer == null) {
            throw Raise.typeError("bad operand type for unary %s: '%s'", symbol, Types.of(a).name());
        }
        return answer;
    }

    /** {@code divmod(a, b)}. */
    public static Object divmod(PyThread thread, Object a, Object b) {
        Object known = Arithmetic.divmod(a, b);
        if (known != null) {
            return known;
        }
        Object answer = OperatorProtocol.ask(thread, OperatorNames.DIVMOD, a, b);
        if (answer == PyNone.NOT_IMPLEMENTED) {
            throw OperatorProtocol.unsupported("divmod()", a, b);
        }
        return answer;
    }

    /** {@code pow(base, exponent, modulus)}; with None as modulus {@code base ** exponent}. */
    public static Object power(PyThread thread, Object base, Object exponent, Object modulus) {
        if (modulus == PyNone.NONE) {
            return binary(thread, BinaryOperator.POW, base, exponent);
        }
        Object known = Arithmetic.power(thread, PyBoxed.unbox(base), PyBoxed.unbox(exponent),
                PyBoxed.unbox(modulus));
        if (known != null) {
            return known;
        }
        PyCallable method = Calls.method(base, "__pow__");
        Object answer = method == null || Order.isNumber(base)
                ? PyNone.NOT_IMPLEMENTED
                : method.call2(thread, exponent, modulus);
        if (answer == PyNone.NOT_IMPLEMENTED) {
            throw Raise.typeError("unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'",
                    Types.of(base).name(), Types.of(exponent).name(), Types.of(modulus).name());
        }
        return answer;
    }
}
