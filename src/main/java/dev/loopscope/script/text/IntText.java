package dev.loopscope.script.text;

import java.math.BigInteger;
import java.util.function.Supplier;

/** Ints as text: {@code int(text, base)}, {@code str(n)}, {@code hex(n)}, {@code oct(n)} and {@code bin(n)}. */
public final class IntText {
    /** CPython's default limit of digits for conversions that are not linear. */
    private static final int LIMIT = 4300;
    /** A number of fewer bits cannot have more digits than the limit: log10(2) is 0.30103. */
    private static final int SURE_BITS = 14_280;
    private static final String SETTING = "use sys.set_int_max_str_digits() to increase the limit";

    private IntText() {}

    /** {@code int(text)}. */
    public static Number parse(String text) {
        return parse(text, 10);
    }

    /** {@code int(text, base)}; base 0 reads the prefix. */
    public static Number parse(String text, int base) {
        return parse(Digits.toAscii(text), base, () -> Repr.of(text));
    }

    /** {@code int(data, base)} of bytes. */
    public static Number parse(byte[] data, int base) {
        return parse(Digits.stripped(ByteText.latin1(data)), base, () -> Repr.of(data));
    }

    private static Number parse(String text, int base, Supplier<String> shown) {
        if (base != 0 && (base < 2 || base > 36)) {
            throw TextError.value("int() base must be >= 2 and <= 36, or 0");
        }
        IntReader reader = new IntReader(text, base);
        String digits = reader.digits();
        if (digits.isEmpty()) {
            throw TextError.value("invalid literal for int() with base %d: %s".formatted(base, shown.get()));
        }
        int radix = reader.radix();
        if (digits.length() > LIMIT && Integer.bitCount(radix) != 1) {
            throw TextError.value("Exceeds the limit (%d digits) for integer string conversion: value has %d digits; %s"
                    .formatted(LIMIT, digits.length(), SETTING));
        }
        if (digits.length() <= 12) {
            long small = Long.parseLong(digits, radix);
            return reader.negative() ? -small : small;
        }
        BigInteger value = new BigInteger(digits, radix);
        return Ints.of(reader.negative() ? value.negate() : value);
    }

    /** {@code str(n)}, which is also {@code repr(n)}. */
    public static String toText(BigInteger value) {
        if (value.bitLength() <= SURE_BITS) {
            return value.toString();
        }
        String text = value.bitLength() > 4 * LIMIT ? "" : value.toString();
        int digits = text.length() - (value.signum() < 0 ? 1 : 0);
        if (text.isEmpty() || digits > LIMIT) {
            throw TextError.value(
                    "Exceeds the limit (%d digits) for integer string conversion; %s".formatted(LIMIT, SETTING));
        }
        return text;
    }

    /** {@code hex(n)}. */
    public static String hex(BigInteger value) {
        return prefixed(value, "0x", 16);
    }

    /** {@code oct(n)}. */
    public static String oct(BigInteger value) {
        return prefixed(value, "0o", 8);
    }

    /** {@code bin(n)}. */
    public static String bin(BigInteger value) {
        return prefixed(value, "0b", 2);
    }

    private static String prefixed(BigInteger value, String prefix, int radix) {
        return (value.signum() < 0 ? "-" : "") + prefix + value.abs().toString(radix);
    }
}
