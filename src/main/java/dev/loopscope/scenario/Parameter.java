package dev.loopscope.scenario;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.loopscope.network.Hosts;

/** Something about a scenario that whoever runs it may choose. Every kind says what it accepts. */
public sealed interface Parameter {
    /** The name in requests. */
    String name();

    /** The name on the page. */
    Text label();

    /** The value where none is given. */
    Object defaultValue();

    /**
     * The value that {@code given} stands for.
     *
     * @throws RefusedArgument with the rule that {@code given} breaks, such as {@code between 0 and 30}
     */
    Object accept(@Nullable Object given);

    /** A length of time in seconds. */
    record Seconds(String name, Text label, Double defaultValue, double minimum, double maximum) implements Parameter {
        @Override
        public Double accept(@Nullable Object given) {
            if (given instanceof Number number && number.doubleValue() >= minimum && number.doubleValue() <= maximum) {
                return number.doubleValue();
            }
            String from = shown(minimum);
            String to = shown(maximum);
            throw new RefusedArgument(name, new Text("a number of seconds between %s and %s".formatted(from, to),
                    "须为 %s 到 %s 之间的秒数".formatted(from, to)));
        }

        private static String shown(double value) {
            return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        }
    }

    /** A whole number. */
    record Whole(String name, Text label, Integer defaultValue, int minimum, int maximum) implements Parameter {
        @Override
        public Integer accept(@Nullable Object given) {
            if (given instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())
                    && number.doubleValue() >= minimum && number.doubleValue() <= maximum) {
                return number.intValue();
            }
            throw new RefusedArgument(name, new Text("a whole number between %d and %d".formatted(minimum, maximum),
                    "须为 %d 到 %d 之间的整数".formatted(minimum, maximum)));
        }
    }

    /**
     * One of a few words.
     *
     * @param labels what the page says for a word; one without stands as it is
     */
    record Choice(String name, Text label, String defaultValue, List<String> choices, Map<String, Text> labels)
            implements
                Parameter {
        /** Words that the page shows as they are. */
        public Choice(String name, Text label, String defaultValue, List<String> choices) {
            this(name, label, defaultValue, choices, Map.of());
        }

        @Override
        public String accept(@Nullable Object given) {
            if (given instanceof String word && choices.contains(word)) {
                return word;
            }
            String words = String.join(", ", choices);
            throw new RefusedArgument(name, new Text("one of " + words, "须为以下之一：" + words));
        }
    }

    /** A few hosts by name, as a list or as one text with commas between them. */
    record HostNames(String name, Text label, String defaultValue, Hosts allowed, int fewest,
            int most) implements Parameter {
        @Override
        public String accept(@Nullable Object given) {
            List<?> hosts = given instanceof String text
                    ? List.of(text.split(", ?", -1))
                    : given instanceof List<?> list ? list : List.of();
            List<String> names = hosts.stream().map(host -> host instanceof String text ? text : "").toList();
            if (names.size() < fewest || names.size() > most || !names.stream().allMatch(allowed::allows)) {
                throw new RefusedArgument(name, rule());
            }
            return String.join(", ", names);
        }

        private Text rule() {
            String known = String.join(", ", allowed.names());
            return new Text("%s hosts, each one of %s".formatted(fewest == most ? most : fewest + " to " + most, known),
                    "%s 个主机，每个须为以下之一：%s".formatted(fewest == most ? most : fewest + " 到 " + most, known));
        }
    }
}
