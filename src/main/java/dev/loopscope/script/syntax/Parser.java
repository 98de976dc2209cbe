package dev.loopscope.script.syntax;

import java.util.List;

/** Reads programs: the front door of this room. Any thread may use it. */
public final class Parser {
    private Parser() {}

    /**
     * The tree of a program.
     *
     * @throws SyntaxFault if the text is none, with CPython's reason
     */
    public static Module parse(String text) {
        SourceText source = new SourceText(text);
        int zero = source.indexOf(0);
        if (zero >= 0) {
            throw new SyntaxFault(SyntaxFault.Kind.SYNTAX_ERROR, "source code cannot contain null bytes",
                    new Span(1, 0, 1, 0), source.line(1));
        }
        Tokens tokens = Tokenizer.read(source);
        TokenCursor cursor = new TokenCursor(tokens, false);
        try {
            List<Statement> body = List.copyOf(new StatementParser(cursor).program());
            return new Module(body, cursor.doubts());
        } catch (TokenCursor.Stuck e) {
            throw explained(tokens, cursor.farthest());
        }
    }

    private static SyntaxFault explained(Tokens tokens, Token farthest) {
        TokenCursor cursor = new TokenCursor(tokens, true);
        SyntaxFault fault;
        try {
            new StatementParser(cursor).program();
            fault = plain(tokens, farthest);
        } catch (TokenCursor.Stuck e) {
            fault = plain(tokens, farthest);
        } catch (SyntaxFault e) {
            fault = e;
        }
        SyntaxFault unclosed = tokens.unclosed();
        int read = cursor.farthest().span().line();
        return unclosed != null && read > unclosed.span().line() ? unclosed : fault;
    }

    /** The last blank before the text of a line: its caret is shown only if it is a tab. */
    private static Span indentation(Span span, String line) {
        int last = line.length() - line.stripLeading().length() - 1;
        return new Span(span.line(), last, span.line(), last);
    }

    private static SyntaxFault plain(Tokens tokens, Token farthest) {
        SyntaxFault ending = tokens.fault();
        Span span = farthest.span();
        String line = tokens.source().line(span.line());
        return switch (farthest.kind()) {
            case FAULT ->
                ending != null ? ending : new SyntaxFault(SyntaxFault.Kind.SYNTAX_ERROR, "invalid syntax", span, line);
            case INDENT ->
                new SyntaxFault(SyntaxFault.Kind.INDENTATION_ERROR, "unexpected indent", indentation(span, line), line);
            case DEDENT -> new SyntaxFault(SyntaxFault.Kind.INDENTATION_ERROR, "unexpected unindent", span, line);
            default -> new SyntaxFault(SyntaxFault.Kind.SYNTAX_ERROR, "invalid syntax", span, line);
        };
    }
}
