package dev.loopscope.script.syntax;

import org.jspecify.annotations.Nullable;

/** {@code context as target} in a {@code with}. */
public record WithItem(Expression context, @Nullable Expression target) {}
