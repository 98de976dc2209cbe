package dev.loopscope.script.text;

import org.jspecify.annotations.Nullable;

/** Texts as Python counts them, by code points; quick where no character takes two chars. */
public final class CodePoints {
    private CodePoints() {}

    /** {@code len(text)}. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether every character takes one char, so that both counts are the same. */
    static boolean isSimple(String text) {
        return length(text) == text.length();
    }

    /** {@code text[index]}. */
    public static String at(String text, long index) {
        int length = length(text);
        long from = index < 0 ? index + length : index;
        if (from < 0 || from >= length) {
            throw TextError.index("string index out of range");
        }
        int offset = length == text.length() ? (int) from : text.offsetByCodePoints(0, (int) from);
        return Character.toString(text.codePointAt(offset));
    }

    /** {@code text[start:stop:step]}, null for what is left out. */
    public static String slice(String text, @Nullable Long start, @Nullable Long stop, @Nullable Long step) {
        int length = length(text);
        Slice slice = Slice.of(start, stop, step, length);
        if (slice.step() == 1) {
            return between(text, slice.start(), slice.start() + slice.count());
        }
        boolean simple = length == text.length();
        int[] characters = simple ? new int[0] : text.codePoints().toArray();
        StringBuilder result = new StringBuilder(slice.count());
        for (int i = 0; i < slice.count(); i++) {
            int from = slice.index(i);
            result.appendCodePoint(simple ? text.charAt(from) : characters[from]);
        }
        return result.toString();
    }

    /** The characters from {@code start} to before {@code stop}, both within the text. */
    static String between(String text, int start, int stop) {
        if (isSimple(text)) {
            return text.substring(start, stop);
        }
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, stop - start));
    }

    /** {@code ord(text)}. */
    public static int ord(String text) {
        int length = length(text);
        if (length != 1) {
            throw TextError.type("ord() expected a character, but string of length %d found".formatted(length));
        }
        return text.codePointAt(0);
    }

    /** {@code chr(number)}. */
    public static String chr(long number) {
        if (number < 0 || number > Character.MAX_CODE_POINT) {
            throw TextError.value("chr() arg not in range(0x110000)");
        }
        return Character.toString((int) number);
    }

    /** The characters one by one, as iterating over a text gives them. */
    public static String[] characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toArray(String[]::new);
    }

    /** The order of two texts by code points: negative, 0 or positive. */
    public static int compare(String left, String right) {
        int at = 0;
        int common = Math.min(left.length(), right.length());
        while (at < common && left.charAt(at) == right.charAt(at)) {
            at++;
        }
        if (at == common) {
            return Integer.compare(left.length(), right.length());
        }
        char first = left.charAt(at);
        char second = right.charAt(at);
        if (Character.isSurrogate(first) != Character.isSurrogate(second)) {
            return Character.isSurrogate(first) ? 1 : -1;
        }
        return Character.compare(first, second);
    }

}
