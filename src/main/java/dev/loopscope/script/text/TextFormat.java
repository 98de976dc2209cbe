package dev.loopscope.script.text;

/** Formats texts by a specification. */
final class TextFormat {
    private TextFormat() {}

    static String format(String value, FormatOptions options) {
        if (options.sign() != 0) {
            throw TextError.value((options.sign() == ' ' ? "Space" : "Sign")
                    + " not allowed in string format specifier");
        }
        if (options.noNegativeZero()) {
            throw TextError.value("Negative zero coercion (z) not allowed in string format specifier");
        }
        if (options.alternate()) {
            throw TextError.value("Alternate form (#) not allowed in string format specifier");
        }
        if (options.align() == '=') {
            throw TextError.value("'=' alignment not allowed in string format specifier");
        }
        String text = truncated(value, options.precision());
        int missing = Math.max(0, options.width() - CodePoints.length(text));
        int left = switch (options.align()) {
            case '>' -> missing;
            case '^' -> missing / 2;
            default -> 0;
        };
        return Padding.padded(text, left, missing - left, options.filling());
    }

    /** The first {@code precision} characters, all where it is negative. */
    static String truncated(String value, int precision) {
        return precision < 0 || precision >= CodePoints.length(value) ? value : CodePoints.between(value, 0, precision);
    }
}
