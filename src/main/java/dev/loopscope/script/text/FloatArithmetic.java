package dev.loopscope.script.text;

/** Arithmetic of floats where Python's differs from Java's: division towards minus infinity, powers, and their errors. */
public final class FloatArithmetic {
    /** A quotient and its remainder. */
    public record Division(double quotient, double remainder) {}

    private FloatArithmetic() {}

    /** {@code left / right}. */
    public static double divide(double left, double right) {
        refuseZero(right, "float division by zero");
        return left / right;
    }

    /** {@code left // right}. */
    public static double floorDivide(double left, double right) {
        refuseZero(right, "float floor division by zero");
        return quotient(left, right);
    }

    /** {@code left % right}, with the sign of the right one. */
    public static double modulo(double left, double right) {
        refuseZero(right, "float modulo by zero");
        return remainder(left, right);
    }

    /** {@code divmod(left, right)}. */
    public static Division divmod(double left, double right) {
        refuseZero(right, "float divmod()");
        return new Division(quotient(left, right), remainder(left, right));
    }

    private static double remainder(double left, double right) {
        double rest = left % right;
        if (rest == 0) {
            return Math.copySign(0.0, right);
        }
        return right < 0 != rest < 0 ? rest + right : rest;
    }

    private static double quotient(double left, double right) {
        double rest = left % right;
        double whole = (left - rest) / right;
        if (rest != 0 && right < 0 != rest < 0) {
            whole -= 1;
        }
        if (whole == 0) {
            return Math.copySign(0.0, left / right);
        }
        double floor = Math.floor(whole);
        return whole - floor > 0.5 ? floor + 1 : floor;
    }

    /** Whether {@code base ** exponent} is a complex number, which is none of ours. */
    public static boolean isComplexPower(double base, double exponent) {
        return base < 0 && Double.isFinite(base) && Double.isFinite(exponent) && exponent != Math.rint(exponent);
    }

    /** {@code base ** exponent}. */
    public static double power(double base, double exponent) {
        if (base == 0 && exponent < 0 && exponent != Double.NEGATIVE_INFINITY) {
            throw TextError.zeroDivision("0.0 cannot be raised to a negative power");
        }
        if (isComplexPower(base, exponent)) {
            throw TextError.value("complex numbers are not supported: a negative number raised to a fractional power");
        }
        if (base == 1 || Math.abs(base) == 1 && Double.isInfinite(exponent)) {
            return 1;
        }
        double result = Math.pow(base, exponent);
        if (Double.isInfinite(result) && Double.isFinite(base) && Double.isFinite(exponent)) {
            throw TextError.overflow("(34, 'Numerical result out of range')");
        }
        return result;
    }

    private static void refuseZero(double divisor, String message) {
        if (divisor == 0) {
            throw TextError.zeroDivision(message);
        }
    }
}
