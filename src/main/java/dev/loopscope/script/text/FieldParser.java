package dev.loopscope.script.text;

import java.util.ArrayList;
import java.util.List;

import dev.loopscope.script.text.FieldFormat.Fault;
import dev.loopscope.script.text.FieldFormat.Field;
import dev.loopscope.script.text.FieldFormat.Literal;
import dev.loopscope.script.text.FieldFormat.Piece;

/** One reading of a format with fields in braces, from left to right. */
final class FieldParser {
    private final String format;
    private final List<Piece> pieces = new ArrayList<>();
    private int position;

    FieldParser(String format) {
        this.format = format;
    }

    List<Piece> parse() {
        StringBuilder literal = new StringBuilder();
        try {
            while (position < format.length()) {
                char next = format.charAt(position++);
                if (next != '{' && next != '}') {
                    literal.append(next);
                } else if (peek() == next) {
                    literal.append(next);
                    position++;
                } else {
                    flush(literal);
                    pieces.add(readField(next));
                }
            }
            flush(literal);
        } catch (TextError error) {
            pieces.add(new Fault(error));
        }
        return List.copyOf(pieces);
    }

    private void flush(StringBuilder literal) {
        if (!literal.isEmpty()) {
            pieces.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private Field readField(char brace) {
        if (brace == '}' || peek() < 0) {
            throw TextError.value("Single '%s' encountered in format string".formatted(brace));
        }
        int start = position;
        char end = skipName();
        FieldName name = FieldName.parse(format.substring(start, position - 1));
        if (end == '}') {
            return new Field(name, 0, "", false);
        }
        int conversion = end == '!' ? readConversion() : 0;
        if (conversion != 0 && format.charAt(position - 1) == '}') {
            return new Field(name, conversion, "", false);
        }
        String spec = readSpec();
        return new Field(name, conversion, spec, spec.indexOf('{') >= 0);
    }

    private char skipName() {
        while (position < format.length()) {
            char next = format.charAt(position++);
            switch (next) {
                case '{' -> throw TextError.value("unexpected '{' in field name");
                case '[' -> skipIndex();
                case '}', ':', '!' -> {
                    return next;
                }
                default -> {
                    // A part of the name.
                }
            }
        }
        throw TextError.value("expected '}' before end of string");
    }

    private void skipIndex() {
        int close = format.indexOf(']', position);
        position = close < 0 ? format.length() : close;
    }

    /** Reads the conversion and the colon or brace after it. */
    private int readConversion() {
        if (peek() < 0) {
            throw TextError.value("end of string while looking for conversion specifier");
        }
        int conversion = format.codePointAt(position);
        position += Character.charCount(conversion);
        if (peek() < 0) {
            throw TextError.value("unmatched '{' in format spec");
        }
        char after = format.charAt(position++);
        if (after != ':' && after != '}') {
            throw TextError.value("expected ':' after conversion specifier");
        }
        return conversion;
    }

    private String readSpec() {
        int start = position;
        int open = 1;
        while (position < format.length()) {
            char next = format.charAt(position++);
            open += next == '{' ? 1 : next == '}' ? -1 : 0;
            if (open == 0) {
                return format.substring(start, position - 1);
            }
        }
        throw TextError.value("unmatched '{' in format spec");
    }

    private int peek() {
        return position < format.length() ? format.charAt(position) : -1;
    }
}
