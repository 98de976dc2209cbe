package dev.loopscope.script.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.Pattern.*;

/** What the grammar lets a pattern be and the compiler does not: names bound twice or not always, cases that cannot be reached. */
final class PatternRules {
    private final SourceText source;
    /** What the pattern that is looked at has bound so far. */
    private Set<String> bound = new LinkedHashSet<>();
    /** Whether a pattern that takes everything may stand here. */
    private boolean mayTakeAll;

    PatternRules(SourceText source) {
        this.source = source;
    }

    /** Looks at the pattern of a case; only the last case, or one with a guard, may take everything. */
    void check(MatchCase one, boolean last) {
        bound = new LinkedHashSet<>();
        mayTakeAll = last || one.guard() != null;
        pattern(one.pattern());
    }

    private void pattern(Pattern pattern) {
        switch (pattern) {
            case MatchValue match -> {
                if (!(match.value() instanceof Expression.JoinedStr)) {
                    return;
                }
                throw source.fault(match.span(), "patterns may only match literals and attribute lookups");
            }
            case MatchSingleton _ -> {
            }
            case MatchSequence match -> sequence(match);
            case MatchStar match -> bind(match.span(), match.name());
            case MatchMapping match -> mapping(match);
            case MatchClass match -> ofClass(match);
            case MatchAs match -> as(match);
            case MatchOr match -> alternatives(match);
        }
    }

    private void within(Pattern part) {
        boolean before = mayTakeAll;
        mayTakeAll = true;
        pattern(part);
        mayTakeAll = before;
    }

    private void bind(Span span, @Nullable String name) {
        if (name != null && !bound.add(name)) {
            throw source.fault(span, "multiple assignments to name '%s' in pattern".formatted(name));
        }
    }

    private void sequence(MatchSequence match) {
        boolean starred = false;
        for (Pattern part : match.patterns()) {
            if (part instanceof MatchStar && starred) {
                throw source.fault(match.span(), "multiple starred names in sequence pattern");
            }
            starred |= part instanceof MatchStar;
        }
        match.patterns().forEach(this::within);
    }

    private void mapping(MatchMapping match) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < match.keys().size(); i++) {
            Expression key = match.keys().get(i);
            if (key instanceof Expression.JoinedStr) {
                throw source.fault(match.span(),
                        "mapping pattern keys may only match literals and attribute lookups");
            }
            ConstantKey constant = ConstantKey.of(key);
            if (constant != null && !seen.add(constant.value())) {
                throw source.fault(match.span(),
                        "mapping pattern checks duplicate key (%s)".formatted(constant.text()));
            }
        }
        match.patterns().forEach(this::within);
        bind(match.span(), match.rest());
    }

    private void ofClass(MatchClass match) {
        List<String> names = match.keywordNames();
        for (int i = 0; i < names.size(); i++) {
            int again = names.subList(i + 1, names.size()).indexOf(names.get(i));
            if (again >= 0) {
                throw source.fault(match.keywordPatterns().get(i + 1 + again).span(),
                        "attribute name repeated in class pattern: %s".formatted(names.get(i)));
            }
        }
        match.patterns().forEach(this::within);
        match.keywordPatterns().forEach(this::within);
    }

    private void as(MatchAs match) {
        Pattern inner = match.pattern();
        String name = match.name();
        if (inner != null) {
            pattern(inner);
        } else if (!mayTakeAll) {
            throw source.fault(match.span(), name == null
                    ? "wildcard makes remaining patterns unreachable"
                    : "name capture '%s' makes remaining patterns unreachable".formatted(name));
        }
        bind(match.span(), name);
    }

    /** Each alternative has to bind the same names, and only the last may take everything. */
    private void alternatives(MatchOr match) {
        Set<String> before = bound;
        boolean lastMay = mayTakeAll;
        List<Set<String>> names = new ArrayList<>();
        for (Pattern alternative : match.patterns()) {
            bound = new LinkedHashSet<>();
            mayTakeAll = lastMay && alternative == match.patterns().getLast();
            pattern(alternative);
            names.add(bound);
            if (!bound.equals(names.getFirst())) {
                throw source.fault(match.span(), "alternative patterns bind different names");
            }
        }
        bound = before;
        mayTakeAll = lastMay;
        names.getFirst().forEach(name -> bind(match.span(), name));
    }
}
