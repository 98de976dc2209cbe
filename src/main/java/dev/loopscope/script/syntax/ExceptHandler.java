package dev.loopscope.script.syntax;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** {@code except type as name: body}; without a type it takes every exception. */
public record ExceptHandler(Span span, @Nullable Expression type, @Nullable String name, List<Statement> body)
        implements
            Node {}
