package dev.loopscope.script.text;

import java.util.Locale;

/** Formats floats by a specification. */
final class FloatFormat {
    private static final int DEFAULT_PRECISION = 6;
    private static final int LARGEST_POINT = 16;
    private static final int SMALLEST_POINT = -4;

    private FloatFormat() {}

    static String format(double value, FormatOptions options) {
        boolean percent = options.type() == '%';
        double shown = percent ? value * 100 : value;
        String number = magnitude(Math.abs(shown), options) + (percent ? "%" : "");
        boolean negative = (shown < 0 || 1 / shown < 0) && !(options.noNegativeZero() && isZero(number));
        int end = 0;
        while (end < number.length() && Character.isDigit(number.charAt(end))) {
            end++;
        }
        NumberLayout layout = new NumberLayout(options);
        return layout.text(layout.sign(negative), "", number.substring(0, end), number.substring(end));
    }

    private static String magnitude(double value, FormatOptions options) {
        int precision = options.precision();
        int type = options.type();
        if (type == 0 && precision < 0) {
            return text(value, 'r', 0, options.alternate(), true);
        }
        int kind = type == 0 || type == 'n' ? 'g' : type == '%' ? 'f' : type;
        return text(value, kind, precision < 0 ? DEFAULT_PRECISION : precision, options.alternate(), type == 0);
    }

    private static boolean isZero(String number) {
        return number.chars().takeWhile(unit -> unit != 'e' && unit != 'E')
                .noneMatch(unit -> unit >= '1' && unit <= '9' || unit == 'n' || unit == 'N');
    }

    /**
     * A number that is not negative, as C's {@code printf} writes it.
     *
     * @param kind one of {@code e E f F g G}, or {@code r} for the shortest that reads back the same
     * @param alternate whether the decimal point is always there, and {@code g} keeps its zeros
     * @param dotZero whether a whole number without exponent has {@code .0}
     */
    static String text(double value, int kind, int precision, boolean alternate, boolean dotZero) {
        boolean upper = Character.isUpperCase(kind);
        if (!Double.isFinite(value)) {
            String name = Double.isNaN(value) ? "nan" : "inf";
            return upper ? name.toUpperCase(Locale.ROOT) : name;
        }
        String text = switch (kind) {
            case 'e', 'E' -> FloatDigits.significant(value, precision + 1).scientific(precision);
            case 'f', 'F' -> FloatDigits.fixed(value, precision).positional(precision);
            case 'r' -> general(FloatDigits.shortest(value), LARGEST_POINT, 0, dotZero);
            default -> {
                int count = Math.max(precision, 1);
                yield general(FloatDigits.significant(value, count), count - (dotZero ? 1 : 0), alternate ? count : 0,
                        dotZero);
            }
        };
        String pointed = alternate ? withPoint(text) : text;
        return upper ? pointed.toUpperCase(Locale.ROOT) : pointed;
    }

    private static String general(FloatDigits digits, int largestPoint, int count, boolean dotZero) {
        if (digits.point() <= SMALLEST_POINT || digits.point() > largestPoint) {
            return digits.scientific(count - 1);
        }
        return digits.positional(Math.max(count - digits.point(), dotZero ? 1 : 0));
    }

    private static String withPoint(String text) {
        if (text.indexOf('.') >= 0) {
            return text;
        }
        int exponent = text.indexOf('e');
        return exponent < 0 ? text + "." : text.substring(0, exponent) + "." + text.substring(exponent);
    }
}
