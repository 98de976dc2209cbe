package dev.loopscope.script.text;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The methods of bytes that take them apart or fill them up; spaces and lines are ASCII's. */
public final class ByteParts {
    static final String SPACES = " \t\n\r\u000b\f";

    private ByteParts() {}

    private static List<byte[]> all(List<String> texts) {
        return texts.stream().map(ByteText::bytes).toList();
    }

    private static @Nullable String latin1(byte @Nullable [] data) {
        return data == null ? null : ByteText.latin1(data);
    }

    static boolean isSpace(int unit) {
        return SPACES.indexOf(unit) >= 0;
    }

    /** {@code data.split(separator, limit)}; null splits at runs of spaces, a negative limit is none. */
    public static List<byte[]> split(byte[] data, byte @Nullable [] separator, long limit) {
        return all(Splitting.split(ByteText.latin1(data), latin1(separator), limit, ByteParts::isSpace));
    }

    /** {@code data.rsplit(separator, limit)}; null splits at runs of spaces, a negative limit is none. */
    public static List<byte[]> rsplit(byte[] data, byte @Nullable [] separator, long limit) {
        return all(Splitting.rsplit(ByteText.latin1(data), latin1(separator), limit, ByteParts::isSpace));
    }

    /** {@code data.splitlines(keepEnds)}. */
    public static List<byte[]> splitLines(byte[] data, boolean keepEnds) {
        return all(Splitting.splitLines(ByteText.latin1(data), keepEnds, unit -> unit == '\n' || unit == '\r'));
    }

    /** {@code data.partition(separator)}: three parts. */
    public static List<byte[]> partition(byte[] data, byte[] separator) {
        return parts(Splitting.partition(ByteText.latin1(data), ByteText.latin1(separator)));
    }

    /** {@code data.rpartition(separator)}: three parts. */
    public static List<byte[]> rpartition(byte[] data, byte[] separator) {
        return parts(Splitting.rpartition(ByteText.latin1(data), ByteText.latin1(separator)));
    }

    private static List<byte[]> parts(Splitting.Parts parts) {
        return all(List.of(parts.before(), parts.separator(), parts.after()));
    }

    /** {@code data.strip(characters)}; null strips spaces. */
    public static byte[] strip(byte[] data, byte @Nullable [] characters) {
        return lstrip(rstrip(data, characters), characters);
    }

    /** {@code data.lstrip(characters)}; null strips spaces. */
    public static byte[] lstrip(byte[] data, byte @Nullable [] characters) {
        String stripped = characters == null ? SPACES : ByteText.latin1(characters);
        return ByteText.bytes(Stripping.lstrip(ByteText.latin1(data), stripped));
    }

    /** {@code data.rstrip(characters)}; null strips spaces. */
    public static byte[] rstrip(byte[] data, byte @Nullable [] characters) {
        String stripped = characters == null ? SPACES : ByteText.latin1(characters);
        return ByteText.bytes(Stripping.rstrip(ByteText.latin1(data), stripped));
    }

    /** {@code data.removeprefix(prefix)}. */
    public static byte[] removePrefix(byte[] data, byte[] prefix) {
        return ByteText.bytes(Stripping.removePrefix(ByteText.latin1(data), ByteText.latin1(prefix)));
    }

    /** {@code data.removesuffix(suffix)}. */
    public static byte[] removeSuffix(byte[] data, byte[] suffix) {
        return ByteText.bytes(Stripping.removeSuffix(ByteText.latin1(data), ByteText.latin1(suffix)));
    }

    /** {@code data[start:stop:step]}, null for what is left out. */
    public static byte[] slice(byte[] data, @Nullable Long start, @Nullable Long stop, @Nullable Long step) {
        Slice slice = Slice.of(start, stop, step, data.length);
        if (slice.step() == 1) {
            return Arrays.copyOfRange(data, slice.start(), slice.start() + slice.count());
        }
        byte[] result = new byte[slice.count()];
        for (int i = 0; i < result.length; i++) {
            result[i] = data[slice.index(i)];
        }
        return result;
    }

    /** {@code data.ljust(width, fill)}. */
    public static byte[] ljust(byte[] data, long width, byte fill) {
        return ByteText.bytes(Padding.ljust(ByteText.latin1(data), width, fill(fill)));
    }

    /** {@code data.rjust(width, fill)}. */
    public static byte[] rjust(byte[] data, long width, byte fill) {
        return ByteText.bytes(Padding.rjust(ByteText.latin1(data), width, fill(fill)));
    }

    /** {@code data.center(width, fill)}. */
    public static byte[] center(byte[] data, long width, byte fill) {
        return ByteText.bytes(Padding.center(ByteText.latin1(data), width, fill(fill)));
    }

    private static String fill(byte fill) {
        return Character.toString(fill & 0xFF);
    }

    /** {@code data.zfill(width)}. */
    public static byte[] zfill(byte[] data, long width) {
        return ByteText.bytes(Padding.zfill(ByteText.latin1(data), width));
    }

    /** {@code data.expandtabs(size)}. */
    public static byte[] expandTabs(byte[] data, long size) {
        return ByteText.bytes(Padding.expandTabs(ByteText.latin1(data), size));
    }
}
