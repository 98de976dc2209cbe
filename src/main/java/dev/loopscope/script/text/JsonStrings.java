package dev.loopscope.script.text;

import java.util.HexFormat;

/** Reads the texts of a JSON document. */
final class JsonStrings {
    private final String document;
    private final boolean strict;
    private int position;

    JsonStrings(String document, boolean strict) {
        this.document = document;
        this.strict = strict;
    }

    /** Where the text that was read ends, after its quote. */
    int end() {
        return position;
    }

    /** The text that begins after a quote. */
    String read(int start) {
        StringBuilder result = new StringBuilder();
        position = start;
        while (true) {
            if (position >= document.length()) {
                throw JsonDecoder.fault(document, "Unterminated string starting at", start - 1);
            }
            char next = document.charAt(position);
            if (next == '"') {
                position++;
                return result.toString();
            }
            if (next < ' ' && strict) {
                throw JsonDecoder.fault(document, "Invalid control character at", position);
            }
            position++;
            result.append(next == '\\' ? escaped(start) : next);
        }
    }

    private char escaped(int start) {
        if (position >= document.length()) {
            throw JsonDecoder.fault(document, "Unterminated string starting at", start - 1);
        }
        char letter = document.charAt(position++);
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> numbered();
            default -> throw JsonDecoder.fault(document, "Invalid \\escape", position - 2);
        };
    }

    private char numbered() {
        int start = position;
        position += 4;
        if (position >= document.length()) {
            throw JsonDecoder.fault(document, "Invalid \\uXXXX escape", start - 1);
        }
        for (int at = start; at < position; at++) {
            if (!HexFormat.isHexDigit(document.charAt(at))) {
                throw JsonDecoder.fault(document, "Invalid \\uXXXX escape", start - 1);
            }
        }
        return (char) HexFormat.fromHexDigits(document, start, position);
    }
}
