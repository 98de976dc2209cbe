package dev.loopscope.script.syntax;

import java.math.BigInteger;

/** The values of numbers. */
final class Numbers {
    private static final int MOST_DIGITS = 4300;
    private static final int SURELY_LONG = 18;

    private Numbers() {}

    /** The value of a number token. */
    static Literal value(TokenCursor cursor, Token token) {
        String text = token.text().replace("_", "").toLowerCase(java.util.Locale.ROOT);
        if (text.startsWith("0x")) {
            return whole(new BigInteger(text.substring(2), 16));
        } else if (text.startsWith("0o")) {
            return whole(new BigInteger(text.substring(2), 8));
        } else if (text.startsWith("0b")) {
            return whole(new BigInteger(text.substring(2), 2));
        } else if (text.endsWith("j")) {
            return new Literal.Imaginary(Double.parseDouble(text.substring(0, text.length() - 1)));
        } else if (text.indexOf('.') >= 0 || text.indexOf('e') >= 0) {
            return new Literal.Float(Double.parseDouble(text));
        } else if (text.length() <= SURELY_LONG) {
            return new Literal.Int(Long.parseLong(text));
        } else if (text.length() > MOST_DIGITS) {
            throw cursor.fault(token.span(),
                    ("Exceeds the limit (%d digits) for integer string conversion: value has %d digits; "
                            + "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer "
                            + "literals to avoid decimal conversion limits.").formatted(MOST_DIGITS, text.length()));
        }
        return whole(new BigInteger(text));
    }

    private static Literal whole(BigInteger value) {
        return value.bitLength() < Long.SIZE ? new Literal.Int(value.longValue()) : new Literal.BigInt(value);
    }
}
