package dev.loopscope.script.library;

import java.math.BigInteger;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Indexing;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.text.Ints;

/** The functions of {@code math} that give or take ints: rounding, logarithms, divisors, combinations. */
final class MathNumbers {
    private static final double LOG_2 = Math.log(2);
    /** The largest factorial whose computing stays short. */
    private static final long LARGEST = 20_000;

    private MathNumbers() {}

    static void addTo(PyModule module) {
        addRounding(module);
        addLogarithms(module);
        module.add(Builtin.of("gcd(*integers)", (thread, a) -> {
            BigInteger divisor = BigInteger.ZERO;
            for (Object item : ((PyTuple) Given.value(a[0])).items()) {
                divisor = divisor.gcd(Given.big(thread, item));
            }
            return Ints.of(divisor);
        }));
        module.add(Builtin.of("lcm(*integers)", (thread, a) -> {
            BigInteger multiple = BigInteger.ONE;
            for (Object item : ((PyTuple) Given.value(a[0])).items()) {
                BigInteger number = Given.big(thread, item).abs();
                multiple = number.signum() == 0 || multiple.signum() == 0
                        ? BigInteger.ZERO
                        : multiple.divide(multiple.gcd(number)).multiply(number);
            }
            return Ints.of(multiple);
        }));
        module.add(Builtin.of1("isqrt(n, /)", (thread, n) -> {
            BigInteger number = Given.big(thread, n);
            if (number.signum() < 0) {
                throw Raise.valueError("isqrt() argument must be nonnegative");
            }
            return Ints.of(number.sqrt());
        }));
        module.add(Builtin.of1("factorial(n, /)", MathNumbers::factorial));
        module.add(Builtin.of2("comb(n, k, /)", (thread, n, k) -> combinations(thread, n, k, true)));
        module.add(Builtin.of("perm(n, k=None, /)", (thread, a) -> a[1] == PyNone.NONE
                ? factorial(thread, Given.value(a[0]))
                : combinations(thread, a[0], a[1], false)));
    }

    private static void addRounding(PyModule module) {
        module.add(Builtin.of1("floor(x, /)", (thread, x) -> rounded(thread, x, "__floor__")));
        module.add(Builtin.of1("ceil(x, /)", (thread, x) -> rounded(thread, x, "__ceil__")));
        module.add(Builtin.of1("trunc(x, /)", (thread, x) -> {
            Object result = x instanceof Double number ? Ints.truncate(number) : Calls.special(thread, x, "__trunc__");
            if (result == null) {
                throw Raise.typeError("type %s doesn't define __trunc__ method", Types.of(x).name());
            }
            return result;
        }));
    }

    private static Object rounded(PyThread thread, Object x, String method) {
        if (!(x instanceof Double)) {
            Object own = x instanceof Long ? x : Calls.special(thread, x, method);
            if (own != null) {
                return own;
            }
        }
        double value = Given.real(thread, x);
        return Ints.truncate(method.equals("__floor__") ? Math.floor(value) : Math.ceil(value));
    }

    private static void addLogarithms(PyModule module) {
        module.add(Builtin.of("log(x, base=..., /)", (thread, a) -> {
            double logarithm = logarithm(thread, a[0]);
            if (a[1] == null) {
                return logarithm;
            }
            double base = logarithm(thread, a[1]);
            if (base == 0) {
                throw Raise.zeroDivision("division by zero");
            }
            return logarithm / base;
        }));
        module.add(Builtin.of1("log2(x, /)", (thread, x) -> {
            double natural = logarithm(thread, x);
            double value = x instanceof Double || x instanceof Long ? Given.real(thread, x) : 0;
            int exponent = Math.getExponent(value);
            return value > 0 && value == Math.scalb(1.0, exponent) ? (double) exponent : natural / LOG_2;
        }));
        module.add(Builtin.of1("log10(x, /)", (thread, x) -> {
            double natural = logarithm(thread, x);
            return Indexing.isIndex(x) && !(Given.whole(thread, x) instanceof Long)
                    ? natural / Math.log(10)
                    : Math.log10(Given.real(thread, x));
        }));
    }

    private static double logarithm(PyThread thread, @Nullable Object given) {
        if (given != null && Indexing.isIndex(given) && Given.whole(thread, given) instanceof BigInteger big
                && big.signum() > 0) {
            int bits = big.bitLength();
            return bits < Double.MAX_EXPONENT
                    ? Math.log(big.doubleValue())
                    : Math.log(Math.scalb(big.shiftRight(bits - Long.SIZE).doubleValue(), -Long.SIZE)) + LOG_2 * bits;
        }
        double value = Given.real(thread, given);
        if (value <= 0) {
            throw Raise.valueError("math domain error");
        }
        return Math.log(value);
    }

    private static Object factorial(PyThread thread, Object given) {
        if (!Indexing.isIndex(given)) {
            throw Raise.typeError("'%s' object cannot be interpreted as an integer", Types.of(given).name());
        }
        long n = bounded(thread, given, "factorial() argument should not exceed %d");
        if (n < 0) {
            throw Raise.valueError("factorial() not defined for negative values");
        }
        return Ints.of(product(thread, 1, n));
    }

    private static long bounded(PyThread thread, @Nullable Object given, String rule) {
        Number n = Given.whole(thread, given);
        if (!(n instanceof Long small) || small > LARGEST) {
            throw Raise.overflowError(rule, LARGEST);
        }
        return small;
    }

    /** The product of the numbers from {@code first} to {@code last}, by halves so that the factors stay alike in size. */
    private static BigInteger product(PyThread thread, long first, long last) {
        thread.interpreter().check();
        if (first > last) {
            return BigInteger.ONE;
        }
        if (last - first < 8) {
            BigInteger product = BigInteger.valueOf(first);
            for (long factor = first + 1; factor <= last; factor++) {
                product = product.multiply(BigInteger.valueOf(factor));
            }
            return product;
        }
        long middle = (first + last) / 2;
        return product(thread, first, middle).multiply(product(thread, middle + 1, last));
    }

    private static Object combinations(PyThread thread, @Nullable Object givenN, @Nullable Object givenK,
            boolean comb) {
        BigInteger n = Given.big(thread, givenN);
        BigInteger k = Given.big(thread, givenK);
        if (n.signum() < 0 || k.signum() < 0) {
            throw Raise.valueError("%s must be a non-negative integer", n.signum() < 0 ? "n" : "k");
        }
        if (k.compareTo(n) > 0) {
            return 0L;
        }
        BigInteger taken = comb ? k.min(n.subtract(k)) : k;
        long count = bounded(thread, Ints.of(taken), "k must not exceed %d");
        BigInteger product = BigInteger.ONE;
        for (long i = 0; i < count; i++) {
            thread.interpreter().check();
            product = product.multiply(n.subtract(BigInteger.valueOf(i)));
            product = comb ? product.divide(BigInteger.valueOf(i + 1)) : product;
        }
        return Ints.of(product);
    }
}
