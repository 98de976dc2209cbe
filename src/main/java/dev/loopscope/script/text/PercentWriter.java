package dev.loopscope.script.text;

import java.math.BigInteger;

import dev.loopscope.script.text.PercentFormat.Conversion;

/** Writes values by the conversions of a {@code %} format. */
final class PercentWriter {
    private static final int DEFAULT_PRECISION = 6;

    private PercentWriter() {}

    static String padded(Conversion conversion, String text) {
        int missing = missing(conversion, CodePoints.length(text));
        return conversion.flags().left()
                ? Padding.padded(text, 0, missing, ' ')
                : Padding.padded(text, missing, 0, ' ');
    }

    static String integer(Conversion conversion, BigInteger value) {
        int type = conversion.kind();
        String digits = IntFormat.digits(value.abs(), type);
        String zeros = "0".repeat(Math.max(0, conversion.precision() - digits.length()));
        String prefix = conversion.flags().alternate() ? IntFormat.prefix(type) : "";
        return laidOut(conversion, sign(conversion, value.signum() < 0) + prefix, zeros + digits);
    }

    static String real(Conversion conversion, double value) {
        int precision = conversion.precision() < 0 ? DEFAULT_PRECISION : conversion.precision();
        String text = FloatFormat.text(Math.abs(value), conversion.kind(), precision, conversion.flags().alternate(),
                false);
        return laidOut(conversion, sign(conversion, value < 0 || 1 / value < 0), text);
    }

    private static String sign(Conversion conversion, boolean negative) {
        if (negative) {
            return "-";
        }
        if (conversion.flags().plus()) {
            return "+";
        }
        return conversion.flags().blank() ? " " : "";
    }

    private static String laidOut(Conversion conversion, String sign, String number) {
        int missing = missing(conversion, sign.length() + number.length());
        return conversion.flags().zero() && !conversion.flags().left()
                ? sign + "0".repeat(missing) + number
                : padded(conversion, sign + number);
    }

    private static int missing(Conversion conversion, int length) {
        return Math.max(0, conversion.width() - length);
    }
}
