package dev.loopscope.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A scenario's program in Python. Its parameters are constants that are marked: {@code SECONDS = 2.0  # parameter: seconds}.
 *
 * @param file what it is called
 * @param text the whole program
 */
public record Script(String file, String text) {
    private static final Pattern MARKED = Pattern.compile("^(\\w+ = )(.*)(  # parameter: (.*))$", Pattern.MULTILINE);
    private static final int VALUE = 2;
    private static final int NAME = 4;

    /** The one among the resources that has the scenario's id for its name. */
    public static Optional<Script> of(Scenario scenario) {
        String file = scenario.lesson().id() + ".py";
        try (InputStream packed = Script.class.getResourceAsStream("/scenarios/" + file)) {
            return packed == null
                    ? Optional.empty()
                    : Optional.of(new Script(file, new String(packed.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("script of " + scenario, e);
        }
    }

    /** The parameters that are marked, in the order in which they stand. */
    public List<String> parameters() {
        return marks().stream().map(mark -> mark.group(NAME)).toList();
    }

    private List<MatchResult> marks() {
        return MARKED.matcher(text).results().toList();
    }

    /**
     * The program with these values in the places of those that stand there; every line stays where it is.
     *
     * @throws IllegalStateException if the marks are not those of the parameters, each of them once
     */
    public Script with(List<Parameter> parameters, Arguments arguments) {
        List<String> names = parameters.stream().map(Parameter::name).sorted().toList();
        if (!parameters().stream().sorted().toList().equals(names)) {
            throw new IllegalStateException(
                    "%s marks the parameters %s, the scenario has %s".formatted(file, parameters(), names));
        }
        StringBuilder bound = new StringBuilder(text);
        for (MatchResult mark : marks().reversed()) {
            Parameter parameter = parameters.stream().filter(p -> p.name().equals(mark.group(NAME))).findFirst()
                    .orElseThrow();
            bound.replace(mark.start(VALUE), mark.end(VALUE), literal(parameter, arguments));
        }
        return new Script(file, bound.toString());
    }

    private static String literal(Parameter parameter, Arguments arguments) {
        String name = parameter.name();
        return switch (parameter) {
            case Parameter.Seconds _ -> Double.toString(arguments.seconds(name));
            case Parameter.Whole _ -> Integer.toString(arguments.whole(name));
            case Parameter.Choice _ -> quoted(arguments.choice(name));
            case Parameter.HostNames _ -> arguments.hosts(name).stream().map(Script::quoted)
                    .collect(Collectors.joining(", ", "[", "]"));
        };
    }

    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
