package dev.loopscope.script.syntax;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of a function: {@code (positionalOnly, /, positional, *variable, keywordOnly, **keywords)}.
 *
 * @param variable the one that takes more positional arguments
 * @param keywords the one that takes more keyword arguments
 */
public record Parameters(List<Parameter> positionalOnly, List<Parameter> positional, @Nullable Parameter variable,
        List<Parameter> keywordOnly, @Nullable Parameter keywords) {}
