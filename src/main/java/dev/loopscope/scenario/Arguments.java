package dev.loopscope.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** A value for each of a scenario's parameters, all of them checked. */
public final class Arguments {
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Arguments() {}

    /**
     * The given values, and the default of every parameter that was not given.
     *
     * @throws RefusedArgument for a name that is no parameter, or a value that its parameter does not accept
     */
    public static Arguments of(List<Parameter> parameters, Map<String, ? extends @Nullable Object> given) {
        given.keySet().stream().filter(name -> parameters.stream().noneMatch(p -> p.name().equals(name))).findFirst()
                .ifPresent(name -> {
                    throw new RefusedArgument(name, names(parameters));
                });
        Arguments arguments = new Arguments();
        for (Parameter parameter : parameters) {
            arguments.values.put(parameter.name(), accepted(parameter, given));
        }
        return arguments;
    }

    /** The seconds chosen for the parameter of this name. */
    public double seconds(String name) {
        return (Double) value(name);
    }

    /** The whole number chosen for the parameter of this name. */
    public int whole(String name) {
        return (Integer) value(name);
    }

    /** The word chosen for the parameter of this name. */
    public String choice(String name) {
        return (String) value(name);
    }

    /** The hosts chosen for the parameter of this name. */
    public List<String> hosts(String name) {
        return List.of(((String) value(name)).split(", "));
    }

    /** All values by name, in the parameters' order. */
    public Map<String, Object> asMap() {
        return Collections.unmodifiableMap(values);
    }

    private Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the scenario has no parameter '%s'".formatted(name));
        }
        return value;
    }

    private static Object accepted(Parameter parameter, Map<String, ? extends @Nullable Object> given) {
        if (!given.containsKey(parameter.name())) {
            return parameter.defaultValue();
        }
        return parameter.accept(given.get(parameter.name()));
    }

    private static Text names(List<Parameter> parameters) {
        String names = parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
        return new Text("one of the scenario's parameters: " + names, "该场景的参数之一：" + names);
    }
}
