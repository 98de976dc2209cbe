package dev.loopscope.script.text;

import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Floats as text: {@code repr(x)} and {@code float(text)}. */
public final class FloatText {
    /** From this place of the decimal point on, numbers are written with an exponent. */
    private static final int LARGEST_POINT = 16;
    private static final int SMALLEST_POINT = -4;
    private static final Pattern NUMBER = Pattern
            .compile("[+-]?(\\d+(_\\d+)*(\\.(\\d+(_\\d+)*)?)?|\\.\\d+(_\\d+)*)([eE][+-]?\\d+(_\\d+)*)?");

    private FloatText() {}

    /** {@code repr(x)}, which is also {@code str(x)}. */
    public static String repr(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15 && value != 0) {
            return (long) value + ".0";
        }
        if (Double.isNaN(value)) {
            return "nan";
        }
        boolean negative = value < 0 || 1 / value < 0;
        if (Double.isInfinite(value)) {
            return negative ? "-inf" : "inf";
        }
        FloatDigits digits = FloatDigits.shortest(Math.abs(value));
        boolean exponent = digits.point() <= SMALLEST_POINT || digits.point() > LARGEST_POINT;
        return (negative ? "-" : "") + (exponent ? digits.scientific(0) : digits.positional(1));
    }

    /** {@code float(text)}. */
    public static double parse(String text) {
        return parse(Digits.toAscii(text), () -> Repr.of(text));
    }

    /** {@code float(data)} of bytes. */
    public static double parse(byte[] data) {
        return parse(Digits.stripped(ByteText.latin1(data)), () -> Repr.of(data));
    }

    private static double parse(String text, Supplier<String> shown) {
        if (NUMBER.matcher(text).matches()) {
            return Double.parseDouble(text.replace("_", ""));
        }
        boolean signed = text.startsWith("-") || text.startsWith("+");
        double magnitude = named(signed ? text.substring(1) : text);
        if (magnitude == 0) {
            throw TextError.value("could not convert string to float: " + shown.get());
        }
        return text.startsWith("-") ? -magnitude : magnitude;
    }

    /** Infinity or NaN by name; 0 for other names. */
    private static double named(String name) {
        if (name.equalsIgnoreCase("inf") || name.equalsIgnoreCase("infinity")) {
            return Double.POSITIVE_INFINITY;
        }
        return name.equalsIgnoreCase("nan") ? Double.NaN : 0;
    }
}
