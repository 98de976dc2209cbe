package dev.loopscope.script.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A finite float's magnitude as decimal digits: {@code 0.DIGITS} times ten to the power {@code point}. The first digit is
 * not 0, except in zero, whose digits are {@code "0"} and whose point is 1.
 */
record FloatDigits(String digits, int point) {
    private static final FloatDigits ZERO = new FloatDigits("0", 1);

    /** The shortest digits that read back as the same float, nearest to it. */
    static FloatDigits shortest(double magnitude) {
        if (magnitude == 0) {
            return ZERO;
        }
        String text = Double.toString(magnitude);
        int mark = text.indexOf('E');
        int exponent = mark < 0 ? 0 : Integer.parseInt(text, mark + 1, text.length(), 10);
        String mantissa = mark < 0 ? text : text.substring(0, mark);
        int dot = mantissa.indexOf('.');
        FloatDigits result = trimmed(mantissa.substring(0, dot) + mantissa.substring(dot + 1), dot + exponent);
        // Java gives two digits where one would do, which happens among the smallest numbers.
        return magnitude < 1e-300 && result.digits.length() == 2 ? result.oneDigitOf(magnitude) : result;
    }

    private FloatDigits oneDigitOf(double magnitude) {
        BigDecimal exact = new BigDecimal(magnitude).round(new MathContext(1, RoundingMode.HALF_EVEN));
        return exact.doubleValue() == magnitude ? of(exact) : this;
    }

    /** The digits rounded half to even to {@code places} after the decimal point; zero may be left. */
    static FloatDigits fixed(double magnitude, int places) {
        return of(new BigDecimal(magnitude).setScale(places, RoundingMode.HALF_EVEN));
    }

    /** The digits rounded half to even to {@code count} of them. */
    static FloatDigits significant(double magnitude, int count) {
        return of(new BigDecimal(magnitude).round(new MathContext(count, RoundingMode.HALF_EVEN)));
    }

    private static FloatDigits of(BigDecimal value) {
        if (value.signum() == 0) {
            return ZERO;
        }
        String digits = value.unscaledValue().toString();
        return trimmed(digits, digits.length() - value.scale());
    }

    private static FloatDigits trimmed(String digits, int point) {
        int start = 0;
        while (digits.charAt(start) == '0') {
            start++;
        }
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return new FloatDigits(digits.substring(start, end), point - start);
    }

    boolean isZero() {
        return digits.equals("0");
    }

    /** Positional notation with at least {@code places} digits after the decimal point, which stands only before digits. */
    String positional(int places) {
        StringBuilder result = new StringBuilder();
        if (point <= 0) {
            result.append('0');
        } else if (point >= digits.length()) {
            result.append(digits).repeat('0', point - digits.length());
        } else {
            result.append(digits, 0, point);
        }
        String fraction = point >= digits.length() ? "" : digits.substring(Math.max(point, 0));
        int zeros = point < 0 && !isZero() ? -point : 0;
        int length = Math.max(places, zeros + fraction.length());
        if (length > 0) {
            result.append('.').repeat('0', zeros).append(fraction).repeat('0', length - zeros - fraction.length());
        }
        return result.toString();
    }

    /** Exponent notation with at least {@code places} digits after the decimal point. */
    String scientific(int places) {
        StringBuilder result = new StringBuilder().append(digits.charAt(0));
        if (places > 0 || digits.length() > 1) {
            result.append('.').append(digits, 1, digits.length());
            result.repeat('0', Math.max(0, places - digits.length() + 1));
        }
        int exponent = point - 1;
        result.append('e').append(exponent < 0 ? '-' : '+');
        return result.append(Math.abs(exponent) < 10 ? "0" : "").append(Math.abs(exponent)).toString();
    }
}
