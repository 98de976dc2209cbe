package dev.loopscope.script.text;

import org.jspecify.annotations.Nullable;

/** One reading of a format specification, from left to right. */
final class SpecParser {
    private final String text;
    private final int[] characters;
    private int position;
    private @Nullable TextError fault;

    SpecParser(String text) {
        this.text = text;
        this.characters = text.codePoints().toArray();
    }

    FormatSpec parse() {
        int fill = 0;
        if (isAlign(peek(1))) {
            fill = characters[position++];
        }
        char align = isAlign(peek(0)) ? (char) characters[position++] : 0;
        char sign = peek(0) == '+' || peek(0) == '-' || peek(0) == ' ' ? (char) characters[position++] : 0;
        boolean noNegativeZero = take('z');
        boolean alternate = take('#');
        boolean zeroed = fill == 0 && take('0');
        int width = Math.max(readNumber(), 0);
        char grouping = readGrouping();
        int precision = readPrecision();
        boolean overlong = fault == null && characters.length - position > 1;
        int type = Math.max(peek(0), 0);
        if (fault == null && !overlong) {
            checkGrouping(grouping, type);
        }
        return new FormatSpec(text, new FormatOptions(fill, align, sign, noNegativeZero, alternate, zeroed, width,
                grouping, precision, type, overlong), fault);
    }

    private char readGrouping() {
        boolean comma = take(',');
        boolean underscore = take('_');
        if (underscore && (comma || peek(0) == ',')) {
            report("Cannot specify both ',' and '_'.");
        }
        if (comma) {
            return ',';
        }
        return underscore ? '_' : 0;
    }

    private int readPrecision() {
        if (!take('.')) {
            return -1;
        }
        int precision = readNumber();
        if (precision < 0) {
            report("Format specifier missing precision");
        }
        return precision;
    }

    /** The digits ahead as a number, -1 where there are none. */
    private int readNumber() {
        long number = -1;
        while (Characters.isDecimal(peek(0))) {
            number = Math.max(number, 0) * 10 + Character.digit(characters[position++], 10);
            if (number > Integer.MAX_VALUE) {
                report("Too many decimal digits in format string");
                number = Integer.MAX_VALUE;
            }
        }
        return (int) number;
    }

    private void checkGrouping(char grouping, int type) {
        boolean free = grouping == 0 || switch (type) {
            case 0, 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F' -> true;
            case 'b', 'o', 'x', 'X' -> grouping == '_';
            default -> false;
        };
        if (!free) {
            fault = refusedGrouping(grouping, type);
        }
    }

    static TextError refusedGrouping(char grouping, int type) {
        String shown = type > 32 && type < 128 ? Character.toString(type) : "\\x" + Integer.toHexString(type);
        return TextError.value("Cannot specify '%s' with '%s'.".formatted(grouping, shown));
    }

    private void report(String message) {
        if (fault == null) {
            fault = TextError.value(message);
        }
    }

    private static boolean isAlign(int character) {
        return character == '<' || character == '>' || character == '=' || character == '^';
    }

    private boolean take(char wanted) {
        boolean taken = peek(0) == wanted;
        position += taken ? 1 : 0;
        return taken;
    }

    private int peek(int ahead) {
        return position + ahead < characters.length ? characters[position + ahead] : -1;
    }
}
