package dev.loopscope.script.text;

import java.io.ByteArrayOutputStream;

import org.jspecify.annotations.Nullable;

/** The methods of bytes that look for bytes; places are clipped as slices are, as in {@link Searching}. */
public final class ByteSearching {
    private static final int BYTES = 256;

    private ByteSearching() {}

    /** {@code data.find(part, start, end)}, -1 where it is not found. */
    public static int find(byte[] data, byte[] part, long start, long end) {
        return Searching.find(ByteText.latin1(data), ByteText.latin1(part), start, end);
    }

    /** {@code data.rfind(part, start, end)}, -1 where it is not found. */
    public static int rfind(byte[] data, byte[] part, long start, long end) {
        return Searching.rfind(ByteText.latin1(data), ByteText.latin1(part), start, end);
    }

    /** {@code data.index(part, start, end)}. */
    public static int index(byte[] data, byte[] part, long start, long end) {
        return found(find(data, part, start, end));
    }

    /** {@code data.rindex(part, start, end)}. */
    public static int rindex(byte[] data, byte[] part, long start, long end) {
        return found(rfind(data, part, start, end));
    }

    private static int found(int place) {
        if (place < 0) {
            throw TextError.value("subsection not found");
        }
        return place;
    }

    /** {@code data.count(part, start, end)}: how often it occurs without overlapping. */
    public static int count(byte[] data, byte[] part, long start, long end) {
        return Searching.count(ByteText.latin1(data), ByteText.latin1(part), start, end);
    }

    /** {@code data.startswith(prefix, start, end)}. */
    public static boolean startsWith(byte[] data, byte[] prefix, long start, long end) {
        return Searching.startsWith(ByteText.latin1(data), ByteText.latin1(prefix), start, end);
    }

    /** {@code data.endswith(suffix, start, end)}. */
    public static boolean endsWith(byte[] data, byte[] suffix, long start, long end) {
        return Searching.endsWith(ByteText.latin1(data), ByteText.latin1(suffix), start, end);
    }

    /** {@code data.replace(old, replacement, count)}; a negative count is none. */
    public static byte[] replace(byte[] data, byte[] old, byte[] replacement, long count) {
        return ByteText.bytes(
                Searching.replace(ByteText.latin1(data), ByteText.latin1(old), ByteText.latin1(replacement), count));
    }

    /** {@code data.translate(table, deleted)}; a null table changes none. */
    public static byte[] translate(byte[] data, byte @Nullable [] table, byte[] deleted) {
        if (table != null && table.length != BYTES) {
            throw TextError.value("translation table must be 256 characters long");
        }
        String without = ByteText.latin1(deleted);
        ByteArrayOutputStream result = new ByteArrayOutputStream(data.length);
        for (byte value : data) {
            int unit = value & 0xFF;
            if (without.indexOf(unit) < 0) {
                result.write(table == null ? unit : table[unit]);
            }
        }
        return result.toByteArray();
    }

    /** The byte that a number stands for in {@code find}, {@code in} and their like. */
    public static byte[] single(long number) {
        if (number < 0 || number >= BYTES) {
            throw TextError.value("byte must be in range(0, 256)");
        }
        return new byte[]{(byte) number};
    }
}
