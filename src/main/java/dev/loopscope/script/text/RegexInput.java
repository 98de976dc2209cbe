package dev.loopscope.script.text;

import dev.loopscope.script.text.TextError.BadPattern;

/** The characters of a pattern or template that is being read. */
final class RegexInput {
    private final String text;
    private final int[] characters;
    private int position;

    RegexInput(String text) {
        this.text = text;
        this.characters = text.codePoints().toArray();
    }

    /** Where the next character stands. */
    int position() {
        return position;
    }

    void seek(int place) {
        position = place;
    }

    boolean atEnd() {
        return position >= characters.length;
    }

    /** The next character, -1 at the end. */
    int peek() {
        return peek(0);
    }

    int peek(int ahead) {
        return position + ahead < characters.length ? characters[position + ahead] : -1;
    }

    int next() {
        return characters[position++];
    }

    /** Takes the next character if it is the wanted one. */
    boolean take(int wanted) {
        boolean taken = peek() == wanted;
        position += taken ? 1 : 0;
        return taken;
    }

    /** Takes the digits ahead, {@code most} of them at most, in a base. */
    String digits(int base, int most) {
        int start = position;
        while (position - start < most && peek() >= 0 && peek() < 128 && Character.digit(peek(), base) >= 0) {
            position++;
        }
        return between(start, position);
    }

    /** Takes a name up to its end mark. */
    String name(char end, String missing) {
        int start = position;
        while (!atEnd() && peek() != end) {
            position++;
        }
        if (start == position && !(peek() == end)) {
            throw fault("missing " + missing, start);
        }
        if (atEnd()) {
            throw fault("missing " + end + ", unterminated name", start);
        }
        if (start == position) {
            throw fault("missing " + missing, start);
        }
        return between(start, position++);
    }

    String between(int start, int end) {
        return new String(characters, start, Math.min(end, characters.length) - start);
    }

    /** What {@code re} says is wrong at a place. */
    TextError fault(String message, int place) {
        String where = message + " at position " + place;
        int newline = text.indexOf('\n');
        if (newline >= 0) {
            int line = 1;
            int column = 1;
            for (int at = 0; at < place; at++) {
                line += characters[at] == '\n' ? 1 : 0;
                column = characters[at] == '\n' ? 1 : column + 1;
            }
            where += " (line %d, column %d)".formatted(line, column);
        }
        return new TextError(TextError.Kind.PATTERN_ERROR, where, new BadPattern(message, text, place));
    }

    /** What {@code re} says is wrong with the whole. */
    TextError fault(String message) {
        return new TextError(TextError.Kind.PATTERN_ERROR, message, new BadPattern(message, text, -1));
    }
}
