package dev.loopscope.script.text;

/** One reading of an int's text: spaces, a sign, a prefix, digits with single underscores between them. */
final class IntReader {
    private final String text;
    private int position;
    private int radix;
    private boolean negative;

    IntReader(String text, int base) {
        this.text = text;
        this.radix = base;
    }

    /** The digits without underscores, empty where the text is no int. */
    String digits() {
        readSign();
        boolean prefixed = readPrefix();
        if (prefixed && peek() == '_') {
            position++;
        }
        StringBuilder digits = new StringBuilder(text.length() - position);
        while (position < text.length()) {
            char next = text.charAt(position);
            if (next == '_' && !digits.isEmpty() && text.charAt(position - 1) != '_') {
                position++;
                continue;
            }
            if (next >= 128 || Character.digit(next, radix) < 0) {
                return "";
            }
            digits.append(next);
            position++;
        }
        return text.endsWith("_") || octalLookalike(prefixed, digits) ? "" : digits.toString();
    }

    /** The base of the digits that were read. */
    int radix() {
        return radix;
    }

    /** Whether the sign that was read is a minus. */
    boolean negative() {
        return negative;
    }

    private void readSign() {
        if (peek() == '+' || peek() == '-') {
            negative = peek() == '-';
            position++;
        }
    }

    private boolean zeroBased;

    private boolean readPrefix() {
        int named = peek() == '0' && position + 1 < text.length() ? prefixBase(text.charAt(position + 1)) : 0;
        if (radix == 0) {
            zeroBased = true;
            radix = named == 0 ? 10 : named;
        }
        if (named == 0 || named != radix) {
            return false;
        }
        zeroBased = false;
        position += 2;
        return true;
    }

    /** Base 0 refuses what looks like the octal numbers of old: a zero before other digits. */
    private boolean octalLookalike(boolean prefixed, StringBuilder digits) {
        return zeroBased && !prefixed && digits.length() > 1 && digits.charAt(0) == '0'
                && digits.chars().anyMatch(digit -> digit != '0');
    }

    private static int prefixBase(char letter) {
        return switch (letter) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 0;
        };
    }

    private int peek() {
        return position < text.length() ? text.charAt(position) : -1;
    }
}
