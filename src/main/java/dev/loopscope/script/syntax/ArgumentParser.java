package dev.loopscope.script.syntax;

import java.util.ArrayList;
import java.util.List;

import dev.loopscope.script.syntax.Expression.*;

import static dev.loopscope.script.syntax.TokenKind.*;

/** Reads the arguments of calls and of class definitions. */
final class ArgumentParser {
    /** Arguments by position and by name. */
    record Arguments(List<Expression> positional, List<Keyword> keywords) {}

    private final TokenCursor cursor;
    private final AtomParser atoms;
    private final ExpressionParser expressions;

    ArgumentParser(TokenCursor cursor, AtomParser atoms, ExpressionParser expressions) {
        this.cursor = cursor;
        this.atoms = atoms;
        this.expressions = expressions;
    }

    /** A call of {@code function}, from its bracket. */
    Expression call(Token first, Expression function) {
        Arguments taken = parenthesized();
        return new Call(cursor.since(first), function, taken.positional(), taken.keywords());
    }

    /** The bases and keywords of a class, with their brackets. */
    Arguments ofClass() {
        Token opening = cursor.peek();
        Arguments taken = parenthesized();
        if (isWhole(opening, taken.positional())) {
            throw cursor.stuck();
        }
        return taken;
    }

    /** Arguments with their brackets. */
    private Arguments parenthesized() {
        Token opening = cursor.expect(LPAR);
        List<Expression> positional = new ArrayList<>();
        List<Keyword> keywords = new ArrayList<>();
        while (!cursor.at(RPAR)) {
            takeOne(opening, positional, keywords);
            if (isWhole(opening, positional)) {
                return new Arguments(List.copyOf(positional), List.of());
            }
            if (!cursor.takeIf(COMMA)) {
                break;
            }
        }
        cursor.expect(RPAR);
        return new Arguments(List.copyOf(positional), List.copyOf(keywords));
    }

    /** Whether the one argument is a generator that has the call's brackets for its own. */
    private static boolean isWhole(Token opening, List<Expression> positional) {
        return positional.size() == 1 && positional.getFirst() instanceof GeneratorExp generator
                && generator.span().line() == opening.span().line()
                && generator.span().column() == opening.span().column();
    }

    private void takeOne(Token opening, List<Expression> positional, List<Keyword> keywords) {
        Token first = cursor.peek();
        if (first.kind() == DOUBLESTAR || first.kind() == NAME && cursor.peek(1).kind() == EQUAL) {
            keywords.add(keyword());
        } else if (first.kind() == STAR) {
            Token before = cursor.last();
            Expression starred = starred();
            if (unpacksBefore(keywords)) {
                throw refuse(cursor.untilNext(before.span()),
                        "iterable argument unpacking follows keyword argument unpacking");
            }
            positional.add(starred);
        } else {
            takePositional(opening, positional, keywords);
        }
    }

    private static boolean unpacksBefore(List<Keyword> keywords) {
        return !keywords.isEmpty() && keywords.getLast().name() == null;
    }

    private void takePositional(Token opening, List<Expression> positional, List<Keyword> keywords) {
        boolean named = cursor.at(NAME) && cursor.peek(1).kind() == COLONEQUAL;
        boolean only = positional.isEmpty() && keywords.isEmpty();
        Expression value = named ? expressions.assignmentExpression() : expressions.expression();
        if (cursor.at(FOR) || cursor.at(ASYNC)) {
            positional.add(generator(opening, value, only));
            return;
        }
        if (cursor.at(EQUAL)) {
            throw refuse(value.span().to(cursor.peek().span()), value instanceof Constant constant
                    && constant.value() instanceof Literal.Singleton && cursor.last().kind().isKeyword()
                            ? "cannot assign to " + cursor.last().text()
                            : "expression cannot contain assignment, perhaps you meant \"==\"?");
        }
        if (!keywords.isEmpty()) {
            while (cursor.takeIf(COMMA) && !cursor.at(RPAR)) {
                takeOne(opening, new ArrayList<>(), new ArrayList<>());
            }
            cursor.expect(RPAR);
            throw refuse(cursor.last().span(), unpacksBefore(keywords)
                    ? "positional argument follows keyword argument unpacking"
                    : "positional argument follows keyword argument");
        }
        positional.add(value);
    }

    private Expression generator(Token opening, Expression element, boolean only) {
        int mark = cursor.mark();
        List<Comprehension> clauses = atoms.clauses();
        if (only && cursor.at(RPAR)) {
            cursor.reset(mark);
            return atoms.generator(opening, element);
        }
        Comprehension last = clauses.getLast();
        Expression end = last.conditions().isEmpty() ? last.iterable() : last.conditions().getLast();
        throw refuse(element.span().to(end.span()), "Generator expression must be parenthesized");
    }

    private Keyword keyword() {
        Token first = cursor.take();
        if (first.kind() == DOUBLESTAR) {
            Expression mapping = expressions.expression();
            refuseAssignment(first, "keyword");
            return new Keyword(cursor.since(first), null, mapping);
        }
        Token equal = cursor.expect(EQUAL);
        if (cursor.isExplaining() && (cursor.at(COMMA) || cursor.at(RPAR))) {
            throw cursor.fault(first.span().to(equal.span()), "expected argument value expression");
        }
        Expression value = expressions.expression();
        if (cursor.at(FOR)) {
            throw refuse(first.span().to(equal.span()),
                    "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        }
        return new Keyword(cursor.since(first), first.text(), value);
    }

    /** {@code *value} in a call or a subscript. */
    Expression starred() {
        Token star = cursor.expect(STAR);
        Expression value = unpacked();
        refuseAssignment(star, "iterable");
        return new Starred(cursor.since(star), value);
    }

    private Expression unpacked() {
        try {
            return expressions.expression();
        } catch (TokenCursor.Stuck e) {
            throw refuse(cursor.farthest().span(), "Invalid star expression");
        }
    }

    private void refuseAssignment(Token star, String what) {
        if (cursor.isExplaining() && cursor.takeIf(EQUAL)) {
            expressions.expression();
            throw cursor.fault(cursor.since(star), "cannot assign to %s argument unpacking".formatted(what));
        }
    }

    private RuntimeException refuse(Span span, String rule) {
        return cursor.isExplaining() ? cursor.fault(span, rule) : cursor.stuck();
    }
}
