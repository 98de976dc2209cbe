package dev.loopscope.script.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A float taken apart: {@code x.hex()}, {@code x.as_integer_ratio()}, {@code round(x)} and {@code round(x, digits)}. */
public final class FloatParts {
    private static final long HASH_PRIME = (1L << 61) - 1;
    private static final long INFINITY_HASH = 314159;
    private static final int FRACTION_BITS = 52;
    /** With more decimals than these every float is its own rounding. */
    private static final int MOST_DECIMALS = 323;
    /** At and below these decimals every float rounds to zero. */
    private static final int LEAST_DECIMALS = -309;

    /** A float as a fraction in lowest terms. */
    public record Ratio(Number numerator, Number denominator) {}

    private FloatParts() {}

    /** {@code x.hex()}. */
    public static String hex(double value) {
        if (!Double.isFinite(value)) {
            return FloatText.repr(value);
        }
        String sign = value < 0 || 1 / value < 0 ? "-" : "";
        if (value == 0) {
            return sign + "0x0.0p+0";
        }
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & (1L << FRACTION_BITS) - 1;
        int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT);
        int first = Math.getExponent(value) < Double.MIN_EXPONENT ? 0 : 1;
        return "%s0x%d.%013xp%s%d".formatted(sign, first, fraction, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    /** {@code x.as_integer_ratio()}. */
    public static Ratio ratio(double value) {
        if (Double.isNaN(value)) {
            throw TextError.value("cannot convert NaN to integer ratio");
        }
        if (Double.isInfinite(value)) {
            throw TextError.overflow("cannot convert Infinity to integer ratio");
        }
        BigDecimal exact = new BigDecimal(value).stripTrailingZeros();
        BigInteger denominator = BigInteger.TEN.pow(Math.max(0, exact.scale()));
        BigInteger numerator = exact.multiply(new BigDecimal(denominator)).toBigIntegerExact();
        BigInteger common = numerator.gcd(denominator).max(BigInteger.ONE);
        return new Ratio(Ints.of(numerator.divide(common)), Ints.of(denominator.divide(common)));
    }

    /** {@code round(x)}: the nearest int, half to even. */
    public static Number round(double value) {
        return Ints.truncate(Math.rint(value));
    }

    /** {@code round(x, digits)}: the float nearest to the decimal that is nearest to x, half to even. */
    public static double round(double value, long digits) {
        if (!Double.isFinite(value) || digits > MOST_DECIMALS || value == 0) {
            return value;
        }
        if (digits < LEAST_DECIMALS) {
            return 0.0 * value;
        }
        double result = new BigDecimal(value).setScale((int) digits, RoundingMode.HALF_EVEN).doubleValue();
        if (Double.isInfinite(result)) {
            throw TextError.overflow("rounded value too large to represent");
        }
        return Math.copySign(result, value);
    }

    /** {@code hash(x)} of a float, but for NaN, whose hash is its object's: equal to that of an equal int. */
    public static long hash(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? 0 : value > 0 ? INFINITY_HASH : -INFINITY_HASH;
        }
        BigDecimal exact = new BigDecimal(Math.abs(value));
        BigInteger prime = BigInteger.valueOf(HASH_PRIME);
        BigInteger divisor = BigInteger.TEN.modPow(BigInteger.valueOf(exact.scale()), prime);
        long hash = exact.unscaledValue().multiply(divisor.modInverse(prime)).mod(prime).longValue();
        return value < 0 ? hash == 1 ? -2 : -hash : hash;
    }
}
