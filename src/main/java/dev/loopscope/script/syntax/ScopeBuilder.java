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
    private Scope scope = new Scope(Scope.Kind.MODULE, null);
    private List<String> parameters = List.of();

    ScopeBuilder(Scopes scopes, SourceText source) {
        this.scopes = scopes;
        this.source = source;
    }

    Scope build(Module module) {
        scopes.put(module, scope);
        statements(module.body());
        return scope;
    }

    private Scope enter(Scope.Kind kind, Object owner) {
        Scope outer = scope;
        scope = new Scope(kind, outer);
        scope.iterables = outer.iterables;
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
        String word = global ? "global" : "nonlocal";
        for (String given : names) {
            String name = scope.mangled(given);
            if (parameters.contains(name) && scope.binds(name)) {
                throw source.fault(span, "name '%s' is parameter and %s".formatted(name, word));
            } else if (scope.uses.containsKey(name)) {
                throw source.fault(span, "name '%s' is used prior to %s declaration".formatted(name, word));
            } else if (scope.annotated.contains(name)) {
                throw source.fault(span, "annotated name '%s' can't be %s".formatted(name, word));
            } else if (scope.binds(name)) {
                throw source.fault(span, "name '%s' is assigned to before %s declaration".formatted(name, word));
            }
            if (global && scope.kind() != Scope.Kind.MODULE) {
                scope.put(name, Scope.Place.GLOBAL);
            }
            (global ? scope.globals : scope.nonlocals).putIfAbsent(name, span);
        }
    }

    private void annotate(AnnAssign assign) {
        if (assign.simple() && assign.target() instanceof Name name) {
            String kept = scope.mangled(name.id());
            boolean global = scope.globals.containsKey(kept) && scope.kind() != Scope.Kind.MODULE;
            if (global || scope.nonlocals.containsKey(kept)) {
                throw source.fault(assign.span(), "annotated name '%s' can't be %s".formatted(name.id(),
                        global ? "global" : "nonlocal"));
            }
            scope.annotated.add(kept);
        }
        expression(assign.annotation());
        expression(assign.value());
        if (assign.simple() || assign.value() != null || !(assign.target() instanceof Name)) {
            target(assign.target());
        }
    }

    // Statements

    private void statements(List<Statement> body) {
        body.forEach(this::statement);
    }

    private void statement(Statement statement) {
        switch (statement) {
            case FunctionDef def -> function(def);
            case ClassDef def -> classDefinition(def);
            case TypeAlias alias -> {
                bind(alias.name().id());
                Scope outer = typeParameters(alias.typeParameters());
                enter(Scope.Kind.FUNCTION, alias);
                limitedExpression(alias.value(), "a type alias");
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
            case AnnAssign assign -> annotate(assign);
            case Return back -> expression(back.value());
            case Delete delete -> delete.targets().forEach(this::target);
            case Raise raise -> {
                expression(raise.exception());
                expression(raise.cause());
            }
            case Assert check -> {
                expression(check.test());
                expression(check.message());
            }
            case Import load -> load.names().forEach(this::alias);
            case ImportFrom load -> load.names().forEach(this::alias);
            case Global global -> declare(global.span(), global.names(), true);
            case Nonlocal nonlocal -> declare(nonlocal.span(), nonlocal.names(), false);
            case Pass _,Break _,Continue _ -> {
            }
            case If choice -> {
                expression(choice.test());
                statements(choice.body());
                statements(choice.orElse());
            }
            case While loop -> {
                expression(loop.test());
                statements(loop.body());
                statements(loop.orElse());
            }
            case For loop -> {
                expression(loop.iterable());
                target(loop.target());
                statements(loop.body());
                statements(loop.orElse());
            }
            case With with -> {
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

    private void alias(Alias alias) {
        String name = alias.asName() != null ? alias.asName() : alias.name();
        int dot = name.indexOf('.');
        if (!name.equals("*")) {
            bind(dot < 0 ? name : name.substring(0, dot));
        } else if (scope.kind() != Scope.Kind.MODULE) {
            throw source.fault(alias.span(), "import * only allowed at module level");
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
            if (scope.binds(type.name())) {
                throw source.fault(type.span(), "duplicate type parameter '%s'".formatted(type.name()));
            }
            bind(type.name());
        }
        for (TypeParameter type : types) {
            String kind = kindOf(type);
            limitedExpression(type.bound(),
                    type.bound() instanceof TupleDisplay ? "a TypeVar constraint" : "a TypeVar bound");
            limitedExpression(type.defaultValue(), "a %s default".formatted(kind));
        }
        scope.place = "the definition of a generic";
        return outer;
    }

    private static String kindOf(TypeParameter type) {
        return switch (type.kind()) {
            case TYPE_VAR -> "TypeVar";
            case TYPE_VAR_TUPLE -> "TypeVarTuple";
            case PARAM_SPEC -> "ParamSpec";
        };
    }

    private void limitedExpression(@Nullable Expression expression, String place) {
        scope.place = place;
        expression(expression);
        scope.place = null;
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
        taken.all().forEach(this::parameter);
        parameters = scope.slots();
        content.run();
        parameters = outerParameters;
    }

    private void parameter(Parameter parameter) {
        if (scope.binds(scope.mangled(parameter.name()))) {
            throw source.fault(parameter.span(),
                    "duplicate argument '%s' in function definition".formatted(parameter.name()));
        }
        bind(parameter.name());
    }

    private void defaults(Parameters taken) {
        for (Parameter parameter : taken.all()) {
            expression(parameter.defaultValue());
        }
    }

    private void annotations(Parameters taken) {
        for (Parameter parameter : taken.all()) {
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
        scope.className = def.name();
        statements(def.body());
        scope = outer;
    }

    // Expressions

    private void expression(@Nullable Expression expression) {
        switch (expression) {
            case null -> {
            }
            case Name name -> {
                use(name);
                if (name.id().equals("super") && scope.kind() == Scope.Kind.FUNCTION) {
                    scope.uses.putIfAbsent("__class__", name.span());
                }
            }
            case NamedExpr named -> named(named);
            case Lambda lambda -> {
                defaults(lambda.parameters());
                Scope outer = enter(Scope.Kind.FUNCTION, lambda);
                body(lambda.parameters(), () -> expression(lambda.body()));
                scope = outer;
            }
            case Await await -> {
                limited(await.span(), "await expression");
                expression(await.value());
                scope.async |= scope.kind() == Scope.Kind.COMPREHENSION;
            }
            case Yield yield -> yielded(yield.span(), yield.value());
            case YieldFrom yield -> yielded(yield.span(), yield.value());
            case ListComp comp -> comprehension(comp, comp.generators(), comp.element(), null);
            case SetComp comp -> comprehension(comp, comp.generators(), comp.element(), null);
            case GeneratorExp comp -> comprehension(comp, comp.generators(), comp.element(), null);
            case DictComp comp -> comprehension(comp, comp.generators(), comp.key(), comp.value());
            default -> Operands.of(expression).forEach(this::expression);
        }
    }

    private void yielded(Span span, @Nullable Expression value) {
        limited(span, "yield expression");
        expression(value);
        String comprehension = scope.comprehension;
        if (comprehension != null) {
            throw source.fault(span, "'yield' inside " + comprehension);
        }
        scope.generator = true;
    }

    /** Refuses what cannot stand in the definition of a type. */
    private void limited(Span span, String what) {
        String place = scope.place;
        if (place != null) {
            throw source.fault(span, "%s cannot be used within %s".formatted(what, place));
        }
    }

    // Comprehensions

    /** The name of {@code :=} is bound around the comprehensions that it is in. */
    private void named(NamedExpr named) {
        limited(named.span(), "named expression");
        if (scope.iterables > 0) {
            throw source.fault(named.span(),
                    "assignment expression cannot be used in a comprehension iterable expression");
        }
        Scope inner = scope;
        if (inner.kind() == Scope.Kind.COMPREHENSION) {
            scope = around(named.target());
            bind(named.target().id());
            scope = inner;
        }
        expression(named.value());
        use(named.target());
        if (inner.kind() != Scope.Kind.COMPREHENSION) {
            bind(named.target().id());
        }
    }

    /** The function or module around the comprehensions that an assignment is in. */
    private Scope around(Name target) {
        Scope found = scope;
        String name = scope.mangled(target.id());
        scope.namedTargets.add(name);
        while (found.kind() == Scope.Kind.COMPREHENSION && found.parent() != null) {
            if (found.iterationNames.contains(name)) {
                throw source.fault(target.span(),
                        "assignment expression cannot rebind comprehension iteration variable '%s'"
                                .formatted(target.id()));
            }
            found = found.parent();
        }
        String limits = found.kind() == Scope.Kind.CLASS ? "a class body" : found.place;
        if (limits != null) {
            boolean generic = found.kind() == Scope.Kind.TYPE_PARAMETERS && limits.startsWith("the ");
            throw source.fault(target.span(), "assignment expression within a comprehension cannot be used %s %s"
                    .formatted(generic ? "within" : "in", limits));
        }
        return found;
    }

    private void comprehension(Expression owner, List<Comprehension> clauses, Expression element,
            @Nullable Expression value) {
        iterable(clauses.getFirst().iterable());
        Scope outer = enter(Scope.Kind.COMPREHENSION, owner);
        scope.comprehension = nameOf(owner);
        scope.generator = owner instanceof GeneratorExp;
        for (Comprehension clause : clauses) {
            scope.async |= clause.async();
            iterationTarget(clause.target());
            if (clause != clauses.getFirst()) {
                iterable(clause.iterable());
            }
            clause.conditions().forEach(this::expression);
        }
        expression(value);
        expression(element);
        boolean async = scope.async && !scope.generator;
        scope = outer;
        scope.async |= async && scope.kind() == Scope.Kind.COMPREHENSION;
    }

    private static String nameOf(Expression comprehension) {
        return comprehension instanceof GeneratorExp ? "generator expression" : TargetParser.nameOf(comprehension);
    }

    private void iterable(Expression iterable) {
        scope.iterables++;
        expression(iterable);
        scope.iterables--;
    }

    private void iterationTarget(Expression target) {
        target(target);
        for (Name name : names(target)) {
            String kept = scope.mangled(name.id());
            if (scope.namedTargets.contains(kept)) {
                throw source.fault(name.span(),
                        "comprehension inner loop cannot rebind assignment expression target '%s'".formatted(kept));
            }
            scope.iterationNames.add(kept);
        }
    }

    private static List<Name> names(Expression target) {
        return switch (target) {
            case Name name -> List.of(name);
            case Starred _,TupleDisplay _,ListDisplay _ ->
                Operands.of(target).stream().flatMap(part -> names(part).stream()).toList();
            default -> List.of();
        };
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
