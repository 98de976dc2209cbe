package dev.loopscope.script.text;

/** Reads the escapes of a pattern that stand for one character. */
final class RegexEscapes {
    private final RegexInput input;

    RegexEscapes(RegexInput input) {
        this.input = input;
    }

    /** The character that an escape stands for, whose letter has been read; {@code start} is its backslash. */
    int character(int letter, int start) {
        return switch (letter) {
            case 'a' -> 7;
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 11;
            case '\\' -> '\\';
            case 'x' -> hexadecimal(2, start);
            case 'u' -> hexadecimal(4, start);
            case 'U' -> hexadecimal(8, start);
            case 'N' -> named(start);
            default -> other(letter, start);
        };
    }

    private int other(int letter, int start) {
        boolean known = letter < 128 && Character.isLetter(letter);
        if (known) {
            throw input.fault("bad escape \\" + Character.toString(letter), start);
        }
        return letter;
    }

    private int hexadecimal(int length, int start) {
        String digits = input.digits(16, length);
        if (digits.length() < length) {
            throw input.fault("incomplete escape " + input.between(start, input.position()), start);
        }
        long value = Long.parseLong(digits, 16);
        if (value > Character.MAX_CODE_POINT) {
            throw input.fault("bad escape " + input.between(start, input.position()), start);
        }
        return (int) value;
    }

    private int named(int start) {
        if (!input.take('{')) {
            throw input.fault("missing {", input.position());
        }
        String name = input.name('}', "character name");
        try {
            return Character.codePointOf(name);
        } catch (IllegalArgumentException _) {
            throw input.fault("undefined character name " + Repr.of(name), start);
        }
    }

    /** The character of octal digits after a backslash, where the first digit has been read. */
    int octal(int first, int start) {
        String digits = Character.toString(first) + input.digits(8, 2);
        return octal(digits, start);
    }

    int octal(String digits, int start) {
        int value = Integer.parseInt(digits, 8);
        if (value > 0377) {
            throw input.fault("octal escape value \\" + digits + " outside of range 0-0o377", start);
        }
        return value;
    }
}
