package dev.loopscope.script.syntax;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.Expression.*;

import static dev.loopscope.script.syntax.TokenKind.*;

/** Reads texts, bytes and f-strings; those that stand side by side are one. */
final class TextParser {
    private final TokenCursor cursor;
    private final ExpressionParser expressions;

    TextParser(TokenCursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** One text or more. */
    Expression strings() {
        Token first = cursor.peek();
        List<Expression> parts = new ArrayList<>();
        boolean formatted = false;
        while (cursor.at(STRING) || cursor.at(FSTRING_START)) {
            if (cursor.at(STRING)) {
                parts.add(literal());
            } else {
                formatted = true;
                takeFormatted(parts);
            }
        }
        Span span = cursor.since(first);
        if (parts.size() == 1 && !formatted) {
            return parts.getFirst();
        }
        return formatted ? joined(span, parts) : concatenated(span, parts);
    }

    private Expression joined(Span span, List<Expression> parts) {
        for (Expression part : parts) {
            if (part instanceof Constant constant && constant.value() instanceof Literal.Bytes) {
                throw cursor.fault(nextPlace(), "cannot mix bytes and nonbytes literals");
            }
        }
        return new JoinedStr(span, merged(parts));
    }

    private Expression concatenated(Span span, List<Expression> parts) {
        StringBuilder text = new StringBuilder();
        int bytes = 0;
        for (Expression part : parts) {
            switch (((Constant) part).value()) {
                case Literal.Str str -> text.append(str.value());
                case Literal.Bytes raw -> {
                    bytes++;
                    for (byte one : raw.value()) {
                        text.append((char) (one & 0xFF));
                    }
                }
                case Literal.Singleton _,Literal.Int _,Literal.BigInt _,Literal.Float _,Literal.Imaginary _ ->
                    throw new AssertionError("a text is no " + part);
            }
        }
        if (bytes > 0 && bytes < parts.size()) {
            throw cursor.fault(nextPlace(), "cannot mix bytes and nonbytes literals");
        }
        return new Constant(span,
                bytes > 0 ? new Literal.Bytes(Escapes.bytes(text.toString())) : new Literal.Str(text.toString()));
    }

    private Span nextPlace() {
        Span next = cursor.peek().span();
        return new Span(next.line(), next.column(), next.line(), next.column());
    }

    private Expression literal() {
        Token token = cursor.take();
        String text = token.text();
        int quote = 0;
        while (text.charAt(quote) != '"' && text.charAt(quote) != '\'') {
            quote++;
        }
        String prefix = text.substring(0, quote).toLowerCase(java.util.Locale.ROOT);
        int quotes = text.length() - quote >= 6 && text.charAt(quote + 1) == text.charAt(quote)
                && text.charAt(quote + 2) == text.charAt(quote) ? 3 : 1;
        String raw = text.substring(quote + quotes, text.length() - quotes);
        boolean bytes = prefix.indexOf('b') >= 0;
        if (bytes) {
            requireAscii(token, raw);
        }
        String value = prefix.indexOf('r') >= 0 ? raw : resolved(token, raw, bytes);
        return new Constant(token.span(),
                bytes ? new Literal.Bytes(Escapes.bytes(value)) : new Literal.Str(value));
    }

    private void requireAscii(Token token, String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) > 127) {
                throw cursor.fault(token.span(), "bytes can only contain ASCII literal characters");
            }
        }
    }

    private String resolved(Token token, String raw, boolean bytes) {
        String value = Escapes.resolve(raw, bytes);
        if (value == null) {
            throw cursor.fault(token.span(), Escapes.complaint(raw, bytes));
        }
        String doubt = Escapes.doubt(raw, bytes);
        if (doubt != null) {
            cursor.doubt(doubt);
        }
        return value;
    }

    // f-strings

    private void takeFormatted(List<Expression> parts) {
        cursor.enter();
        boolean raw = cursor.take().text().toLowerCase(java.util.Locale.ROOT).indexOf('r') >= 0;
        takeParts(parts, raw, FSTRING_END);
        cursor.expect(FSTRING_END);
        cursor.leave(1);
    }

    private void takeParts(List<Expression> parts, boolean raw, TokenKind end) {
        while (cursor.at(FSTRING_MIDDLE) || cursor.at(LBRACE)) {
            if (cursor.at(LBRACE)) {
                takeField(parts, raw);
            } else {
                Token token = cursor.take();
                String value = raw ? token.text() : resolved(token, token.text(), false);
                parts.add(new Constant(token.span(), new Literal.Str(value)));
            }
        }
        if (!cursor.at(end)) {
            throw cursor.stuck();
        }
    }

    private void takeField(List<Expression> parts, boolean raw) {
        cursor.enter();
        Token brace = cursor.take();
        if (cursor.isExplaining()) {
            explainStart();
        }
        Expression value = expressions.yieldOrStarExpressions();
        Token equal = cursor.at(EQUAL) ? cursor.take() : null;
        if (equal != null) {
            Span shown = new Span(brace.span().endLine(), brace.span().endColumn(), cursor.peek().span().line(),
                    cursor.peek().span().column());
            parts.add(new Constant(shown,
                    new Literal.Str(cursor.source().between(brace.end(), cursor.peek().start()))));
        }
        if (cursor.isExplaining()) {
            explainEnd(equal != null);
        }
        Conversion conversion = cursor.at(EXCLAMATION) ? conversion() : Conversion.NONE;
        JoinedStr spec = cursor.at(COLON) ? spec(raw) : null;
        if (cursor.isExplaining() && !cursor.at(RBRACE)) {
            throw cursor.fault(cursor.peek().span(),
                    spec == null ? "f-string: expecting '}'" : "f-string: expecting '}', or format specs");
        }
        cursor.expect(RBRACE);
        if (equal != null && conversion == Conversion.NONE && spec == null) {
            conversion = Conversion.REPR;
        }
        parts.add(new FormattedValue(cursor.since(brace), value, conversion, spec));
        cursor.leave(1);
    }

    private void explainStart() {
        Token next = cursor.peek();
        if (cursor.at(EQUAL) || cursor.at(EXCLAMATION) || cursor.at(COLON) || cursor.at(RBRACE)) {
            throw cursor.fault(next.span(),
                    "f-string: valid expression required before '%s'".formatted(next.kind().text()));
        }
        if (!ExpressionParser.startsExpression(next, true) && !cursor.at(YIELD)) {
            throw cursor.fault(next.span(), "f-string: expecting a valid expression after '{'");
        }
    }

    private void explainEnd(boolean equal) {
        if (!cursor.at(EXCLAMATION) && !cursor.at(COLON) && !cursor.at(RBRACE)) {
            throw cursor.fault(cursor.peek().span(), equal
                    ? "f-string: expecting '!', or ':', or '}'"
                    : "f-string: expecting '=', or '!', or ':', or '}'");
        }
    }

    private Conversion conversion() {
        cursor.take();
        if (!cursor.at(NAME)) {
            boolean missing = cursor.at(COLON) || cursor.at(RBRACE);
            throw !cursor.isExplaining()
                    ? cursor.stuck()
                    : cursor.fault(cursor.peek().span(),
                            "f-string: " + (missing ? "missing" : "invalid") + " conversion character");
        }
        Token name = cursor.take();
        return switch (name.text()) {
            case "s" -> Conversion.STR;
            case "r" -> Conversion.REPR;
            case "a" -> Conversion.ASCII;
            default -> throw cursor.fault(name.span(),
                    "f-string: invalid conversion character '%s': expected 's', 'r', or 'a'".formatted(name.text()));
        };
    }

    private @Nullable JoinedStr spec(boolean raw) {
        Token colon = cursor.take();
        List<Expression> parts = new ArrayList<>();
        while (cursor.at(FSTRING_MIDDLE) || cursor.at(LBRACE)) {
            takeParts(parts, raw, cursor.at(FSTRING_MIDDLE) && cursor.peek(1).kind() != LBRACE
                    ? cursor.peek(1).kind()
                    : RBRACE);
        }
        Span inner = parts.isEmpty()
                ? new Span(colon.span().line(), colon.span().column(), colon.span().endLine(), colon.span().endColumn())
                : colon.span().to(parts.getLast().span());
        return new JoinedStr(inner, merged(parts));
    }

    /** The same parts, constants that stand side by side made one and empty ones left out. */
    private static List<Expression> merged(List<Expression> parts) {
        List<Expression> result = new ArrayList<>();
        for (Expression part : parts) {
            if (part instanceof Constant(Span span, Literal.Str(String text))) {
                if (!result.isEmpty() && result.getLast() instanceof Constant(Span before, Literal.Str(String head))) {
                    result.set(result.size() - 1, new Constant(before.to(span), new Literal.Str(head + text)));
                } else if (!text.isEmpty()) {
                    result.add(part);
                }
            } else {
                result.add(part);
            }
        }
        return List.copyOf(result);
    }
}
