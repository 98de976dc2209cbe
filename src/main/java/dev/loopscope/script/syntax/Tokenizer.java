package dev.loopscope.script.syntax;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Reads a text into its words, by the rules of CPython's tokenizer. */
final class Tokenizer {
    private static final int LONGEST_OPERATOR = 3;

    private final SourceCursor cursor;
    private final Brackets brackets = new Brackets();
    private final Indentation indentation = new Indentation();
    private final NumberReader numbers;
    private final List<Token> tokens = new ArrayList<>();
    /** The f-strings around the next character, from the outermost. */
    private final List<FormatString> formats = new ArrayList<>();

    // where the token that is being read begins
    private int start;
    private int startLine;
    private int startColumn;

    private Tokenizer(SourceText source) {
        cursor = new SourceCursor(source);
        numbers = new NumberReader(cursor);
    }

    /** The words of a text. A fault that counts whatever stands before it is thrown. */
    static Tokens read(SourceText source) {
        return new Tokenizer(source).read();
    }

    private Tokens read() {
        SyntaxFault fault = null;
        try {
            while (cursor.peek() != SourceCursor.END) {
                takeLine();
            }
            takeEnd();
        } catch (SyntaxFault e) {
            if (e.kind() == SyntaxFault.Kind.SYNTAX_ERROR) {
                throw e;
            }
            fault = e;
        }
        SyntaxFault unclosed = brackets.unclosed(cursor);
        if (fault != null || unclosed != null) {
            begin();
            add(TokenKind.FAULT, "");
        }
        return new Tokens(cursor.source(), tokens, fault != null ? fault : unclosed, unclosed);
    }

    /** Takes a line, or all lines that belong together by brackets, texts or backslashes. */
    private void takeLine() {
        takeIndentation();
        boolean ended = false;
        while (!ended && cursor.peek() != SourceCursor.END) {
            ended = takeToken();
        }
    }

    private void takeEnd() {
        if (!formats.isEmpty() && formats.getLast().isReadingText()) {
            throw formats.getLast().unterminated(cursor);
        }
        if (brackets.depth() > 0) {
            return;
        }
        begin();
        if (startColumn == 0 && startLine > 1) {
            // CPython's end of a file is at its last line, before the first character
            startLine--;
            startColumn = -1;
        }
        for (int open = indentation.closeAll(); open > 0; open--) {
            add(TokenKind.DEDENT, "");
        }
        add(TokenKind.END, "");
    }

    // Lines and blocks

    private void takeIndentation() {
        indentation.beginLine();
        while (indentation.add(cursor.peek()) || continuesLine()) {
            cursor.take();
        }
        int next = cursor.peek();
        if (next == '\n' || next == '#' || next == SourceCursor.END) {
            takeBlankLine();
            return;
        }
        int blocks = indentation.enterLine(cursor);
        begin();
        if (blocks > 0) {
            add(TokenKind.INDENT, "");
        }
        if (blocks < 0) {
            // CPython's end of a block is before the first character of the line
            startColumn--;
        }
        for (; blocks < 0; blocks++) {
            add(TokenKind.DEDENT, "");
        }
    }

    private boolean continuesLine() {
        if (cursor.peek() != '\\' || cursor.peek(1) != '\n') {
            return false;
        }
        indentation.continueLine();
        cursor.take();
        return true;
    }

    private void takeBlankLine() {
        while (cursor.peek() != '\n' && cursor.peek() != SourceCursor.END) {
            cursor.take();
        }
        cursor.take();
        if (cursor.peek() != SourceCursor.END) {
            takeIndentation();
        }
    }

    /** Takes a token and the blanks before it. True at the end of the line. */
    private boolean takeToken() {
        if (!formats.isEmpty() && formats.getLast().isReadingText()) {
            takeFormatText(formats.getLast());
            return false;
        }
        skipBlanks();
        begin();
        int next = cursor.peek();
        if (next == '\n') {
            return takeLineFeed();
        } else if (next == '\\') {
            takeBackslash();
        } else if (isNameStart(next)) {
            takeWord();
        } else if (isDigit(next) || next == '.' && isDigit(cursor.peek(1))) {
            numbers.take();
            add(TokenKind.NUMBER);
        } else if (next == '"' || next == '\'') {
            takeText();
        } else if (next != SourceCursor.END) {
            takeOperator();
        }
        return false;
    }

    private void skipBlanks() {
        while (cursor.peek() == ' ' || cursor.peek() == '\t' || cursor.peek() == '\f') {
            cursor.take();
        }
        if (cursor.peek() == '#') {
            while (cursor.peek() != '\n' && cursor.peek() != SourceCursor.END) {
                cursor.take();
            }
        }
    }

    private boolean takeLineFeed() {
        if (brackets.depth() > 0) {
            cursor.take();
            return false;
        }
        int line = cursor.line();
        int column = cursor.column();
        cursor.take();
        tokens.add(
                new Token(TokenKind.NEWLINE, "", new Span(line, column, line, column + 1), start, cursor.index(), 0));
        return true;
    }

    private void takeBackslash() {
        cursor.take();
        if (cursor.peek() != '\n') {
            cursor.take();
            throw cursor.fault("unexpected character after line continuation character", cursor.line(),
                    startColumn + 1, startColumn + 1);
        }
        cursor.take();
        if (cursor.peek() == SourceCursor.END) {
            throw cursor.fault("unexpected EOF while parsing", startLine, startColumn + 1, startColumn + 1);
        }
    }

    // Words

    private void takeWord() {
        while (isNameStart(cursor.peek()) || isDigit(cursor.peek())) {
            cursor.take();
            if (cursor.index() - start <= 2 && (cursor.peek() == '"' || cursor.peek() == '\'')
                    && isPrefix(cursor.since(start))) {
                takeText();
                return;
            }
        }
        String word = cursor.since(start);
        TokenKind keyword = TokenKind.of(word);
        add(keyword == null ? TokenKind.NAME : keyword, plain(word));
    }

    private static boolean isPrefix(String word) {
        return switch (word.toLowerCase(java.util.Locale.ROOT)) {
            case "r", "u", "b", "f", "br", "rb", "fr", "rf" -> true;
            default -> false;
        };
    }

    private String plain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128) {
                requireName(word);
                return Normalizer.normalize(word, Normalizer.Form.NFKC);
            }
        }
        return word;
    }

    private void requireName(String word) {
        int column = startColumn;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int character = word.codePointAt(i);
            boolean fits = character == '_' || (i == 0
                    ? Character.isUnicodeIdentifierStart(character)
                    : Character.isUnicodeIdentifierPart(character) && !Character.isIdentifierIgnorable(character));
            if (!fits) {
                throw cursor.fault(complaint(character), startLine, column, column);
            }
            column++;
        }
    }

    private static String complaint(int character) {
        String shown = isPrintable(character)
                ? "invalid character '%s'".formatted(Character.toString(character))
                : "invalid non-printable character";
        String number = "U+%04X".formatted(character);
        return shown + (isPrintable(character) ? " (" + number + ")" : " " + number);
    }

    private static boolean isPrintable(int character) {
        return character == ' ' || switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR ->
                false;
            default -> true;
        };
    }

    // Texts

    /** Takes a text whose prefix, if any, is taken. */
    private void takeText() {
        String prefix = cursor.since(start);
        int quote = cursor.peek();
        int quotes = cursor.peek(1) == quote && cursor.peek(2) == quote ? 3 : 1;
        cursor.skip(quotes);
        if (prefix.indexOf('f') >= 0 || prefix.indexOf('F') >= 0) {
            boolean raw = prefix.indexOf('r') >= 0 || prefix.indexOf('R') >= 0;
            formats.add(new FormatString(quote, quotes, raw, startLine, startColumn));
            add(TokenKind.FSTRING_START);
            return;
        }
        boolean escaped = false;
        while (!atQuotes(quote, quotes)) {
            int character = cursor.take();
            if (character == SourceCursor.END || character == '\n' && quotes == 1) {
                throw unterminated(quote, quotes, escaped, character == '\n' ? 1 : 0);
            }
            if (character == '\\') {
                escaped |= cursor.peek() == quote;
                cursor.take();
            }
        }
        cursor.skip(quotes);
        add(TokenKind.STRING);
    }

    private boolean atQuotes(int quote, int quotes) {
        return cursor.peek() == quote && (quotes == 1 || cursor.peek(1) == quote && cursor.peek(2) == quote);
    }

    private SyntaxFault unterminated(int quote, int quotes, boolean escaped, int linesTaken) {
        if (!formats.isEmpty() && formats.getLast().hasQuotes(quote, quotes)) {
            return cursor.fault("f-string: expecting '}'", startLine, startColumn, startColumn);
        }
        boolean more = cursor.peek() == SourceCursor.END && linesTaken == 0;
        int line = cursor.line() - linesTaken - (more && quotes == 3 ? 1 : 0);
        String rule = "unterminated %sstring literal (detected at line %d)%s".formatted(
                quotes == 3 ? "triple-quoted " : "", line,
                escaped && quotes == 1 ? "; perhaps you escaped the end quote?" : "");
        return cursor.fault(rule, startLine, startColumn, startColumn);
    }

    private void takeFormatText(FormatString format) {
        begin();
        if (format.endsAt(cursor)) {
            cursor.skip(format.quotes());
            formats.removeLast();
            add(TokenKind.FSTRING_END);
            return;
        }
        boolean named = false;
        while (!format.endsAt(cursor)) {
            int next = cursor.peek();
            if (next == SourceCursor.END || next == '\n' && format.isOneLine()) {
                if (next == '\n' && format.isInSpec()) {
                    format.endSpec();
                    break;
                }
                throw format.unterminated(cursor);
            }
            if (next == '{' && (cursor.peek(1) != '{' || format.isInSpec()) && !named) {
                format.beginField(cursor);
                break;
            }
            if (next == '}' && !named && (cursor.peek(1) != '}' || format.isInField())) {
                format.endText();
                break;
            }
            cursor.take();
            if ((next == '{' || next == '}') && !named) {
                String text = cursor.since(start);
                cursor.take();
                add(TokenKind.FSTRING_MIDDLE, text);
                return;
            }
            if (next == '}') {
                named = false;
            }
            if (next == '\\' && cursor.peek() != '{' && cursor.peek() != '}') {
                int escaped = cursor.take();
                if (escaped == 'N' && !format.isRaw() && cursor.peek() == '{') {
                    cursor.take();
                    named = true;
                }
            }
        }
        addMiddle();
    }

    private void addMiddle() {
        if (cursor.index() > start) {
            add(TokenKind.FSTRING_MIDDLE);
        }
    }

    // Operators

    private void takeOperator() {
        int character = cursor.peek();
        FormatString format = formats.isEmpty() ? null : formats.getLast();
        if (character == ':' && format != null && format.isInField() && format.isAtBrace()) {
            cursor.take();
            add(TokenKind.COLON);
            format.beginSpec();
            return;
        }
        for (int length = LONGEST_OPERATOR; length > 0; length--) {
            TokenKind kind = cursor.peek(length - 1) == SourceCursor.END
                    ? null
                    : TokenKind.of(cursor.source().between(cursor.index(), cursor.index() + length));
            if (kind != null) {
                cursor.skip(length);
                moveBrackets(character, format);
                add(kind);
                return;
            }
        }
        cursor.take();
        if (character == '<' || !isPrintable(character)) {
            throw cursor.fault(complaint(character));
        }
        add(TokenKind.OTHER);
    }

    private void moveBrackets(int character, @Nullable FormatString format) {
        if (character == '(' || character == '[' || character == '{') {
            brackets.open(character, cursor);
            if (format != null) {
                format.open();
            }
        } else if (character == ')' || character == ']' || character == '}') {
            if (format != null && format.isReadingNothing() && character == '}') {
                throw cursor.fault("f-string: single '}' is not allowed");
            }
            brackets.close(character, cursor, format);
            if (format != null) {
                format.close(character, cursor);
            }
        }
    }

    // Tokens

    private void begin() {
        start = cursor.index();
        startLine = cursor.line();
        startColumn = cursor.column();
    }

    private void add(TokenKind kind) {
        add(kind, kind.text().isEmpty() ? cursor.since(start) : kind.text());
    }

    private void add(TokenKind kind, String text) {
        Span span = new Span(startLine, startColumn, cursor.line(), cursor.column());
        tokens.add(new Token(kind, text, span, start, cursor.index(), brackets.depth()));
    }

    private static boolean isNameStart(int character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z' || character == '_'
                || character >= 128;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
