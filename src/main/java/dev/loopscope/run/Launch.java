package dev.loopscope.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.loopscope.scenario.Arguments;
import dev.loopscope.scenario.Catalogue;
import dev.loopscope.scenario.RefusedArgument;
import dev.loopscope.scenario.Scenario;
import dev.loopscope.scenario.Script;
import dev.loopscope.script.host.Proofreader;

/**
 * What a client asks to be run, checked.
 *
 * @param piece the program
 * @param time the time that it takes
 * @param paused whether it is to stand still before it begins
 */
record Launch(Piece piece, RunTime time, boolean paused) {
    private static final String SCENARIO = "scenario";
    private static final String PARAMETERS = "parameters";
    private static final String SOURCE = "source";
    private static final String NAME = "name";
    private static final String LANGUAGE = "language";
    private static final String PAUSED = "paused";
    private static final String TIME = "time";
    private static final Set<String> OF_SCENARIO = Set.of(SCENARIO, PARAMETERS, LANGUAGE, TIME, PAUSED);
    private static final Set<String> OF_SOURCE = Set.of(SOURCE, NAME, TIME, PAUSED);
    private static final int LONGEST_SOURCE = 65_536;
    private static final String DEFAULT_NAME = "main.py";
    private static final Pattern FILE_NAME = Pattern.compile("[\\w.-][\\w. -]{0,59}", Pattern.UNICODE_CHARACTER_CLASS);

    /** @throws Refused with the first key that is not as it must be */
    static Launch read(JsonNode body, Catalogue catalogue) {
        if (!body.isObject()) {
            throw Refused.because("body",
                    "an object with the keys scenario, parameters and language, or with the keys source and name");
        }
        Piece piece = body.has(SOURCE) ? written(body) : catalogued(body, catalogue);
        return new Launch(piece, time(body.path(TIME)), isPaused(body.path(PAUSED)));
    }

    private static RunTime time(JsonNode time) {
        String word = time.isMissingNode() ? RunTime.REAL.toString() : time.isString() ? time.stringValue() : "";
        return RunTime.of(word).orElseThrow(() -> Refused.because(TIME, "one of real, virtual"));
    }

    private static boolean isPaused(JsonNode paused) {
        if (!paused.isMissingNode() && !paused.isBoolean()) {
            throw Refused.because(PAUSED, "true or false");
        }
        return paused.asBoolean(false);
    }

    private static Piece catalogued(JsonNode body, Catalogue catalogue) {
        checkKeys(body, OF_SCENARIO, "no such key; the keys are scenario, parameters, language, time and paused");
        Scenario scenario = scenario(body.path(SCENARIO), catalogue);
        Arguments arguments = arguments(body.path(PARAMETERS), scenario);
        return isScript(body.path(LANGUAGE))
                ? scripted(scenario, arguments)
                : new Piece.Catalogued(scenario, arguments);
    }

    private static boolean isScript(JsonNode language) {
        String word = language.isMissingNode() ? Piece.JAVA : language.isString() ? language.stringValue() : "";
        return switch (word) {
            case Piece.JAVA -> false;
            case Piece.SCRIPT -> true;
            default -> throw Refused.because(LANGUAGE, "one of %s, %s".formatted(Piece.JAVA, Piece.SCRIPT));
        };
    }

    private static Piece scripted(Scenario scenario, Arguments arguments) {
        Script script = Script.of(scenario).orElseThrow(() -> Refused.because(LANGUAGE,
                "java, as the scenario %s has no other program".formatted(scenario.lesson().id())));
        return new Piece.Scripted(scenario, arguments, script.with(scenario.parameters(), arguments));
    }

    private static Piece written(JsonNode body) {
        checkKeys(body, OF_SOURCE, "no such key; the keys are source, name, time and paused");
        JsonNode source = body.path(SOURCE);
        if (!source.isString() || source.stringValue().length() > LONGEST_SOURCE) {
            throw Refused.because(SOURCE,
                    "a program in Python, a text of %d characters at most".formatted(LONGEST_SOURCE));
        }
        JsonNode name = body.path(NAME);
        if (!name.isMissingNode() && !(name.isString() && FILE_NAME.matcher(name.stringValue()).matches())) {
            throw Refused.because(NAME, "the name of a file, 60 letters, digits, dots, dashes and spaces at most");
        }
        String file = name.isMissingNode() ? DEFAULT_NAME : name.stringValue();
        String text = source.stringValue();
        Proofreader.faultIn(file, text).ifPresent(fault -> {
            throw Refused.because(SOURCE, fault, fault.report(file));
        });
        return new Piece.Written(file, text);
    }

    private static void checkKeys(JsonNode body, Set<String> known, String rule) {
        body.propertyNames().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw Refused.because(shown(key), rule);
        });
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
