package dev.loopscope.script.text;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Python's int as a Java number: a {@link Long} where it fits, a {@link BigInteger} where it does not. */
public final class Ints {
    private static final int LONG_BITS = 63;

    private Ints() {}

    /** The number as a {@link Long} if it fits, as it is otherwise. */
    public static Number of(BigInteger value) {
        return value.bitLength() <= LONG_BITS ? (Number) value.longValue() : value;
    }

    /** A {@link Long} or {@link BigInteger} as a {@link BigInteger}. */
    public static BigInteger big(Number value) {
        return value instanceof BigInteger big ? big : BigInteger.valueOf(value.longValue());
    }

    /** The integer part of a float as {@code int(x)} gives it. */
    public static Number truncate(double value) {
        if (Double.isNaN(value)) {
            throw TextError.value("cannot convert float NaN to integer");
        }
        if (Double.isInfinite(value)) {
            throw TextError.overflow("cannot convert float infinity to integer");
        }
        long small = (long) value;
        return Math.abs(value) < 0x1p62 ? (Number) small : of(new BigDecimal(value).toBigInteger());
    }

    /** The nearest float, as {@code float(n)} gives it. */
    public static double toDouble(BigInteger value) {
        double result = value.doubleValue();
        if (Double.isInfinite(result)) {
            throw TextError.overflow("int too large to convert to float");
        }
        return result;
    }

    /** The order of an int and a float, exactly: negative, 0 or positive; a NaN counts as greater, so ask for it before. */
    public static int compare(BigInteger left, double right) {
        if (Double.isInfinite(right) || Double.isNaN(right)) {
            return right < 0 ? 1 : -1;
        }
        return new BigDecimal(left).compareTo(new BigDecimal(right));
    }

    /** The order of a small int and a float, exactly: negative, 0 or positive; a NaN counts as greater, so ask for it before. */
    public static int compare(long left, double right) {
        if (Math.abs(left) <= 1L << 53 && !Double.isNaN(right)) {
            double exact = left;
            return exact < right ? -1 : exact > right ? 1 : 0;
        }
        return compare(BigInteger.valueOf(left), right);
    }

    /** {@code round(n, digits)} of an int: half to even at a power of ten; as it is where {@code digits} is not negative. */
    public static Number round(BigInteger value, long digits) {
        if (digits >= 0) {
            return of(value);
        }
        if (-digits > value.bitLength() / 3 + 2) {
            return 0L;
        }
        BigInteger unit = BigInteger.TEN.pow((int) -digits);
        BigInteger[] parts = value.divideAndRemainder(unit);
        int half = parts[1].abs().shiftLeft(1).compareTo(unit);
        boolean away = half > 0 || half == 0 && parts[0].testBit(0);
        BigInteger quotient = away ? parts[0].add(BigInteger.valueOf(value.signum())) : parts[0];
        return of(quotient.multiply(unit));
    }
}
