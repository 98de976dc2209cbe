package dev.loopscope.script.object;

import java.math.BigDecimal;
import java.math.BigInteger;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.BinaryOperator;

/** Arithmetic of whole numbers: in 64 bits while they fit, a {@link BigInteger} beyond. */
final class Wholes {
    private static final int SURELY_EXACT = 53;
    /** Bits of a quotient that decide how it rounds to a float: its own, one to round by, one for the rest. */
    private static final int QUOTIENT_BITS = 66;

    private Wholes() {}

    /** A number as a {@link Long} if it fits. */
    static Number of(BigInteger number) {
        return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
    }

    /** An int or bool as a {@link BigInteger}. */
    static BigInteger big(Object number) {
        return switch (number) {
            case BigInteger big -> big;
            case Boolean truth -> truth ? BigInteger.ONE : BigInteger.ZERO;
            default -> BigInteger.valueOf((Long) number);
        };
    }

    /** Whether it is an int or bool, which {@link #big} takes. */
    static boolean isWhole(Object object) {
        return object instanceof Long || object instanceof BigInteger || object instanceof Boolean;
    }

    /** {@code x operator y}; null if ints have no such operator. */
    static @Nullable Object apply(PyThread thread, BinaryOperator operator, long x, long y) {
        return switch (operator) {
            case ADD -> add(x, y);
            case SUB -> subtract(x, y);
            case MULT -> multiply(x, y);
            case FLOOR_DIV -> floorDivide(x, y);
            case MOD -> modulo(x, y);
            case DIV -> divide(x, y);
            case POW -> power(thread, x, y);
            case LEFT_SHIFT -> shiftLeft(thread, x, y);
            case RIGHT_SHIFT -> shiftRight(x, y);
            case BIT_AND -> x & y;
            case BIT_OR -> x | y;
            case BIT_XOR -> x ^ y;
            case MAT_MULT -> null;
        };
    }

    static Object add(long x, long y) {
        long sum = x + y;
        return ((x ^ sum) & (y ^ sum)) < 0 ? (Object) BigInteger.valueOf(x).add(BigInteger.valueOf(y)) : (Object) sum;
    }

    static Object subtract(long x, long y) {
        long difference = x - y;
        return ((x ^ y) & (x ^ difference)) < 0
                ? (Object) BigInteger.valueOf(x).subtract(BigInteger.valueOf(y))
                : (Object) difference;
    }

    static Object multiply(long x, long y) {
        long product = x * y;
        return Math.multiplyHigh(x, y) == product >> 63
                ? (Object) product
                : BigInteger.valueOf(x).multiply(BigInteger.valueOf(y));
    }

    static Object floorDivide(long x, long y) {
        if (y == 0) {
            throw Raise.zeroDivision("integer division or modulo by zero");
        }
        return x == Long.MIN_VALUE && y == -1
                ? (Object) BigInteger.valueOf(x).negate()
                : (Object) Math.floorDiv(x, y);
    }

    static Object modulo(long x, long y) {
        if (y == 0) {
            throw Raise.zeroDivision("integer modulo by zero");
        }
        return Math.floorMod(x, y);
    }

    static Object divide(long x, long y) {
        if (y == 0) {
            throw Raise.zeroDivision("division by zero");
        }
        long limit = 1L << SURELY_EXACT;
        return Math.abs(x) <= limit && Math.abs(y) <= limit && x != Long.MIN_VALUE && y != Long.MIN_VALUE
                ? (Object) ((double) x / y)
                : divide(BigInteger.valueOf(x), BigInteger.valueOf(y));
    }

    private static Object shiftLeft(PyThread thread, long x, long y) {
        if (y < 0) {
            throw Raise.valueError("negative shift count");
        }
        if (x == 0) {
            return 0L;
        }
        if (y < Long.SIZE && x << y >> y == x) {
            return x << y;
        }
        return shiftLeft(thread, BigInteger.valueOf(x), y);
    }

    private static Object shiftRight(long x, long y) {
        if (y < 0) {
            throw Raise.valueError("negative shift count");
        }
        return x >> Math.min(y, Long.SIZE - 1);
    }

    private static Object power(PyThread thread, long x, long y) {
        if (y < 0) {
            return Floats.power((double) x, (double) y);
        }
        long result = 1;
        long square = x;
        for (long left = y;; left >>= 1) {
            if ((left & 1) != 0) {
                if (Math.multiplyHigh(result, square) != result * square >> 63) {
                    return power(thread, BigInteger.valueOf(x), BigInteger.valueOf(y));
                }
                result *= square;
            }
            if (left <= 1) {
                return result;
            }
            if (Math.multiplyHigh(square, square) != square * square >> 63) {
                return power(thread, BigInteger.valueOf(x), BigInteger.valueOf(y));
            }
            square *= square;
        }
    }

    /** {@code x operator y}; null if ints have no such operator. */
    static @Nullable Object apply(PyThread thread, BinaryOperator operator, BigInteger x, BigInteger y) {
        return switch (operator) {
            case ADD -> bounded(thread, x.add(y));
            case SUB -> bounded(thread, x.subtract(y));
            case MULT -> multiply(thread, x, y);
            case FLOOR_DIV -> divmod(x, y, "integer division or modulo by zero")[0];
            case MOD -> divmod(x, y, "integer modulo by zero")[1];
            case DIV -> divide(x, y);
            case POW -> y.signum() < 0 ? Floats.power(toDouble(x), toDouble(y)) : power(thread, x, y);
            case LEFT_SHIFT -> shiftLeft(thread, x, shift(x, y));
            case RIGHT_SHIFT -> shiftRight(x, y);
            case BIT_AND -> of(x.and(y));
            case BIT_OR -> of(x.or(y));
            case BIT_XOR -> of(x.xor(y));
            case MAT_MULT -> null;
        };
    }

    private static Number bounded(PyThread thread, BigInteger number) {
        thread.interpreter().bounds().checkBits(number.bitLength());
        return of(number);
    }

    private static Object multiply(PyThread thread, BigInteger x, BigInteger y) {
        thread.interpreter().bounds().checkBits((long) x.bitLength() + y.bitLength());
        return of(x.multiply(y));
    }

    /** Quotient and remainder, towards minus infinity. */
    static Number[] divmod(BigInteger x, BigInteger y, String zero) {
        if (y.signum() == 0) {
            throw Raise.zeroDivision(zero);
        }
        BigInteger[] parts = x.divideAndRemainder(y);
        boolean below = parts[1].signum() != 0 && parts[1].signum() != y.signum();
        return below
                ? new Number[]{of(parts[0].subtract(BigInteger.ONE)), of(parts[1].add(y))}
                : new Number[]{of(parts[0]), of(parts[1])};
    }

    /** The float nearest to the exact quotient. */
    private static Object divide(BigInteger x, BigInteger y) {
        if (y.signum() == 0) {
            throw Raise.zeroDivision("division by zero");
        }
        if (x.signum() == 0) {
            return y.signum() < 0 ? -0.0 : 0.0;
        }
        int shift = y.bitLength() - x.bitLength() + QUOTIENT_BITS;
        BigInteger numerator = x.abs().shiftLeft(Math.max(shift, 0));
        BigInteger[] parts = numerator.divideAndRemainder(y.abs().shiftLeft(Math.max(-shift, 0)));
        // The last bit says that there is more, so that nothing counts as half which is above it.
        BigInteger quotient = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
        double result = scaled(quotient, shift);
        if (Double.isInfinite(result)) {
            throw Raise.overflowError("integer division result too large for a float");
        }
        return x.signum() * y.signum() < 0 ? -result : result;
    }

    private static double scaled(BigInteger quotient, int shift) {
        if (shift > 2300) {
            return 0;
        }
        return shift <= 0
                ? shift < -2300 ? Double.POSITIVE_INFINITY : quotient.shiftLeft(-shift).doubleValue()
                : new BigDecimal(quotient).divide(new BigDecimal(BigInteger.ONE.shiftLeft(shift))).doubleValue();
    }

    private static Object power(PyThread thread, BigInteger x, BigInteger y) {
        if (x.signum() == 0 || x.equals(BigInteger.ONE)) {
            return y.signum() == 0 ? 1L : x.longValue();
        }
        if (x.equals(BigInteger.ONE.negate())) {
            return y.testBit(0) ? -1L : 1L;
        }
        thread.interpreter().bounds()
                .checkBits(y.bitLength() > 31 ? Long.MAX_VALUE : (x.bitLength() - 1L) * y.longValue());
        return of(x.pow(y.intValue()));
    }

    private static long shift(BigInteger x, BigInteger y) {
        if (y.signum() < 0) {
            throw Raise.valueError("negative shift count");
        }
        if (x.signum() != 0 && y.bitLength() >= Long.SIZE) {
            throw Raise.overflowError("too many digits in integer");
        }
        return x.signum() == 0 ? 0 : y.longValue();
    }

    private static Object shiftLeft(PyThread thread, BigInteger x, long y) {
        thread.interpreter().bounds().checkBits(Math.addExact(x.bitLength(), Math.min(y, Integer.MAX_VALUE)));
        return of(x.shiftLeft((int) y));
    }

    private static Object shiftRight(BigInteger x, BigInteger y) {
        if (y.signum() < 0) {
            throw Raise.valueError("negative shift count");
        }
        return y.bitLength() >= Integer.SIZE ? x.signum() < 0 ? -1L : 0L : (Object) of(x.shiftRight(y.intValue()));
    }

    /** The nearest float; an OverflowError where there is none. */
    static double toDouble(BigInteger number) {
        double result = number.doubleValue();
        if (Double.isInfinite(result)) {
            throw Raise.overflowError("int too large to convert to float");
        }
        return result;
    }

    /** {@code pow(base, exponent, modulus)}. Others get their turn, and a cancel comes through, while it runs. */
    static Number power(PyThread thread, BigInteger base, BigInteger exponent, BigInteger modulus) {
        if (modulus.signum() == 0) {
            throw Raise.valueError("pow() 3rd argument cannot be 0");
        }
        BigInteger size = modulus.abs();
        BigInteger factor = base.mod(size);
        if (exponent.signum() < 0) {
            if (!base.gcd(size).equals(BigInteger.ONE)) {
                throw Raise.valueError("base is not invertible for the given modulus");
            }
            factor = size.equals(BigInteger.ONE) ? BigInteger.ZERO : base.modInverse(size);
        }
        BigInteger times = exponent.abs();
        BigInteger result = BigInteger.ONE.mod(size);
        if (times.bitLength() <= 4096 && size.bitLength() <= 4096) {
            result = factor.modPow(times, size);
        } else {
            for (int i = times.bitLength() - 1; i >= 0; i--) {
                thread.interpreter().check();
                result = result.multiply(result).mod(size);
                result = times.testBit(i) ? result.multiply(factor).mod(size) : result;
            }
        }
        return of(modulus.signum() < 0 && result.signum() != 0 ? result.add(modulus) : result);
    }
}
