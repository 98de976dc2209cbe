package dev.loopscope.script.report;

import java.util.List;

import dev.loopscope.script.syntax.Expression;
import dev.loopscope.script.syntax.Parser;
import dev.loopscope.script.syntax.Span;
import dev.loopscope.script.syntax.Statement;
import dev.loopscope.script.syntax.SyntaxFault;

/**
 * Whether carets tell more than the line: not where they would be under all of it, nor under the whole call of
 * {@code return f()} and {@code name = f()}.
 *
 * @param lines the lines of the piece
 * @param start where the piece begins in the first line
 * @param end where it ends in the last one
 */
record CaretRule(List<String> lines, int start, int end) {
    boolean showsCarets(List<int[]> characters, boolean anchored) {
        try {
            List<Statement> body = Parser.parse(String.join("\n", lines)).body();
            if (body.isEmpty() || isPlainCall(body.getFirst())) {
                return false;
            }
        } catch (SyntaxFault incomplete) {
            return anchored || isPart(characters);
        }
        return anchored || isPart(characters);
    }

    private boolean isPlainCall(Statement statement) {
        return switch (statement) {
            case Statement.Return returned -> returned.value() instanceof Expression.Call call
                    && call.function() instanceof Expression.Name && isAll(call.span());
            case Statement.Assign assigned -> assigned.value() instanceof Expression.Call call
                    && assigned.targets().size() == 1 && assigned.targets().getFirst() instanceof Expression.Name
                    && isAll(call.span());
            default -> false;
        };
    }

    private boolean isAll(Span span) {
        return span.line() == 1 && span.endLine() == lines.size() && span.column() == start && span.endColumn() == end;
    }

    /** Whether something else stands before or after the piece. */
    private boolean isPart(List<int[]> characters) {
        return !isBlank(characters.getFirst(), 0, start)
                || !isBlank(characters.getLast(), end, characters.getLast().length);
    }

    private static boolean isBlank(int[] line, int from, int to) {
        for (int i = from; i < Math.min(to, line.length); i++) {
            if (!Character.isWhitespace(line[i])) {
                return false;
            }
        }
        return true;
    }
}
