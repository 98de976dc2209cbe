package dev.loopscope.script.text;

import java.util.HexFormat;

/** Values as JSON writes them. */
public final class JsonText {
    private static final HexFormat HEX = HexFormat.of();

    private JsonText() {}

    /** A text in double quotes; {@code ascii} escapes all beyond ASCII, as {@code ensure_ascii} asks. */
    public static String quote(String text, boolean ascii) {
        StringBuilder result = new StringBuilder(text.length() + 2).append('"');
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            switch (unit) {
                case '"' -> result.append("\\\"");
                case '\\' -> result.append("\\\\");
                case '\n' -> result.append("\\n");
                case '\r' -> result.append("\\r");
                case '\t' -> result.append("\\t");
                case '\f' -> result.append("\\f");
                case '\b' -> result.append("\\b");
                default -> {
                    if (unit < ' ' || ascii && unit > '~') {
                        result.append("\\u").append(HEX.toHexDigits(unit));
                    } else {
                        result.append(unit);
                    }
                }
            }
        }
        return result.append('"').toString();
    }

    /** A float; where it is not finite, its JavaScript name or, if that is not allowed, an error. */
    public static String number(double value, boolean allowNan) {
        if (Double.isFinite(value)) {
            return FloatText.repr(value);
        }
        if (!allowNan) {
            throw TextError.value("Out of range float values are not JSON compliant: " + FloatText.repr(value));
        }
        return Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
    }
}
