package dev.loopscope.script.syntax;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import static dev.loopscope.script.syntax.TokenKind.*;

/** Reads the parameters of functions and lambdas. */
final class ParameterParser {
    private final TokenCursor cursor;
    private final ExpressionParser expressions;

    ParameterParser(TokenCursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** Those of a {@code def}, up to the closing bracket. */
    Parameters ofFunction() {
        return new Reading(RPAR, true).all();
    }

    /** Those of a {@code lambda}, up to the colon. */
    Parameters ofLambda() {
        return new Reading(COLON, false).all();
    }

    /** One list of parameters, as far as it is read. */
    private final class Reading {
        private final TokenKind end;
        private final boolean annotated;
        private List<Parameter> positionalOnly = List.of();
        private List<Parameter> positional = new ArrayList<>();
        private final List<Parameter> keywordOnly = new ArrayList<>();
        private @Nullable Parameter variable;
        private @Nullable Parameter keywords;
        private boolean slash;
        private boolean star;
        private boolean defaults;

        Reading(TokenKind end, boolean annotated) {
            this.end = end;
            this.annotated = annotated;
        }

        Parameters all() {
            while (!cursor.at(end)) {
                switch (cursor.peek().kind()) {
                    case SLASH -> takeSlash();
                    case STAR -> takeStar();
                    case DOUBLESTAR -> takeDoubleStar();
                    default -> takePlain();
                }
                if (!cursor.takeIf(COMMA)) {
                    break;
                }
            }
            if (!cursor.at(end)) {
                throw cursor.stuck();
            }
            return new Parameters(List.copyOf(positionalOnly), List.copyOf(positional), variable,
                    List.copyOf(keywordOnly), keywords);
        }

        private void takeSlash() {
            if (!star && !slash && positional.isEmpty() && cursor.peek(1).kind() != COMMA) {
                throw cursor.stuck();
            }
            Token token = cursor.take();
            if (star) {
                throw refuse(token.span(), "/ must be ahead of *");
            } else if (slash) {
                throw refuse(token.span(), "/ may appear only once");
            } else if (positional.isEmpty()) {
                throw refuse(token.span(), "at least one argument must precede /");
            }
            if (cursor.at(STAR)) {
                throw refuse(cursor.peek().span(), "expected comma between / and *");
            }
            slash = true;
            positionalOnly = positional;
            positional = new ArrayList<>();
        }

        private void takeStar() {
            Token token = cursor.take();
            if (star) {
                throw refuse(token.span(), "* argument may appear only once");
            }
            star = true;
            if (cursor.at(end) || cursor.at(COMMA)
                    && (cursor.peek(1).kind() == end || cursor.peek(1).kind() == DOUBLESTAR)) {
                throw refuse(token.span(), "named arguments must follow bare *");
            }
            if (!cursor.at(COMMA)) {
                variable = one(true);
                refuseDefault("var-positional argument cannot have default value");
            }
        }

        private void takeDoubleStar() {
            cursor.take();
            keywords = one(false);
            refuseDefault("var-keyword argument cannot have default value");
            if (cursor.takeIf(COMMA) && !cursor.at(end)) {
                throw refuse(cursor.peek().span(), "arguments cannot follow var-keyword argument");
            }
            if (!cursor.at(end)) {
                throw cursor.stuck();
            }
        }

        private void refuseDefault(String rule) {
            if (cursor.at(EQUAL)) {
                throw refuse(cursor.peek().span(), rule);
            }
        }

        private void takePlain() {
            if (cursor.at(LPAR) && !star) {
                throw parenthesized();
            }
            Parameter bare = one(false);
            Expression value = cursor.at(EQUAL) ? defaultValue() : null;
            Parameter whole = new Parameter(bare.span(), bare.name(), bare.annotation(), value);
            if (star) {
                keywordOnly.add(whole);
                return;
            }
            if (defaults && value == null) {
                throw refuse(bare.span(), "parameter without a default follows parameter with a default");
            }
            defaults |= value != null;
            positional.add(whole);
        }

        private Expression defaultValue() {
            Token equal = cursor.take();
            if (cursor.at(RPAR) || cursor.at(COMMA)) {
                throw refuse(equal.span(), "expected default value expression");
            }
            return expressions.expression();
        }

        private RuntimeException parenthesized() {
            Token opening = cursor.take();
            while (cursor.at(NAME) || cursor.at(COMMA)) {
                cursor.take();
            }
            Token closing = cursor.expect(RPAR);
            return refuse(opening.span().to(closing.span()), (annotated ? "Function" : "Lambda expression")
                    + " parameters cannot be parenthesized");
        }

        private Parameter one(boolean starredAnnotation) {
            Token name = cursor.expect(NAME);
            Expression annotation = null;
            if (annotated && cursor.takeIf(COLON)) {
                annotation = starredAnnotation && cursor.at(STAR) ? expressions.starred() : expressions.expression();
            }
            return new Parameter(cursor.since(name), name.text(), annotation, null);
        }

        private RuntimeException refuse(Span span, String rule) {
            return cursor.isExplaining() ? cursor.fault(span, rule) : cursor.stuck();
        }
    }
}
