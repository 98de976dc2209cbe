package dev.loopscope.script.syntax;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.Expression.*;
import dev.loopscope.script.syntax.Pattern.*;
import dev.loopscope.script.syntax.Statement.*;

/** Walks a program and notes in which scope each name is bound and used. */
final class ScopeBuilder {
    private final Scopes scopes;
    private final SourceText source;
    private final Doubts doubts;
    private Scope scope = new Scope(Scope.Kind.MODULE, null);
    // what surrounds the statement that is looked at, within its function
    private int loops;
    private List<String> parameters = List.of();
    private @Nullable Span valueReturned;

    ScopeBuilder(Scopes scopes, SourceText source, Doubts doubts) {
        this.scopes = scopes;
        this.source = source;
        this.doubts = doubts;
    }

    Scope build(Module module) {
        scopes.put(module, scope);
        statements(module.body());
        return scope;
    }

    private SyntaxFault fault(Span span, String rule) {
        return new SyntaxFault(SyntaxFault.Kind.SYNTAX_ERROR, rule, span, source.line(span.line()));
    }

    private Scope enter(Scope.Kind kind, Object owner) {
        Scope outer = scope;
        scope = new Scope(kind, outer);
        outer.children.add(scope);
        scopes.put(owner, scope);
        return outer;
    }

    // Names

    private void bind(String name) {
        String kept = scope.mangled(name);
        if (!scope.globals.containsKey(kept) && !scope.nonlocals.containsKey(kept)) {
            scope.bind(kept);
        }
    }

    private void use(Name name) {
        scope.uses.putIfAbsent(scope.mangled(name.id()), name.span());
    }

    private void target(@Nullable Expression target) {
        switch (target) {
            case null -> {
            }
            case Name name -> bind(name.id());
            case TupleDisplay tuple -> tuple.elements().forEach(this::target);
            case ListDisplay list -> list.elements().forEach(this::target);
            case Starred starred -> target(starred.value());
            default -> expression(target);
        }
    }

    private void declare(Span span, List<String> names, boolean global) {
        if (!global && scope.kind() == Scope.Kind.MODULE) {
            throw fault(span, "nonlocal declaration not allowed at module level");
        }
        String word = global ? "global" : "nonlocal";
        for (String given : names) {
            String name = scope.mangled(given);
            if (parameters.contains(name) && scope.binds(name)) {
                throw fault(span, "name '%s' is parameter and %s".formatted(name, word));
            } else if (scope.uses.containsKey(name)) {
                throw fault(span, "name '%s' is used prior to %s declaration".formatted(name, word));
            } else if (scope.binds(name)) {
                throw fault(span, "name '%s' is assigned to before %s declaration".formatted(name, word));
            } else if ((global ? scope.nonlocals : scope.globals).containsKey(name)) {
                throw fault(span, "name '%s' is nonlocal and global".formatted(name));
            }
            if (global && scope.kind() != Scope.Kind.MODULE) {
                scope.put(name, Scope.Place.GLOBAL);
            }
            (global ? scope.globals : scope.nonlocals).put(name, span);
        }
    }

    // Statements

    private void statements(List<Statement> body) {
        body.forEach(this::statement);
    }

    private void loop(List<Statement> body) {
        loops++;
        statements(body);
        loops--;
    }

    private void statement(Statement statement) {
        switch (statement) {
            case FunctionDef def -> function(def);
            case ClassDef def -> classDefinition(def);
            case TypeAlias alias -> {
                bind(alias.name().id());
                Scope outer = typeParameters(alias.typeParameters());
                enter(Scope.Kind.FUNCTION, alias);
                expression(alias.value());
                scope = outer;
            }
            case Expr expr -> expression(expr.value());
            case Assign assign -> {
                expression(assign.value());
                assign.targets().forEach(this::target);
            }
            case AugAssign assign -> {
                expression(assign.target());
                expression(assign.value());
                target(assign.target());
            }
            case AnnAssign assign -> {
                expression(assign.annotation());
                expression(assign.value());
                target(assign.target());
            }
            case Return back -> {
                if (scope.kind() != Scope.Kind.FUNCTION) {
                    throw fault(back.span(), "'return' outside function");
                }
                expression(back.value());
                valueReturned = back.value() != null ? back.span() : valueReturned;
            }
            case Delete delete -> delete.targets().forEach(this::target);
            case Raise raise -> {
                expression(raise.exception());
                expression(raise.cause());
            }
            case Assert check -> {
                doubts.tested(check);
                expression(check.test());
                expression(check.message());
            }
            case Import load -> load.names().forEach(this::alias);
            case ImportFrom load -> load.names().forEach(this::alias);
            case Global global -> declare(global.span(), global.names(), true);
            case Nonlocal nonlocal -> declare(nonlocal.span(), nonlocal.names(), false);
            case Pass _ -> {
            }
            case Break stop -> requireLoop(stop.span(), "'break' outside loop");
            case Continue next -> requireLoop(next.span(), "'continue' not properly in loop");
            case If choice -> {
                expression(choice.test());
                statements(choice.body());
                statements(choice.orElse());
            }
            case While loop -> {
                expression(loop.test());
                loop(loop.body());
                statements(loop.orElse());
            }
            case For loop -> {
                requireAsync(loop.async(), loop.span(), "'async for'");
                expression(loop.iterable());
                target(loop.target());
                loop(loop.body());
                statements(loop.orElse());
            }
            case With with -> {
                requireAsync(with.async(), with.span(), "'async with'");
                for (WithItem item : with.items()) {
                    expression(item.context());
                    target(item.target());
                }
                statements(with.body());
            }
            case Try attempt -> {
                statements(attempt.body());
                attempt.handlers().forEach(this::handler);
                statements(attempt.orElse());
                statements(attempt.finalBody());
            }
            case Match match -> {
                expression(match.subject());
                for (MatchCase one : match.cases()) {
                    pattern(one.pattern());
                    expression(one.guard());
                    statements(one.body());
                }
            }
        }
    }

    private void requireLoop(Span span, String rule) {
        if (loops == 0) {
            throw fault(span, rule);
        }
    }

    private void requireAsync(boolean async, Span span, String what) {
        if (async && !scope.async) {
            throw fault(span, what + " outside async function");
        }
    }

    private void alias(Alias alias) {
        String name = alias.asName() != null ? alias.asName() : alias.name();
        int dot = name.indexOf('.');
        if (!name.equals("*")) {
            bind(dot < 0 ? name : name.substring(0, dot));
        } else if (scope.kind() != Scope.Kind.MODULE) {
            throw fault(alias.span(), "import * only allowed at module level");
        }
    }

    private void handler(ExceptHandler handler) {
        expression(handler.type());
        if (handler.name() != null) {
            bind(handler.name());
        }
        statements(handler.body());
    }

    // Definitions

    /** Enters the scope of type parameters, if there are any; returns the one around them. */
    private Scope typeParameters(List<TypeParameter> types) {
        Scope outer = scope;
        if (types.isEmpty()) {
            return outer;
        }
        enter(Scope.Kind.TYPE_PARAMETERS, types);
        for (TypeParameter type : types) {
            bind(type.name());
        }
        for (TypeParameter type : types) {
            expression(type.bound());
            expression(type.defaultValue());
        }
        return outer;
    }

    private void function(FunctionDef def) {
        def.decorators().forEach(this::expression);
        bind(def.name());
        defaults(def.parameters());
        Scope outer = typeParameters(def.typeParameters());
        annotations(def.parameters());
        expression(def.returns());
        enter(Scope.Kind.FUNCTION, def);
        scope.async = def.async();
        body(def.parameters(), () -> statements(def.body()));
        scope = outer;
    }

    private void body(Parameters taken, Runnable content) {
        List<String> outerParameters = parameters;
        Span outerReturn = valueReturned;
        int outerLoops = loops;
        loops = 0;
        valueReturned = null;
        all(taken).forEach(this::parameter);
        parameters = scope.slots();
        content.run();
        if (valueReturned != null && scope.async && scope.generator) {
            throw fault(valueReturned, "'return' with value in async generator");
        }
        parameters = outerParameters;
        valueReturned = outerReturn;
        loops = outerLoops;
    }

    private void parameter(Parameter parameter) {
        if (scope.binds(scope.mangled(parameter.name()))) {
            throw fault(parameter.span(),
                    "duplicate argument '%s' in function definition".formatted(parameter.name()));
        }
        bind(parameter.name());
    }

    private static List<Parameter> all(Parameters taken) {
        List<Parameter> all = new ArrayList<>(taken.positionalOnly());
        all.addAll(taken.positional());
        all.addAll(taken.keywordOnly());
        if (taken.variable() != null) {
            all.add(taken.variable());
        }
        if (taken.keywords() != null) {
            all.add(taken.keywords());
        }
        return all;
    }

    private void defaults(Parameters taken) {
        for (Parameter parameter : all(taken)) {
            expression(parameter.defaultValue());
        }
    }

    private void annotations(Parameters taken) {
        for (Parameter parameter : all(taken)) {
            expression(parameter.annotation());
        }
    }

    private void classDefinition(ClassDef def) {
        def.decorators().forEach(this::expression);
        bind(def.name());
        Scope outer = typeParameters(def.typeParameters());
        def.bases().forEach(this::expression);
        def.keywords().forEach(keyword -> expression(keyword.value()));
        enter(Scope.Kind.CLASS, def);
        int outerLoops = loops;
        loops = 0;
        scope.className = def.name();
        statements(def.body());
        loops = outerLoops;
        scope = outer;
    }

    // Expressions

    private void expression(@Nullable Expression expression) {
        if (expression != null) {
            doubts.look(expression);
        }
        switch (expression) {
            case null -> {
            }
            case Name name -> {
                use(name);
                if (name.id().equals("super") && scope.kind() == Scope.Kind.FUNCTION) {
                    scope.uses.putIfAbsent("__class__", name.span());
                }
            }
            case Constant _ -> {
            }
            case JoinedStr text -> text.values().forEach(this::expression);
            case FormattedValue value -> {
                expression(value.value());
                expression(value.formatSpec());
            }
            case BoolOp logic -> logic.values().forEach(this::expression);
            case BinOp operation -> {
                expression(operation.left());
                expression(operation.right());
            }
            case UnaryOp operation -> expression(operation.operand());
            case Compare compare -> {
                expression(compare.left());
                compare.comparators().forEach(this::expression);
            }
            case IfExp choice -> {
                expression(choice.test());
                expression(choice.body());
                expression(choice.orElse());
            }
            case NamedExpr named -> named(named);
            case Lambda lambda -> {
                defaults(lambda.parameters());
                Scope outer = enter(Scope.Kind.FUNCTION, lambda);
                body(lambda.parameters(), () -> expression(lambda.body()));
                scope = outer;
            }
            case Await await -> {
                requireAwait(await.span());
                expression(await.value());
            }
            case Yield yield -> {
                suspend(yield.span(), "yield");
                expression(yield.value());
            }
            case YieldFrom yield -> {
                suspend(yield.span(), "yield from");
                expression(yield.value());
            }
            case Attribute attribute -> expression(attribute.value());
            case Subscript subscript -> {
                expression(subscript.value());
                expression(subscript.index());
            }
            case Slice slice -> {
                expression(slice.lower());
                expression(slice.upper());
                expression(slice.step());
            }
            case Starred starred -> expression(starred.value());
            case Call call -> {
                expression(call.function());
                call.arguments().forEach(this::expression);
                call.keywords().forEach(keyword -> expression(keyword.value()));
            }
            case TupleDisplay tuple -> tuple.elements().forEach(this::expression);
            case ListDisplay list -> list.elements().forEach(this::expression);
            case SetDisplay set -> set.elements().forEach(this::expression);
            case DictDisplay dict -> dict.items().forEach(item -> {
                expression(item.key());
                expression(item.value());
            });
            case ListComp comp -> comprehension(comp, comp.generators(), comp.element(), null);
            case SetComp comp -> comprehension(comp, comp.generators(), comp.element(), null);
            case GeneratorExp comp -> comprehension(comp, comp.generators(), comp.element(), null);
            case DictComp comp -> comprehension(comp, comp.generators(), comp.key(), comp.value());
        }
    }

    private void requireAwait(Span span) {
        if (scope.kind() == Scope.Kind.COMPREHENSION) {
            scope.async = true;
            return;
        }
        if (!scope.async) {
            throw fault(span, scope.kind() == Scope.Kind.FUNCTION
                    ? "'await' outside async function"
                    : "'await' outside function");
        }
    }

    private void suspend(Span span, String word) {
        if (scope.kind() == Scope.Kind.COMPREHENSION) {
            throw fault(span, "'yield' inside comprehension");
        } else if (scope.kind() != Scope.Kind.FUNCTION) {
            throw fault(span, "'%s' outside function".formatted(word));
        } else if (scope.async && word.equals("yield from")) {
            throw fault(span, "'yield from' inside async function");
        }
        scope.generator = true;
    }

    /** The name of {@code :=} is bound around the comprehensions that it is in. */
    private void named(NamedExpr named) {
        expression(named.value());
        use(named.target());
        Scope inner = scope;
        while (scope.kind() == Scope.Kind.COMPREHENSION && scope.parent() != null) {
            scope = scope.parent();
        }
        bind(named.target().id());
        scope = inner;
    }

    private void comprehension(Expression owner, List<Comprehension> clauses, Expression element,
            @Nullable Expression value) {
        expression(clauses.getFirst().iterable());
        Scope outer = enter(Scope.Kind.COMPREHENSION, owner);
        scope.generator = owner instanceof GeneratorExp;
        for (Comprehension clause : clauses) {
            scope.async |= clause.async();
            target(clause.target());
            if (clause != clauses.getFirst()) {
                expression(clause.iterable());
            }
            clause.conditions().forEach(this::expression);
        }
        expression(element);
        expression(value);
        boolean async = scope.async && !scope.generator;
        scope = outer;
        if (async && scope.kind() == Scope.Kind.COMPREHENSION) {
            scope.async = true;
        } else if (async && !scope.async) {
            throw fault(owner.span(), "asynchronous comprehension outside of an asynchronous function");
        }
    }

    // Patterns

    private void pattern(@Nullable Pattern pattern) {
        switch (pattern) {
            case null -> {
            }
            case MatchValue match -> expression(match.value());
            case MatchSingleton _ -> {
            }
            case MatchSequence match -> match.patterns().forEach(this::pattern);
            case MatchStar match -> bindIfNamed(match.name());
            case MatchMapping match -> {
                match.keys().forEach(this::expression);
                match.patterns().forEach(this::pattern);
                bindIfNamed(match.rest());
            }
            case MatchClass match -> {
                expression(match.type());
                match.patterns().forEach(this::pattern);
                match.keywordPatterns().forEach(this::pattern);
            }
            case MatchAs match -> {
                pattern(match.pattern());
                bindIfNamed(match.name());
            }
            case MatchOr match -> match.patterns().forEach(this::pattern);
        }
    }

    private void bindIfNamed(@Nullable String name) {
        if (name != null) {
            bind(name);
        }
    }
}
