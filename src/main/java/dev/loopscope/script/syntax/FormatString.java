package dev.loopscope.script.syntax;

/** An f-string that is being read: its quotes, and how deep in its braces the reading is. */
final class FormatString {
    private static final int MOST_NESTED_FIELDS = 3;

    private final int quote;
    private final int quotes;
    private final boolean raw;
    private final int line;
    private final int column;
    private int brackets;
    private int fields;
    private boolean readingText = true;
    private boolean inSpec;

    /**
     * @param quotes how many quotation marks begin and end it, 1 or 3
     * @param line where it begins
     */
    FormatString(int quote, int quotes, boolean raw, int line, int column) {
        this.quote = quote;
        this.quotes = quotes;
        this.raw = raw;
        this.line = line;
        this.column = column;
    }

    /** Whether what comes next is its text, not an expression between its braces. */
    boolean isReadingText() {
        return readingText;
    }

    /** Whether what comes next is inside of a replacement field. */
    boolean isInField() {
        return fields > 0;
    }

    /** Whether neither its text nor a field is being read: a brace that closes nothing comes next. */
    boolean isReadingNothing() {
        return !readingText && brackets == 0;
    }

    /** Whether what comes next is the format specification of a field. */
    boolean isInSpec() {
        return inSpec && isInField();
    }

    /** Whether no bracket but the braces of its fields is open. */
    boolean isAtBrace() {
        return brackets == fields;
    }

    /** Whether a backslash is a plain character in it. */
    boolean isRaw() {
        return raw;
    }

    /** Whether it is quoted so. */
    boolean hasQuotes(int otherQuote, int otherQuotes) {
        return quote == otherQuote && quotes == otherQuotes;
    }

    /** Whether its text cannot go over the end of a line. */
    boolean isOneLine() {
        return quotes == 1;
    }

    /** Whether its end comes next. */
    boolean endsAt(SourceCursor cursor) {
        for (int i = 0; i < quotes; i++) {
            if (cursor.peek(i) != quote) {
                return false;
            }
        }
        return true;
    }

    /** How many quotation marks end it. */
    int quotes() {
        return quotes;
    }

    /** A replacement field begins: its brace is the next token. */
    void beginField(SourceCursor cursor) {
        fields++;
        if (fields > MOST_NESTED_FIELDS) {
            throw cursor.fault("f-string: expressions nested too deeply");
        }
        readingText = false;
    }

    /** The text ends where a field is closed, or by a line feed. */
    void endText() {
        readingText = false;
    }

    /** The line ends within a format specification, which ends it too. */
    void endSpec() {
        readingText = false;
        inSpec = false;
    }

    /** The colon before a format specification was taken. */
    void beginSpec() {
        readingText = true;
        inSpec = true;
    }

    /** A bracket was opened within a field, or the field's own. */
    void open() {
        brackets++;
    }

    /** A bracket was closed. The text goes on after the field's own. */
    void close(int character, SourceCursor cursor) {
        brackets--;
        if (brackets < 0) {
            throw cursor.fault("f-string: unmatched '%c'".formatted(character));
        }
        if (character == '}' && brackets == fields - 1) {
            fields--;
            readingText = true;
            inSpec = false;
        }
    }

    /** The complaint that it has no end. */
    SyntaxFault unterminated(SourceCursor cursor) {
        return cursor.fault("unterminated %sf-string literal (detected at line %d)"
                .formatted(quotes == 3 ? "triple-quoted " : "", cursor.line() - (cursor.column() == 0 ? 1 : 0)), line,
                column, column);
    }
}
