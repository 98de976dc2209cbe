package dev.loopscope.script.text;

/** Digits of any script: Python reads them in numbers as it does ASCII's. */
final class Digits {
    private static final String BLANKS = " \t\n\u000b\f\r";

    private Digits() {}

    /** The text without spaces around it and with decimal digits as ASCII's; what else is beyond ASCII is a question mark. */
    static String toAscii(String text) {
        if (Predicates.isAscii(text)) {
            return stripped(text);
        }
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(character -> result.append(toAscii(character)));
        return stripped(result.toString());
    }

    /** The text without C's spaces around it, which are fewer than Python's. */
    static String stripped(String text) {
        return Stripping.strip(text, BLANKS);
    }

    private static char toAscii(int character) {
        if (Characters.isSpace(character)) {
            return ' ';
        }
        if (character < 128) {
            return (char) character;
        }
        int digit = Characters.isDecimal(character) ? Character.digit(character, 10) : -1;
        return digit < 0 ? '?' : (char) ('0' + digit);
    }
}
