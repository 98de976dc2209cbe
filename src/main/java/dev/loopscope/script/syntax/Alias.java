package dev.loopscope.script.syntax;

import org.jspecify.annotations.Nullable;

/** {@code name as asName} in an import; the name may have dots, or be {@code *}. */
public record Alias(Span span, String name, @Nullable String asName) implements Node {}
