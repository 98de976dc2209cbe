package dev.loopscope.script.text;

import org.jspecify.annotations.Nullable;

/** The distributions of {@code random.Random}: what CPython makes of the same random numbers. */
public final class Distributions {
    private static final double TWO_PI = 2 * Math.PI;
    private static final double NORMAL = 4 * Math.exp(-0.5) / Math.sqrt(2.0);
    private static final double LOG_4 = Math.log(4.0);
    private static final double GAMMA = 1.0 + Math.log(4.5);

    private final RandomSource source;

    /** The distributions of a source of random numbers. */
    public Distributions(RandomSource source) {
        this.source = source;
    }

    /** {@code uniform(low, high)}. */
    public double uniform(double low, double high) {
        return low + (high - low) * source.random();
    }

    /** {@code triangular(low, high, mode)}; null is a mode in the middle. */
    public double triangular(double low, double high, @Nullable Double mode) {
        double u = source.random();
        if (mode != null && high == low) {
            return low;
        }
        double c = mode == null ? 0.5 : (mode - low) / (high - low);
        if (u > c) {
            return high + (low - high) * Math.sqrt((1.0 - u) * (1.0 - c));
        }
        return low + (high - low) * Math.sqrt(u * c);
    }

    /** {@code normalvariate(mu, sigma)}. */
    public double normal(double mu, double sigma) {
        while (true) {
            double u = source.random();
            double v = 1.0 - source.random();
            double z = NORMAL * (u - 0.5) / v;
            if (z * z / 4.0 <= -Math.log(v)) {
                return mu + z * sigma;
            }
        }
    }

    /** {@code gauss(mu, sigma)}. */
    public double gauss(double mu, double sigma) {
        double z = source.gaussNext();
        source.keepGauss(Double.NaN);
        if (Double.isNaN(z)) {
            double angle = source.random() * TWO_PI;
            double radius = Math.sqrt(-2.0 * Math.log(1.0 - source.random()));
            z = Math.cos(angle) * radius;
            source.keepGauss(Math.sin(angle) * radius);
        }
        return mu + z * sigma;
    }

    /** {@code lognormvariate(mu, sigma)}. */
    public double logNormal(double mu, double sigma) {
        return Math.exp(normal(mu, sigma));
    }

    /** {@code expovariate(lambd)}. */
    public double exponential(double lambda) {
        return FloatArithmetic.divide(-Math.log(1.0 - source.random()), lambda);
    }

    /** {@code gammavariate(alpha, beta)}. */
    public double gamma(double alpha, double beta) {
        if (alpha <= 0.0 || beta <= 0.0) {
            throw TextError.value("gammavariate: alpha and beta must be > 0.0");
        }
        if (alpha > 1.0) {
            return largeGamma(alpha) * beta;
        }
        return alpha == 1.0 ? -Math.log(1.0 - source.random()) * beta : smallGamma(alpha) * beta;
    }

    private double largeGamma(double alpha) {
        double inverse = Math.sqrt(2.0 * alpha - 1.0);
        double low = alpha - LOG_4;
        double sum = alpha + inverse;
        while (true) {
            double u = source.random();
            if (!(1e-7 < u && u < 0.9999999)) {
                continue;
            }
            double other = 1.0 - source.random();
            double v = Math.log(u / (1.0 - u)) / inverse;
            double x = alpha * Math.exp(v);
            double z = u * u * other;
            double r = low + sum * v - x;
            if (r + GAMMA - 4.5 * z >= 0.0 || r >= Math.log(z)) {
                return x;
            }
        }
    }

    private double smallGamma(double alpha) {
        while (true) {
            double u = source.random();
            double b = (Math.E + alpha) / Math.E;
            double p = b * u;
            double x = p <= 1.0 ? Math.pow(p, 1.0 / alpha) : -Math.log((b - p) / alpha);
            double other = source.random();
            double bound = p > 1.0 ? Math.pow(x, alpha - 1.0) : Math.exp(-x);
            if (other <= bound) {
                return x;
            }
        }
    }

    /** {@code betavariate(alpha, beta)}. */
    public double beta(double alpha, double beta) {
        double y = gamma(alpha, 1.0);
        return y == 0 ? 0.0 : y / (y + gamma(beta, 1.0));
    }

    /** {@code paretovariate(alpha)}. */
    public double pareto(double alpha) {
        return Math.pow(1.0 - source.random(), -1.0 / alpha);
    }

    /** {@code weibullvariate(alpha, beta)}. */
    public double weibull(double alpha, double beta) {
        return alpha * Math.pow(-Math.log(1.0 - source.random()), 1.0 / beta);
    }

    /** {@code vonmisesvariate(mu, kappa)}. */
    public double vonMises(double mu, double kappa) {
        if (kappa <= 1e-6) {
            return TWO_PI * source.random();
        }
        double s = 0.5 / kappa;
        double r = s + Math.sqrt(1.0 + s * s);
        double z;
        while (true) {
            z = Math.cos(Math.PI * source.random());
            double d = z / (r + z);
            double u = source.random();
            if (u < 1.0 - d * d || u <= (1.0 - d) * Math.exp(d)) {
                break;
            }
        }
        double q = 1.0 / r;
        double angle = Math.acos((q + z) / (1.0 + q * z));
        return FloatArithmetic.modulo(source.random() > 0.5 ? mu + angle : mu - angle, TWO_PI);
    }
}
