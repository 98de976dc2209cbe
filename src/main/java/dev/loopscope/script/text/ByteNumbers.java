package dev.loopscope.script.text;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes and numbers: {@code bytes.hex}, {@code bytes.fromhex}, {@code int.to_bytes} and {@code int.from_bytes}. */
public final class ByteNumbers {
    private static final HexFormat HEX = HexFormat.of();

    private ByteNumbers() {}

    /** {@code data.hex()}. */
    public static String hex(byte[] data) {
        return HEX.formatHex(data);
    }

    /** {@code data.hex(separator, group)}: groups are counted from the right, from the left where the number is negative. */
    public static String hex(byte[] data, String separator, long group) {
        if (CodePoints.length(separator) != 1) {
            throw TextError.value("sep must be length 1.");
        }
        if (!Predicates.isAscii(separator)) {
            throw TextError.value("sep must be ASCII.");
        }
        if (group == 0) {
            return hex(data);
        }
        long size = Math.abs(group);
        StringBuilder result = new StringBuilder(data.length * 3);
        for (int i = 0; i < data.length; i++) {
            long place = group > 0 ? data.length - i : i;
            if (i > 0 && place % size == 0) {
                result.append(separator);
            }
            HEX.toHexDigits(result, data[i]);
        }
        return result.toString();
    }

    /** {@code bytes.fromhex(text)}. */
    public static byte[] fromHex(String text) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(text.length() / 2);
        int at = 0;
        while (at < text.length()) {
            if (ByteParts.isSpace(text.charAt(at))) {
                at++;
                continue;
            }
            int value = digit(text, at) * 16 + digit(text, at + 1);
            result.write(value);
            at += 2;
        }
        return result.toByteArray();
    }

    private static int digit(String text, int at) {
        char unit = at < text.length() ? text.charAt(at) : 0;
        if (unit >= 128 || !HexFormat.isHexDigit(unit)) {
            int place = text.codePointCount(0, Math.min(at, text.length()));
            throw TextError.value("non-hexadecimal number found in fromhex() arg at position " + place);
        }
        return HexFormat.fromHexDigit(unit);
    }

    /** {@code n.to_bytes(length, order, signed=signed)}. */
    public static byte[] toBytes(BigInteger value, long length, String order, boolean signed) {
        boolean little = isLittle(order);
        if (length < 0) {
            throw TextError.value("length argument must be non-negative");
        }
        if (value.signum() < 0 && !signed) {
            throw TextError.overflow("can't convert negative int to unsigned");
        }
        int size = Math.toIntExact(length);
        int bits = value.bitLength() + (signed ? 1 : 0);
        if (size == 0 ? value.bitLength() > 0 : bits > 8L * size) {
            throw TextError.overflow("int too big to convert");
        }
        byte[] result = new byte[size];
        Arrays.fill(result, (byte) (value.signum() < 0 ? -1 : 0));
        byte[] digits = value.toByteArray();
        int used = Math.min(size, digits.length);
        System.arraycopy(digits, digits.length - used, result, size - used, used);
        return little ? reversed(result) : result;
    }

    /** {@code int.from_bytes(data, order, signed=signed)}. */
    public static Number fromBytes(byte[] data, String order, boolean signed) {
        byte[] big = isLittle(order) ? reversed(data) : data;
        if (big.length == 0) {
            return 0L;
        }
        return Ints.of(signed ? new BigInteger(big) : new BigInteger(1, big));
    }

    private static boolean isLittle(String order) {
        if (!order.equals("little") && !order.equals("big")) {
            throw TextError.value("byteorder must be either 'little' or 'big'");
        }
        return order.equals("little");
    }

    private static byte[] reversed(byte[] data) {
        byte[] result = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            result[i] = data[data.length - 1 - i];
        }
        return result;
    }
}
