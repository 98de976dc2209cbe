package dev.loopscope.script.text;

import java.math.BigInteger;
import java.util.Locale;

/** Formats ints by a specification. */
final class IntFormat {
    private static final BigInteger LAST_CHARACTER = BigInteger.valueOf(Character.MAX_CODE_POINT);

    private IntFormat() {}

    static String format(BigInteger value, FormatOptions options) {
        if (options.precision() >= 0) {
            throw TextError.value("Precision not allowed in integer format specifier");
        }
        if (options.noNegativeZero()) {
            throw TextError.value("Negative zero coercion (z) not allowed in integer format specifier");
        }
        NumberLayout layout = new NumberLayout(options);
        if (options.type() == 'c') {
            return layout.text("", "", "", character(value, options));
        }
        String digits = digits(value.abs(), options.type());
        return layout.text(layout.sign(value.signum() < 0), options.alternate() ? prefix(options.type()) : "", digits,
                "");
    }

    private static String character(BigInteger value, FormatOptions options) {
        if (options.sign() != 0) {
            throw TextError.value("Sign not allowed with integer format specifier 'c'");
        }
        if (options.alternate()) {
            throw TextError.value("Alternate form (#) not allowed with integer format specifier 'c'");
        }
        if (value.bitLength() > 63) {
            throw TextError.overflow("Python int too large to convert to C long");
        }
        if (value.signum() < 0 || value.compareTo(LAST_CHARACTER) > 0) {
            throw TextError.overflow("%c arg not in range(0x110000)");
        }
        return Character.toString(value.intValue());
    }

    /** The digits of a number that is not negative, in the base that a type names. */
    static String digits(BigInteger value, int type) {
        return switch (type) {
            case 'b' -> value.toString(2);
            case 'o' -> value.toString(8);
            case 'x' -> value.toString(16);
            case 'X' -> value.toString(16).toUpperCase(Locale.ROOT);
            default -> IntText.toText(value);
        };
    }

    /** What stands before the digits in the alternate form. */
    static String prefix(int type) {
        return switch (type) {
            case 'b', 'o', 'x', 'X' -> "0" + (char) type;
            default -> "";
        };
    }
}
