package dev.loopscope.script.library;

import dev.loopscope.script.object.Raise;
import dev.loopscope.script.text.RandomSource;

/** {@code random.binomialvariate}: how often something happens in {@code n} trials, as CPython draws it. */
final class Binomial {
    private static final double FEW = 10;
    private static final double LOG_2 = Math.log(2);

    private Binomial() {}

    static long draw(RandomSource source, long n, double p) {
        if (n < 0) {
            throw Raise.valueError("n must be non-negative");
        }
        if (!(p >= 0 && p <= 1)) {
            throw Raise.valueError("p must be in the range 0.0 <= p <= 1.0");
        }
        if (p == 0 || p == 1) {
            return p == 0 ? 0 : n;
        }
        if (n == 1) {
            return source.random() < p ? 1 : 0;
        }
        if (p > 0.5) {
            return n - draw(source, n, 1 - p);
        }
        return n * p < FEW ? geometric(source, n, p) : rejecting(source, n, p);
    }

    /** By the distances between successes. */
    private static long geometric(RandomSource source, long n, double p) {
        double c = Math.log(1 - p) / LOG_2;
        long successes = 0;
        double trials = 0;
        while (c != 0) {
            trials += Math.floor(Math.log(source.random()) / LOG_2 / c) + 1;
            if (trials > n) {
                return successes;
            }
            successes++;
        }
        return successes;
    }

    /** By transformed rejection with squeeze (Hörmann 1993). */
    private static long rejecting(RandomSource source, long n, double p) {
        double deviation = Math.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * deviation;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double alpha = (2.83 + 5.1 / b) * deviation;
        double odds = Math.log(p / (1 - p));
        double mode = Math.floor((n + 1) * p);
        double top = SpecialFunctions.logGamma(mode + 1) + SpecialFunctions.logGamma(n - mode + 1);
        while (true) {
            double u = source.random() - 0.5;
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + n * p + 0.5);
            if (k < 0 || k > n) {
                continue;
            }
            double v = source.random();
            if (us >= 0.07 && v <= 0.92 - 4.2 / b) {
                return (long) k;
            }
            v *= alpha / (a / (us * us) + b);
            double bound = top - SpecialFunctions.logGamma(k + 1) - SpecialFunctions.logGamma(n - k + 1)
                    + (k - mode) * odds;
            if (Math.log(v) <= bound) {
                return (long) k;
            }
        }
    }
}
