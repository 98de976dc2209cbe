package dev.loopscope.script.syntax;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of a function: {@code (positionalOnly, /, positional, *variable, keywordOnly, **keywords)}.
 *
 * @param variable the one that takes more positional arguments
 * @param keywords the one that takes more keyword arguments
 */
public record Parameters(List<Parameter> positionalOnly, List<Parameter> positional, @Nullable Parameter variable,
        List<Parameter> keywordOnly, @Nullable Parameter keywords) {
    /** All of them: those of the first slots, then {@code *variable} and {@code **keywords}. */
    List<Parameter> all() {
        List<Parameter> all = new ArrayList<>(positionalOnly);
        all.addAll(positional);
        all.addAll(keywordOnly);
        if (variable != null) {
            all.add(variable);
        }
        if (keywords != null) {
            all.add(keywords);
        }
        return all;
    }
}
