package dev.loopscope.script.syntax;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a {@code case} compares its subject with. */
public sealed interface Pattern extends Node {

    /** A number, a text, bytes or a dotted name: equal to {@code value}. */
    record MatchValue(Span span, Expression value) implements Pattern {}

    /** {@code None}, {@code True} or {@code False}: identical to {@code value}. */
    record MatchSingleton(Span span, Literal.Singleton value) implements Pattern {}

    /** {@code [a, *rest]} or {@code (a, b)}. */
    record MatchSequence(Span span, List<Pattern> patterns) implements Pattern {}

    /** {@code *name} in a sequence; without a name for {@code *_}. */
    record MatchStar(Span span, @Nullable String name) implements Pattern {}

    /** {@code {key: pattern, **rest}}: as many patterns as keys. */
    record MatchMapping(Span span, List<Expression> keys, List<Pattern> patterns, @Nullable String rest)
            implements
                Pattern {}

    /** {@code Type(a, b, name=c)}: as many keyword patterns as keyword names. */
    record MatchClass(Span span, Expression type, List<Pattern> patterns, List<String> keywordNames,
            List<Pattern> keywordPatterns) implements Pattern {}

    /** {@code pattern as name}; without a pattern a capture, without both the wildcard {@code _}. */
    record MatchAs(Span span, @Nullable Pattern pattern, @Nullable String name) implements Pattern {}

    /** {@code a | b}. */
    record MatchOr(Span span, List<Pattern> patterns) implements Pattern {}
}
