package dev.loopscope.script.syntax;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.Expression.*;
import dev.loopscope.script.syntax.Statement.*;

import static dev.loopscope.script.syntax.TokenKind.*;

/** Reads simple statements: those that fit on a line, with semicolons between them. */
final class LineParser {
    private final TokenCursor cursor;
    private final ExpressionParser expressions;

    LineParser(TokenCursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** Reads the statements of a line to its end. */
    void takeLine(List<Statement> body) {
        do {
            body.add(statement());
        } while (cursor.takeIf(SEMI) && !cursor.at(NEWLINE));
        cursor.expect(NEWLINE);
    }

    private Statement statement() {
        Token first = cursor.peek();
        return switch (first.kind()) {
            case RETURN -> {
                cursor.take();
                Expression value = optional();
                yield new Return(cursor.since(first), value);
            }
            case IMPORT -> importNames();
            case FROM -> importFrom();
            case RAISE -> raise();
            case PASS -> new Pass(cursor.take().span());
            case BREAK -> new Break(cursor.take().span());
            case CONTINUE -> new Continue(cursor.take().span());
            case DEL -> delete();
            case ASSERT -> assertion();
            case GLOBAL, NONLOCAL -> global();
            default -> first.isWord("type") && cursor.peek(1).kind() == NAME ? typeAlias() : assignment();
        };
    }

    private @Nullable Expression optional() {
        return ExpressionParser.startsExpression(cursor.peek(), true) ? expressions.starExpressions() : null;
    }

    private Statement global() {
        Token first = cursor.take();
        List<String> names = new ArrayList<>();
        do {
            names.add(cursor.expect(NAME).text());
        } while (cursor.takeIf(COMMA));
        Span span = cursor.since(first);
        return first.kind() == GLOBAL ? new Global(span, List.copyOf(names)) : new Nonlocal(span, List.copyOf(names));
    }

    private Statement raise() {
        Token first = cursor.take();
        Expression exception = ExpressionParser.startsExpression(cursor.peek(), false)
                ? expressions.expression()
                : null;
        Expression cause = exception != null && cursor.takeIf(FROM) ? expressions.expression() : null;
        return new Raise(cursor.since(first), exception, cause);
    }

    private Statement assertion() {
        Token first = cursor.take();
        Expression test = expressions.expression();
        Expression message = cursor.takeIf(COMMA) ? expressions.expression() : null;
        return new Assert(cursor.since(first), test, message);
    }

    private Statement delete() {
        Token first = cursor.take();
        List<Expression> targets = new ArrayList<>();
        do {
            if (!targets.isEmpty() && (cursor.at(NEWLINE) || cursor.at(SEMI))) {
                break;
            }
            Expression target = expressions.starExpression();
            Expression invalid = TargetParser.invalidPart(target, false);
            if (invalid != null) {
                throw cursor.isExplaining()
                        ? cursor.fault(invalid.span(), "cannot delete " + TargetParser.nameOf(invalid))
                        : cursor.stuck();
            }
            targets.add(target);
        } while (cursor.takeIf(COMMA));
        return new Delete(cursor.since(first), List.copyOf(targets));
    }

    // Imports

    private Statement importNames() {
        Token first = cursor.take();
        List<Alias> names = new ArrayList<>();
        requireNames();
        do {
            Token start = cursor.peek();
            String name = dottedName();
            names.add(alias(start, name));
        } while (cursor.takeIf(COMMA));
        if (cursor.isExplaining() && cursor.at(FROM)) {
            cursor.take();
            dottedName();
            throw cursor.fault(cursor.untilNext(first.span()), "Did you mean to use 'from ... import ...' instead?");
        }
        return new Import(cursor.since(first), List.copyOf(names));
    }

    private void requireNames() {
        if (cursor.isExplaining() && cursor.at(NEWLINE)) {
            throw cursor.fault(cursor.peek().span(), "Expected one or more names after 'import'");
        }
    }

    private String dottedName() {
        StringBuilder name = new StringBuilder(cursor.expect(NAME).text());
        while (cursor.takeIf(DOT)) {
            name.append('.').append(cursor.expect(NAME).text());
        }
        return name.toString();
    }

    private Alias alias(Token start, String name) {
        String asName = cursor.takeIf(AS) ? cursor.expect(NAME).text() : null;
        return new Alias(cursor.since(start), name, asName);
    }

    private Statement importFrom() {
        Token first = cursor.take();
        int level = 0;
        while (cursor.at(DOT) || cursor.at(ELLIPSIS)) {
            level += cursor.take().text().length();
        }
        String module = level > 0 && cursor.at(IMPORT) ? null : dottedName();
        cursor.expect(IMPORT);
        List<Alias> names = importedNames();
        return new ImportFrom(cursor.since(first), module, names, level);
    }

    private List<Alias> importedNames() {
        if (cursor.at(STAR)) {
            return List.of(new Alias(cursor.take().span(), "*", null));
        }
        requireNames();
        boolean bracket = cursor.takeIf(LPAR);
        List<Alias> names = new ArrayList<>();
        do {
            if (bracket && !names.isEmpty() && cursor.at(RPAR)) {
                break;
            }
            if (!bracket && !names.isEmpty() && cursor.at(NEWLINE) && cursor.isExplaining()) {
                throw cursor.fault(cursor.peek().span(),
                        "trailing comma not allowed without surrounding parentheses");
            }
            Token start = cursor.peek();
            names.add(alias(start, cursor.expect(NAME).text()));
        } while (cursor.takeIf(COMMA));
        if (bracket) {
            cursor.expect(RPAR);
        }
        return List.copyOf(names);
    }

    // Type aliases and parameters

    private Statement typeAlias() {
        Token first = cursor.take();
        Token name = cursor.expect(NAME);
        List<TypeParameter> types = typeParameters();
        cursor.expect(EQUAL);
        Expression value = expressions.expression();
        return new TypeAlias(cursor.since(first), new Name(name.span(), name.text()), types, value);
    }

    /** {@code [T, *Ts, **P]}, empty where there is no bracket. */
    List<TypeParameter> typeParameters() {
        List<TypeParameter> types = new ArrayList<>();
        if (!cursor.takeIf(LSQB)) {
            return List.of();
        }
        if (cursor.isExplaining() && cursor.at(RSQB)) {
            Token closing = cursor.take();
            throw cursor.fault(cursor.untilNext(closing.span()), "Type parameter list cannot be empty");
        }
        do {
            if (!types.isEmpty() && cursor.at(RSQB)) {
                break;
            }
            types.add(typeParameter());
        } while (cursor.takeIf(COMMA));
        cursor.expect(RSQB);
        return List.copyOf(types);
    }

    private TypeParameter typeParameter() {
        Token first = cursor.peek();
        TypeParameter.Kind kind = cursor.takeIf(STAR)
                ? TypeParameter.Kind.TYPE_VAR_TUPLE
                : cursor.takeIf(DOUBLESTAR) ? TypeParameter.Kind.PARAM_SPEC : TypeParameter.Kind.TYPE_VAR;
        String name = cursor.expect(NAME).text();
        if (kind != TypeParameter.Kind.TYPE_VAR && cursor.isExplaining() && cursor.at(COLON)) {
            throw unbounded(kind);
        }
        Expression bound = kind == TypeParameter.Kind.TYPE_VAR && cursor.takeIf(COLON)
                ? expressions.expression()
                : null;
        Expression value = !cursor.takeIf(EQUAL)
                ? null
                : kind == TypeParameter.Kind.TYPE_VAR_TUPLE ? expressions.starExpression() : expressions.expression();
        return new TypeParameter(cursor.since(first), kind, name, bound, value);
    }

    private SyntaxFault unbounded(TypeParameter.Kind kind) {
        Token colon = cursor.take();
        Expression bound = expressions.expression();
        return cursor.fault(cursor.untilNext(colon.span()), "cannot use %s with %s".formatted(
                bound instanceof TupleDisplay ? "constraints" : "bound",
                kind == TypeParameter.Kind.PARAM_SPEC ? "ParamSpec" : "TypeVarTuple"));
    }

    // Expressions and assignments

    private Statement assignment() {
        Token first = cursor.peek();
        int mark = cursor.mark();
        Expression left = expressions.yieldOrStarExpressions();
        if (cursor.at(COLON)) {
            return annotated(first, left);
        }
        BinaryOperator operator = augmented(cursor.peek());
        if (operator != null) {
            return augmented(first, left, operator);
        }
        if (!cursor.at(EQUAL)) {
            return new Expr(cursor.since(first), left);
        }
        List<Expression> targets = new ArrayList<>();
        Expression value = left;
        int start = mark;
        while (cursor.at(EQUAL)) {
            refuseTarget(start, value, targets.isEmpty());
            cursor.take();
            targets.add(value);
            start = cursor.mark();
            value = expressions.yieldOrStarExpressions();
        }
        return new Assign(cursor.since(first), List.copyOf(targets), value);
    }

    private void refuseTarget(int mark, Expression target, boolean first) {
        Expression invalid = TargetParser.invalidPart(target, true);
        if (invalid == null) {
            return;
        }
        if (!cursor.isExplaining()) {
            throw cursor.stuck();
        }
        int here = cursor.mark();
        cursor.reset(mark);
        if (cursor.at(YIELD)) {
            throw cursor.fault(target.span(), "assignment to yield expression not possible");
        }
        if (first) {
            expressions.starNamedExpression();
        }
        cursor.reset(here);
        throw cursor.fault(invalid.span(), "cannot assign to " + TargetParser.nameOf(invalid));
    }

    private Statement annotated(Token first, Expression target) {
        boolean fits = target instanceof Name || target instanceof Attribute || target instanceof Subscript;
        if (!fits) {
            throw explainAnnotation(target);
        }
        cursor.take();
        Expression annotation = expressions.expression();
        Expression value = cursor.takeIf(EQUAL) ? expressions.yieldOrStarExpressions() : null;
        boolean simple = target instanceof Name && first.kind() == NAME;
        return new AnnAssign(cursor.since(first), target, annotation, value, simple);
    }

    private RuntimeException explainAnnotation(Expression target) {
        if (!cursor.isExplaining()) {
            return cursor.stuck();
        }
        cursor.take();
        expressions.expression();
        boolean several = target instanceof ListDisplay || target instanceof TupleDisplay;
        return cursor.fault(
                several && target instanceof TupleDisplay(Span _, List<Expression> parts) && !parts.isEmpty()
                        && parts.getFirst().span().column() == target.span().column()
                                ? parts.getFirst().span()
                                : target.span(),
                several
                        ? "only single target (not %s) can be annotated".formatted(TargetParser.nameOf(target))
                        : "illegal target for annotation");
    }

    private Statement augmented(Token first, Expression target, BinaryOperator operator) {
        if (!(target instanceof Name || target instanceof Attribute || target instanceof Subscript)) {
            if (!cursor.isExplaining()) {
                throw cursor.stuck();
            }
            cursor.take();
            expressions.yieldOrStarExpressions();
            throw cursor.fault(target.span(), "'%s' is an illegal expression for augmented assignment"
                    .formatted(TargetParser.nameOf(target)));
        }
        cursor.take();
        Expression value = expressions.yieldOrStarExpressions();
        return new AugAssign(cursor.since(first), target, operator, value);
    }

    private static @Nullable BinaryOperator augmented(Token token) {
        return switch (token.kind()) {
            case PLUSEQUAL -> BinaryOperator.ADD;
            case MINEQUAL -> BinaryOperator.SUB;
            case STAREQUAL -> BinaryOperator.MULT;
            case ATEQUAL -> BinaryOperator.MAT_MULT;
            case SLASHEQUAL -> BinaryOperator.DIV;
            case PERCENTEQUAL -> BinaryOperator.MOD;
            case AMPEREQUAL -> BinaryOperator.BIT_AND;
            case VBAREQUAL -> BinaryOperator.BIT_OR;
            case CIRCUMFLEXEQUAL -> BinaryOperator.BIT_XOR;
            case LEFTSHIFTEQUAL -> BinaryOperator.LEFT_SHIFT;
            case RIGHTSHIFTEQUAL -> BinaryOperator.RIGHT_SHIFT;
            case DOUBLESTAREQUAL -> BinaryOperator.POW;
            case DOUBLESLASHEQUAL -> BinaryOperator.FLOOR_DIV;
            default -> null;
        };
    }
}
