package dev.loopscope.script.text;

/** The methods of str that fill a text up to a width. */
public final class Padding {
    private Padding() {}

    /** {@code text.ljust(width, fill)}. */
    public static String ljust(String text, long width, String fill) {
        return padded(text, 0, missing(text, width), fill(fill));
    }

    /** {@code text.rjust(width, fill)}. */
    public static String rjust(String text, long width, String fill) {
        return padded(text, missing(text, width), 0, fill(fill));
    }

    /** {@code text.center(width, fill)}: of an odd rest, the larger part is left where the width is odd. */
    public static String center(String text, long width, String fill) {
        int missing = missing(text, width);
        int left = missing / 2 + (int) (missing & width & 1);
        return padded(text, left, missing - left, fill(fill));
    }

    /** {@code text.zfill(width)}. */
    public static String zfill(String text, long width) {
        int sign = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
        return text.substring(0, sign) + "0".repeat(missing(text, width)) + text.substring(sign);
    }

    /** {@code text.expandtabs(size)}. */
    public static String expandTabs(String text, long size) {
        StringBuilder result = new StringBuilder(text.length());
        long column = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (character != '\t') {
                result.appendCodePoint(character);
                column = character == '\n' || character == '\r' ? 0 : column + 1;
            } else if (size > 0) {
                int blanks = Math.toIntExact(size - column % size);
                result.repeat(' ', blanks);
                column += blanks;
            }
        }
        return result.toString();
    }

    private static int missing(String text, long width) {
        return Math.toIntExact(Math.max(0, Math.min(width, Integer.MAX_VALUE) - CodePoints.length(text)));
    }

    private static int fill(String fill) {
        if (CodePoints.length(fill) != 1) {
            throw TextError.type("The fill character must be exactly one character long");
        }
        return fill.codePointAt(0);
    }

    /** A text between so many fill characters. */
    static String padded(String text, int left, int right, int fill) {
        if (left == 0 && right == 0) {
            return text;
        }
        return new StringBuilder(left + text.length() + right).repeat(fill, left).append(text).repeat(fill, right)
                .toString();
    }
}
