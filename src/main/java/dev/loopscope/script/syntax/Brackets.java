package dev.loopscope.script.syntax;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The brackets that are open at a place in a text. */
final class Brackets {
    private static final int MOST = 200;

    private record Open(int character, int line, int column) {}

    private final List<Open> open = new ArrayList<>();

    /** How many are open. */
    int depth() {
        return open.size();
    }

    /** Opens the bracket that was taken last. */
    void open(int character, SourceCursor cursor) {
        if (open.size() >= MOST) {
            throw cursor.fault("too many nested parentheses");
        }
        open.add(new Open(character, cursor.line(), cursor.column() - 1));
    }

    /**
     * Closes the bracket that was taken last.
     *
     * @param format the f-string whose braces are being read
     */
    void close(int character, SourceCursor cursor, @Nullable FormatString format) {
        if (open.isEmpty()) {
            throw cursor.fault("unmatched '%c'".formatted(character));
        }
        Open opening = open.removeLast();
        if (matches(opening.character, character)) {
            return;
        }
        if (format != null && opening.character == '{' && format.isAtBrace()) {
            throw cursor.fault("f-string: unmatched '%c'".formatted(character));
        }
        String rule = "closing parenthesis '%c' does not match opening parenthesis '%c'".formatted(character,
                opening.character);
        throw cursor.fault(opening.line == cursor.line() ? rule : rule + " on line " + opening.line);
    }

    private static boolean matches(int opening, int closing) {
        return opening == '(' ? closing == ')' : opening == '[' ? closing == ']' : closing == '}';
    }

    /** The complaint about the innermost open bracket, null where none is open. */
    @Nullable
    SyntaxFault unclosed(SourceCursor cursor) {
        if (open.isEmpty()) {
            return null;
        }
        Open last = open.getLast();
        return cursor.fault("'%c' was never closed".formatted(last.character), last.line, last.column, last.column);
    }
}
