package dev.loopscope.script.syntax;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.Expression.*;
import dev.loopscope.script.syntax.Statement.*;

import static dev.loopscope.script.syntax.TokenKind.*;

/** Reads compound statements and blocks; what fits on a line is {@link LineParser}'s. */
final class StatementParser {
    private final TokenCursor cursor;
    private final ExpressionParser expressions;
    private final LineParser lines;
    private final PatternParser patterns;

    StatementParser(TokenCursor cursor) {
        this.cursor = cursor;
        this.expressions = new ExpressionParser(cursor);
        this.lines = new LineParser(cursor, expressions);
        this.patterns = new PatternParser(cursor, expressions);
    }

    /** All statements of a program. */
    List<Statement> program() {
        List<Statement> body = new ArrayList<>();
        while (!cursor.at(END)) {
            takeStatement(body);
        }
        return body;
    }

    private void takeStatement(List<Statement> body) {
        Statement compound = switch (cursor.peek().kind()) {
            case DEF, AT, CLASS, ASYNC -> definition();
            case IF -> ifStatement();
            case FOR -> forStatement(cursor.peek(), false);
            case WHILE -> whileStatement();
            case WITH -> with(cursor.peek(), false);
            case TRY -> tryStatement();
            case NAME -> cursor.peek().isWord("match") ? match() : null;
            default -> null;
        };
        if (compound != null) {
            body.add(compound);
        } else {
            lines.takeLine(body);
        }
    }

    // Blocks

    /** A colon and what belongs to it. {@code after} names the statement in messages. */
    private List<Statement> colonAndBlock(Token word, String after) {
        if (cursor.isExplaining() && cursor.at(NEWLINE)) {
            throw cursor.fault(cursor.peek().span(), "expected ':'");
        }
        cursor.expect(COLON);
        return block(word, after);
    }

    private List<Statement> forcedColonAndBlock(Token word, String after) {
        if (cursor.isExplaining() && !cursor.at(COLON)) {
            throw cursor.fault(cursor.peek().span(), "expected ':'");
        }
        return colonAndBlock(word, after);
    }

    private List<Statement> block(Token word, String after) {
        List<Statement> body = new ArrayList<>();
        if (!cursor.takeIf(NEWLINE)) {
            lines.takeLine(body);
            return List.copyOf(body);
        }
        if (!cursor.at(INDENT)) {
            throw !cursor.isExplaining() || cursor.at(FAULT)
                    ? cursor.stuck()
                    : cursor.fault(SyntaxFault.Kind.INDENTATION_ERROR, cursor.peek().span(),
                            "expected an indented block after %s on line %d".formatted(after, word.span().line()));
        }
        cursor.take();
        while (!cursor.at(DEDENT) && !cursor.at(END)) {
            takeStatement(body);
        }
        cursor.expect(DEDENT);
        return List.copyOf(body);
    }

    private List<Statement> elseBlock() {
        if (!cursor.at(ELSE)) {
            return List.of();
        }
        Token word = cursor.take();
        return forcedColonAndBlock(word, "'else' statement");
    }

    // Definitions

    private Statement definition() {
        List<Expression> decorators = new ArrayList<>();
        while (cursor.takeIf(AT)) {
            decorators.add(expressions.namedExpression());
            cursor.expect(NEWLINE);
        }
        Token first = cursor.peek();
        if (cursor.at(CLASS)) {
            return classDefinition(List.copyOf(decorators));
        }
        boolean async = cursor.takeIf(ASYNC);
        if (async && decorators.isEmpty() && cursor.at(FOR)) {
            return forStatement(first, true);
        } else if (async && decorators.isEmpty() && cursor.at(WITH)) {
            return with(first, true);
        }
        return function(first, async, List.copyOf(decorators));
    }

    private Statement function(Token first, boolean async, List<Expression> decorators) {
        Token word = cursor.expect(DEF);
        String name = cursor.expect(NAME).text();
        List<TypeParameter> types = lines.typeParameters();
        if (cursor.isExplaining() && !cursor.at(LPAR)) {
            throw cursor.fault(cursor.peek().span(), "expected '('");
        }
        cursor.expect(LPAR);
        Parameters parameters = expressions.parameters().ofFunction();
        cursor.expect(RPAR);
        Expression returns = cursor.takeIf(RARROW) ? expressions.expression() : null;
        List<Statement> body = forcedColonAndBlock(word, "function definition");
        return new FunctionDef(cursor.since(first), async, decorators, name, types, parameters, returns, body);
    }

    private Statement classDefinition(List<Expression> decorators) {
        Token word = cursor.take();
        String name = cursor.expect(NAME).text();
        List<TypeParameter> types = lines.typeParameters();
        ArgumentParser.Arguments arguments = cursor.at(LPAR)
                ? expressions.atoms().arguments().ofClass()
                : new ArgumentParser.Arguments(List.of(), List.of());
        List<Statement> body = colonAndBlock(word, "class definition");
        return new ClassDef(cursor.since(word), decorators, name, types, arguments.positional(),
                arguments.keywords(), body);
    }

    // Choices and loops

    private Statement ifStatement() {
        record Branch(Token word, Expression test, List<Statement> body) {}
        List<Branch> branches = new ArrayList<>();
        int depth = cursor.depth();
        do {
            cursor.enter();
            Token word = cursor.take();
            Expression test = expressions.namedExpression();
            branches.add(new Branch(word, test, colonAndBlock(word, "'" + word.text() + "' statement")));
        } while (cursor.at(ELIF));
        List<Statement> orElse = elseBlock();
        cursor.leaveTo(depth);
        for (Branch branch : branches.reversed()) {
            orElse = List.of(new If(cursor.since(branch.word), branch.test, branch.body, orElse));
        }
        return orElse.getFirst();
    }

    private Statement whileStatement() {
        Token word = cursor.take();
        Expression test = expressions.namedExpression();
        List<Statement> body = colonAndBlock(word, "'while' statement");
        List<Statement> orElse = elseBlock();
        return new While(cursor.since(word), test, body, orElse);
    }

    private Statement forStatement(Token first, boolean async) {
        Token word = cursor.take();
        Expression target = expressions.atoms().targets().loopTargets();
        cursor.expect(IN);
        Expression iterable = expressions.starExpressions();
        List<Statement> body = colonAndBlock(word, "'for' statement");
        List<Statement> orElse = elseBlock();
        return new For(cursor.since(first), async, target, iterable, body, orElse);
    }

    // With

    private Statement with(Token first, boolean async) {
        Token word = cursor.take();
        List<WithItem> items = withItems();
        List<Statement> body = colonAndBlock(word, "'with' statement");
        return new With(cursor.since(first), async, items, body);
    }

    private List<WithItem> withItems() {
        int mark = cursor.mark();
        int depth = cursor.depth();
        if (cursor.at(LPAR)) {
            boolean explaining = cursor.explain(false);
            try {
                cursor.take();
                List<WithItem> items = withItemsTo(RPAR);
                cursor.expect(RPAR);
                if (cursor.at(COLON) || explaining && cursor.at(NEWLINE)) {
                    return items;
                }
            } catch (TokenCursor.Stuck e) {
                cursor.leaveTo(depth);
            } finally {
                cursor.explain(explaining);
            }
            cursor.reset(mark);
        }
        return withItemsTo(COLON);
    }

    private List<WithItem> withItemsTo(TokenKind end) {
        List<WithItem> items = new ArrayList<>();
        do {
            if (end == RPAR && cursor.at(RPAR) && !items.isEmpty()) {
                break;
            }
            items.add(withItem());
        } while (cursor.takeIf(COMMA));
        return List.copyOf(items);
    }

    private WithItem withItem() {
        Expression context = expressions.expression();
        if (!cursor.takeIf(AS)) {
            return new WithItem(context, null);
        }
        int mark = cursor.mark();
        Expression target = expressions.atoms().targets().starTarget();
        if (TargetParser.isTarget(target, true)
                && (cursor.at(COMMA) || cursor.at(RPAR) || cursor.at(COLON) || cursor.at(NEWLINE))) {
            return new WithItem(context, target);
        }
        if (cursor.isExplaining()) {
            cursor.reset(mark);
            Expression wrong = TargetParser.invalidPart(expressions.expression(), true);
            if (wrong != null) {
                throw cursor.fault(wrong.span(), "cannot assign to " + TargetParser.nameOf(wrong));
            }
        }
        throw cursor.stuck();
    }

    // Try

    private Statement tryStatement() {
        Token word = cursor.take();
        List<Statement> body = forcedColonAndBlock(word, "'try' statement");
        if (cursor.isExplaining() && !cursor.at(EXCEPT) && !cursor.at(FINALLY)) {
            throw cursor.fault(cursor.peek().span(), "expected 'except' or 'finally' block");
        }
        boolean star = cursor.at(EXCEPT) && cursor.peek(1).kind() == STAR;
        List<ExceptHandler> handlers = new ArrayList<>();
        while (cursor.at(EXCEPT)) {
            handlers.add(handler(star));
        }
        List<Statement> orElse = handlers.isEmpty() ? List.of() : elseBlock();
        List<Statement> finalBody = List.of();
        if (handlers.isEmpty() || cursor.at(FINALLY)) {
            Token last = cursor.expect(FINALLY);
            finalBody = forcedColonAndBlock(last, "'finally' statement");
        }
        return new Try(cursor.since(word), star, body, List.copyOf(handlers), orElse, finalBody);
    }

    private ExceptHandler handler(boolean star) {
        Token word = cursor.take();
        if (cursor.at(STAR) != star) {
            throw cursor.isExplaining()
                    ? cursor.fault(star ? word.span() : word.span().to(cursor.peek().span()),
                            "cannot have both 'except' and 'except*' on the same 'try'")
                    : cursor.stuck();
        }
        if (cursor.takeIf(STAR) && cursor.isExplaining() && (cursor.at(NEWLINE) || cursor.at(COLON))) {
            throw cursor.fault(cursor.peek().span(), "expected one or more exception types");
        }
        Expression type = !star && (cursor.at(COLON) || cursor.at(NEWLINE)) ? null : expressions.expression();
        if (type != null && cursor.at(COMMA) && cursor.isExplaining()) {
            throw unparenthesized(type);
        }
        String name = type != null && cursor.takeIf(AS) ? cursor.expect(NAME).text() : null;
        List<Statement> body = colonAndBlock(word, star ? "'except*' statement" : "'except' statement");
        return new ExceptHandler(cursor.since(word), type, name, body);
    }

    private RuntimeException unparenthesized(Expression type) {
        cursor.take();
        expressions.expressions();
        if (cursor.takeIf(AS)) {
            cursor.expect(NAME);
        }
        Span last = cursor.last().span();
        cursor.expect(COLON);
        return cursor.fault(type.span().to(last), "multiple exception types must be parenthesized");
    }

    // Match

    /** A match statement; null if the name is a name here. */
    private @Nullable Statement match() {
        int mark = cursor.mark();
        int depth = cursor.depth();
        Token word = cursor.take();
        Expression subject = subject();
        if (subject == null || !cursor.at(COLON) || cursor.peek(1).kind() != NEWLINE
                || cursor.peek(2).kind() != INDENT || !cursor.peek(3).isWord("case")) {
            explainHead(word, subject);
            cursor.leaveTo(depth);
            cursor.reset(mark);
            return null;
        }
        cursor.take();
        cursor.take();
        cursor.take();
        List<MatchCase> cases = new ArrayList<>();
        while (!cursor.at(DEDENT)) {
            cases.add(matchCase());
        }
        cursor.take();
        return new Match(cursor.since(word), subject, List.copyOf(cases));
    }

    private void explainHead(Token word, @Nullable Expression subject) {
        if (subject == null || !cursor.isExplaining()) {
            return;
        }
        if (cursor.at(NEWLINE) && word.span().endColumn() < subject.span().column()
                && !(subject instanceof TupleDisplay) && cursor.peek(1).kind() == INDENT) {
            throw cursor.fault(cursor.peek().span(), "expected ':'");
        }
        if (cursor.at(COLON) && cursor.peek(1).kind() == NEWLINE && cursor.peek(2).kind() != INDENT) {
            throw cursor.fault(SyntaxFault.Kind.INDENTATION_ERROR, cursor.peek(2).span(),
                    "expected an indented block after 'match' statement on line %d".formatted(word.span().line()));
        }
    }

    private @Nullable Expression subject() {
        if (!ExpressionParser.startsExpression(cursor.peek(), true)) {
            return null;
        }
        boolean explaining = cursor.explain(false);
        try {
            Token first = cursor.peek();
            Expression only = expressions.starNamedExpression();
            if (!cursor.at(COMMA)) {
                return only instanceof Starred ? null : only;
            }
            List<Expression> elements = new ArrayList<>();
            elements.add(only);
            while (cursor.takeIf(COMMA) && !cursor.at(COLON)) {
                elements.add(expressions.starNamedExpression());
            }
            return new TupleDisplay(cursor.since(first), List.copyOf(elements));
        } catch (TokenCursor.Stuck e) {
            return null;
        } finally {
            cursor.explain(explaining);
        }
    }

    private MatchCase matchCase() {
        if (!cursor.peek().isWord("case")) {
            throw cursor.stuck();
        }
        Token word = cursor.take();
        Pattern pattern = patterns.patterns();
        Expression guard = cursor.takeIf(IF) ? expressions.namedExpression() : null;
        return new MatchCase(pattern, guard, colonAndBlock(word, "'case' statement"));
    }
}
