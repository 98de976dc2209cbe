package dev.loopscope.script.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.BooleanOperator;
import dev.loopscope.script.syntax.DictItem;
import dev.loopscope.script.syntax.Expression;
import dev.loopscope.script.syntax.Keyword;
import dev.loopscope.script.syntax.Span;
import dev.loopscope.script.syntax.Statement;
import dev.loopscope.script.syntax.UnaryOperator;
import dev.loopscope.script.syntax.WithItem;

/**
 * Takes the yields of a generator out of the expressions that they are in: {@code f(a, yield b)} becomes {@code .1 = a; .2 =
 * yield b; f(.1, .2)}. Afterwards a yield stands alone or is what one target is assigned, so only statements can be left in
 * the middle. Names that begin with a dot are not the program's.
 */
final class Lowering {
    private final Supplier<String> names;

    Lowering(Supplier<String> names) {
        this.names = names;
    }

    /** The statement with what has to run before it. Its inner blocks are left as they are. */
    List<Statement> lowered(Statement statement) {
        List<Statement> out = new ArrayList<>();
        out.addLast(switch (statement) {
            case Statement.Expr(Span span, Expression value) -> new Statement.Expr(span, top(value, out));
            case Statement.Assign(Span span, List<Expression> targets, Expression value) ->
                new Statement.Assign(span, targets, targets.size() == 1 ? top(value, out) : value(value, out));
            case Statement.AugAssign assign ->
                new Statement.AugAssign(assign.span(), assign.target(), assign.operator(),
                        value(assign.value(), out));
            case Statement.AnnAssign assign ->
                new Statement.AnnAssign(assign.span(), assign.target(), assign.annotation(),
                        optional(assign.value(), out), assign.simple());
            case Statement.Return(Span span, Expression value) -> new Statement.Return(span, optional(value, out));
            case Statement.Raise raise -> new Statement.Raise(raise.span(), optional(raise.exception(), out),
                    optional(raise.cause(), out));
            case Statement.Assert test -> new Statement.Assert(test.span(), value(test.test(), out), test.message());
            case Statement.If choice ->
                new Statement.If(choice.span(), value(choice.test(), out), choice.body(), choice.orElse());
            case Statement.For loop -> new Statement.For(loop.span(), loop.async(), loop.target(),
                    value(loop.iterable(), out), loop.body(), loop.orElse());
            case Statement.With with when with.items().size() == 1 ->
                new Statement.With(with.span(), with.async(), List.of(
                        new WithItem(value(with.items().getFirst().context(), out), with.items().getFirst().target())),
                        with.body());
            case Statement.Match match -> new Statement.Match(match.span(), value(match.subject(), out), match.cases());
            default -> statement;
        });
        return out;
    }

    /** What the test of a {@code while} needs first is run in each round. */
    Expression test(Expression test, List<Statement> before) {
        return value(test, before);
    }

    /** A yield that stands at the top may stay there. */
    private Expression top(Expression expression, List<Statement> out) {
        return switch (expression) {
            case Expression.Yield(Span span, Expression value) -> new Expression.Yield(span, optional(value, out));
            case Expression.YieldFrom(Span span, Expression value) -> new Expression.YieldFrom(span, value(value, out));
            default -> value(expression, out);
        };
    }

    private @Nullable Expression optional(@Nullable Expression expression, List<Statement> out) {
        return expression == null ? null : value(expression, out);
    }

    private Expression value(Expression expression, List<Statement> out) {
        if (!Yields.in(expression)) {
            return expression;
        }
        return switch (expression) {
            case Expression.Yield _,Expression.YieldFrom _ -> kept(top(expression, out), out);
            case Expression.BoolOp choice -> choice(choice, out);
            case Expression.IfExp choice -> choice(choice, out);
            case Expression.NamedExpr(Span span, Expression.Name target, Expression value) -> {
                out.add(new Statement.Assign(span, List.of(target), value(value, out)));
                yield target;
            }
            case Expression.Starred(Span span, Expression value) -> new Expression.Starred(span, value(value, out));
            default -> rebuilt(expression, out);
        };
    }

    private Expression kept(Expression value, List<Statement> out) {
        Expression.Name temporary = new Expression.Name(value.span(), names.get());
        out.add(new Statement.Assign(value.span(), List.of(temporary), value));
        return temporary;
    }

    /** Evaluates all up to the last one with a yield beforehand, in order. */
    private List<Expression> all(List<Expression> expressions, List<Statement> out) {
        int last = -1;
        for (int i = 0; i < expressions.size(); i++) {
            if (Yields.in(expressions.get(i))) {
                last = i;
            }
        }
        List<Expression> lowered = new ArrayList<>(expressions);
        for (int i = 0; i <= last; i++) {
            Expression value = value(expressions.get(i), out);
            lowered.set(i, i == last || value instanceof Expression.Constant ? value : early(value, out));
        }
        return lowered;
    }

    private Expression early(Expression value, List<Statement> out) {
        return value instanceof Expression.Starred(Span span, Expression inner)
                ? new Expression.Starred(span, kept(inner, out))
                : kept(value, out);
    }

    private Expression choice(Expression.BoolOp choice, List<Statement> out) {
        Expression.Name result = new Expression.Name(choice.span(), names.get());
        out.addAll(choice(choice, 0, result));
        return result;
    }

    private List<Statement> choice(Expression.BoolOp choice, int index, Expression.Name result) {
        List<Statement> out = new ArrayList<>();
        Expression value = value(choice.values().get(index), out);
        out.add(new Statement.Assign(value.span(), List.of(result), value));
        if (index + 1 < choice.values().size()) {
            Expression test = choice.operator() == BooleanOperator.AND
                    ? result
                    : new Expression.UnaryOp(value.span(), UnaryOperator.NOT, result);
            out.add(new Statement.If(choice.span(), test, choice(choice, index + 1, result), List.of()));
        }
        return out;
    }

    private Expression choice(Expression.IfExp choice, List<Statement> out) {
        Expression.Name result = new Expression.Name(choice.span(), names.get());
        Expression test = value(choice.test(), out);
        out.add(new Statement.If(choice.span(), test, assigned(result, choice.body()),
                assigned(result, choice.orElse())));
        return result;
    }

    private List<Statement> assigned(Expression.Name result, Expression value) {
        List<Statement> out = new ArrayList<>();
        Expression lowered = value(value, out);
        out.add(new Statement.Assign(value.span(), List.of(result), lowered));
        return out;
    }

    private Expression rebuilt(Expression expression, List<Statement> out) {
        return switch (expression) {
            case Expression.JoinedStr(Span span, List<Expression> values) ->
                new Expression.JoinedStr(span, all(values, out));
            case Expression.FormattedValue value ->
                new Expression.FormattedValue(value.span(), value(value.value(), out),
                        value.conversion(), value.formatSpec());
            case Expression.BinOp op -> {
                List<Expression> both = all(List.of(op.left(), op.right()), out);
                yield new Expression.BinOp(op.span(), both.get(0), op.operator(), both.get(1));
            }
            case Expression.UnaryOp op -> new Expression.UnaryOp(op.span(), op.operator(), value(op.operand(), out));
            case Expression.Compare compare -> {
                List<Expression> operands = new ArrayList<>(compare.comparators());
                operands.addFirst(compare.left());
                List<Expression> lowered = all(operands, out);
                yield new Expression.Compare(compare.span(), lowered.getFirst(), compare.operators(),
                        lowered.subList(1, lowered.size()));
            }
            case Expression.Await(Span span, Expression value) -> new Expression.Await(span, value(value, out));
            case Expression.Attribute part ->
                new Expression.Attribute(part.span(), value(part.value(), out), part.attribute());
            case Expression.Subscript part -> {
                List<Expression> both = all(List.of(part.value(), part.index()), out);
                yield new Expression.Subscript(part.span(), both.get(0), both.get(1));
            }
            case Expression.Slice slice -> new Expression.Slice(slice.span(), optional(slice.lower(), out),
                    optional(slice.upper(), out), optional(slice.step(), out));
            case Expression.TupleDisplay(Span span, List<Expression> elements) ->
                new Expression.TupleDisplay(span, all(elements, out));
            case Expression.ListDisplay(Span span, List<Expression> elements) ->
                new Expression.ListDisplay(span, all(elements, out));
            case Expression.SetDisplay(Span span, List<Expression> elements) ->
                new Expression.SetDisplay(span, all(elements, out));
            case Expression.DictDisplay display -> display(display, out);
            case Expression.Call call -> call(call, out);
            default -> expression;
        };
    }

    private Expression display(Expression.DictDisplay display, List<Statement> out) {
        List<DictItem> items = new ArrayList<>();
        for (DictItem item : display.items()) {
            Expression key = item.key() == null ? null : kept(value(item.key(), out), out);
            items.add(new DictItem(key, kept(value(item.value(), out), out)));
        }
        return new Expression.DictDisplay(display.span(), items);
    }

    private Expression call(Expression.Call call, List<Statement> out) {
        List<Expression> parts = new ArrayList<>(call.arguments());
        call.keywords().forEach(keyword -> parts.add(keyword.value()));
        Expression function = value(call.function(), out);
        if (Yields.inAny(parts)) {
            function = function instanceof Expression.Attribute method
                    ? new Expression.Attribute(method.span(), kept(method.value(), out), method.attribute())
                    : kept(function, out);
        }
        List<Expression> lowered = all(parts, out);
        int count = call.arguments().size();
        List<Keyword> keywords = new ArrayList<>();
        for (int i = 0; i < call.keywords().size(); i++) {
            Keyword keyword = call.keywords().get(i);
            keywords.add(new Keyword(keyword.span(), keyword.name(), lowered.get(count + i)));
        }
        return new Expression.Call(call.span(), function, lowered.subList(0, count), keywords);
    }
}
