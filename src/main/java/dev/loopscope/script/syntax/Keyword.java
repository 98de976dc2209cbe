package dev.loopscope.script.syntax;

import org.jspecify.annotations.Nullable;

/** {@code name=value} in a call or in the head of a class; without a name {@code **value}. */
public record Keyword(Span span, @Nullable String name, Expression value) implements Node {}
