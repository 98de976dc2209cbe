package dev.loopscope.script.runtime;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.syntax.BooleanOperator;
import dev.loopscope.script.syntax.DictItem;
import dev.loopscope.script.syntax.Expression;
import dev.loopscope.script.syntax.Keyword;
import dev.loopscope.script.syntax.Literal;
import dev.loopscope.script.syntax.Parameter;
import dev.loopscope.script.syntax.Parameters;
import dev.loopscope.script.syntax.Scope.Kind;
import dev.loopscope.script.syntax.Scope.Place;
import dev.loopscope.script.syntax.Span;
import dev.loopscope.script.syntax.Statement;
import dev.loopscope.script.syntax.UnaryOperator;

/** Makes the nodes of a unit's expressions and targets. */
final class ExpressionCompiler {
    private final Unit unit;
    private final Compiler compiler;
    private final Constants constants = new Constants();

    ExpressionCompiler(Unit unit) {
        this.unit = unit;
        this.compiler = unit.compiler;
    }

    ExpressionNode node(Expression expression) {
        return switch (expression) {
            case Expression.Name name -> name(name);
            case Expression.Constant(Span span, Literal value) -> new Displays.Constant(span, constants.of(value));
            case Expression.JoinedStr text ->
                new Displays.Joined(text.span(), text.values().stream().map(this::node).toList());
            case Expression.FormattedValue value ->
                new Displays.Formatted(value.span(), node(value.value()), value.conversion(),
                        optional(value.formatSpec()));
            case Expression.BoolOp op ->
                new Arithmetic.Choice(op.span(), op.operator() == BooleanOperator.AND, nodes(op.values()));
            case Expression.BinOp op ->
                Arithmetic.binary(op.span(), op.operator(), node(op.left()), node(op.right()), false);
            case Expression.UnaryOp op -> unary(op);
            case Expression.Compare compare -> compare(compare);
            case Expression.IfExp choice ->
                new Arithmetic.Conditional(choice.span(), node(choice.test()), node(choice.body()),
                        node(choice.orElse()));
            case Expression.NamedExpr named ->
                new Parts.Named(named.span(), target(named.target()), node(named.value()));
            case Expression.Lambda lambda -> lambda(lambda);
            case Expression.Await(Span span, Expression value) -> new Awaiting.Await(span, node(value));
            case Expression.Yield _,Expression.YieldFrom _ ->
                throw new IllegalStateException("a yield is inside an expression: it was not taken out");
            case Expression.Attribute part ->
                new Parts.Attribute(atName(part, part.span()), node(part.value()), unit.mangled(part.attribute()));
            case Expression.Subscript part -> new Parts.Subscript(part.span(), node(part.value()), node(part.index()));
            case Expression.Slice slice ->
                new Displays.Slice(slice.span(), optional(slice.lower()), optional(slice.upper()),
                        optional(slice.step()));
            case Expression.Starred(Span span, Expression value) -> new Displays.Star(span, node(value));
            case Expression.Call call -> call(call);
            case Expression.TupleDisplay(Span span, List<Expression> elements) -> tuple(span, nodes(elements));
            case Expression.ListDisplay(Span span, List<Expression> elements) ->
                new Displays.Elements(span, Displays.Kind.LIST, nodes(elements));
            case Expression.SetDisplay(Span span, List<Expression> elements) ->
                new Displays.Elements(span, Displays.Kind.SET, nodes(elements));
            case Expression.DictDisplay(Span span, List<DictItem> items) -> dict(span, items);
            case Expression.ListComp comp -> Comprehensions.list(this, unit, comp);
            case Expression.SetComp comp -> Comprehensions.set(this, unit, comp);
            case Expression.DictComp comp -> Comprehensions.dict(this, unit, comp);
            case Expression.GeneratorExp comp -> generator(comp);
        };
    }

    List<ExpressionNode> nodes(List<Expression> expressions) {
        return expressions.stream().map(this::node).toList();
    }

    @Nullable
    ExpressionNode optional(@Nullable Expression expression) {
        return expression == null ? null : node(expression);
    }

    private ExpressionNode tuple(Span span, List<ExpressionNode> elements) {
        return elements.stream().allMatch(Displays.Constant.class::isInstance)
                ? new Displays.Constant(span, constants.tuple(elements.stream()
                        .map(element -> ((Displays.Constant) element).value).toList()))
                : new Displays.Elements(span, Displays.Kind.TUPLE, elements);
    }

    private ExpressionNode name(Expression.Name name) {
        Unit.Found found = unit.find(name.id());
        if (name.id().equals("__class__") && found.place() == Place.GLOBAL) {
            return new Names.ClassCell(name.span());
        }
        return switch (found.place()) {
            case LOCAL -> found.slot() < 0
                    ? new Names.InClass(name.span(), found.name(), global(name.span(), found.name()))
                    : new Names.Local(name.span(), found.slot(), found.name());
            case CELL -> new Names.Shared(name.span(), found.slot(), found.name(), false);
            case FREE -> unit.scope.kind() == Kind.CLASS
                    ? new Names.InClass(name.span(), found.name(),
                            new Names.Shared(name.span(), found.slot(), found.name(), true))
                    : new Names.Shared(name.span(), found.slot(), found.name(), true);
            case GLOBAL -> unit.scope.kind() == Kind.CLASS && unit.here() == unit.scope
                    ? new Names.InClass(name.span(), found.name(), global(name.span(), found.name()))
                    : global(name.span(), found.name());
        };
    }

    private ExpressionNode global(Span span, String name) {
        return new Names.Global(span, compiler.globals.cell(name), compiler.builtins.cell(name), name);
    }

    private ExpressionNode dict(Span span, List<DictItem> items) {
        List<@Nullable ExpressionNode> keys = new ArrayList<>();
        List<ExpressionNode> values = new ArrayList<>();
        for (DictItem item : items) {
            keys.add(optional(item.key()));
            values.add(node(item.value()));
        }
        return new Displays.Dict(span, keys, values);
    }

    private ExpressionNode unary(Expression.UnaryOp op) {
        if (op.operator() == UnaryOperator.NOT) {
            return new Arithmetic.Not(op.span(), node(op.operand()));
        }
        if (op.operator() == UnaryOperator.MINUS
                && op.operand() instanceof Expression.Constant(Span _, Literal literal)) {
            if (literal instanceof Literal.Int(long value) && value != Long.MIN_VALUE) {
                return new Displays.Constant(op.span(), -value);
            }
            if (literal instanceof Literal.Float(double value)) {
                return new Displays.Constant(op.span(), -value);
            }
        }
        return new Arithmetic.Unary(op.span(), op.operator(), node(op.operand()));
    }

    private ExpressionNode compare(Expression.Compare compare) {
        return compare.operators().size() == 1
                ? Arithmetic.comparison(compare.span(), compare.operators().getFirst(), node(compare.left()),
                        node(compare.comparators().getFirst()))
                : new Arithmetic.Chain(compare.span(), node(compare.left()), compare.operators(),
                        nodes(compare.comparators()));
    }

    private ExpressionNode call(Expression.Call call) {
        List<ExpressionNode> arguments = nodes(call.arguments());
        if (call.keywords().isEmpty() && arguments.stream().noneMatch(Displays.Star.class::isInstance)) {
            if (call.function() instanceof Expression.Attribute method) {
                return new Invocation.OfMethod(atName(method, call.span()), atName(method, method.span()),
                        node(method.value()),
                        unit.mangled(method.attribute()), arguments);
            }
            ExpressionNode function = node(call.function());
            boolean isSuper = call.function() instanceof Expression.Name name && name.id().equals("super")
                    && arguments.isEmpty();
            return isSuper
                    ? new Invocation.Super(call.span(), function)
                    : new Invocation.OfFunction(call.span(), function, arguments);
        }
        List<@Nullable String> names = new ArrayList<>();
        List<ExpressionNode> values = new ArrayList<>();
        for (Keyword keyword : call.keywords()) {
            names.add(keyword.name());
            values.add(node(keyword.value()));
        }
        return new Invocation.General(call.span(), node(call.function()), arguments, names, values);
    }

    /** Where an attribute's name is on another line than its object, what fails is shown from the name on. */
    private static Span atName(Expression.Attribute part, Span whole) {
        Span span = part.span();
        int length = part.attribute().codePointCount(0, part.attribute().length());
        return span.line() == span.endLine() || length > span.endColumn()
                ? whole
                : new Span(span.endLine(), span.endColumn() - length, whole.endLine(), whole.endColumn());
    }

    private ExpressionNode lambda(Expression.Lambda lambda) {
        List<Statement> body = List.of(new Statement.Return(lambda.body().span(), lambda.body()));
        Code code = compiler.function(unit, lambda, "<lambda>", lambda.span(), lambda.parameters(), body);
        return new Functions.Definition(lambda.span(), code, unit.closure(compiler.scope(lambda)),
                head(lambda.parameters(), null, PyNone.NONE));
    }

    private ExpressionNode generator(Expression.GeneratorExp expression) {
        Code code = compiler.generator(unit, expression);
        return new Functions.GeneratorExpression(expression.span(), code, unit.closure(compiler.scope(expression)),
                node(expression.generators().getFirst().iterable()), expression.generators().getFirst().async());
    }

    /** What a function's definition evaluates. */
    Functions.Head head(Parameters parameters, @Nullable Expression returns, Object documentation) {
        List<ExpressionNode> defaults = new ArrayList<>();
        List<String> keywordNames = new ArrayList<>();
        List<ExpressionNode> keywordDefaults = new ArrayList<>();
        List<String> annotated = new ArrayList<>();
        List<ExpressionNode> annotations = new ArrayList<>();
        for (List<Parameter> group : List.of(parameters.positionalOnly(), parameters.positional())) {
            for (Parameter parameter : group) {
                if (parameter.defaultValue() != null) {
                    defaults.add(node(parameter.defaultValue()));
                }
                annotate(parameter, annotated, annotations);
            }
        }
        annotate(parameters.variable(), annotated, annotations);
        for (Parameter parameter : parameters.keywordOnly()) {
            if (parameter.defaultValue() != null) {
                keywordNames.add(unit.mangled(parameter.name()));
                keywordDefaults.add(node(parameter.defaultValue()));
            }
            annotate(parameter, annotated, annotations);
        }
        annotate(parameters.keywords(), annotated, annotations);
        if (returns != null) {
            annotated.add("return");
            annotations.add(node(compiler.annotation(returns)));
        }
        return new Functions.Head(defaults, keywordNames, keywordDefaults, annotated, annotations, documentation);
    }

    private void annotate(@Nullable Parameter parameter, List<String> annotated, List<ExpressionNode> annotations) {
        if (parameter != null && parameter.annotation() != null
                && !(parameter.annotation() instanceof Expression.Starred)) {
            annotated.add(unit.mangled(parameter.name()));
            annotations.add(node(compiler.annotation(parameter.annotation())));
        }
    }

    // ---- targets ----

    Target target(Expression expression) {
        return switch (expression) {
            case Expression.Name name -> target(name.span(), name.id());
            case Expression.Attribute part ->
                new Targets.OfObject(part.span(), node(part.value()), unit.mangled(part.attribute()));
            case Expression.Subscript part ->
                new Targets.OfContainer(part.span(), node(part.value()), node(part.index()));
            case Expression.TupleDisplay(Span span, List<Expression> elements) -> unpacked(span, elements);
            case Expression.ListDisplay(Span span, List<Expression> elements) -> unpacked(span, elements);
            case Expression.Starred(Span _, Expression value) -> target(value);
            default -> throw new IllegalStateException("nothing can be assigned to " + expression);
        };
    }

    private Target unpacked(Span span, List<Expression> elements) {
        int starred = -1;
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Expression.Starred) {
                starred = i;
            }
        }
        return new Targets.Unpacked(span, elements.stream().map(this::target).toList(), starred);
    }

    Target target(Span span, String name) {
        Unit.Found found = unit.find(name);
        return switch (found.place()) {
            case LOCAL -> found.slot() < 0
                    ? new Targets.InClass(span, found.name())
                    : new Targets.Local(span, found.slot(), found.name());
            case CELL, FREE -> new Targets.Shared(span, found.slot(), found.name());
            case GLOBAL -> new Targets.Global(span, compiler.globals.cell(found.name()), found.name());
        };
    }
}
