package dev.loopscope.script.syntax;

import java.util.List;

import dev.loopscope.script.syntax.Around.Block;
import dev.loopscope.script.syntax.Statement.*;

/** What the grammar lets a statement be and the compiler does not: mostly where it may stand. */
final class StatementRules {
    private final SourceText source;
    private final Doubts doubts;
    private final ExpressionRules expressions;
    private final Span lastFuture;

    private StatementRules(Scopes scopes, Module module, SourceText source, Doubts doubts, Span lastFuture) {
        this.source = source;
        this.doubts = doubts;
        this.expressions = new ExpressionRules(scopes, source, doubts, new Around(scopes.of(module), null));
        this.lastFuture = lastFuture;
    }

    /**
     * Looks at a whole program.
     *
     * @param lastFuture the place of the last import from {@code __future__} that stands where it may
     */
    static void check(Scopes scopes, Module module, SourceText source, Doubts doubts, Span lastFuture) {
        new StatementRules(scopes, module, source, doubts, lastFuture).statements(module.body());
    }

    private void statements(List<Statement> body) {
        body.forEach(this::statement);
    }

    private void statement(Statement statement) {
        switch (statement) {
            case FunctionDef def -> function(def);
            case ClassDef def -> classDefinition(def);
            case TypeAlias alias -> {
                types(alias.typeParameters());
                expressions.within(alias, () -> expressions.check(alias.value()));
            }
            case Expr expr -> expressions.check(expr.value());
            case Assign assign -> {
                expressions.check(assign.value());
                assign.targets().forEach(expressions::target);
            }
            case AugAssign assign -> {
                expressions.check(assign.value());
                expressions.target(assign.target());
            }
            case AnnAssign assign -> {
                expressions.check(assign.value());
                expressions.target(assign.target());
                expressions.check(assign.annotation());
            }
            case Return back -> returned(back);
            case Delete delete -> delete.targets().forEach(expressions::deleted);
            case Raise raise -> {
                expressions.check(raise.exception());
                expressions.check(raise.cause());
            }
            case Assert check -> {
                doubts.tested(check);
                expressions.check(check.test());
                expressions.check(check.message());
            }
            case Import load -> load.names().forEach(this::alias);
            case ImportFrom load -> imported(load);
            case Global _,Nonlocal _,Pass _ -> {
            }
            case Break stop -> jump(stop.span(), "'break' outside loop");
            case Continue next -> jump(next.span(), "'continue' not properly in loop");
            case If choice -> {
                expressions.check(choice.test());
                statements(choice.body());
                statements(choice.orElse());
            }
            case While loop -> {
                expressions.check(loop.test());
                block(loop.span(), Block.LOOP, loop.body());
                statements(loop.orElse());
            }
            case For loop -> {
                waits(loop.async(), loop.span(), "'async for'");
                expressions.check(loop.iterable());
                expressions.target(loop.target());
                block(loop.span(), Block.LOOP, loop.body());
                statements(loop.orElse());
            }
            case With with -> {
                waits(with.async(), with.span(), "'async with'");
                with(with, 0);
            }
            case Try attempt -> tried(attempt);
            case Match match -> cases(match);
        }
    }

    // Blocks

    private void block(Span span, Block block, List<Statement> body) {
        within(span, block, () -> statements(body));
    }

    private void within(Span span, Block block, Runnable inside) {
        Around around = expressions.around();
        if (!around.enter(block)) {
            throw source.fault(span, "too many statically nested blocks");
        }
        inside.run();
        around.leave();
    }

    private void jump(Span span, String outside) {
        if (expressions.around().leavesGroupHandler(true)) {
            throw leavesGroupHandler(span);
        } else if (!expressions.around().isInLoop()) {
            throw source.fault(span, outside);
        }
    }

    private void returned(Return back) {
        Scope scope = expressions.around().scope;
        if (scope.kind() != Scope.Kind.FUNCTION) {
            throw source.fault(back.span(), "'return' outside function");
        } else if (back.value() != null && scope.isAsync() && scope.isGenerator()) {
            throw source.fault(back.span(), "'return' with value in async generator");
        }
        expressions.check(back.value());
        if (expressions.around().leavesGroupHandler(false)) {
            boolean constant = back.value() instanceof Expression.Constant value
                    && value.span().line() == back.span().line();
            throw leavesGroupHandler(constant ? java.util.Objects.requireNonNull(back.value()).span() : back.span());
        }
    }

    private SyntaxFault leavesGroupHandler(Span span) {
        return source.fault(span, "'break', 'continue' and 'return' cannot appear in an except* block");
    }

    private void waits(boolean async, Span span, String what) {
        if (async && !expressions.around().mayWait()) {
            throw source.fault(span, what + " outside async function");
        }
    }

    private void with(With with, int index) {
        WithItem item = with.items().get(index);
        expressions.check(item.context());
        within(with.span(), Block.OTHER, () -> {
            expressions.target(item.target());
            if (index + 1 < with.items().size()) {
                with(with, index + 1);
            } else {
                statements(with.body());
            }
        });
    }

    private void tried(Try attempt) {
        if (attempt.finalBody().isEmpty()) {
            handled(attempt);
            return;
        }
        within(attempt.span(), Block.OTHER, () -> handled(attempt));
        block(attempt.span(), Block.OTHER, attempt.finalBody());
    }

    private void handled(Try attempt) {
        if (attempt.handlers().isEmpty()) {
            statements(attempt.body());
            return;
        }
        block(attempt.span(), Block.OTHER, attempt.body());
        statements(attempt.orElse());
        within(attempt.span(), attempt.star() ? Block.GROUP_HANDLER : Block.OTHER, () -> {
            for (ExceptHandler handler : attempt.handlers()) {
                if (handler.type() == null && handler != attempt.handlers().getLast()) {
                    throw source.fault(handler.span(), "default 'except:' must be last");
                }
                expressions.check(handler.type());
                block(handler.span(), Block.OTHER, handler.body());
            }
        });
    }

    private void cases(Match match) {
        expressions.check(match.subject());
        PatternRules patterns = new PatternRules(source);
        for (MatchCase one : match.cases()) {
            patterns.check(one, one == match.cases().getLast());
            expressions.check(one.guard());
            statements(one.body());
        }
    }

    // Definitions

    private void function(FunctionDef def) {
        def.decorators().forEach(expressions::check);
        expressions.parameters(def.parameters());
        types(def.typeParameters());
        for (Parameter parameter : def.parameters().all()) {
            Expression annotation = parameter.annotation();
            expressions.check(annotation instanceof Expression.Starred starred ? starred.value() : annotation);
        }
        expressions.check(def.returns());
        expressions.within(def, () -> statements(def.body()));
        expressions.named(def.name(), def.span(), "assign to");
    }

    private void classDefinition(ClassDef def) {
        def.decorators().forEach(expressions::check);
        types(def.typeParameters());
        expressions.within(def, () -> statements(def.body()));
        expressions.call(null, def.bases(), def.keywords());
        expressions.named(def.name(), def.span(), "assign to");
    }

    private void types(List<TypeParameter> types) {
        for (TypeParameter type : types) {
            expressions.check(type.bound());
            Expression value = type.defaultValue();
            expressions.check(value instanceof Expression.Starred starred ? starred.value() : value);
        }
        for (TypeParameter type : types.stream().skip(1).toList()) {
            if (type.defaultValue() == null && types.get(types.indexOf(type) - 1).defaultValue() != null) {
                throw source.fault(type.span(),
                        "non-default type parameter '%s' follows default type parameter".formatted(type.name()));
            }
        }
    }

    // Imports

    private void alias(Alias alias) {
        String name = alias.asName();
        expressions.named(name == null ? alias.name() : name, alias.span(), "assign to");
    }

    private void imported(ImportFrom load) {
        if (FutureImports.isFuture(load) && load.span().first(lastFuture) != load.span()) {
            throw source.fault(load.span(), "from __future__ imports must occur at the beginning of the file");
        }
        load.names().forEach(this::alias);
    }
}
