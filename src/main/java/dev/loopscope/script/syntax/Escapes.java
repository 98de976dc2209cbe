package dev.loopscope.script.syntax;

import java.io.ByteArrayOutputStream;

import org.jspecify.annotations.Nullable;

/** Resolves the escapes of a text or of bytes. */
final class Escapes {
    private final String raw;
    private final boolean bytes;
    private final StringBuilder result = new StringBuilder();
    private int index;
    private @Nullable String doubt;

    private Escapes(String raw, boolean bytes) {
        this.raw = raw;
        this.bytes = bytes;
    }

    /** A text without its escapes; null if one of them is none, for the reason that {@link #complaint} tells. */
    static @Nullable String resolve(String raw, boolean bytes) {
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        Escapes escapes = new Escapes(raw, bytes);
        return escapes.run() ? escapes.result.toString() : null;
    }

    /** What is doubtful about the first escape that stays as it is; null if there is none. */
    static @Nullable String doubt(String raw, boolean bytes) {
        if (raw.indexOf('\\') < 0) {
            return null;
        }
        Escapes escapes = new Escapes(raw, bytes);
        escapes.run();
        return escapes.doubt;
    }

    /** What CPython says of the first escape that is none. */
    static String complaint(String raw, boolean bytes) {
        Escapes escapes = new Escapes(raw, bytes);
        escapes.run();
        int start = escapes.raw.lastIndexOf('\\', Math.max(0, escapes.index - 1));
        char kind = raw.charAt(start + 1);
        boolean open = kind == 'N' && raw.startsWith("{", start + 2) && raw.indexOf('}', start) < 0;
        int end = open ? raw.length() - 1 : Math.max(start + 1, escapes.index - 1);
        if (bytes) {
            return "(value error) invalid \\x escape at position " + start;
        }
        String what = switch (kind) {
            case 'x' -> "truncated \\xXX escape";
            case 'u' -> "truncated \\uXXXX escape";
            case 'U' -> end - start == 9 ? "illegal Unicode character" : "truncated \\UXXXXXXXX escape";
            default -> raw.startsWith("{", start + 2) && raw.indexOf('}', start) > 0
                    ? "unknown Unicode character name"
                    : "malformed \\N character escape";
        };
        return "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s".formatted(start, end,
                what);
    }

    private boolean run() {
        while (index < raw.length()) {
            char next = raw.charAt(index++);
            if (next != '\\') {
                result.append(next);
            } else if (!escape()) {
                return false;
            }
        }
        return true;
    }

    private boolean escape() {
        if (index == raw.length()) {
            return beforeField();
        }
        char kind = raw.charAt(index++);
        switch (kind) {
            case '\n' -> {
            }
            case '\\', '\'', '"' -> result.append(kind);
            case 'a' -> result.append('\u0007');
            case 'b' -> result.append('\b');
            case 'f' -> result.append('\f');
            case 'n' -> result.append('\n');
            case 'r' -> result.append('\r');
            case 't' -> result.append('\t');
            case 'v' -> result.append('\u000b');
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(kind);
            case 'x' -> {
                return hexadecimal(2);
            }
            case 'u', 'U', 'N' -> {
                return bytes ? plain(kind) : kind == 'N' ? named() : hexadecimal(kind == 'u' ? 4 : 8);
            }
            default -> plain(kind);
        }
        return true;
    }

    private boolean plain(char kind) {
        doubt("escape sequence '\\" + Character.toString(raw.codePointAt(index - 1)));
        result.append('\\').append(kind);
        return true;
    }

    /** A backslash at the end of a piece of an f-string, before a brace. */
    private boolean beforeField() {
        doubt("escape sequence '\\{");
        result.append('\\');
        return true;
    }

    private void doubt(String escape) {
        if (doubt == null) {
            doubt = "invalid " + escape + "'";
        }
    }

    private void octal(char first) {
        int value = first - '0';
        int start = index - 1;
        for (int i = 0; i < 2 && index < raw.length() && raw.charAt(index) >= '0' && raw.charAt(index) <= '7'; i++) {
            value = value * 8 + raw.charAt(index++) - '0';
        }
        if (value > 0xFF) {
            doubt("octal escape sequence '\\" + raw.substring(start, index));
        }
        result.append((char) (bytes ? value & 0xFF : value));
    }

    private boolean hexadecimal(int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = index < raw.length() && raw.charAt(index) < 128 ? Character.digit(raw.charAt(index), 16) : -1;
            if (digit < 0) {
                return false;
            }
            value = value << 4 | digit;
            index++;
        }
        if (!Character.isValidCodePoint(value)) {
            index++;
            return false;
        }
        result.appendCodePoint(value);
        return true;
    }

    private boolean named() {
        int end = index < raw.length() && raw.charAt(index) == '{' ? raw.indexOf('}', index) : -1;
        if (end < 0) {
            return false;
        }
        String name = raw.substring(index + 1, end);
        index = end + 1;
        try {
            result.appendCodePoint(Character.codePointOf(name));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The characters of bytes as bytes. */
    static byte[] bytes(String text) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            result.write(text.charAt(i));
        }
        return result.toByteArray();
    }
}
