package dev.loopscope.script.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.Expression;
import dev.loopscope.script.syntax.Module;
import dev.loopscope.script.syntax.Parser;
import dev.loopscope.script.syntax.Span;
import dev.loopscope.script.syntax.Statement;
import dev.loopscope.script.syntax.SyntaxFault;

/**
 * The part of an expression that carets are shown under while the rest gets tildes: the operator, or the brackets of a
 * subscript or call with what is in them. Lines count from 0 and columns in characters, within the piece of text.
 *
 * @param line the line of its first character
 * @param column the column of its first character
 * @param endLine the line of its last character
 * @param endColumn the column after its last character
 */
record Anchors(int line, int column, int endLine, int endColumn) {
    /** Lines that the parser sees before the piece: the bracket that is put around it. */
    private static final int LINES_BEFORE = 2;

    /** The anchors of a piece of a program, null if it has none. */
    static @Nullable Anchors of(List<int[]> lines) {
        StringBuilder text = new StringBuilder("(\n");
        lines.forEach(line -> text.append(new String(line, 0, line.length)).append('\n'));
        try {
            Module module = Parser.parse(text.append(')').toString());
            return module.body().size() == 1 && module.body().getFirst() instanceof Statement.Expr statement
                    ? of(new Reader(lines), statement.value())
                    : null;
        } catch (SyntaxFault noExpression) {
            return null;
        }
    }

    private static @Nullable Anchors of(Reader text, Expression expression) {
        return switch (expression) {
            case Expression.BinOp operation -> operator(text, operation);
            case Expression.Subscript subscript ->
                bracket(text, subscript.value().span(), subscript.span(), '[');
            case Expression.Call call -> bracket(text, call.function().span(), call.span(), '(');
            default -> null;
        };
    }

    private static @Nullable Anchors operator(Reader text, Expression.BinOp operation) {
        if (!text.moveTo(operation.left().span()) || !text.find(c -> !Character.isWhitespace(c) && c != ')')) {
            return null;
        }
        int end = text.column + 1;
        Span right = operation.right().span();
        int[] line = text.line();
        boolean before = right.line() - LINES_BEFORE > text.row || end < right.column();
        boolean two = end < line.length && before && !Character.isWhitespace(line[end]) && !Reader.isSkipped(line[end]);
        return new Anchors(text.row, text.column, text.row, two ? end + 1 : end);
    }

    private static @Nullable Anchors bracket(Reader text, Span value, Span whole, char bracket) {
        return text.moveTo(value) && text.find(c -> c == bracket)
                ? new Anchors(text.row, text.column, whole.endLine() - LINES_BEFORE, whole.endColumn())
                : null;
    }

    private interface Wanted {
        boolean is(int character);
    }

    /** A place in the text that moves on over comments and ends of lines. */
    private static final class Reader {
        private final List<int[]> lines;
        private int row;
        private int column;

        Reader(List<int[]> lines) {
            this.lines = lines;
        }

        int[] line() {
            return lines.get(row);
        }

        static boolean isSkipped(int character) {
            return character == '\\' || character == '#';
        }

        /** To the end of a piece; false if the text ends there. */
        boolean moveTo(Span piece) {
            row = piece.endLine() - LINES_BEFORE;
            column = piece.endColumn();
            return settle();
        }

        /** To the first character that is wanted; false if there is none. */
        boolean find(Wanted wanted) {
            while (true) {
                int character = line()[column];
                if (isSkipped(character)) {
                    row++;
                    column = 0;
                } else if (wanted.is(character)) {
                    return true;
                } else {
                    column++;
                }
                if (!settle()) {
                    return false;
                }
            }
        }

        private boolean settle() {
            while (row < lines.size() && column >= lines.get(row).length) {
                row++;
                column = 0;
            }
            return row < lines.size();
        }
    }
}
