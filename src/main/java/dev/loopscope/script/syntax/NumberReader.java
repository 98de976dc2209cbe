package dev.loopscope.script.syntax;

/** Takes a number from a text. What follows it must not look like a part of it. */
final class NumberReader {
    /** The beginnings of the keywords that may stand right after a number. */
    private static final String[] FOLLOWERS = {"and", "else", "for", "if", "in", "is", "not", "or"};

    private final SourceCursor cursor;

    NumberReader(SourceCursor cursor) {
        this.cursor = cursor;
    }

    /** Takes one that begins with a digit or with a point before a digit. */
    void take() {
        if (cursor.peek() != '0') {
            takeDecimal();
            return;
        }
        switch (cursor.peek(1)) {
            case 'x', 'X' -> takeWithBase(16, "hexadecimal");
            case 'o', 'O' -> takeWithBase(8, "octal");
            case 'b', 'B' -> takeWithBase(2, "binary");
            default -> takeAfterZero();
        }
    }

    private void takeWithBase(int base, String name) {
        cursor.skip(2);
        do {
            cursor.takeIf('_');
            requireDigit(base, name);
            while (Character.digit(ascii(cursor.peek()), base) >= 0) {
                cursor.take();
            }
        } while (cursor.peek() == '_');
        if (isDigit(cursor.peek())) {
            requireDigit(base, name);
        }
        requireEnd(name);
    }

    private void requireDigit(int base, String name) {
        int character = cursor.peek();
        if (Character.digit(ascii(character), base) >= 0) {
            return;
        }
        if (isDigit(character)) {
            cursor.take();
            throw cursor.fault("invalid digit '%c' in %s literal".formatted(character, name));
        }
        throw cursor.fault("invalid " + name + " literal");
    }

    private void takeAfterZero() {
        int column = cursor.column();
        while (cursor.peek() == '0') {
            cursor.take();
            takeUnderscore();
        }
        int zerosEnd = cursor.column();
        boolean leadingZeros = isDigit(cursor.peek());
        if (leadingZeros) {
            takeDigits();
        }
        boolean whole = !takeFraction() & !takeExponent();
        if (takeImaginary()) {
            return;
        }
        if (leadingZeros && whole) {
            throw cursor.fault("leading zeros in decimal integer literals are not permitted; "
                    + "use an 0o prefix for octal integers", cursor.line(), column, zerosEnd);
        }
        requireEnd("decimal");
    }

    private void takeDecimal() {
        if (cursor.peek() != '.') {
            takeDigits();
        }
        takeFraction();
        takeExponent();
        if (!takeImaginary()) {
            requireEnd("decimal");
        }
    }

    private void takeDigits() {
        while (isDigit(cursor.peek())) {
            cursor.take();
            takeUnderscore();
        }
    }

    private void takeUnderscore() {
        if (cursor.takeIf('_') && !isDigit(cursor.peek())) {
            throw cursor.fault("invalid decimal literal");
        }
    }

    private boolean takeFraction() {
        if (!cursor.takeIf('.')) {
            return false;
        }
        takeDigits();
        return true;
    }

    private boolean takeExponent() {
        int sign = cursor.peek(1);
        boolean signed = sign == '+' || sign == '-';
        if ((cursor.peek() | 0x20) != 'e' || !(signed || isDigit(sign))) {
            return false;
        }
        cursor.skip(signed ? 2 : 1);
        if (!isDigit(cursor.peek())) {
            throw cursor.fault("invalid decimal literal");
        }
        takeDigits();
        return true;
    }

    private boolean takeImaginary() {
        boolean imaginary = cursor.takeIf('j') || cursor.takeIf('J');
        if (imaginary) {
            requireEnd("imaginary");
        }
        return imaginary;
    }

    private void requireEnd(String name) {
        int next = cursor.peek();
        boolean goesOn = next == '_' || next < 128 && Character.isLetterOrDigit(ascii(next));
        if (goesOn && !keywordFollows()) {
            throw cursor.fault("invalid " + name + " literal");
        }
    }

    private boolean keywordFollows() {
        for (String keyword : FOLLOWERS) {
            if (keywordFollows(keyword)) {
                return true;
            }
        }
        return false;
    }

    private boolean keywordFollows(String keyword) {
        for (int i = 0; i < keyword.length(); i++) {
            if (cursor.peek(i) != keyword.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static int ascii(int character) {
        return character < 0 || character > 127 ? 0 : character;
    }
}
