package dev.loopscope.script.syntax;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A statement. Bodies are never empty; an {@code else} or {@code finally} that is not there is an empty list. */
public sealed interface Statement extends Node {

    // Definitions

    /** {@code def} or {@code async def}. Its span begins at the {@code def}, after the decorators. */
    record FunctionDef(Span span, boolean async, List<Expression> decorators, String name,
            List<TypeParameter> typeParameters, Parameters parameters, @Nullable Expression returns,
            List<Statement> body) implements Statement {}

    /** {@code class name(bases, keywords): body}. Its span begins at the {@code class}, after the decorators. */
    record ClassDef(Span span, List<Expression> decorators, String name, List<TypeParameter> typeParameters,
            List<Expression> bases, List<Keyword> keywords, List<Statement> body) implements Statement {}

    /** {@code type name[typeParameters] = value}. */
    record TypeAlias(Span span, Expression.Name name, List<TypeParameter> typeParameters, Expression value)
            implements
                Statement {}

    // Simple statements

    /** An expression that stands alone. */
    record Expr(Span span, Expression value) implements Statement {}

    /** {@code target = … = value}: at least one target, from left to right. */
    record Assign(Span span, List<Expression> targets, Expression value) implements Statement {}

    /** {@code target op= value}. */
    record AugAssign(Span span, Expression target, BinaryOperator operator, Expression value) implements Statement {}

    /** {@code target: annotation = value}. It is simple if the target is a name without parentheses. */
    record AnnAssign(Span span, Expression target, Expression annotation, @Nullable Expression value, boolean simple)
            implements
                Statement {}

    /** {@code return value}. */
    record Return(Span span, @Nullable Expression value) implements Statement {}

    /** {@code del targets}. */
    record Delete(Span span, List<Expression> targets) implements Statement {}

    /** {@code raise exception from cause}. */
    record Raise(Span span, @Nullable Expression exception, @Nullable Expression cause) implements Statement {}

    /** {@code assert test, message}. */
    record Assert(Span span, Expression test, @Nullable Expression message) implements Statement {}

    /** {@code import a.b as c, d}. */
    record Import(Span span, List<Alias> names) implements Statement {}

    /** {@code from module import names}; {@code level} dots stand before the module. The one alias of a star is {@code *}. */
    record ImportFrom(Span span, @Nullable String module, List<Alias> names, int level) implements Statement {}

    /** {@code global names}. */
    record Global(Span span, List<String> names) implements Statement {}

    /** {@code nonlocal names}. */
    record Nonlocal(Span span, List<String> names) implements Statement {}

    /** {@code pass}. */
    record Pass(Span span) implements Statement {}

    /** {@code break}. */
    record Break(Span span) implements Statement {}

    /** {@code continue}. */
    record Continue(Span span) implements Statement {}

    // Compound statements

    /** {@code if test: body else: orElse}; an {@code elif} is an {@code If} alone in {@code orElse}. */
    record If(Span span, Expression test, List<Statement> body, List<Statement> orElse) implements Statement {}

    /** {@code while test: body else: orElse}. */
    record While(Span span, Expression test, List<Statement> body, List<Statement> orElse) implements Statement {}

    /** {@code for target in iterable: body else: orElse}, or {@code async for}. */
    record For(Span span, boolean async, Expression target, Expression iterable, List<Statement> body,
            List<Statement> orElse) implements Statement {}

    /** {@code with items: body}, or {@code async with}. */
    record With(Span span, boolean async, List<WithItem> items, List<Statement> body) implements Statement {}

    /** {@code try} with at least one handler or a {@code finally}; {@code star} if its handlers are {@code except*}. */
    record Try(Span span, boolean star, List<Statement> body, List<ExceptHandler> handlers, List<Statement> orElse,
            List<Statement> finalBody) implements Statement {}

    /** {@code match subject:} with at least one case. */
    record Match(Span span, Expression subject, List<MatchCase> cases) implements Statement {}
}
