package dev.loopscope.script.syntax;

/** How far the open blocks are indented, once with tabs of eight columns and once with tabs of one. */
final class Indentation {
    private static final int TAB = 8;
    private static final int MOST = 100;

    private final int[] columns = new int[MOST];
    private final int[] narrowColumns = new int[MOST];
    private int depth;

    // the line that was measured last
    private int column;
    private int narrowColumn;
    private int continuedColumn;

    /** Forgets the line before. */
    void beginLine() {
        column = 0;
        narrowColumn = 0;
        continuedColumn = 0;
    }

    /** Counts a character of the line's indentation. False if it is none. */
    boolean add(int character) {
        switch (character) {
            case ' ' -> {
                column++;
                narrowColumn++;
            }
            case '\t' -> {
                column = (column / TAB + 1) * TAB;
                narrowColumn++;
            }
            case '\f' -> {
                column = 0;
                narrowColumn = 0;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The line goes on in the next one, whose blanks do not count unless this one has none. */
    void continueLine() {
        continuedColumn = continuedColumn > 0 ? continuedColumn : column;
    }

    /** How many blocks the line opens (1) or closes (negative). */
    int enterLine(SourceCursor cursor) {
        if (continuedColumn > 0) {
            column = continuedColumn;
            narrowColumn = continuedColumn;
        }
        if (column > columns[depth]) {
            return open(cursor);
        }
        int closed = 0;
        while (column < columns[depth]) {
            depth--;
            closed--;
        }
        if (column != columns[depth]) {
            throw fault(SyntaxFault.Kind.INDENTATION_ERROR,
                    "unindent does not match any outer indentation level", cursor);
        }
        requireSame(narrowColumn == narrowColumns[depth], cursor);
        return closed;
    }

    private int open(SourceCursor cursor) {
        if (depth + 1 >= MOST) {
            throw fault(SyntaxFault.Kind.INDENTATION_ERROR, "too many levels of indentation", cursor);
        }
        requireSame(narrowColumn > narrowColumns[depth], cursor);
        depth++;
        columns[depth] = column;
        narrowColumns[depth] = narrowColumn;
        return 1;
    }

    /** How many blocks are open at the end of the text, which closes them. */
    int closeAll() {
        int open = depth;
        depth = 0;
        return open;
    }

    private static void requireSame(boolean same, SourceCursor cursor) {
        if (!same) {
            throw fault(SyntaxFault.Kind.TAB_ERROR, "inconsistent use of tabs and spaces in indentation", cursor);
        }
    }

    private static SyntaxFault fault(SyntaxFault.Kind kind, String rule, SourceCursor cursor) {
        int line = cursor.line();
        String text = cursor.source().line(line);
        int end = text.codePointCount(0, text.length());
        return new SyntaxFault(kind, rule,
                kind == SyntaxFault.Kind.TAB_ERROR ? new Span(line, 0, line, 0) : new Span(line, end, line, end),
                text);
    }
}
