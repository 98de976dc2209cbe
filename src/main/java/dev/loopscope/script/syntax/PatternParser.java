package dev.loopscope.script.syntax;

import java.util.ArrayList;
import java.util.List;

import dev.loopscope.script.syntax.Expression.*;
import dev.loopscope.script.syntax.Pattern.*;

import static dev.loopscope.script.syntax.TokenKind.*;

/** Reads the patterns of {@code case}. */
final class PatternParser {
    private final TokenCursor cursor;
    private final ExpressionParser expressions;

    PatternParser(TokenCursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** The pattern of a case: one, or a sequence without brackets. */
    Pattern patterns() {
        Token first = cursor.peek();
        Pattern only = maybeStar();
        if (!cursor.at(COMMA)) {
            if (only instanceof MatchStar) {
                throw cursor.stuck();
            }
            return only;
        }
        List<Pattern> all = rest(only, COLON);
        return new MatchSequence(cursor.since(first), all);
    }

    private List<Pattern> rest(Pattern first, TokenKind end) {
        List<Pattern> all = new ArrayList<>();
        all.add(first);
        while (cursor.takeIf(COMMA) && !cursor.at(end) && !cursor.at(IF)) {
            all.add(maybeStar());
        }
        return List.copyOf(all);
    }

    private Pattern maybeStar() {
        if (!cursor.at(STAR)) {
            return pattern();
        }
        Token star = cursor.take();
        String name = cursor.expect(NAME).text();
        return new MatchStar(cursor.since(star), name.equals("_") ? null : name);
    }

    private Pattern pattern() {
        cursor.enter();
        Token first = cursor.peek();
        Pattern pattern = alternatives();
        if (cursor.takeIf(AS)) {
            Token name = cursor.peek();
            if (cursor.isExplaining()) {
                explainTarget(name);
            }
            if (!cursor.at(NAME) || name.isWord("_")) {
                throw cursor.stuck();
            }
            cursor.take();
            pattern = new MatchAs(cursor.since(first), pattern, name.text());
        }
        cursor.leave(1);
        return pattern;
    }

    private void explainTarget(Token name) {
        if (name.isWord("_")) {
            throw cursor.fault(name.span(), "cannot use '_' as a target");
        }
        TokenKind after = cursor.peek(1).kind();
        if (!cursor.at(NAME) || after == DOT || after == LPAR || after == EQUAL) {
            Expression wrong = expressions.expression();
            throw cursor.fault(wrong.span(), "invalid pattern target");
        }
    }

    private Pattern alternatives() {
        Token first = cursor.peek();
        Pattern only = closed();
        if (!cursor.at(VBAR)) {
            return only;
        }
        List<Pattern> all = new ArrayList<>();
        all.add(only);
        while (cursor.takeIf(VBAR)) {
            all.add(closed());
        }
        return new MatchOr(cursor.since(first), List.copyOf(all));
    }

    private Pattern closed() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NUMBER, MINUS, STRING, FSTRING_START -> value(token);
            case NONE -> singleton(Literal.Singleton.NONE);
            case TRUE -> singleton(Literal.Singleton.TRUE);
            case FALSE -> singleton(Literal.Singleton.FALSE);
            case NAME -> named();
            case LPAR -> group();
            case LSQB -> sequence();
            case LBRACE -> mapping();
            default -> throw cursor.stuck();
        };
    }

    private Pattern singleton(Literal.Singleton value) {
        return new MatchSingleton(cursor.take().span(), value);
    }

    private Pattern value(Token first) {
        Expression value = literal();
        return new MatchValue(cursor.since(first), value);
    }

    /** A number with a sign or with an imaginary part, or a text. */
    private Expression literal() {
        Token first = cursor.peek();
        if (!cursor.at(NUMBER) && !cursor.at(MINUS)) {
            return expressions.atoms().texts().strings();
        }
        Expression real = signed();
        if (!cursor.at(PLUS) && !cursor.at(MINUS)) {
            return real;
        }
        if (isImaginary(real)) {
            throw cursor.fault(real.span(), "real number required in complex literal");
        }
        BinaryOperator operator = cursor.take().kind() == PLUS ? BinaryOperator.ADD : BinaryOperator.SUB;
        Expression imaginary = number();
        if (!isImaginary(imaginary)) {
            throw cursor.fault(imaginary.span(), "imaginary number required in complex literal");
        }
        return new BinOp(cursor.since(first), real, operator, imaginary);
    }

    private static boolean isImaginary(Expression number) {
        return switch (number) {
            case UnaryOp sign -> isImaginary(sign.operand());
            case Constant constant -> constant.value() instanceof Literal.Imaginary;
            default -> false;
        };
    }

    private Expression signed() {
        Token first = cursor.peek();
        boolean negative = cursor.takeIf(MINUS);
        Expression number = number();
        return negative ? new UnaryOp(cursor.since(first), UnaryOperator.MINUS, number) : number;
    }

    private Expression number() {
        Token token = cursor.expect(NUMBER);
        return new Constant(token.span(), Numbers.value(cursor, token));
    }

    private Pattern named() {
        Token first = cursor.peek();
        Expression name = dotted();
        if (cursor.at(LPAR)) {
            return ofClass(first, name);
        }
        if (cursor.at(EQUAL)) {
            throw cursor.stuck();
        }
        return name instanceof Name simple
                ? new MatchAs(cursor.since(first), null, simple.id().equals("_") ? null : simple.id())
                : new MatchValue(cursor.since(first), name);
    }

    private Expression dotted() {
        Token first = cursor.expect(NAME);
        Expression name = new Name(first.span(), first.text());
        while (cursor.takeIf(DOT)) {
            String attribute = cursor.expect(NAME).text();
            name = new Attribute(cursor.since(first), name, attribute);
        }
        return name;
    }

    private Pattern ofClass(Token first, Expression type) {
        cursor.take();
        List<Pattern> positional = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Pattern> named = new ArrayList<>();
        while (!cursor.at(RPAR)) {
            if (cursor.at(NAME) && cursor.peek(1).kind() == EQUAL) {
                names.add(cursor.take().text());
                cursor.take();
                named.add(pattern());
            } else {
                Pattern pattern = pattern();
                if (!names.isEmpty()) {
                    throw cursor.isExplaining()
                            ? cursor.fault(pattern.span(), "positional patterns follow keyword patterns")
                            : cursor.stuck();
                }
                positional.add(pattern);
            }
            if (!cursor.takeIf(COMMA)) {
                break;
            }
        }
        cursor.expect(RPAR);
        return new MatchClass(cursor.since(first), type, List.copyOf(positional), List.copyOf(names),
                List.copyOf(named));
    }

    private Pattern group() {
        Token opening = cursor.take();
        if (cursor.takeIf(RPAR)) {
            return new MatchSequence(cursor.since(opening), List.of());
        }
        Pattern first = maybeStar();
        if (!cursor.at(COMMA) && !(first instanceof MatchStar)) {
            cursor.expect(RPAR);
            return first;
        }
        if (!cursor.at(COMMA)) {
            throw cursor.stuck();
        }
        List<Pattern> all = rest(first, RPAR);
        cursor.expect(RPAR);
        return new MatchSequence(cursor.since(opening), all);
    }

    private Pattern sequence() {
        Token opening = cursor.take();
        List<Pattern> all = cursor.at(RSQB) ? List.of() : rest(maybeStar(), RSQB);
        cursor.expect(RSQB);
        return new MatchSequence(cursor.since(opening), all);
    }

    private Pattern mapping() {
        Token opening = cursor.take();
        List<Expression> keys = new ArrayList<>();
        List<Pattern> patterns = new ArrayList<>();
        String rest = null;
        while (!cursor.at(RBRACE)) {
            if (cursor.takeIf(DOUBLESTAR)) {
                if (cursor.peek().isWord("_")) {
                    throw cursor.stuck();
                }
                rest = cursor.expect(NAME).text();
                cursor.takeIf(COMMA);
                break;
            }
            keys.add(key());
            cursor.expect(COLON);
            patterns.add(pattern());
            if (!cursor.takeIf(COMMA)) {
                break;
            }
        }
        cursor.expect(RBRACE);
        return new MatchMapping(cursor.since(opening), List.copyOf(keys), List.copyOf(patterns), rest);
    }

    private Expression key() {
        return switch (cursor.peek().kind()) {
            case NONE -> new Constant(cursor.take().span(), Literal.Singleton.NONE);
            case TRUE -> new Constant(cursor.take().span(), Literal.Singleton.TRUE);
            case FALSE -> new Constant(cursor.take().span(), Literal.Singleton.FALSE);
            case NAME -> dotted();
            default -> literal();
        };
    }
}
