package dev.loopscope.script.runtime;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.syntax.Expression;
import dev.loopscope.script.syntax.Literal;
import dev.loopscope.script.syntax.MatchCase;
import dev.loopscope.script.syntax.Pattern;
import dev.loopscope.script.syntax.Span;
import dev.loopscope.script.syntax.Statement;

/** Makes the nodes of {@code match} statements. */
final class MatchCompiler {
    private final Unit unit;
    private final ExpressionCompiler expressions;
    private final StatementCompiler statements;

    MatchCompiler(Unit unit, ExpressionCompiler expressions, StatementCompiler statements) {
        this.unit = unit;
        this.expressions = expressions;
        this.statements = statements;
    }

    StatementNode node(Statement.Match match, boolean resumable) {
        List<Matching.Case> cases = new ArrayList<>();
        for (MatchCase one : match.cases()) {
            cases.add(new Matching.Case(pattern(one.pattern()), expressions.optional(one.guard()),
                    statements.block(one.body(), match.span())));
        }
        return new Matching.Match(match.subject().span(), resumable ? unit.newProgress() : -1,
                expressions.node(match.subject()), cases);
    }

    private Matching.PatternNode pattern(Pattern pattern) {
        return switch (pattern) {
            case Pattern.MatchValue(Span _, Expression value) -> new Matching.Value(expressions.node(value));
            case Pattern.MatchSingleton(Span _, Literal.Singleton value) -> new Matching.Same(switch (value) {
                case NONE -> PyNone.NONE;
                case TRUE -> Boolean.TRUE;
                case FALSE -> Boolean.FALSE;
                case ELLIPSIS -> PyNone.ELLIPSIS;
            });
            case Pattern.MatchSequence(Span _, List<Pattern> patterns) -> sequence(patterns);
            case Pattern.MatchStar(Span span, String name) -> new Matching.Capture(null, name(span, name));
            case Pattern.MatchMapping mapping -> new Matching.Mapping(expressions.nodes(mapping.keys()),
                    mapping.patterns().stream().map(this::pattern).toList(), name(mapping.span(), mapping.rest()));
            case Pattern.MatchClass type -> new Matching.Instance(expressions.node(type.type()),
                    type.patterns().stream().map(this::pattern).toList(), type.keywordNames(),
                    type.keywordPatterns().stream().map(this::pattern).toList());
            case Pattern.MatchAs(Span span, Pattern inner, String name) ->
                new Matching.Capture(inner == null ? null : pattern(inner), name(span, name));
            case Pattern.MatchOr(Span _, List<Pattern> patterns) ->
                new Matching.Either(patterns.stream().map(this::pattern).toList());
        };
    }

    private Matching.PatternNode sequence(List<Pattern> patterns) {
        int star = -1;
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i) instanceof Pattern.MatchStar) {
                star = i;
            }
        }
        return new Matching.Sequence(patterns.stream().map(this::pattern).toList(), star);
    }

    private @Nullable Target name(Span span, @Nullable String name) {
        return name == null ? null : expressions.target(span, name);
    }
}
