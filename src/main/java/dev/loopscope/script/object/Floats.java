package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.BinaryOperator;

/** Arithmetic of floats, where Python's differs from Java's: division towards minus infinity, and errors. */
final class Floats {
    private static final long OUT_OF_RANGE = 34;

    private Floats() {}

    /** {@code x operator y}; null if floats have no such operator. */
    static @Nullable Object apply(BinaryOperator operator, double x, double y) {
        return switch (operator) {
            case ADD -> x + y;
            case SUB -> x - y;
            case MULT -> x * y;
            case DIV -> divide(x, y);
            case FLOOR_DIV -> floorDivide(x, y, "float floor division by zero");
            case MOD -> modulo(x, y, "float modulo by zero");
            case POW -> power(x, y);
            case MAT_MULT, LEFT_SHIFT, RIGHT_SHIFT, BIT_OR, BIT_XOR, BIT_AND -> null;
        };
    }

    private static Object divide(double x, double y) {
        refuse(y, "float division by zero");
        return x / y;
    }

    private static void refuse(double divisor, String rule) {
        if (divisor == 0) {
            throw Raise.zeroDivision(rule);
        }
    }

    /** {@code x % y}, with the sign of y. */
    static double modulo(double x, double y, String zero) {
        refuse(y, zero);
        double rest = x % y;
        if (rest == 0) {
            return Math.copySign(0.0, y);
        }
        return y < 0 != rest < 0 ? rest + y : rest;
    }

    /** {@code x // y}. */
    static double floorDivide(double x, double y, String zero) {
        refuse(y, zero);
        double rest = x % y;
        double whole = (x - rest) / y;
        if (rest != 0 && y < 0 != rest < 0) {
            whole -= 1;
        }
        if (whole == 0) {
            return Math.copySign(0.0, x / y);
        }
        double floor = Math.floor(whole);
        return whole - floor > 0.5 ? floor + 1 : floor;
    }

    /** {@code x ** y}: a float, or a complex number where the result is none. */
    static Object power(double x, double y) {
        if (x == 0 && y < 0 && y != Double.NEGATIVE_INFINITY) {
            throw Raise.zeroDivision("0.0 cannot be raised to a negative power");
        }
        if (x < 0 && Double.isFinite(x) && Double.isFinite(y) && y != Math.rint(y)) {
            return ComplexMethods.power(x, y);
        }
        if (x == 1 || Math.abs(x) == 1 && Double.isInfinite(y)) {
            return 1.0;
        }
        double result = Math.pow(x, y);
        if (Double.isInfinite(result) && Double.isFinite(x) && Double.isFinite(y)) {
            throw Raise.of(Exceptions.OVERFLOW_ERROR, OUT_OF_RANGE, "Numerical result out of range");
        }
        return result;
    }
}
