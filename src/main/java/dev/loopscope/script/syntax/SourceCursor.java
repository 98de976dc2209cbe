package dev.loopscope.script.syntax;

/** A place in a text that moves forward as characters are taken. */
final class SourceCursor {
    /** Stands for the character after the last one. */
    static final int END = -1;

    private final SourceText source;
    private int index;
    private int line = 1;
    private int lineStart;

    SourceCursor(SourceText source) {
        this.source = source;
    }

    SourceText source() {
        return source;
    }

    /** The index of the next character. */
    int index() {
        return index;
    }

    /** The line of the next character, from 1. */
    int line() {
        return line;
    }

    /** The column of the next character, from 0. */
    int column() {
        return index - lineStart;
    }

    /** The next character. */
    int peek() {
        return peek(0);
    }

    /** The character {@code distance} after the next one. */
    int peek(int distance) {
        int place = index + distance;
        return place < source.length() ? source.at(place) : END;
    }

    /** Takes the next character, if there is one. */
    int take() {
        int character = peek();
        if (character != END) {
            index++;
        }
        if (character == '\n') {
            line++;
            lineStart = index;
        }
        return character;
    }

    /** Takes the next character if it is {@code expected}. */
    boolean takeIf(int expected) {
        boolean there = peek() == expected;
        if (there) {
            take();
        }
        return there;
    }

    /** Takes so many characters, none of them a line feed. */
    void skip(int count) {
        index += count;
    }

    /** The text from an index to here. */
    String since(int start) {
        return source.between(start, index);
    }

    /** What is wrong with the character that was taken last. */
    SyntaxFault fault(String rule) {
        return fault(rule, line, Math.max(0, column() - 1), column());
    }

    /** What is wrong with a piece of a line. */
    SyntaxFault fault(String rule, int faultyLine, int column, int endColumn) {
        return new SyntaxFault(SyntaxFault.Kind.SYNTAX_ERROR, rule,
                new Span(faultyLine, column, faultyLine, endColumn), source.line(faultyLine));
    }
}
