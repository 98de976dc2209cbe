package dev.loopscope.script.text;

import java.util.Locale;

/** The methods of str that change case, by Unicode's full mappings. */
public final class Casing {
    private static final int CAPITAL_SIGMA = 0x3A3;
    private static final int CAPITAL_IOTA = 0x399;
    private static final int IOTA_BELOW = 0x345;
    private static final int N_AFTER_APOSTROPHE = 0x149;
    /** Punctuation that may stand within a word, beside marks and modifiers. */
    private static final String WITHIN_WORDS = "'.:^`\u00a8\u00af\u00b4\u00b7\u00b8\u0387\u055f\u05f4\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55\uff07"
            + "\uff0e\uff1a";

    private Casing() {}

    /** {@code text.upper()}. */
    public static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** {@code text.lower()}. */
    public static String lower(String text) {
        if (text.indexOf(CAPITAL_SIGMA) < 0) {
            return text.toLowerCase(Locale.ROOT);
        }
        StringBuilder result = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            result.append(lowerAt(text, at));
        }
        return result.toString();
    }

    /** {@code text.casefold()}. */
    public static String casefold(String text) {
        if (Predicates.isAscii(text)) {
            return lower(text);
        }
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(character -> result.append(fold(character)));
        return result.toString();
    }

    private static String fold(int character) {
        // Cherokee folds to its capitals, which are older than its small letters.
        boolean cherokee = character >= 0x13F8 && character <= 0x13FD || character >= 0xAB70 && character <= 0xABBF;
        if (cherokee) {
            return Character.toString(Character.toUpperCase(character));
        }
        if (character == 0x131 || character >= 0x13A0 && character <= 0x13F5) {
            return Character.toString(character);
        }
        return character == 0x1E9E ? "ss" : lower(upper(Character.toString(character)));
    }

    /** {@code text.capitalize()}. */
    public static String capitalize(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            result.append(at == 0 ? title(text.codePointAt(at)) : lowerAt(text, at));
        }
        return result.toString();
    }

    /** {@code text.title()}. */
    public static String title(String text) {
        StringBuilder result = new StringBuilder(text.length());
        boolean inWord = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            result.append(inWord ? lowerAt(text, at) : title(character));
            inWord = Characters.isCased(character);
        }
        return result.toString();
    }

    /** {@code text.swapcase()}. */
    public static String swapcase(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (Characters.isUpper(character)) {
                result.append(lowerAt(text, at));
            } else {
                String same = Character.toString(character);
                result.append(Characters.isLower(character) ? upper(same) : same);
            }
        }
        return result.toString();
    }

    private static String title(int character) {
        int simple = Character.toTitleCase(character);
        String upper = upper(Character.toString(character));
        if (simple != character || upper.codePointCount(0, upper.length()) == 1) {
            return Character.toString(simple);
        }
        if (character == N_AFTER_APOSTROPHE) {
            return upper;
        }
        StringBuilder result = new StringBuilder().append(upper.charAt(0));
        upper.chars().skip(1).forEach(unit -> result.append((char) (unit == CAPITAL_IOTA
                ? IOTA_BELOW
                : Character.toLowerCase(unit))));
        return result.toString();
    }

    private static String lowerAt(String text, int at) {
        int character = text.codePointAt(at);
        if (character == CAPITAL_SIGMA) {
            return isFinal(text, at) ? "\u03c2" : "\u03c3";
        }
        return Character.toString(character).toLowerCase(Locale.ROOT);
    }

    /** A sigma is final after a letter with case and before none; what may stand within words does not count. */
    private static boolean isFinal(String text, int at) {
        int before = at;
        while (before > 0 && isIgnored(text.codePointBefore(before))) {
            before -= Character.charCount(text.codePointBefore(before));
        }
        if (before == 0 || !Characters.isCased(text.codePointBefore(before))) {
            return false;
        }
        int after = at + 1;
        while (after < text.length() && isIgnored(text.codePointAt(after))) {
            after += Character.charCount(text.codePointAt(after));
        }
        return after >= text.length() || !Characters.isCased(text.codePointAt(after));
    }

    private static boolean isIgnored(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.MODIFIER_LETTER,
                    Character.MODIFIER_SYMBOL ->
                true;
            default -> WITHIN_WORDS.indexOf(character) >= 0;
        };
    }
}
