package dev.loopscope.scenario;

import java.util.List;

import org.jspecify.annotations.Nullable;

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
}
