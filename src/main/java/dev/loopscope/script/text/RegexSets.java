package dev.loopscope.script.text;

import org.jspecify.annotations.Nullable;

/** Sets of characters as the JDK writes them. */
final class RegexSets {
    private static final String SPACES = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

    private RegexSets() {}

    /** The inside of the set that {@code \d}, {@code \s} or {@code \w} stands for, null for other letters. */
    static @Nullable String members(int letter, boolean ascii) {
        return switch (letter) {
            case 'd' -> ascii ? "0-9" : "\\p{Nd}";
            case 's' -> ascii ? "\\t-\\r\\x20" : SPACES;
            case 'w' -> ascii ? "a-zA-Z0-9_" : "\\p{L}\\p{N}_";
            default -> null;
        };
    }

    /** A place between what belongs to words and what does not. */
    static String boundary(boolean ascii) {
        String word = "[" + members('w', ascii) + "]";
        return "(?:(?<=" + word + ")(?!" + word + ")|(?<!" + word + ")(?=" + word + "))";
    }

    /** A place that is no {@link #boundary}; an empty text has none. */
    static String noBoundary(boolean ascii) {
        String word = "[" + members('w', ascii) + "]";
        return "(?!\\A\\z)(?:(?<=" + word + ")(?=" + word + ")|(?<!" + word + ")(?!" + word + "))";
    }

    /** A character that stands for itself, in a set or outside. */
    static String literal(int character) {
        if (character < 128 && Character.isLetterOrDigit(character)) {
            return Character.toString(character);
        }
        return "\\x{" + Integer.toHexString(character) + "}";
    }
}
