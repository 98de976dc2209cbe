package dev.loopscope.script.text;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.text.PercentFormat.Conversion;
import dev.loopscope.script.text.PercentFormat.Fault;
import dev.loopscope.script.text.PercentFormat.Flags;
import dev.loopscope.script.text.PercentFormat.Literal;
import dev.loopscope.script.text.PercentFormat.Piece;

/** One reading of a {@code %} format, from left to right. */
final class PercentParser {
    private final int[] characters;
    private final List<Piece> pieces = new ArrayList<>();
    private int position;

    PercentParser(String format) {
        characters = format.codePoints().toArray();
    }

    List<Piece> parse() {
        StringBuilder literal = new StringBuilder();
        try {
            while (position < characters.length) {
                int next = characters[position++];
                if (next != '%' || peek() == '%') {
                    literal.appendCodePoint(next);
                    position += next == '%' ? 1 : 0;
                } else {
                    flush(literal);
                    pieces.add(readConversion());
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

    private Conversion readConversion() {
        String key = peek() == '(' ? readKey() : null;
        Flags flags = readFlags();
        int width = readSize("width too big");
        int precision = PercentFormat.NONE;
        if (peek() == '.') {
            position++;
            int given = readSize("precision too big");
            precision = given == PercentFormat.NONE ? 0 : given;
        }
        if (peek() == 'h' || peek() == 'l' || peek() == 'L') {
            position++;
        }
        return conversion(key, flags, width, precision);
    }

    private Conversion conversion(@Nullable String key, Flags flags, int width, int precision) {
        if (peek() < 0) {
            throw TextError.value("incomplete format");
        }
        int index = position;
        return new Conversion(key, flags, width, precision, characters[position++], index);
    }

    private String readKey() {
        int start = ++position;
        int open = 1;
        while (open > 0) {
            if (peek() < 0) {
                throw TextError.value("incomplete format key");
            }
            int next = characters[position++];
            open += next == '(' ? 1 : next == ')' ? -1 : 0;
        }
        return new String(characters, start, position - 1 - start);
    }

    private Flags readFlags() {
        int start = position;
        while (peek() == '-' || peek() == '+' || peek() == ' ' || peek() == '#' || peek() == '0') {
            position++;
        }
        String flags = new String(characters, start, position - start);
        return new Flags(flags.contains("-"), flags.contains("+"), flags.contains(" "), flags.contains("#"),
                flags.contains("0"));
    }

    private int readSize(String tooBig) {
        if (peek() == '*') {
            position++;
            return PercentFormat.STAR;
        }
        long size = PercentFormat.NONE;
        while (peek() >= '0' && peek() <= '9') {
            size = Math.max(size, 0) * 10 + characters[position++] - '0';
            if (size > Integer.MAX_VALUE) {
                throw TextError.value(tooBig);
            }
        }
        return (int) size;
    }

    private int peek() {
        return position < characters.length ? characters[position] : -1;
    }
}
