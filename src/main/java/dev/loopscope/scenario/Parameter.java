package dev.loopscope.scenario;

import java.util.List;

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
     * @throws IllegalArgumentException with the rule that {@code given} breaks, such as {@code between 0 and 30}
     */
    Object accept(@Nullable Object given);

    /** A length of time in seconds. */
    record Seconds(String name, Text label, Double defaultValue, double minimum, double maximum) implements Parameter {
        @Override
        public Double accept(@Nullable Object given) {
            if (given instanceof Number number && number.doubleValue() >= minimum && number.doubleValue() <= maximum) {
                return number.doubleValue();
            }
            throw new IllegalArgumentException("a number of seconds between %s and %s".formatted(shown(minimum),
                    shown(maximum)));
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
            throw new IllegalArgumentException("a whole number between %d and %d".formatted(minimum, maximum));
        }
    }

    /** One of a few words. */
    record Choice(String name, Text label, String defaultValue, List<String> choices) implements Parameter {
        @Override
        public String accept(@Nullable Object given) {
            if (given instanceof String word && choices.contains(word)) {
                return word;
            }
            throw new IllegalArgumentException("one of " + String.join(", ", choices));
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
                throw new IllegalArgumentException(
                        "%s hosts, each one of %s".formatted(
                                fewest == most ? most : fewest + " to " + most, String.join(", ", allowed.names())));
            }
            return String.join(", ", names);
        }
    }
}
