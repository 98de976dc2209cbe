package dev.loopscope.script.syntax;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.Expression.*;

import static dev.loopscope.script.syntax.TokenKind.*;

/** Reads the smallest expressions: names, constants, displays, comprehensions, and what is appended to them. */
final class AtomParser {
    private final TokenCursor cursor;
    private final ExpressionParser expressions;
    private final ArgumentParser arguments;
    private final TextParser texts;
    private final TargetParser targets;

    AtomParser(TokenCursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.targets = new TargetParser(cursor, this, expressions);
        this.arguments = new ArgumentParser(cursor, this, expressions);
        this.texts = new TextParser(cursor, expressions);
    }

    TargetParser targets() {
        return targets;
    }

    ArgumentParser arguments() {
        return arguments;
    }

    TextParser texts() {
        return texts;
    }

    // What is appended: attributes, calls, subscripts

    /** An atom with all that is appended to it. */
    Expression primary() {
        Token first = cursor.peek();
        Expression value = atom();
        int depth = cursor.depth();
        while (true) {
            switch (cursor.peek().kind()) {
                case DOT -> value = attribute(first, value);
                case LPAR -> value = arguments.call(first, value);
                case LSQB -> value = subscript(first, value);
                default -> {
                    cursor.leaveTo(depth);
                    return value;
                }
            }
            cursor.enter();
        }
    }

    private Expression attribute(Token first, Expression value) {
        cursor.take();
        String name = cursor.expect(NAME).text();
        return new Attribute(cursor.since(first), value, name);
    }

    private Expression subscript(Token first, Expression value) {
        cursor.take();
        Expression index = slices();
        cursor.expect(RSQB);
        return new Subscript(cursor.since(first), value, index);
    }

    private Expression slices() {
        Token first = cursor.peek();
        Expression only = slice();
        if (!cursor.at(COMMA) && !(only instanceof Starred)) {
            return only;
        }
        List<Expression> elements = new ArrayList<>();
        elements.add(only);
        while (cursor.takeIf(COMMA) && !cursor.at(RSQB)) {
            elements.add(slice());
        }
        return new TupleDisplay(cursor.since(first), List.copyOf(elements));
    }

    private Expression slice() {
        if (cursor.at(STAR)) {
            return arguments.starred();
        }
        Token first = cursor.peek();
        Expression lower = cursor.at(COLON) ? null : expressions.namedExpression();
        if (lower != null && !cursor.at(COLON)) {
            return lower;
        }
        cursor.expect(COLON);
        Expression upper = sliceEnd();
        Expression step = cursor.takeIf(COLON) ? sliceEnd() : null;
        return new Slice(cursor.since(first), lower, upper, step);
    }

    private @Nullable Expression sliceEnd() {
        return ExpressionParser.startsExpression(cursor.peek(), false) ? expressions.expression() : null;
    }

    // Atoms

    private Expression atom() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NAME -> new Name(cursor.take().span(), token.text());
            case TRUE -> constant(Literal.Singleton.TRUE);
            case FALSE -> constant(Literal.Singleton.FALSE);
            case NONE -> constant(Literal.Singleton.NONE);
            case ELLIPSIS -> constant(Literal.Singleton.ELLIPSIS);
            case NUMBER -> constant(Numbers.value(cursor, token));
            case STRING, FSTRING_START -> texts.strings();
            case LPAR, LSQB, LBRACE -> bracketed();
            default -> throw cursor.stuck();
        };
    }

    private Expression bracketed() {
        cursor.enter();
        Token opening = cursor.take();
        Expression result = opening.kind() == LPAR
                ? parenthesized(opening)
                : opening.kind() == LSQB ? list(opening) : braces(opening);
        cursor.leave(1);
        return result;
    }

    private Expression constant(Literal value) {
        return new Constant(cursor.take().span(), value);
    }

    private Expression parenthesized(Token opening) {
        if (cursor.takeIf(RPAR)) {
            return new TupleDisplay(cursor.since(opening), List.of());
        }
        if (cursor.at(YIELD)) {
            Expression yield = expressions.yieldExpression();
            cursor.expect(RPAR);
            return yield;
        }
        Expression first = expressions.starNamedExpression();
        if (cursor.at(FOR) || cursor.at(ASYNC)) {
            return generator(opening, first);
        }
        if (cursor.at(COMMA)) {
            List<Expression> elements = rest(first, RPAR);
            return new TupleDisplay(cursor.since(opening), elements);
        }
        if (first instanceof Starred && cursor.at(RPAR)) {
            throw cursor.isExplaining()
                    ? cursor.fault(first.span(), "cannot use starred expression here")
                    : cursor.stuck();
        }
        cursor.expect(RPAR);
        return first;
    }

    /** The rest of {@code (element for …)}. */
    Expression generator(Token opening, Expression element) {
        requirePlain(element);
        List<Comprehension> clauses = clauses();
        cursor.expect(RPAR);
        return new GeneratorExp(cursor.since(opening), element, clauses);
    }

    private Expression list(Token opening) {
        if (cursor.takeIf(RSQB)) {
            return new ListDisplay(cursor.since(opening), List.of());
        }
        Expression first = expressions.starNamedExpression();
        if (cursor.at(FOR) || cursor.at(ASYNC)) {
            requirePlain(first);
            List<Comprehension> clauses = clauses();
            cursor.expect(RSQB);
            return new ListComp(cursor.since(opening), first, clauses);
        }
        List<Expression> elements = rest(first, RSQB);
        return new ListDisplay(cursor.since(opening), elements);
    }

    private void requirePlain(Expression element) {
        if (element instanceof Starred) {
            throw cursor.isExplaining()
                    ? cursor.fault(element.span(), "iterable unpacking cannot be used in comprehension")
                    : cursor.stuck();
        }
    }

    /** The elements after the first one, to the closing bracket, which is taken. */
    private List<Expression> rest(Expression first, TokenKind closing) {
        List<Expression> elements = new ArrayList<>();
        elements.add(first);
        while (cursor.takeIf(COMMA) && !cursor.at(closing)) {
            elements.add(expressions.starNamedExpression());
        }
        if (cursor.isExplaining() && closing != RPAR && (cursor.at(FOR) || cursor.at(ASYNC))) {
            clauses();
            Span wrong = cursor.last().kind() == COMMA ? first.span() : first.span().to(elements.getLast().span());
            throw cursor.fault(wrong, "did you forget parentheses around the comprehension target?");
        }
        cursor.expect(closing);
        return List.copyOf(elements);
    }

    private Expression braces(Token opening) {
        if (cursor.takeIf(RBRACE)) {
            return new DictDisplay(cursor.since(opening), List.of());
        }
        if (cursor.at(DOUBLESTAR)) {
            return dict(opening, dictItem());
        }
        Expression first = expressions.starNamedExpression();
        if (cursor.at(COLON)) {
            return dict(opening, new DictItem(first, dictValue(first)));
        }
        if (cursor.at(FOR) || cursor.at(ASYNC)) {
            requirePlain(first);
            List<Comprehension> clauses = clauses();
            cursor.expect(RBRACE);
            return new SetComp(cursor.since(opening), first, clauses);
        }
        List<Expression> elements = rest(first, RBRACE);
        return new SetDisplay(cursor.since(opening), elements);
    }

    private Expression dictValue(Expression key) {
        if (key instanceof Starred) {
            throw cursor.isExplaining()
                    ? cursor.fault(key.span(), "cannot use a starred expression in a dictionary key")
                    : cursor.stuck();
        }
        Token colon = cursor.expect(COLON);
        if (cursor.isExplaining() && (cursor.at(RBRACE) || cursor.at(COMMA))) {
            throw cursor.fault(colon.span(), "expression expected after dictionary key and ':'");
        }
        if (cursor.isExplaining() && cursor.at(STAR)) {
            Expression starred = expressions.starred();
            throw cursor.fault(starred.span(), "cannot use a starred expression in a dictionary value");
        }
        return expressions.expression();
    }

    private DictItem dictItem() {
        if (cursor.takeIf(DOUBLESTAR)) {
            return new DictItem(null, expressions.bitwiseOr());
        }
        Expression key = expressions.expression();
        if (cursor.isExplaining() && !cursor.at(COLON)) {
            Span end = key.span();
            throw cursor.fault(new Span(end.line(), end.endColumn() - 1, end.endLine(), end.endColumn()),
                    "':' expected after dictionary key");
        }
        return new DictItem(key, dictValue(key));
    }

    private Expression dict(Token opening, DictItem first) {
        Expression key = first.key();
        if (key != null && (cursor.at(FOR) || cursor.at(ASYNC))) {
            List<Comprehension> clauses = clauses();
            cursor.expect(RBRACE);
            return new DictComp(cursor.since(opening), key, first.value(), clauses);
        }
        if (key == null && cursor.isExplaining() && cursor.at(FOR)) {
            Token stars = cursor.peek(0);
            throw cursor.fault(new Span(stars.span().line(), first.value().span().column() - 2,
                    first.value().span().line(), first.value().span().column()),
                    "dict unpacking cannot be used in dict comprehension");
        }
        List<DictItem> items = new ArrayList<>();
        items.add(first);
        while (cursor.takeIf(COMMA) && !cursor.at(RBRACE)) {
            items.add(dictItem());
        }
        cursor.expect(RBRACE);
        return new DictDisplay(cursor.since(opening), List.copyOf(items));
    }

    // Comprehensions

    /** {@code for target in iterable if …}, once or more. */
    List<Comprehension> clauses() {
        List<Comprehension> clauses = new ArrayList<>();
        while (cursor.at(FOR) || cursor.at(ASYNC) && cursor.peek(1).kind() == FOR) {
            clauses.add(clause());
        }
        if (clauses.isEmpty()) {
            throw cursor.stuck();
        }
        return List.copyOf(clauses);
    }

    private Comprehension clause() {
        boolean async = cursor.takeIf(ASYNC);
        cursor.expect(FOR);
        if (cursor.isExplaining()) {
            targets.requireIn();
        }
        Expression target = targets.loopTargets();
        cursor.expect(IN);
        Expression iterable = expressions.disjunction();
        List<Expression> conditions = new ArrayList<>();
        while (cursor.takeIf(IF)) {
            conditions.add(expressions.disjunction());
        }
        return new Comprehension(async, target, iterable, List.copyOf(conditions));
    }
}
