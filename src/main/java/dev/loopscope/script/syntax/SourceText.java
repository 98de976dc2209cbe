package dev.loopscope.script.syntax;

import java.util.Arrays;

/**
 * A program's text as characters (code points) in lines. Every line ends with a line feed, the last one too, whatever the
 * text had; a byte order mark is not part of it.
 */
final class SourceText {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final int[] characters;
    private final int length;
    private final int[] lineStarts;
    private final int lines;

    SourceText(String text) {
        int[] given = text.codePoints().toArray();
        characters = new int[given.length + 1];
        length = normalize(given, characters);
        lineStarts = new int[length + 1];
        lines = findLines();
    }

    private static int normalize(int[] given, int[] result) {
        int size = 0;
        for (int i = given.length > 0 && given[0] == BYTE_ORDER_MARK ? 1 : 0; i < given.length; i++) {
            if (given[i] != '\r') {
                result[size++] = given[i];
            } else if (i + 1 == given.length || given[i + 1] != '\n') {
                result[size++] = '\n';
            }
        }
        if (size > 0 && result[size - 1] != '\n') {
            result[size++] = '\n';
        }
        return size;
    }

    private int findLines() {
        int count = 0;
        for (int i = 0; i < length; i++) {
            if (i == 0 || characters[i - 1] == '\n') {
                lineStarts[count++] = i;
            }
        }
        lineStarts[count] = length;
        return count;
    }

    /** How many characters it has. */
    int length() {
        return length;
    }

    /** The character at an index below the length. */
    int at(int index) {
        return characters[index];
    }

    /** The text between two indexes. */
    String between(int start, int end) {
        return new String(characters, start, end - start);
    }

    /** The index of the first character of line {@code number}, from 1. */
    int startOf(int number) {
        return number > lines ? length : lineStarts[number - 1];
    }

    /** Line {@code number}, from 1, without its line feed; empty after the last one. */
    String line(int number) {
        return number > lines ? "" : between(startOf(number), startOf(number + 1) - 1);
    }

    /** What is wrong with a piece of the text. */
    SyntaxFault fault(Span span, String rule) {
        return new SyntaxFault(SyntaxFault.Kind.SYNTAX_ERROR, rule, span, line(span.line()));
    }

    /** The index of a character, -1 where the text does not have it. */
    int indexOf(int character) {
        for (int i = 0; i < length; i++) {
            if (characters[i] == character) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return new String(Arrays.copyOf(characters, length), 0, length);
    }
}
