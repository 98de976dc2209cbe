package dev.loopscope.script.syntax;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** {@code case pattern if guard: body}. */
public record MatchCase(Pattern pattern, @Nullable Expression guard, List<Statement> body) {}
