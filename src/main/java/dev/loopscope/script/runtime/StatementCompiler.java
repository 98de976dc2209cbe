package dev.loopscope.script.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.syntax.Alias;
import dev.loopscope.script.syntax.ExceptHandler;
import dev.loopscope.script.syntax.Expression;
import dev.loopscope.script.syntax.Keyword;
import dev.loopscope.script.syntax.Parameters;
import dev.loopscope.script.syntax.Scope.Kind;
import dev.loopscope.script.syntax.Span;
import dev.loopscope.script.syntax.Statement;
import dev.loopscope.script.syntax.TypeParameter;
import dev.loopscope.script.syntax.WithItem;

/** Makes the nodes of a unit's statements: those that a generator can be left in the middle of are resumable ones. */
final class StatementCompiler {
    private final Unit unit;
    private final ExpressionCompiler expressions;
    private final Lowering lowering;

    StatementCompiler(Unit unit) {
        this.unit = unit;
        this.expressions = new ExpressionCompiler(unit);
        this.lowering = new Lowering(unit::newTemporary);
    }

    StatementNode block(List<Statement> statements, Span span) {
        boolean resumable = unit.code.generator && Yields.inBlock(statements);
        List<StatementNode> nodes = new ArrayList<>();
        for (Statement statement : statements) {
            if (resumable && Yields.in(statement)) {
                lowering.lowered(statement).forEach(lowered -> nodes.add(node(lowered)));
            } else {
                nodes.add(node(statement));
            }
        }
        if (nodes.isEmpty()) {
            return new Flow.Pass(span);
        }
        if (nodes.size() == 1) {
            return nodes.getFirst();
        }
        return resumable ? new Resumable.Block(span, unit.newProgress(), nodes) : new Flow.Block(span, nodes);
    }

    private @Nullable StatementNode optional(List<Statement> statements, Span span) {
        return statements.isEmpty() ? null : block(statements, span);
    }

    private StatementNode node(Statement statement) {
        Span span = statement.span();
        boolean resumable = unit.code.generator && Yields.in(statement);
        return switch (statement) {
            case Statement.FunctionDef definition -> define(definition);
            case Statement.ClassDef definition -> define(definition);
            case Statement.TypeAlias alias -> define(alias);
            case Statement.Expr(Span _, Expression.Yield value) -> yielded(value, null);
            case Statement.Expr(Span _, Expression.YieldFrom value) -> yielded(value, null);
            case Statement.Expr(Span _, Expression value) -> new Flow.Expression(span, expressions.node(value));
            case Statement.Assign assign -> assign(assign);
            case Statement.AugAssign assign -> augment(assign);
            case Statement.AnnAssign assign -> annotate(assign);
            case Statement.Return(Span _, Expression value) -> new Flow.Return(span, expressions.optional(value));
            case Statement.Delete(Span _, List<Expression> targets) ->
                new Flow.Deletion(span, targets.stream().map(expressions::target).toList());
            case Statement.Raise raise -> new Handling.Raising(span, expressions.optional(raise.exception()),
                    expressions.optional(raise.cause()));
            case Statement.Assert test ->
                new Flow.Assertion(span, expressions.node(test.test()), expressions.optional(test.message()));
            case Statement.Import(Span _, List<Alias> names) ->
                sequence(span, names.stream().map(alias -> importOf(span, alias)).toList());
            case Statement.ImportFrom from -> importFrom(from);
            case Statement.Global _,Statement.Nonlocal _,Statement.Pass _ -> new Flow.Pass(span);
            case Statement.Break _ -> new Flow.Jump(span, StatementNode.BREAK);
            case Statement.Continue _ -> new Flow.Jump(span, StatementNode.CONTINUE);
            case Statement.If choice -> branch(choice, resumable);
            case Statement.While loop -> loop(loop, resumable);
            case Statement.For loop -> loop(loop, resumable);
            case Statement.With with -> with(with, 0);
            case Statement.Try block -> guarded(block, resumable);
            case Statement.Match match -> new MatchCompiler(unit, expressions, this).node(match, resumable);
        };
    }

    private static StatementNode sequence(Span span, List<StatementNode> nodes) {
        return nodes.size() == 1 ? nodes.getFirst() : new Flow.Block(span, nodes);
    }

    // ---- definitions ----

    private StatementNode define(Statement.FunctionDef definition) {
        return bind(definition.span(), definition.name(), definition.decorators(),
                within(definition.typeParameters(), () -> function(definition)));
    }

    /** A definition that sees the names between its brackets. */
    private ExpressionNode within(List<TypeParameter> parameters, Supplier<ExpressionNode> definition) {
        if (parameters.isEmpty()) {
            return definition.get();
        }
        List<Integer> cells = unit.enter(unit.compiler.scope(parameters));
        try {
            List<String> names = parameters.stream().map(TypeParameter::name).toList();
            List<Integer> slots = names.stream().map(name -> unit.find(name).slot()).toList();
            return new TypeParameters.Within(names, slots, cells, definition.get());
        } finally {
            unit.leave();
        }
    }

    private StatementNode define(Statement.TypeAlias alias) {
        ExpressionNode value = within(alias.typeParameters(), () -> {
            Code code = unit.compiler.function(unit, alias, alias.name().id(), alias.span(),
                    new Parameters(List.of(), List.of(), null, List.of(), null),
                    List.of(new Statement.Return(alias.span(), alias.value())));
            ExpressionNode function = new Functions.Definition(alias.span(), code,
                    unit.closure(unit.compiler.scope(alias)),
                    new Functions.Head(List.of(), List.of(), List.of(), List.of(), List.of(), PyNone.NONE));
            return new TypeParameters.AliasDefinition(alias.span(), alias.name().id(), function);
        });
        return new Flow.Assignment(alias.span(), expressions.target(alias.name()), value);
    }

    private ExpressionNode function(Statement.FunctionDef definition) {
        Code code = unit.compiler.function(unit, definition, definition.name(), definition.span(),
                definition.parameters(),
                definition.body());
        return new Functions.Definition(definition.span(), code, unit.closure(unit.compiler.scope(definition)),
                expressions.head(definition.parameters(), definition.returns(),
                        Compiler.documentation(definition.body())));
    }

    private StatementNode define(Statement.ClassDef definition) {
        return bind(definition.span(), definition.name(), definition.decorators(),
                within(definition.typeParameters(), () -> classOf(definition)));
    }

    private ExpressionNode classOf(Statement.ClassDef definition) {
        Code code = unit.compiler.classBody(unit, definition);
        List<@Nullable String> names = new ArrayList<>();
        List<ExpressionNode> keywords = new ArrayList<>();
        for (Keyword keyword : definition.keywords()) {
            names.add(keyword.name());
            keywords.add(expressions.node(keyword.value()));
        }
        return new Functions.ClassDefinition(definition.span(), code,
                unit.closure(unit.compiler.scope(definition)), expressions.nodes(definition.bases()), names, keywords,
                Compiler.documentation(definition.body()));
    }

    private StatementNode bind(Span span, String name, List<Expression> decorators, ExpressionNode value) {
        ExpressionNode decorated = value;
        for (Expression decorator : decorators.reversed()) {
            decorated = new Functions.Decorated(expressions.node(decorator), decorated);
        }
        return new Flow.Assignment(span, expressions.target(span, name), decorated);
    }

    // ---- assignments ----

    private StatementNode assign(Statement.Assign assign) {
        List<Target> targets = assign.targets().stream().map(expressions::target).toList();
        return switch (assign.value()) {
            case Expression.Yield value -> yielded(value, targets.getFirst());
            case Expression.YieldFrom value -> yielded(value, targets.getFirst());
            default -> targets.size() == 1
                    ? new Flow.Assignment(assign.span(), targets.getFirst(), expressions.node(assign.value()))
                    : new Flow.Assignments(assign.span(), targets, expressions.node(assign.value()));
        };
    }

    private StatementNode yielded(Expression.Yield value, @Nullable Target target) {
        return new Yielding.Yield(value.span(), unit.newProgress(), expressions.optional(value.value()), target);
    }

    private StatementNode yielded(Expression.YieldFrom value, @Nullable Target target) {
        return new Yielding.YieldFrom(value.span(), unit.newProgress(), unit.newSlot(),
                expressions.node(value.value()), target);
    }

    private StatementNode augment(Statement.AugAssign assign) {
        ExpressionNode value = expressions.node(assign.value());
        return switch (assign.target()) {
            case Expression.Attribute part ->
                new Augmented.OfObject(assign.span(), part.span(), expressions.node(part.value()),
                        unit.mangled(part.attribute()), assign.operator(), value);
            case Expression.Subscript part -> new Augmented.OfContainer(assign.span(), part.span(),
                    expressions.node(part.value()), expressions.node(part.index()), assign.operator(), value);
            default ->
                new Flow.Assignment(assign.span(), expressions.target(assign.target()), Arithmetic.binary(assign.span(),
                        assign.operator(), expressions.node(assign.target()), value, true));
        };
    }

    private StatementNode annotate(Statement.AnnAssign assign) {
        List<StatementNode> nodes = new ArrayList<>();
        if (assign.value() != null) {
            nodes.add(assign(new Statement.Assign(assign.span(), List.of(assign.target()), assign.value())));
        }
        if (assign.simple() && unit.scope.kind() != Kind.FUNCTION && assign.target() instanceof Expression.Name name) {
            nodes.add(new Annotation(assign.span(), unit.mangled(name.id()),
                    expressions.node(unit.compiler.annotation(assign.annotation()))));
        }
        return nodes.isEmpty() ? new Flow.Pass(assign.span()) : sequence(assign.span(), nodes);
    }

    // ---- imports ----

    private StatementNode importOf(Span span, Alias alias) {
        String bound = alias.asName();
        int dot = alias.name().indexOf('.');
        String name = bound != null ? bound : dot < 0 ? alias.name() : alias.name().substring(0, dot);
        return new Imports.Module(span, alias.name(), bound != null, expressions.target(alias.span(), name));
    }

    private StatementNode importFrom(Statement.ImportFrom from) {
        String module = from.module();
        if (from.level() > 0 || module == null) {
            return new Imports.Relative(from.span());
        }
        if (module.equals("__future__")) {
            if (from.names().stream().anyMatch(alias -> alias.name().equals("annotations"))) {
                unit.compiler.keepAnnotationsAsTexts();
            }
            return new Flow.Pass(from.span());
        }
        List<StatementNode> nodes = new ArrayList<>();
        for (Alias alias : from.names()) {
            String bound = alias.asName() == null ? alias.name() : alias.asName();
            Target target = alias.name().equals("*") ? null : expressions.target(alias.span(), bound);
            nodes.add(new Imports.Name(from.span(), module, alias.name(), target));
        }
        return sequence(from.span(), nodes);
    }

    // ---- compound statements ----

    private StatementNode branch(Statement.If choice, boolean resumable) {
        ExpressionNode test = expressions.node(choice.test());
        StatementNode body = block(choice.body(), choice.span());
        StatementNode orElse = optional(choice.orElse(), choice.span());
        return resumable
                ? new Resumable.Branch(choice.test().span(), unit.newProgress(), test, body, orElse)
                : new Flow.Branch(choice.test().span(), test, body, orElse);
    }

    private StatementNode loop(Statement.While loop, boolean resumable) {
        if (!resumable) {
            return new Loops.While(loop.test().span(), expressions.node(loop.test()), block(loop.body(), loop.span()),
                    optional(loop.orElse(), loop.span()));
        }
        List<Statement> before = new ArrayList<>();
        Expression test = lowering.test(loop.test(), before);
        return new Resumable.While(loop.test().span(), unit.newProgress(), optional(before, loop.span()),
                expressions.node(test),
                block(loop.body(), loop.span()), optional(loop.orElse(), loop.span()));
    }

    private StatementNode loop(Statement.For loop, boolean resumable) {
        Span span = new Span(loop.span().line(), loop.span().column(), loop.iterable().span().endLine(),
                loop.iterable().span().endColumn());
        ExpressionNode iterable = expressions.node(loop.iterable());
        Target target = expressions.target(loop.target());
        StatementNode body = block(loop.body(), loop.span());
        StatementNode orElse = optional(loop.orElse(), loop.span());
        if (resumable) {
            return new Resumable.For(span, loop.span(), unit.newProgress(), unit.newSlot(), loop.async(), target,
                    iterable, body,
                    orElse);
        }
        return loop.async()
                ? new Awaiting.For(span, loop.span(), target, iterable, body, orElse)
                : new Loops.For(span, target, iterable, body, orElse);
    }

    private StatementNode with(Statement.With with, int index) {
        WithItem item = with.items().get(index);
        boolean resumable = unit.code.generator && Yields.inBlock(with.body());
        ExpressionNode context = expressions.node(item.context());
        Target target = item.target() == null ? null : expressions.target(item.target());
        StatementNode body = index + 1 < with.items().size() ? with(with, index + 1) : block(with.body(), with.span());
        if (resumable) {
            return new ResumableHandling.With(item.context().span(), unit.newProgress(), unit.newSlot(), with.async(),
                    context,
                    target, body);
        }
        return with.async()
                ? new Awaiting.With(item.context().span(), context, target, body)
                : new Handling.With(item.context().span(), context, target, body);
    }

    private StatementNode guarded(Statement.Try block, boolean resumable) {
        StatementNode node = block(block.body(), block.span());
        StatementNode orElse = optional(block.orElse(), block.span());
        List<Handling.Handler> handlers = block.handlers().stream().map(this::handler).toList();
        if (!handlers.isEmpty()) {
            if (block.star()) {
                node = new TryGroup(block.span(), unit.newProgress(), unit.newSlot(), node, handlers, orElse);
            } else if (resumable) {
                node = new ResumableHandling.Try(block.span(), unit.newProgress(), unit.newSlot(), node, handlers,
                        orElse);
            } else {
                node = new Handling.Try(block.span(), node, handlers, orElse);
            }
        } else if (orElse != null) {
            node = resumable
                    ? new Resumable.Block(block.span(), unit.newProgress(), List.of(node, orElse))
                    : new Flow.Block(block.span(), List.of(node, orElse));
        }
        if (block.finalBody().isEmpty()) {
            return node;
        }
        StatementNode last = block(block.finalBody(), block.span());
        return resumable
                ? new ResumableHandling.Finally(block.span(), unit.newProgress(), unit.newSlot(), node, last)
                : new Handling.Finally(block.span(), node, last);
    }

    private Handling.Handler handler(ExceptHandler handler) {
        Target name = handler.name() == null ? null : expressions.target(handler.span(), handler.name());
        return new Handling.Handler(handler.span(), expressions.optional(handler.type()), name,
                block(handler.body(), handler.span()));
    }
}
