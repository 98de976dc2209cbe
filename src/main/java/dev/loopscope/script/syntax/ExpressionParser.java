package dev.loopscope.script.syntax;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.Expression.*;

import static dev.loopscope.script.syntax.TokenKind.*;

/** Reads expressions: a method for each level of precedence, from the loosest. */
final class ExpressionParser {
    private static final BinaryOperator[][] LEVELS = {{BinaryOperator.BIT_OR}, {BinaryOperator.BIT_XOR},
            {BinaryOperator.BIT_AND}, {BinaryOperator.LEFT_SHIFT, BinaryOperator.RIGHT_SHIFT},
            {BinaryOperator.ADD, BinaryOperator.SUB}, {BinaryOperator.MULT, BinaryOperator.DIV,
                    BinaryOperator.FLOOR_DIV, BinaryOperator.MOD, BinaryOperator.MAT_MULT}};

    /** From this level on the operators compute; those before it work on bits. */
    private static final int FIRST_ARITHMETIC = 4;

    private final TokenCursor cursor;
    private final AtomParser atoms;
    private final ParameterParser parameters;
    private final ExpressionDoctor doctor;

    ExpressionParser(TokenCursor cursor) {
        this.cursor = cursor;
        this.atoms = new AtomParser(cursor, this);
        this.parameters = new ParameterParser(cursor, this);
        this.doctor = new ExpressionDoctor(cursor, this);
    }

    ParameterParser parameters() {
        return parameters;
    }

    AtomParser atoms() {
        return atoms;
    }

    // Several in a row

    /** {@code a, *b} as a tuple, or one expression. */
    Expression starExpressions() {
        return tupleOf(true);
    }

    /** {@code a, b} as a tuple, or one expression. */
    Expression expressions() {
        return tupleOf(false);
    }

    /** What an assignment gives: {@code yield …} or {@link #starExpressions}. */
    Expression yieldOrStarExpressions() {
        return cursor.at(YIELD) ? yieldExpression() : starExpressions();
    }

    private Expression tupleOf(boolean starred) {
        Token first = cursor.peek();
        Expression only = starred ? starExpression() : expression();
        if (!cursor.at(COMMA)) {
            return only;
        }
        List<Expression> elements = new ArrayList<>();
        elements.add(only);
        while (cursor.takeIf(COMMA) && startsExpression(cursor.peek(), starred)) {
            elements.add(starred ? starExpression() : expression());
        }
        return new TupleDisplay(cursor.since(first), List.copyOf(elements));
    }

    /** {@code *value} or an expression. */
    Expression starExpression() {
        return cursor.at(STAR) ? starred() : expression();
    }

    /** {@code *value} outside of a call. */
    Expression starred() {
        Token star = cursor.expect(STAR);
        Expression value = bitwiseOr();
        return new Starred(cursor.since(star), value);
    }

    /** {@code *a} or {@code a := b} or an expression. */
    Expression starNamedExpression() {
        return cursor.at(STAR) ? starred() : namedExpression();
    }

    /** Whether an expression can begin with a token. */
    static boolean startsExpression(Token token, boolean starred) {
        return switch (token.kind()) {
            case NAME, NUMBER, STRING, FSTRING_START, FALSE, NONE, TRUE, AWAIT, LAMBDA, NOT, LPAR, LSQB, LBRACE, PLUS,
                    MINUS, TILDE, ELLIPSIS ->
                true;
            case STAR -> starred;
            default -> false;
        };
    }

    // One

    /** {@code name := value} or an expression. */
    Expression namedExpression() {
        if (cursor.at(NAME) && cursor.peek(1).kind() == COLONEQUAL) {
            return assignmentExpression();
        }
        int mark = cursor.mark();
        Expression value = expression();
        if (cursor.isExplaining()) {
            doctor.lookAtNamed(mark, value);
        }
        if (cursor.at(COLONEQUAL)) {
            throw cursor.stuck();
        }
        return value;
    }

    /** {@code name := value}. */
    Expression assignmentExpression() {
        Token name = cursor.expect(NAME);
        cursor.expect(COLONEQUAL);
        Expression value = expression();
        return new NamedExpr(cursor.since(name), new Name(name.span(), name.text()), value);
    }

    /** Any expression without a star and without {@code :=}. */
    Expression expression() {
        cursor.enter();
        Expression result = cursor.at(LAMBDA) ? lambda() : conditional();
        cursor.leave(1);
        return result;
    }

    private Expression conditional() {
        Token first = cursor.peek();
        Expression body = disjunction();
        if (cursor.isExplaining()) {
            doctor.lookAfter(first, body);
        }
        if (!cursor.at(IF)) {
            return body;
        }
        cursor.take();
        Expression test = disjunction();
        if (cursor.isExplaining()) {
            doctor.lookAtCondition(body, test);
        }
        cursor.expect(ELSE);
        Expression orElse = expression();
        return new IfExp(cursor.since(first), test, body, orElse);
    }

    private Expression lambda() {
        Token lambda = cursor.take();
        Parameters taken = parameters.ofLambda();
        if (cursor.isExplaining()) {
            doctor.lookAtLambda(lambda);
        }
        cursor.expect(COLON);
        Expression body = expression();
        return new Lambda(cursor.since(lambda), taken, body);
    }

    /** {@code yield}, with or without a value. */
    Expression yieldExpression() {
        Token yield = cursor.expect(YIELD);
        if (cursor.takeIf(FROM)) {
            Expression source = expression();
            return new YieldFrom(cursor.since(yield), source);
        }
        Expression value = startsExpression(cursor.peek(), true) ? starExpressions() : null;
        return new Yield(cursor.since(yield), value);
    }

    // Operators

    /** {@code a or b}, and what binds tighter. */
    Expression disjunction() {
        return logical(BooleanOperator.OR, OR);
    }

    private Expression logical(BooleanOperator operator, TokenKind word) {
        Token first = cursor.peek();
        Expression left = operator == BooleanOperator.OR ? logical(BooleanOperator.AND, AND) : inversion();
        if (!cursor.at(word)) {
            return left;
        }
        List<Expression> values = new ArrayList<>();
        values.add(left);
        while (cursor.takeIf(word)) {
            values.add(operator == BooleanOperator.OR ? logical(BooleanOperator.AND, AND) : inversion());
        }
        return new BoolOp(cursor.since(first), operator, List.copyOf(values));
    }

    private Expression inversion() {
        if (!cursor.at(NOT)) {
            return comparison();
        }
        Token not = cursor.take();
        cursor.enter();
        Expression operand = inversion();
        cursor.leave(1);
        return new UnaryOp(cursor.since(not), UnaryOperator.NOT, operand);
    }

    private Expression comparison() {
        Token first = cursor.peek();
        Expression left = bitwiseOr();
        ComparisonOperator operator = takeComparison();
        if (operator == null) {
            return left;
        }
        List<ComparisonOperator> operators = new ArrayList<>();
        List<Expression> comparators = new ArrayList<>();
        while (operator != null) {
            operators.add(operator);
            comparators.add(bitwiseOr());
            operator = takeComparison();
        }
        return new Compare(cursor.since(first), left, List.copyOf(operators), List.copyOf(comparators));
    }

    private @Nullable ComparisonOperator takeComparison() {
        ComparisonOperator operator = switch (cursor.peek().kind()) {
            case EQEQUAL -> ComparisonOperator.EQ;
            case NOTEQUAL -> ComparisonOperator.NOT_EQ;
            case LESS -> ComparisonOperator.LT;
            case LESSEQUAL -> ComparisonOperator.LT_E;
            case GREATER -> ComparisonOperator.GT;
            case GREATEREQUAL -> ComparisonOperator.GT_E;
            case IN -> ComparisonOperator.IN;
            case IS -> cursor.peek(1).kind() == NOT ? ComparisonOperator.IS_NOT : ComparisonOperator.IS;
            case NOT -> {
                cursor.lookAhead(1);
                yield cursor.peek(1).kind() == IN ? ComparisonOperator.NOT_IN : null;
            }
            default -> null;
        };
        if (operator != null) {
            cursor.take();
        }
        if (operator == ComparisonOperator.IS_NOT || operator == ComparisonOperator.NOT_IN) {
            cursor.take();
        }
        return operator;
    }

    /** {@code a | b}, and what binds tighter. */
    Expression bitwiseOr() {
        return binary(0);
    }

    private Expression binary(int level) {
        if (level == LEVELS.length) {
            return factor();
        }
        Token first = cursor.peek();
        Expression left = binary(level + 1);
        int depth = cursor.depth();
        for (BinaryOperator operator = takeBinary(level); operator != null; operator = takeBinary(level)) {
            cursor.enter();
            if (level >= FIRST_ARITHMETIC) {
                refuseNot();
            }
            Expression right = binary(level + 1);
            left = new BinOp(cursor.since(first), left, operator, right);
        }
        cursor.leaveTo(depth);
        return left;
    }

    private @Nullable BinaryOperator takeBinary(int level) {
        String text = cursor.peek().kind().text();
        for (BinaryOperator operator : LEVELS[level]) {
            if (operator.symbol().equals(text)) {
                cursor.take();
                return operator;
            }
        }
        return null;
    }

    private Expression factor() {
        UnaryOperator operator = switch (cursor.peek().kind()) {
            case PLUS -> UnaryOperator.PLUS;
            case MINUS -> UnaryOperator.MINUS;
            case TILDE -> UnaryOperator.INVERT;
            default -> null;
        };
        if (operator == null) {
            return power();
        }
        Token sign = cursor.take();
        cursor.enter();
        refuseNot();
        Expression operand = factor();
        cursor.leave(1);
        return new UnaryOp(cursor.since(sign), operator, operand);
    }

    /** A {@code not} binds less than the operator before it. */
    private void refuseNot() {
        if (cursor.isExplaining() && cursor.at(NOT)) {
            Token not = cursor.take();
            inversion();
            throw cursor.fault(cursor.since(not), "'not' after an operator must be parenthesized");
        }
    }

    private Expression power() {
        Token first = cursor.peek();
        Expression base = cursor.at(AWAIT) ? awaited() : atoms.primary();
        if (!cursor.takeIf(DOUBLESTAR)) {
            return base;
        }
        cursor.enter();
        Expression exponent = factor();
        cursor.leave(1);
        return new BinOp(cursor.since(first), base, BinaryOperator.POW, exponent);
    }

    private Expression awaited() {
        Token await = cursor.take();
        Expression value = atoms.primary();
        return new Await(cursor.since(await), value);
    }
}
