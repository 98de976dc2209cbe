package dev.loopscope.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.loopscope.scenario.Arguments;
import dev.loopscope.scenario.Catalogue;
import dev.loopscope.scenario.RefusedArgument;
import dev.loopscope.scenario.Scenario;

/** What a client asks to be run, checked. */
record Launch(Scenario scenario, Arguments arguments) {
    private static final String SCENARIO = "scenario";
    private static final String PARAMETERS = "parameters";
    private static final Set<String> KEYS = Set.of(SCENARIO, PARAMETERS);

    /** @throws Refused with the first key that is not as it must be */
    static Launch read(JsonNode body, Catalogue catalogue) {
        if (!body.isObject()) {
            throw Refused.because("body", "an object with the keys scenario and parameters");
        }
        body.propertyNames().stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
            throw Refused.because(shown(key), "no such key; the keys are scenario and parameters");
        });
        Scenario scenario = scenario(body.path(SCENARIO), catalogue);
        return new Launch(scenario, arguments(body.path(PARAMETERS), scenario));
    }

    private static Scenario scenario(JsonNode id, Catalogue catalogue) {
        if (!id.isString()) {
            throw Refused.because(SCENARIO, "the id of a scenario, a text");
        }
        return catalogue.find(id.stringValue())
                .orElseThrow(() -> Refused.because(SCENARIO, "the id of a scenario in /api/scenarios"));
    }

    private static Arguments arguments(JsonNode given, Scenario scenario) {
        if (!given.isMissingNode() && !given.isObject()) {
            throw Refused.because(PARAMETERS, "an object with a value for each parameter");
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        given.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        try {
            return Arguments.of(scenario.parameters(), values);
        } catch (RefusedArgument refused) {
            throw Refused.because(PARAMETERS + "." + shown(refused.parameter()), refused.rule());
        }
    }

    /** The value as Java has it; what is neither a number nor a text is left as it is, and no parameter accepts it. */
    private static @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case NUMBER -> node.numberValue();
            case STRING -> node.stringValue();
            case NULL -> null;
            default -> node;
        };
    }

    /** A name that a client made up, short enough for a message. */
    private static String shown(String name) {
        return name.length() <= 60 ? name : name.substring(0, 59) + "…";
    }
}
