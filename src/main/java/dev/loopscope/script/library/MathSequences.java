package dev.loopscope.script.library;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.Operators;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.syntax.BinaryOperator;

/** The functions of {@code math} that take many numbers: sums, products, distances. */
final class MathSequences {
    private MathSequences() {}

    static void addTo(PyModule module) {
        module.add(Builtin.of1("fsum(seq, /)", (thread, items) -> exactSum(reals(thread, items))));
        module.add(Builtin.of("prod(iterable, /, *, start=1)", (thread, a) -> {
            Object product = Given.value(a[1]);
            for (Object item : Iteration.toArray(thread, Given.value(a[0]))) {
                product = Operators.binary(thread, BinaryOperator.MULT, product, item);
            }
            return product;
        }));
        module.add(Builtin.of2("sumprod(p, q, /)", MathSequences::sumOfProducts));
        module.add(Builtin.of("hypot(*coordinates)", (thread, a) -> length(reals(thread, a[0]))));
        module.add(Builtin.of2("dist(p, q, /)", (thread, p, q) -> {
            double[] from = reals(thread, p);
            double[] to = reals(thread, q);
            if (from.length != to.length) {
                throw Raise.valueError("both points must have the same number of dimensions");
            }
            for (int i = 0; i < from.length; i++) {
                from[i] -= to[i];
            }
            return length(from);
        }));
    }

    private static double[] reals(PyThread thread, @Nullable Object items) {
        Object given = Given.value(items);
        Object[] all = given instanceof PyTuple tuple ? tuple.items() : Iteration.toArray(thread, given);
        double[] numbers = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            numbers[i] = Given.real(thread, all[i]);
        }
        return numbers;
    }

    private static double exactSum(double[] numbers) {
        double plain = 0;
        BigDecimal sum = BigDecimal.ZERO;
        boolean finite = true;
        for (double number : numbers) {
            plain += number;
            finite &= Double.isFinite(number);
            if (finite) {
                sum = sum.add(new BigDecimal(number));
            }
        }
        return finite ? sum.doubleValue() : plain;
    }

    private static Object sumOfProducts(PyThread thread, Object p, Object q) {
        Object[] left = Iteration.toArray(thread, p);
        Object[] right = Iteration.toArray(thread, q);
        if (left.length != right.length) {
            throw Raise.valueError("Inputs are not the same length");
        }
        Object sum = 0L;
        for (int i = 0; i < left.length; i++) {
            Object product = Operators.binary(thread, BinaryOperator.MULT, left[i], right[i]);
            sum = Operators.binary(thread, BinaryOperator.ADD, sum, product);
        }
        return sum;
    }

    private static double length(double[] sides) {
        if (sides.length == 2) {
            return Math.hypot(sides[0], sides[1]);
        }
        double largest = 0;
        for (double side : sides) {
            largest = Math.max(largest, Math.abs(side));
        }
        if (largest == 0 || Double.isInfinite(largest) || Double.isNaN(largest)) {
            return largest;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (double side : sides) {
            BigDecimal exact = new BigDecimal(side);
            sum = sum.add(exact.multiply(exact));
        }
        return sum.sqrt(java.math.MathContext.DECIMAL128).doubleValue();
    }
}
