package dev.loopscope.script.text;

import java.util.BitSet;

/** What kind of character a code point is to Python 3.13, whose tables are Unicode 15.1; the JDK's may be newer. */
public final class Characters {
    /** Characters that came after Unicode 15.1. */
    private static final BitSet LATER = set("897 1b4e-1b4f 1b7f 1c89-1c8a 2427-2429 31e4-31e5 a7cb-a7cd a7da-a7dc"
            + " 105c0-105f3 10d40-10d65 10d69-10d85 10d8e-10d8f 10ec2-10ec4 10efc 11380-11389 1138b 1138e 11390-113b5"
            + " 113b7-113c0 113c2 113c5 113c7-113ca 113cc-113d5 113d7-113d8 113e1-113e2 116d0-116e3 11bc0-11be1"
            + " 11bf0-11bf9 11f5a 13460-143fa 16100-16139 16d40-16d79 18cff 1cc00-1ccf9 1cd00-1ceb3 1e5d0-1e5fa 1e5ff"
            + " 1f8b2-1f8bb 1f8c0-1f8c1 1fa89 1fa8f 1fabe 1fac6 1fadc 1fadf 1fae9 1fbcb-1fbef");
    /** Digits beside the decimal ones: raised, lowered, in circles. */
    private static final BitSet OTHER_DIGITS = set("b2-b3 b9 1369-1371 19da 2070 2074-2079 2080-2089 2460-2468"
            + " 2474-247c 2488-2490 24ea 24f5-24fd 24ff 2776-277e 2780-2788 278a-2792 10a40-10a43 10e60-10e68"
            + " 11052-1105a 1f100-1f10a");
    /** Ideographs that are numbers. */
    private static final BitSet NUMERALS = set("3405 3483 382a 3b4d 4e00 4e03 4e07 4e09 4e24 4e5d 4e8c 4e94 4e96 4eac"
            + " 4ebf-4ec0 4edf 4ee8 4f0d 4f70 4fe9 5006 5104 5146 5169 516b 516d 5341 5343-5345 534c 53c1-53c4 56db 58f1"
            + " 58f9 5e7a 5efe-5eff 5f0c-5f0e 5f10 62d0 62fe 634c 67d2 6d1e 6f06 7396 767e 7695 79ed 8086 842c 8cae 8cb3"
            + " 8d30 920e 94a9 9621 9646 964c 9678 96f6 f96b f973 f978 f9b2 f9d1 f9d3 f9fd 20001 20064 200e2 20121 2092a"
            + " 20983 2098c 2099c 20aea 20afd 20b19 22390 22998 23b1b 2626d 2f890");
    /** What may stand in an identifier but for its normal form, which may not. */
    private static final BitSet NEVER_IN_NAMES = set(
            "37a 2e2f 309b-309c fc5e-fc63 fdfa-fdfb fe70 fe72 fe74 fe76 fe78 fe7a fe7c fe7e");
    private static final BitSet NEVER_FIRST = set("e33 eb3 ff9e-ff9f");

    private Characters() {}

    private static BitSet set(String ranges) {
        BitSet result = new BitSet();
        for (String range : ranges.split(" ", -1)) {
            int dash = range.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
            result.set(first, (dash < 0 ? first : Integer.parseInt(range.substring(dash + 1), 16)) + 1);
        }
        return result;
    }

    private static boolean isKnown(int character) {
        return character < 0x897 || !LATER.get(character);
    }

    /** {@code isalpha()} of one character. */
    public static boolean isAlpha(int character) {
        return Character.isLetter(character) && isKnown(character);
    }

    /** {@code isdecimal()} of one character. */
    public static boolean isDecimal(int character) {
        return Character.isDigit(character) && isKnown(character);
    }

    /** {@code isdigit()} of one character. */
    public static boolean isDigit(int character) {
        return isDecimal(character) || OTHER_DIGITS.get(character);
    }

    /** {@code isnumeric()} of one character. */
    public static boolean isNumeric(int character) {
        int type = Character.getType(character);
        return isDigit(character) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER
                || NUMERALS.get(character);
    }

    /** {@code isalnum()} of one character. */
    public static boolean isAlnum(int character) {
        return isAlpha(character) || isNumeric(character);
    }

    /** {@code isspace()} of one character. */
    public static boolean isSpace(int character) {
        if (character < 128) {
            return character == ' ' || character >= '\t' && character <= '\r' || character >= 28 && character <= 31;
        }
        return character == 0x85 || Character.isSpaceChar(character);
    }

    /** Whether a line ends at the character, as {@code splitlines()} sees it. */
    public static boolean isLineBreak(int character) {
        return character >= '\n' && character <= '\r' || character >= 28 && character <= 30 || character == 0x85
                || character == 0x2028 || character == 0x2029;
    }

    /** Whether the character is in upper case. */
    public static boolean isUpper(int character) {
        return Character.isUpperCase(character) && isKnown(character);
    }

    /** Whether the character is in lower case. */
    public static boolean isLower(int character) {
        return Character.isLowerCase(character) && isKnown(character);
    }

    /** Whether the character is in title case, as few are. */
    public static boolean isTitle(int character) {
        return Character.isTitleCase(character);
    }

    /** Whether the character has case. */
    public static boolean isCased(int character) {
        return isUpper(character) || isLower(character) || isTitle(character);
    }

    /** Whether an identifier may begin with the character. */
    public static boolean isIdentifierStart(int character) {
        return character == '_' || Character.isUnicodeIdentifierStart(character) && isKnown(character)
                && !NEVER_IN_NAMES.get(character) && !NEVER_FIRST.get(character);
    }

    /** Whether an identifier may go on with the character. */
    public static boolean isIdentifierPart(int character) {
        return Character.isUnicodeIdentifierPart(character) && isKnown(character) && !NEVER_IN_NAMES.get(character)
                && (!Character.isIdentifierIgnorable(character) || character == 0x200C || character == 0x200D);
    }

    /** {@code isprintable()} of one character: whether {@code repr} shows it as it is. */
    public static boolean isPrintable(int character) {
        if (character < 127) {
            return character >= ' ';
        }
        return isKnown(character) && switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
