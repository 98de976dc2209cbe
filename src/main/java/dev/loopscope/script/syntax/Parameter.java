package dev.loopscope.script.syntax;

import org.jspecify.annotations.Nullable;

/** {@code name: annotation = defaultValue}. The span is that of name and annotation; an annotation {@code *Ts} is starred. */
public record Parameter(Span span, String name, @Nullable Expression annotation, @Nullable Expression defaultValue)
        implements
            Node {}
