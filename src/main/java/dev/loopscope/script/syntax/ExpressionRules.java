package dev.loopscope.script.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.Expression.*;

/** What the grammar lets an expression or a target be and the compiler does not, in the compiler's order. */
final class ExpressionRules {
    private static final String DEBUG = "__debug__";

    private final Scopes scopes;
    private final SourceText source;
    private final Doubts doubts;
    private Around around;

    ExpressionRules(Scopes scopes, SourceText source, Doubts doubts, Around module) {
        this.scopes = scopes;
        this.source = source;
        this.doubts = doubts;
        this.around = module;
    }

    Around around() {
        return around;
    }

    /** Looks at the inside of what has a scope of its own. */
    void within(Object owner, Runnable inside) {
        Around before = around;
        around = new Around(scopes.of(owner), before);
        inside.run();
        around = before;
    }

    // Values

    void check(@Nullable Expression expression) {
        if (expression instanceof Starred starred) {
            throw source.fault(starred.span(), "can't use starred expression here");
        } else if (expression != null) {
            look(expression);
        }
    }

    /** Where a star may stand: among arguments and elements. */
    private void checkStarred(Expression expression) {
        check(expression instanceof Starred starred ? starred.value() : expression);
    }

    private void look(Expression expression) {
        doubts.look(expression);
        switch (expression) {
            case Lambda lambda -> {
                parameters(lambda.parameters());
                within(lambda, () -> check(lambda.body()));
            }
            case ListComp comp -> comprehension(comp, comp.generators(), comp.element(), null);
            case SetComp comp -> comprehension(comp, comp.generators(), comp.element(), null);
            case GeneratorExp comp -> comprehension(comp, comp.generators(), comp.element(), null);
            case DictComp comp -> comprehension(comp, comp.generators(), comp.key(), comp.value());
            case Call call -> call(call.function(), call.arguments(), call.keywords());
            case TupleDisplay tuple -> tuple.elements().forEach(this::checkStarred);
            case ListDisplay list -> list.elements().forEach(this::checkStarred);
            case SetDisplay set -> set.elements().forEach(this::checkStarred);
            case Yield yield -> {
                suspended(yield.span(), "yield");
                check(yield.value());
            }
            case YieldFrom yield -> {
                suspended(yield.span(), "yield from");
                check(yield.value());
            }
            case Await await -> {
                awaited(await.span());
                check(await.value());
            }
            case NamedExpr named -> {
                check(named.value());
                target(named.target());
            }
            default -> Operands.of(expression).forEach(this::check);
        }
    }

    /** A call's parts, or a class's bases and keywords. */
    void call(@Nullable Expression function, List<Expression> arguments, List<Keyword> keywords) {
        keywords(keywords);
        check(function);
        arguments.forEach(this::checkStarred);
        keywords.forEach(keyword -> check(keyword.value()));
    }

    private void keywords(List<Keyword> keywords) {
        Set<String> names = new HashSet<>();
        for (Keyword keyword : keywords) {
            String name = keyword.name();
            if (name == null) {
                continue;
            }
            named(name, keyword.span(), "assign to");
            if (keywords.stream().filter(other -> name.equals(other.name())).count() > 1 && !names.add(name)) {
                throw source.fault(keyword.span(), "keyword argument repeated: " + name);
            }
        }
    }

    private void suspended(Span span, String word) {
        if (around.scope.kind() != Scope.Kind.FUNCTION) {
            throw source.fault(span, "'%s' outside function".formatted(word));
        } else if (around.isAsyncFunction() && word.equals("yield from")) {
            throw source.fault(span, "'yield from' inside async function");
        }
    }

    private void awaited(Span span) {
        if (!around.mayWait()) {
            throw source.fault(span, around.scope.kind() == Scope.Kind.FUNCTION
                    ? "'await' outside async function"
                    : "'await' outside function");
        }
    }

    private void comprehension(Expression owner, List<Comprehension> clauses, Expression element,
            @Nullable Expression value) {
        check(clauses.getFirst().iterable());
        Scope scope = scopes.of(owner);
        if (scope.isAsync() && !(owner instanceof GeneratorExp) && !around.mayWait()) {
            throw source.fault(owner.span(), "asynchronous comprehension outside of an asynchronous function");
        }
        within(owner, () -> {
            for (Comprehension clause : clauses) {
                if (clause != clauses.getFirst()) {
                    check(clause.iterable());
                }
                target(clause.target());
                clause.conditions().forEach(this::check);
            }
            check(element);
            check(value);
        });
    }

    // Parameters

    /** The names and defaults of parameters. */
    void parameters(Parameters taken) {
        for (Parameter parameter : taken.all()) {
            named(parameter.name(), parameter.span(), "assign to");
        }
        for (Parameter parameter : taken.all()) {
            check(parameter.defaultValue());
        }
    }

    // Targets

    void target(@Nullable Expression target) {
        switch (target) {
            case null -> {
            }
            case Name name -> named(name.id(), name.span(), "assign to");
            case Attribute part -> {
                check(part.value());
                named(part.attribute(), part.span(), "assign to");
            }
            case TupleDisplay tuple -> unpacked(tuple.span(), tuple.elements());
            case ListDisplay list -> unpacked(list.span(), list.elements());
            case Starred starred ->
                throw source.fault(starred.span(), "starred assignment target must be in a list or tuple");
            default -> check(target);
        }
    }

    private void unpacked(Span span, List<Expression> targets) {
        if (targets.stream().filter(Starred.class::isInstance).count() > 1) {
            throw source.fault(span, "multiple starred expressions in assignment");
        }
        for (Expression target : targets) {
            target(target instanceof Starred starred ? starred.value() : target);
        }
    }

    void deleted(Expression target) {
        switch (target) {
            case Name name -> named(name.id(), name.span(), "delete");
            case Attribute part -> {
                check(part.value());
                named(part.attribute(), part.span(), "delete");
            }
            case TupleDisplay tuple -> tuple.elements().forEach(this::deleted);
            case ListDisplay list -> list.elements().forEach(this::deleted);
            default -> check(target);
        }
    }

    /** Refuses the one name that nobody may bind. */
    void named(String name, Span span, String doing) {
        if (name.equals(DEBUG)) {
            throw source.fault(span, "cannot %s %s".formatted(doing, DEBUG));
        }
    }
}
