package dev.loopscope.script.text;

import java.util.HexFormat;

/** {@code repr} and {@code ascii} of str and bytes. */
public final class Repr {
    private static final HexFormat HEX = HexFormat.of();

    private Repr() {}

    /** {@code repr(text)}. */
    public static String of(String text) {
        return quoted(text, false);
    }

    /** {@code ascii(text)}. */
    public static String ascii(String text) {
        return quoted(text, true);
    }

    /** What {@code ascii(object)} makes of the object's {@code repr}. */
    public static String asciiOf(String repr) {
        if (Predicates.isAscii(repr)) {
            return repr;
        }
        StringBuilder result = new StringBuilder(repr.length() + 16);
        repr.codePoints().forEach(character -> {
            if (character < 128) {
                result.append((char) character);
            } else {
                escape(result, character);
            }
        });
        return result.toString();
    }

    private static String quoted(String text, boolean ascii) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder result = new StringBuilder(text.length() + 2).append(quote);
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (character == quote || character == '\\') {
                result.append('\\').append((char) character);
            } else if (Characters.isPrintable(character) && !(ascii && character > 127)) {
                result.appendCodePoint(character);
            } else {
                escape(result, character);
            }
        }
        return result.append(quote).toString();
    }

    /** {@code repr(data)}. */
    public static String of(byte[] data) {
        String text = ByteText.latin1(data);
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder result = new StringBuilder(data.length + 3).append('b').append(quote);
        for (char unit : text.toCharArray()) {
            if (unit == quote || unit == '\\') {
                result.append('\\').append(unit);
            } else if (unit >= ' ' && unit < 127) {
                result.append(unit);
            } else {
                escape(result, unit);
            }
        }
        return result.append(quote).toString();
    }

    /** Appends a character as an escape of the shortest form that has room for it. */
    static void escape(StringBuilder result, int character) {
        switch (character) {
            case '\n' -> result.append("\\n");
            case '\r' -> result.append("\\r");
            case '\t' -> result.append("\\t");
            default -> result.append(escape(character));
        }
    }

    /** A character as {@code \xhh}, {@code \}{@code uhhhh} or {@code \Uhhhhhhhh}. */
    static String escape(int character) {
        if (character < 256) {
            return "\\x" + HEX.toHexDigits(character, 2);
        }
        return character < 65536 ? "\\u" + HEX.toHexDigits(character, 4) : "\\U" + HEX.toHexDigits(character, 8);
    }
}
