package dev.loopscope.script.runtime;

import java.util.List;

/**
 * The parameters of a function, which are its first slots in this order.
 *
 * @param names all of them: positional only, positional, keyword only, then {@code *args}, then {@code **kwargs}
 * @param positionalOnly how many can only be given by position
 * @param positional how many can be given by position
 * @param keywordOnly how many can only be given by name
 * @param variable whether there is {@code *args}
 * @param keywords whether there is {@code **kwargs}
 */
public record ParameterList(List<String> names, int positionalOnly, int positional, int keywordOnly, boolean variable,
        boolean keywords) {
    static final ParameterList NONE = new ParameterList(List.of(), 0, 0, 0, false, false);
}
