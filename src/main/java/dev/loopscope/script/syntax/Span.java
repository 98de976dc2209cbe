package dev.loopscope.script.syntax;

/**
 * Where a piece of a program stands in its text.
 *
 * @param line the first line, from 1
 * @param column where it begins in the first line, from 0, in characters (code points; CPython's {@code ast} counts bytes)
 * @param endLine the last line
 * @param endColumn the column after its last character in the last line
 */
public record Span(int line, int column, int endLine, int endColumn) {
    /** This one or another, whichever begins first. */
    Span first(Span other) {
        return other.line < line || other.line == line && other.column < column ? other : this;
    }

    /** From the beginning of this one to the end of another. */
    Span to(Span last) {
        return new Span(line, column, last.endLine, last.endColumn);
    }
}
