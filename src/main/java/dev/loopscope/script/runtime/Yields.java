package dev.loopscope.script.runtime;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.Expression;
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
        return expression != null && switch (expression) {
            case Expression.Yield _,Expression.YieldFrom _ -> true;
            case Expression.Name _,Expression.Constant _,Expression.Lambda _ -> false;
            case Expression.ListComp comp -> in(comp.generators().getFirst().iterable());
            case Expression.SetComp comp -> in(comp.generators().getFirst().iterable());
            case Expression.DictComp comp -> in(comp.generators().getFirst().iterable());
            case Expression.GeneratorExp comp -> in(comp.generators().getFirst().iterable());
            case Expression.JoinedStr text -> inAny(text.values());
            case Expression.FormattedValue value -> in(value.value()) || in(value.formatSpec());
            case Expression.BoolOp op -> inAny(op.values());
            case Expression.BinOp op -> in(op.left()) || in(op.right());
            case Expression.UnaryOp op -> in(op.operand());
            case Expression.Compare compare -> in(compare.left()) || inAny(compare.comparators());
            case Expression.IfExp choice -> in(choice.test()) || in(choice.body()) || in(choice.orElse());
            case Expression.NamedExpr named -> in(named.value());
            case Expression.Await await -> in(await.value());
            case Expression.Attribute attribute -> in(attribute.value());
            case Expression.Subscript subscript -> in(subscript.value()) || in(subscript.index());
            case Expression.Slice slice -> in(slice.lower()) || in(slice.upper()) || in(slice.step());
            case Expression.Starred starred -> in(starred.value());
            case Expression.Call call -> in(call.function()) || inAny(call.arguments())
                    || call.keywords().stream().anyMatch(keyword -> in(keyword.value()));
            case Expression.TupleDisplay display -> inAny(display.elements());
            case Expression.ListDisplay display -> inAny(display.elements());
            case Expression.SetDisplay display -> inAny(display.elements());
            case Expression.DictDisplay display ->
                display.items().stream().anyMatch(item -> in(item.key()) || in(item.value()));
        };
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
