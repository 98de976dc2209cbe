package dev.loopscope.script.text;

import java.util.function.IntPredicate;

/** The predicates of str: what all characters of a text are; an empty text mostly is nothing. */
public final class Predicates {
    private Predicates() {}

    private static boolean all(String text, IntPredicate kind) {
        return !text.isEmpty() && text.codePoints().allMatch(kind);
    }

    /** {@code text.isalnum()}. */
    public static boolean isAlnum(String text) {
        return all(text, Characters::isAlnum);
    }

    /** {@code text.isalpha()}. */
    public static boolean isAlpha(String text) {
        return all(text, Characters::isAlpha);
    }

    /** {@code text.isascii()}, true of an empty text. */
    public static boolean isAscii(String text) {
        return text.chars().allMatch(unit -> unit < 128);
    }

    /** {@code text.isdecimal()}. */
    public static boolean isDecimal(String text) {
        return all(text, Characters::isDecimal);
    }

    /** {@code text.isdigit()}. */
    public static boolean isDigit(String text) {
        return all(text, Characters::isDigit);
    }

    /** {@code text.isnumeric()}. */
    public static boolean isNumeric(String text) {
        return all(text, Characters::isNumeric);
    }

    /** {@code text.isspace()}. */
    public static boolean isSpace(String text) {
        return all(text, Characters::isSpace);
    }

    /** {@code text.isprintable()}, true of an empty text. */
    public static boolean isPrintable(String text) {
        return text.codePoints().allMatch(Characters::isPrintable);
    }

    /** {@code text.isidentifier()}. */
    public static boolean isIdentifier(String text) {
        return !text.isEmpty() && Characters.isIdentifierStart(text.codePointAt(0))
                && text.codePoints().skip(1).allMatch(Characters::isIdentifierPart);
    }

    /** {@code text.isupper()}: some characters have case, and all of those are upper. */
    public static boolean isUpper(String text) {
        return text.codePoints().anyMatch(Characters::isUpper)
                && text.codePoints().noneMatch(c -> Characters.isLower(c) || Characters.isTitle(c));
    }

    /** {@code text.islower()}: some characters have case, and all of those are lower. */
    public static boolean isLower(String text) {
        return text.codePoints().anyMatch(Characters::isLower)
                && text.codePoints().noneMatch(c -> Characters.isUpper(c) || Characters.isTitle(c));
    }

    /** {@code text.istitle()}: upper case follows only what has no case, lower case only what has. */
    public static boolean isTitle(String text) {
        boolean found = false;
        boolean inWord = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            boolean capital = Characters.isUpper(character) || Characters.isTitle(character);
            boolean small = Characters.isLower(character);
            if (capital && inWord || small && !inWord) {
                return false;
            }
            inWord = capital || small;
            found |= inWord;
        }
        return found;
    }
}
