package dev.loopscope.script.syntax;

import java.io.Serial;

/** A text is not a program: what is wrong, and where. The messages are CPython's. */
public final class SyntaxFault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;
    private static final String INDENT = "    ";

    /** What Python raises for it. */
    public enum Kind {
        SYNTAX_ERROR("SyntaxError"), INDENTATION_ERROR("IndentationError"), TAB_ERROR("TabError"),
        /** The parser would need too deep a stack for it. */
        MEMORY_ERROR("MemoryError");

        private final String typeName;

        Kind(String typeName) {
            this.typeName = typeName;
        }

        /** The name of the exception's type. */
        public String typeName() {
            return typeName;
        }
    }

    private final Kind kind;
    private final String rule;
    private final Span span;
    private final String lineText;

    /**
     * @param rule what is wrong
     * @param span the piece of the text that is; one without width is shown as one character
     * @param lineText the line in which it begins, without line feed
     */
    SyntaxFault(Kind kind, String rule, Span span, String lineText) {
        super(rule, null, false, false);
        this.kind = kind;
        this.rule = rule;
        this.span = span;
        this.lineText = lineText;
    }

    /** What Python raises for it. */
    public Kind kind() {
        return kind;
    }

    /** What is wrong, in one line. */
    public String rule() {
        return rule;
    }

    /** Where: the first line and column, and the end. */
    public Span span() {
        return span;
    }

    /** The program's line in which it begins, without line feed. */
    public String lineText() {
        return lineText;
    }

    /** What {@code python3.13 file} prints for it: the place, the line with carets under the piece, the rule. */
    public String report(String file) {
        return "  File \"%s\", line %d\n%s%s: %s\n".formatted(file, span.line(), picture(), kind.typeName(), rule);
    }

    private String picture() {
        int[] line = lineText.codePoints().toArray();
        int margin = margin(line);
        String shown = INDENT + new String(line, margin, line.length - margin) + "\n";
        int start = Math.min(span.column(), line.length);
        int end = span.line() == span.endLine() ? Math.min(span.endColumn(), line.length) : line.length;
        return start < margin
                ? shown
                : shown + INDENT + blank(line, margin, start) + "^".repeat(Math.max(1, end - start)) + "\n";
    }

    private static int margin(int[] line) {
        int margin = 0;
        while (margin < line.length && (line[margin] == ' ' || line[margin] == '\f')) {
            margin++;
        }
        return margin;
    }

    private static String blank(int[] line, int from, int to) {
        StringBuilder blank = new StringBuilder();
        for (int i = from; i < to; i++) {
            blank.appendCodePoint(Character.isWhitespace(line[i]) ? line[i] : ' ');
        }
        return blank.toString();
    }

    @Override
    public String toString() {
        return kind.typeName() + ": " + rule + " (line " + span.line() + ")";
    }
}
