package dev.loopscope.script.library;

/** Functions that Java's {@link Math} does not have: the error function, gamma, area functions. */
final class SpecialFunctions {
    private static final double[] LANCZOS_NUMERATOR = {23531376880.410759688572007674451636754734846804940,
            42919803642.649098768957899047001988850926355848959, 35711959237.355668049440185451547166705960488635843,
            17921034426.037209699919755754458931112671403265390, 6039542586.3520280050642916443072979210699388420708,
            1439720407.3117216736632230727949123939715485786772, 248874557.86205415651146038641322942321632125127801,
            31426415.585400194380614231628318205362874684987640, 2876370.6289353724412254090516208496135991145378768,
            186056.26539522349504029498971604569928220784236328, 8071.6720023658162106380029022722506138218516325024,
            210.82427775157934587250973392071336271166969580291, 2.5066282746310002701649081771338373386264310793408};
    private static final double[] LANCZOS_DENOMINATOR = {0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0,
            45995730.0, 13339535.0, 2637558.0, 357423.0, 32670.0, 1925.0, 66.0, 1.0};
    private static final double LANCZOS_G = 6.024680040776729583740234375;
    private static final int SERIES_TERMS = 25;
    private static final int FRACTION_TERMS = 50;
    private static final double SERIES_LIMIT = 1.5;
    private static final double FRACTION_LIMIT = 30;
    private static final double SQRT_PI = Math.sqrt(Math.PI);

    private SpecialFunctions() {}

    static double asinh(double x) {
        if (Double.isInfinite(x) || x == 0) {
            return x;
        }
        double size = Math.abs(x);
        double area = size > 1e10
                ? Math.log(size) + Math.log(2)
                : Math.log1p(size + size * size / (1 + Math.sqrt(size * size + 1)));
        return Math.copySign(area, x);
    }

    static double erf(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        double size = Math.abs(x);
        if (size < SERIES_LIMIT) {
            return series(x);
        }
        return Math.copySign(1 - fraction(size), x);
    }

    static double erfc(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        if (Math.abs(x) < SERIES_LIMIT) {
            return 1 - series(x);
        }
        double rest = fraction(Math.abs(x));
        return x > 0 ? rest : 2 - rest;
    }

    private static double series(double x) {
        double square = x * x;
        double sum = 0;
        double divisor = SERIES_TERMS + 0.5;
        for (int i = 0; i < SERIES_TERMS; i++) {
            sum = 2 + square * sum / divisor;
            divisor -= 1;
        }
        return sum * x * Math.exp(-square) / SQRT_PI;
    }

    private static double fraction(double x) {
        if (x >= FRACTION_LIMIT) {
            return 0;
        }
        double square = x * x;
        double a = 0;
        double da = 0.5;
        double p = 1;
        double p1 = 0;
        double q = da + square;
        double q1 = 1;
        for (int i = 0; i < FRACTION_TERMS; i++) {
            a += da;
            da += 2;
            double b = da + square;
            double next = b * p - a * p1;
            p1 = p;
            p = next;
            next = b * q - a * q1;
            q1 = q;
            q = next;
        }
        return p / q * x * Math.exp(-square) / SQRT_PI;
    }

    static double gamma(double x) {
        if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
            return x;
        }
        boolean whole = x == Math.floor(x);
        if (x == Double.NEGATIVE_INFINITY || x <= 0 && whole) {
            return Double.NaN;
        }
        if (whole && x <= 23) {
            double product = 1;
            for (int factor = 2; factor < x; factor++) {
                product *= factor;
            }
            return product;
        }
        if (x > 171.7) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < 0) {
            return -Math.PI / (x * Math.sin(Math.PI * x) * gamma(-x));
        }
        double y = x + LANCZOS_G - 0.5;
        double power = Math.pow(y, x / 2 - 0.25);
        return lanczos(x) / Math.exp(y) * power * power;
    }

    static double logGamma(double x) {
        if (!Double.isFinite(x)) {
            return Math.abs(x);
        }
        if (x <= 2 && x == Math.floor(x)) {
            return x <= 0 ? Double.NaN : 0;
        }
        double size = Math.abs(x);
        double log = Math.log(lanczos(size)) - LANCZOS_G + (size - 0.5) * (Math.log(size + LANCZOS_G - 0.5) - 1);
        return x > 0 ? log : Math.log(Math.PI) - Math.log(Math.abs(Math.sin(Math.PI * size))) - Math.log(size) - log;
    }

    private static double lanczos(double x) {
        double numerator = 0;
        double denominator = 0;
        for (int i = 0; i < LANCZOS_NUMERATOR.length; i++) {
            int at = x < 5 ? LANCZOS_NUMERATOR.length - 1 - i : i;
            numerator = x < 5 ? numerator * x + LANCZOS_NUMERATOR[at] : numerator / x + LANCZOS_NUMERATOR[at];
            denominator = x < 5 ? denominator * x + LANCZOS_DENOMINATOR[at] : denominator / x + LANCZOS_DENOMINATOR[at];
        }
        return numerator / denominator;
    }
}
