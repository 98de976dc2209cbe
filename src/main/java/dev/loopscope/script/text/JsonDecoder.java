package dev.loopscope.script.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One reading of a JSON document, as {@code json.loads} reads it.
 *
 * @param <T> the values that it makes
 */
public final class JsonDecoder<T> {
    /** So deep CPython's decoder goes with its usual limit of recursion. */
    private static final int DEEPEST = 990;
    private static final String DIGITS = "0123456789";

    private final String document;
    private final JsonBuilder<T> builder;
    private final JsonStrings strings;
    private int position;
    private int depth;

    private JsonDecoder(String document, boolean strict, JsonBuilder<T> builder, int start) {
        this.document = document;
        this.builder = builder;
        this.strings = new JsonStrings(document, strict);
        this.position = start;
    }

    /** The value of a document; a {@code strict} reading has no control characters in texts. */
    public static <T> T decode(String document, boolean strict, JsonBuilder<T> builder) {
        if (document.startsWith("\uFEFF")) {
            throw fault(document, "Unexpected UTF-8 BOM (decode using utf-8-sig)", 0);
        }
        JsonDecoder<T> decoder = new JsonDecoder<>(document, strict, builder, 0);
        decoder.skipSpaces();
        T value = decoder.value();
        decoder.skipSpaces();
        if (decoder.position < document.length()) {
            throw fault(document, "Extra data", decoder.position);
        }
        return value;
    }

    static TextError fault(String document, String message, int at) {
        int lineStart = document.lastIndexOf('\n', at - 1) + 1;
        long line = 1 + document.substring(0, Math.min(at, document.length())).chars().filter(c -> c == '\n').count();
        int end = Math.min(at, document.length());
        int place = document.codePointCount(0, end) + at - end;
        int column = document.codePointCount(Math.min(lineStart, end), end) + at - end + 1;
        return new TextError(TextError.Kind.JSON_DECODE_ERROR,
                "%s: line %d column %d (char %d)".formatted(message, line, column, place),
                new TextError.BadDocument(message, document, place));
    }

    private T value() {
        return switch (peek()) {
            case '"' -> builder.text(string());
            case '{' -> nested("object", this::object);
            case '[' -> nested("array", this::array);
            case 'n' -> named("null", builder::none);
            case 't' -> named("true", () -> builder.bool(true));
            case 'f' -> named("false", () -> builder.bool(false));
            case 'N' -> named("NaN", () -> builder.constant("NaN"));
            case 'I' -> named("Infinity", () -> builder.constant("Infinity"));
            default -> number();
        };
    }

    private T nested(String what, Supplier<T> reading) {
        if (++depth > DEEPEST) {
            throw new TextError(TextError.Kind.RECURSION_ERROR,
                    "maximum recursion depth exceeded while decoding a JSON " + what + " from a unicode string", null);
        }
        T value = reading.get();
        depth--;
        return value;
    }

    private T named(String name, Supplier<T> value) {
        if (!document.startsWith(name, position)) {
            throw fault("Expecting value", position);
        }
        position += name.length();
        return value.get();
    }

    private T number() {
        int start = position;
        if (document.startsWith("-Infinity", start)) {
            return named("-Infinity", () -> builder.constant("-Infinity"));
        }
        int first = peek() == '-' ? start + 1 : start;
        int end = first < document.length() && document.charAt(first) == '0' ? first + 1 : endOfDigits(first);
        if (end == first) {
            throw fault("Expecting value", start);
        }
        int fraction = at(end) == '.' ? endOfDigits(end + 1) : end;
        int whole = fraction > end + 1 ? fraction : end;
        int last = exponentEnd(whole);
        position = last;
        String literal = document.substring(start, last);
        return last > end ? builder.real(literal) : builder.integer(literal);
    }

    private int exponentEnd(int from) {
        if (at(from) != 'e' && at(from) != 'E') {
            return from;
        }
        int digits = at(from + 1) == '-' || at(from + 1) == '+' ? from + 2 : from + 1;
        int end = endOfDigits(digits);
        return end > digits ? end : from;
    }

    private int endOfDigits(int from) {
        int end = from;
        while (DIGITS.indexOf(at(end)) >= 0) {
            end++;
        }
        return end;
    }

    private T array() {
        List<T> items = new ArrayList<>();
        position++;
        skipSpaces();
        while (peek() != ']') {
            items.add(value());
            skipSpaces();
            skipComma(']', "Illegal trailing comma before end of array");
        }
        position++;
        return builder.array(items);
    }

    private T object() {
        List<Map.Entry<String, T>> pairs = new ArrayList<>();
        position++;
        skipSpaces();
        while (peek() != '}') {
            if (peek() != '"') {
                throw fault("Expecting property name enclosed in double quotes", position);
            }
            String key = string();
            skipSpaces();
            if (peek() != ':') {
                throw fault("Expecting ':' delimiter", position);
            }
            position++;
            skipSpaces();
            pairs.add(Map.entry(key, value()));
            skipSpaces();
            skipComma('}', "Illegal trailing comma before end of object");
        }
        position++;
        return builder.object(pairs);
    }

    private void skipComma(char end, String trailing) {
        if (peek() == end) {
            return;
        }
        if (peek() != ',') {
            throw fault("Expecting ',' delimiter", position);
        }
        int comma = position++;
        skipSpaces();
        if (peek() == end) {
            throw fault(trailing, comma);
        }
        if (end == ']' && position >= document.length()) {
            throw fault("Expecting value", position);
        }
    }

    private String string() {
        String text = strings.read(position + 1);
        position = strings.end();
        return text;
    }

    private TextError fault(String message, int at) {
        return fault(document, message, at);
    }

    private void skipSpaces() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            position++;
        }
    }

    private int peek() {
        return at(position);
    }

    private int at(int index) {
        return index < document.length() ? document.charAt(index) : -1;
    }
}
