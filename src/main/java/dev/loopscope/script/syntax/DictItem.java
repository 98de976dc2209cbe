package dev.loopscope.script.syntax;

import org.jspecify.annotations.Nullable;

/** {@code key: value} in a dict display; without a key {@code **value}. */
public record DictItem(@Nullable Expression key, Expression value) {}
