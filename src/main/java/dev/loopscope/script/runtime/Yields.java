package dev.loopscope.script.runtime;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.Expression;
import dev.loopscope.script.syntax.Operands;
import dev.loopscope.script.syntax.Statement;

/** Where a function can be left in the middle: which statements and expressions have a {@code yield} of its own. */
final class Yields {
    private Yields() {}

    static boolean inAny(List<? extends @Nullable Expression> expressions) {
        return expressions.stream().anyMatch(Yields::in);
    }

    static boolean inBlock(List<Statement> statements) {
        return statements.stream().anyMatch(Yields::in);
    }

    static boolean in(@Nullable Expression expression) {
        return expression != null && (expression instanceof Expression.Yield
                || expression instanceof Expression.YieldFrom || inAny(Operands.of(expression)));
    }

    static boolean in(Statement statement) {
        return switch (statement) {
            case Statement.FunctionDef _,Statement.ClassDef _,Statement.TypeAlias _,Statement.Import _,Statement.ImportFrom _,Statement.Global _,Statement.Nonlocal _,Statement.Pass _,Statement.Break _,Statement.Continue _ ->
                false;
            case Statement.Expr expr -> in(expr.value());
            case Statement.Assign assign -> in(assign.value()) || inAny(assign.targets());
            case Statement.AugAssign assign -> in(assign.value()) || in(assign.target());
            case Statement.AnnAssign assign -> in(assign.value());
            case Statement.Return end -> in(end.value());
            case Statement.Delete delete -> inAny(delete.targets());
            case Statement.Raise raise -> in(raise.exception()) || in(raise.cause());
            case Statement.Assert test -> in(test.test()) || in(test.message());
            case Statement.If choice -> in(choice.test()) || inBlock(choice.body()) || inBlock(choice.orElse());
            case Statement.While loop -> in(loop.test()) || inBlock(loop.body()) || inBlock(loop.orElse());
            case Statement.For loop -> in(loop.iterable()) || inBlock(loop.body()) || inBlock(loop.orElse());
            case Statement.With with ->
                with.items().stream().anyMatch(item -> in(item.context())) || inBlock(with.body());
            case Statement.Try block -> inBlock(block.body())
                    || block.handlers().stream().anyMatch(handler -> inBlock(handler.body()))
                    || inBlock(block.orElse()) || inBlock(block.finalBody());
            case Statement.Match match ->
                in(match.subject()) || match.cases().stream().anyMatch(one -> inBlock(one.body()));
        };
    }
}
