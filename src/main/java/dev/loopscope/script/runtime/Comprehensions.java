package dev.loopscope.script.runtime;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Cell;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PySet;
import dev.loopscope.script.syntax.Comprehension;
import dev.loopscope.script.syntax.Expression;
import dev.loopscope.script.syntax.Span;
import dev.loopscope.script.syntax.Statement;

/**
 * Comprehensions. Those of lists, sets and dicts run in the frame that they are in, as in CPython since PEP 709; a generator
 * expression is a function.
 */
final class Comprehensions {
    private Comprehensions() {}

    static boolean isAsync(Expression.GeneratorExp expression) {
        return expression.generators().stream().anyMatch(Comprehension::async);
    }

    static ExpressionNode list(ExpressionCompiler expressions, Unit unit, Expression.ListComp comp) {
        return inlined(expressions, unit, comp, Displays.Kind.LIST, comp.element(), null, comp.generators());
    }

    static ExpressionNode set(ExpressionCompiler expressions, Unit unit, Expression.SetComp comp) {
        return inlined(expressions, unit, comp, Displays.Kind.SET, comp.element(), null, comp.generators());
    }

    static ExpressionNode dict(ExpressionCompiler expressions, Unit unit, Expression.DictComp comp) {
        return inlined(expressions, unit, comp, Displays.Kind.TUPLE, comp.key(), comp.value(), comp.generators());
    }

    private static ExpressionNode inlined(ExpressionCompiler expressions, Unit unit, Expression comp,
            Displays.Kind kind,
            Expression element, @Nullable Expression value, List<Comprehension> clauses) {
        ExpressionNode first = expressions.node(clauses.getFirst().iterable());
        int result = unit.newSlot();
        List<Integer> cells = unit.enter(unit.compiler.scope(comp));
        try {
            ExpressionNode one = expressions.node(element);
            ExpressionNode other = expressions.optional(value);
            StatementNode body = other == null
                    ? new Add(one.span, kind, result, one)
                    : new Put(one.span, result, one, other);
            for (int i = clauses.size() - 1; i >= 0; i--) {
                ExpressionNode iterable = i == 0 ? first : expressions.node(clauses.get(i).iterable());
                body = clause(expressions, comp.span(), clauses.get(i), iterable, body);
            }
            return new Inlined(comp.span(), kind, result, cells.stream().mapToInt(cell -> cell).toArray(), body);
        } finally {
            unit.leave();
        }
    }

    private static StatementNode clause(ExpressionCompiler expressions, Span span, Comprehension clause,
            ExpressionNode iterable, StatementNode inner) {
        StatementNode body = inner;
        for (Expression condition : clause.conditions().reversed()) {
            body = new Flow.Branch(condition.span(), expressions.node(condition), body, null);
        }
        Target target = expressions.target(clause.target());
        return clause.async()
                ? new Awaiting.For(span, span, target, iterable, body, null)
                : new Loops.For(span, target, iterable, body, null);
    }

    /** A list, set or dict that is filled by its body. */
    private static final class Inlined extends ExpressionNode {
        private final Displays.Kind kind;
        private final int result;
        private final int[] cells;
        private final StatementNode body;

        Inlined(Span span, Displays.Kind kind, int result, int[] cells, StatementNode body) {
            super(span);
            this.kind = kind;
            this.result = result;
            this.cells = cells;
            this.body = body;
        }

        @Override
        Object evaluate(Frame frame) {
            StatementNode at = frame.at;
            Object made = switch (kind) {
                case LIST -> new PyList();
                case SET -> new PySet();
                case TUPLE -> new PyDict();
            };
            Object before = frame.slots[result];
            frame.slots[result] = made;
            for (int cell : cells) {
                frame.slots[cell] = new Cell(null);
            }
            try {
                body.execute(frame);
            } finally {
                frame.slots[result] = before;
                frame.at = at;
            }
            return made;
        }
    }

    private static final class Add extends StatementNode {
        private final Displays.Kind kind;
        private final int result;
        private final ExpressionNode element;

        Add(Span span, Displays.Kind kind, int result, ExpressionNode element) {
            super(span);
            this.kind = kind;
            this.result = result;
            this.element = element;
        }

        @Override
        int execute(Frame frame) {
            Object value = element.evaluate(frame);
            Object container = frame.slots[result];
            if (container instanceof PyList list) {
                list.add(value);
            } else if (container instanceof PySet set) {
                try {
                    set.add(value);
                } catch (PyError error) {
                    throw marked(frame, error);
                }
            }
            return NORMAL;
        }
    }

    private static final class Put extends StatementNode {
        private final int result;
        private final ExpressionNode key;
        private final ExpressionNode value;

        Put(Span span, int result, ExpressionNode key, ExpressionNode value) {
            super(span);
            this.result = result;
            this.key = key;
            this.value = value;
        }

        @Override
        int execute(Frame frame) {
            Object name = key.evaluate(frame);
            Object thing = value.evaluate(frame);
            try {
                ((PyDict) java.util.Objects.requireNonNull(frame.slots[result])).put(name, thing);
            } catch (PyError error) {
                throw marked(frame, error);
            }
            return NORMAL;
        }
    }

    /** The body of a generator expression: loops around a {@code yield}. */
    static StatementNode body(StatementCompiler statements, Expression.GeneratorExp expression) {
        Span span = expression.span();
        Statement body = new Statement.Expr(expression.element().span(),
                new Expression.Yield(expression.element().span(), expression.element()));
        List<Comprehension> clauses = expression.generators();
        for (int i = clauses.size() - 1; i >= 0; i--) {
            Comprehension clause = clauses.get(i);
            for (Expression condition : clause.conditions().reversed()) {
                body = new Statement.If(condition.span(), condition, List.of(body), List.of());
            }
            Expression iterable = i == 0 ? new Expression.Name(span, ".0") : clause.iterable();
            body = new Statement.For(i == 0 ? span : clause.iterable().span(), clause.async(), clause.target(),
                    iterable,
                    List.of(body), List.of());
        }
        return statements.block(List.of(body), span);
    }
}
