package dev.loopscope.script.syntax;

import java.util.List;
import java.util.Set;

/** What {@code from __future__ import …} may name, and where it may stand: before everything but the module's own text. */
final class FutureImports {
    private static final Set<String> FEATURES = Set.of("nested_scopes", "generators", "division", "absolute_import",
            "with_statement", "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations");

    private static final Span NOWHERE = new Span(0, 0, 0, 0);

    private final SourceText source;

    FutureImports(SourceText source) {
        this.source = source;
    }

    /** Refuses features that are not known, and gives the place of the last import that stands where it may, line 0 if there is none. */
    Span check(List<Statement> body) {
        Span last = NOWHERE;
        boolean first = true;
        for (Statement statement : body) {
            if (isFuture(statement)) {
                known((Statement.ImportFrom) statement);
                last = statement.span();
            } else if (!first || !isText(statement)) {
                return last;
            }
            first = false;
        }
        return last;
    }

    static boolean isFuture(Statement statement) {
        return statement instanceof Statement.ImportFrom load && load.level() == 0
                && "__future__".equals(load.module());
    }

    private static boolean isText(Statement statement) {
        return statement instanceof Statement.Expr(Span _, Expression.Constant(Span _, Literal.Str _));
    }

    private void known(Statement.ImportFrom load) {
        Span start = new Span(load.span().line(), load.span().column(), load.span().line(), load.span().column());
        for (Alias feature : load.names()) {
            if (feature.name().equals("braces")) {
                throw source.fault(start, "not a chance");
            } else if (!FEATURES.contains(feature.name())) {
                throw source.fault(start, "future feature %s is not defined".formatted(feature.name()));
            }
        }
    }
}
