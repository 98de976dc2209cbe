package dev.loopscope.script.syntax;

import java.util.List;

/** {@code for target in iterable if …} in a comprehension, or {@code async for}. */
public record Comprehension(boolean async, Expression target, Expression iterable, List<Expression> conditions) {}
