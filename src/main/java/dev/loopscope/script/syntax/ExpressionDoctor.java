package dev.loopscope.script.syntax;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.Expression.*;

import static dev.loopscope.script.syntax.TokenKind.*;

/** Finds out, in a text that is known to be faulty, what the author of an expression may have meant. */
final class ExpressionDoctor {
    private final TokenCursor cursor;
    private final ExpressionParser expressions;

    ExpressionDoctor(TokenCursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** Looks at what comes after an expression: a second one, where a comma or the brackets of a call are missing. */
    void lookAfter(Token first, Expression left) {
        Token next = cursor.peek();
        if (left instanceof Name name && isLegacy(name) && next.kind() != LPAR) {
            lookAtLegacy(name);
        }
        boolean odd = first.isSoftKeyword() || first.kind() == NAME && isText(cursor.peek(0)) && left instanceof Name;
        if (odd || !ExpressionParser.startsExpression(next, false)
                || left instanceof Name name && isLegacy(name)) {
            return;
        }
        Expression right = attempt(false);
        if (right != null && lastTaken.depth() > 0) {
            throw cursor.fault(left.span().to(right.span()), "invalid syntax. Perhaps you forgot a comma?");
        }
    }

    private Token lastTaken = new Token(END, "", new Span(1, 0, 1, 0), 0, 0, 0);

    private static boolean isText(Token token) {
        return token.kind() == STRING || token.kind() == FSTRING_START;
    }

    private static boolean isLegacy(Name name) {
        return name.id().equals("print") || name.id().equals("exec");
    }

    private void lookAtLegacy(Name name) {
        if (!ExpressionParser.startsExpression(cursor.peek(), true)) {
            return;
        }
        Expression rest = attempt(true);
        if (rest != null) {
            throw cursor.fault(name.span().to(rest.span()), "Missing parentheses in call to '%s'. Did you mean %s(...)?"
                    .formatted(name.id(), name.id()));
        }
    }

    /** Reads what comes next without taking it and without looking for explanations; null if it is no expression. */
    private @Nullable Expression attempt(boolean several) {
        int mark = cursor.mark();
        int depth = cursor.depth();
        boolean explained = cursor.explain(several);
        try {
            Expression found = several ? expressions.starExpressions() : expressions.expression();
            lastTaken = cursor.last();
            return found;
        } catch (TokenCursor.Stuck e) {
            return null;
        } finally {
            cursor.explain(explained);
            cursor.leaveTo(depth);
            cursor.reset(mark);
        }
    }

    /** Looks at {@code body if test} before its {@code else}. */
    void lookAtCondition(Expression body, Expression test) {
        if (!cursor.at(ELSE) && !cursor.at(COLON)) {
            throw cursor.fault(body.span().to(test.span()), "expected 'else' after 'if' expression");
        }
    }

    /** Looks at a lambda before its colon, which may be that of a format specification. */
    void lookAtLambda(Token lambda) {
        TokenKind after = cursor.peek(1).kind();
        if (cursor.at(COLON) && (after == FSTRING_MIDDLE || after == FSTRING_END)) {
            throw cursor.fault(lambda.span().to(cursor.peek().span()),
                    "f-string: lambda expressions are not allowed without parentheses");
        }
    }

    /** Looks at an expression where a test or an element was expected: an assignment may follow. */
    void lookAtNamed(int mark, Expression value) {
        if (cursor.at(COLONEQUAL)) {
            throw cursor.fault(value.span(),
                    "cannot use assignment expressions with " + TargetParser.nameOf(value));
        }
        if (!cursor.at(EQUAL)) {
            return;
        }
        int here = cursor.mark();
        Expression right = assigned();
        boolean single = right != null && !cursor.at(EQUAL) && !cursor.at(COLONEQUAL);
        cursor.reset(here);
        if (!single || right == null) {
            return;
        }
        if (value instanceof Name && here == mark + 1) {
            throw cursor.fault(value.span().to(right.span()),
                    "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        }
        if (isComparable(value)) {
            throw cursor.fault(value.span(), "cannot assign to %s here. Maybe you meant '==' instead of '='?"
                    .formatted(TargetParser.nameOf(value)));
        }
    }

    private @Nullable Expression assigned() {
        cursor.take();
        try {
            return expressions.bitwiseOr();
        } catch (TokenCursor.Stuck e) {
            return null;
        }
    }

    private static boolean isComparable(Expression value) {
        return switch (value) {
            case ListDisplay _,TupleDisplay _,GeneratorExp _,Compare _,BoolOp _,IfExp _,Lambda _ -> false;
            case UnaryOp unary -> unary.operator() != UnaryOperator.NOT;
            case Constant constant ->
                !(constant.value() instanceof Literal.Singleton single) || single == Literal.Singleton.ELLIPSIS;
            default -> true;
        };
    }
}
