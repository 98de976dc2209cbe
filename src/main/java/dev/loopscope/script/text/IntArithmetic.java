package dev.loopscope.script.text;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Arithmetic of ints beyond the quick cases: division towards minus infinity, exact quotients, powers. */
public final class IntArithmetic {
    /** Bits of a quotient that decide how it rounds to a float: its own, one to round by, one for the rest. */
    private static final int QUOTIENT_BITS = 66;

    /** A quotient and its remainder. */
    public record Division(Number quotient, Number remainder) {}

    private IntArithmetic() {}

    /** {@code left // right}. */
    public static Number floorDivide(BigInteger left, BigInteger right) {
        refuseZero(right, "integer division or modulo by zero");
        return divide(left, right).quotient();
    }

    /** {@code left % right}, with the sign of the right one. */
    public static Number modulo(BigInteger left, BigInteger right) {
        refuseZero(right, "integer modulo by zero");
        return divide(left, right).remainder();
    }

    /** {@code divmod(left, right)}. */
    public static Division divmod(BigInteger left, BigInteger right) {
        refuseZero(right, "integer division or modulo by zero");
        return divide(left, right);
    }

    private static Division divide(BigInteger left, BigInteger right) {
        BigInteger[] parts = left.divideAndRemainder(right);
        boolean below = parts[1].signum() != 0 && parts[1].signum() != right.signum();
        return below
                ? new Division(Ints.of(parts[0].subtract(BigInteger.ONE)), Ints.of(parts[1].add(right)))
                : new Division(Ints.of(parts[0]), Ints.of(parts[1]));
    }

    /** {@code left / right}: the float nearest to the exact quotient. */
    public static double trueDivide(BigInteger left, BigInteger right) {
        refuseZero(right, "division by zero");
        if (left.bitLength() <= 53 && right.bitLength() <= 53) {
            return left.doubleValue() / right.doubleValue();
        }
        int shift = right.bitLength() - left.bitLength() + QUOTIENT_BITS;
        BigInteger numerator = left.abs().shiftLeft(Math.max(shift, 0));
        BigInteger[] parts = numerator.divideAndRemainder(right.abs().shiftLeft(Math.max(-shift, 0)));
        // The last bit says that there is more, so that nothing counts as half which is above it.
        BigInteger quotient = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
        double result = scaled(quotient, shift);
        if (Double.isInfinite(result)) {
            throw TextError.overflow("integer division result too large for a float");
        }
        return left.signum() < 0 != right.signum() < 0 ? -result : result;
    }

    private static double scaled(BigInteger quotient, int shift) {
        if (shift > 2300) {
            return 0;
        }
        return shift <= 0
                ? quotient.shiftLeft(-shift).doubleValue()
                : new BigDecimal(quotient).divide(new BigDecimal(BigInteger.ONE.shiftLeft(shift))).doubleValue();
    }

    /** {@code base ** exponent} for an exponent that is not negative; a negative one gives a float in Python. */
    public static Number power(BigInteger base, BigInteger exponent) {
        if (base.bitLength() <= 1 && exponent.bitLength() > 31) {
            return smallPower(base, exponent);
        }
        if (exponent.bitLength() > 31) {
            throw TextError.overflow("exponent too large");
        }
        return Ints.of(base.pow(exponent.intValue()));
    }

    private static Number smallPower(BigInteger base, BigInteger exponent) {
        if (base.signum() >= 0 && base.bitLength() <= 1) {
            return base.longValue();
        }
        return exponent.testBit(0) ? base.longValue() : 1L;
    }

    /** {@code pow(base, exponent, modulus)}. */
    public static Number power(BigInteger base, BigInteger exponent, BigInteger modulus) {
        if (modulus.signum() == 0) {
            throw TextError.value("pow() 3rd argument cannot be 0");
        }
        BigInteger size = modulus.abs();
        if (exponent.signum() < 0 && !base.gcd(size).equals(BigInteger.ONE)) {
            throw TextError.value("base is not invertible for the given modulus");
        }
        BigInteger result = base.modPow(exponent, size);
        return Ints.of(modulus.signum() < 0 && result.signum() != 0 ? result.add(modulus) : result);
    }

    private static void refuseZero(BigInteger divisor, String message) {
        if (divisor.signum() == 0) {
            throw TextError.zeroDivision(message);
        }
    }
}
