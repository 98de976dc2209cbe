package dev.loopscope.script.text;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** The methods of bytes that change ASCII's case, and those that ask what kind all bytes are. */
public final class ByteCasing {
    private ByteCasing() {}

    private static boolean isUpper(int unit) {
        return unit >= 'A' && unit <= 'Z';
    }

    private static boolean isLower(int unit) {
        return unit >= 'a' && unit <= 'z';
    }

    private static boolean isLetter(int unit) {
        return isUpper(unit) || isLower(unit);
    }

    private static boolean isNumeral(int unit) {
        return unit >= '0' && unit <= '9';
    }

    private static int toUpper(int unit) {
        return isLower(unit) ? unit - 32 : unit;
    }

    private static int toLower(int unit) {
        return isUpper(unit) ? unit + 32 : unit;
    }

    /** {@code data.upper()}. */
    public static byte[] upper(byte[] data) {
        return changed(data, ByteCasing::toUpper);
    }

    /** {@code data.lower()}. */
    public static byte[] lower(byte[] data) {
        return changed(data, ByteCasing::toLower);
    }

    /** {@code data.swapcase()}. */
    public static byte[] swapcase(byte[] data) {
        return changed(data, unit -> isUpper(unit) ? toLower(unit) : toUpper(unit));
    }

    private static byte[] changed(byte[] data, IntUnaryOperator change) {
        byte[] result = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            result[i] = (byte) change.applyAsInt(data[i] & 0xFF);
        }
        return result;
    }

    /** {@code data.capitalize()}. */
    public static byte[] capitalize(byte[] data) {
        byte[] result = lower(data);
        if (result.length > 0) {
            result[0] = (byte) toUpper(result[0]);
        }
        return result;
    }

    /** {@code data.title()}. */
    public static byte[] title(byte[] data) {
        byte[] result = lower(data);
        for (int i = 0; i < result.length; i++) {
            if (i == 0 || !isLetter(result[i - 1])) {
                result[i] = (byte) toUpper(result[i]);
            }
        }
        return result;
    }

    private static boolean all(byte[] data, IntPredicate kind) {
        return data.length > 0 && ByteText.latin1(data).chars().allMatch(kind);
    }

    /** {@code data.isalnum()}. */
    public static boolean isAlnum(byte[] data) {
        return all(data, unit -> isLetter(unit) || isNumeral(unit));
    }

    /** {@code data.isalpha()}. */
    public static boolean isAlpha(byte[] data) {
        return all(data, ByteCasing::isLetter);
    }

    /** {@code data.isascii()}, true of no bytes. */
    public static boolean isAscii(byte[] data) {
        return data.length == 0 || all(data, unit -> unit < 128);
    }

    /** {@code data.isdigit()}. */
    public static boolean isDigit(byte[] data) {
        return all(data, ByteCasing::isNumeral);
    }

    /** {@code data.isspace()}. */
    public static boolean isSpace(byte[] data) {
        return all(data, ByteParts::isSpace);
    }

    /** {@code data.isupper()}. */
    public static boolean isUpper(byte[] data) {
        return Predicates.isUpper(asciiOnly(data));
    }

    /** {@code data.islower()}. */
    public static boolean isLower(byte[] data) {
        return Predicates.isLower(asciiOnly(data));
    }

    /** {@code data.istitle()}. */
    public static boolean isTitle(byte[] data) {
        return Predicates.isTitle(asciiOnly(data));
    }

    /** The bytes as a text in which those beyond ASCII have no case. */
    private static String asciiOnly(byte[] data) {
        StringBuilder result = new StringBuilder(data.length);
        for (byte unit : data) {
            result.append(unit < 0 ? '-' : (char) unit);
        }
        return result.toString();
    }
}
