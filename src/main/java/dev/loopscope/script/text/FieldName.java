package dev.loopscope.script.text;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The name in a field of a format, as {@code 0.size[width]}.
 *
 * @param number the index of a positional argument, -1 where the name is a keyword or empty
 * @param keyword the name of a keyword argument, empty for automatic numbering, null where it is a number
 * @param steps what is looked up in that argument, in order
 */
public record FieldName(int number, @Nullable String keyword, List<Step> steps) {
    /** Something to look up in the value so far. */
    public sealed interface Step {}

    /** {@code .name}. */
    public record Attribute(String name) implements Step {}

    /** {@code [number]}. */
    public record Index(long number) implements Step {}

    /** {@code [key]}, for what is no number. */
    public record Key(String key) implements Step {}

    /** What is wrong with the name from here on. */
    public record Fault(TextError error) implements Step {}

    /** Counts the fields that have no name, and refuses those that have a number among them. */
    public static final class Numbering {
        private int automatic;
        private boolean manual;

        /** The index of the positional argument that a name means, -1 where it means a keyword. */
        public int indexOf(FieldName name) {
            boolean empty = name.isEmpty();
            if (!empty && name.number < 0) {
                return -1;
            }
            if (empty && manual) {
                throw TextError.value(
                        "cannot switch from manual field specification to automatic field numbering");
            }
            if (!empty && automatic > 0) {
                throw TextError.value(
                        "cannot switch from automatic field numbering to manual field specification");
            }
            manual = !empty;
            return empty ? automatic++ : name.number;
        }
    }

    /** Whether the fields are to be numbered automatically. */
    public boolean isEmpty() {
        return "".equals(keyword);
    }

    static FieldName parse(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
            end++;
        }
        String first = text.substring(0, end);
        long number = number(first);
        List<Step> steps = steps(text, end);
        return number < 0 ? new FieldName(-1, first, steps) : new FieldName(Math.toIntExact(number), null, steps);
    }

    private static List<Step> steps(String text, int from) {
        List<Step> steps = new ArrayList<>();
        int at = from;
        while (at < text.length()) {
            try {
                at = text.charAt(at) == '.' ? attribute(text, at + 1, steps) : index(text, at, steps);
            } catch (TextError error) {
                steps.add(new Fault(error));
                break;
            }
        }
        return List.copyOf(steps);
    }

    private static int attribute(String text, int start, List<Step> steps) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
            end++;
        }
        steps.add(new Attribute(filled(text.substring(start, end))));
        return end;
    }

    private static int index(String text, int start, List<Step> steps) {
        if (text.charAt(start) != '[') {
            throw TextError.value("Only '.' or '[' may follow ']' in format field specifier");
        }
        int end = text.indexOf(']', start);
        if (end < 0) {
            throw TextError.value("Missing ']' in format string");
        }
        String key = filled(text.substring(start + 1, end));
        long number = number(key);
        steps.add(number < 0 ? new Key(key) : new Index(number));
        return end + 1;
    }

    private static String filled(String name) {
        if (name.isEmpty()) {
            throw TextError.value("Empty attribute in format string");
        }
        return name;
    }

    private static long number(String text) {
        if (text.isEmpty() || !text.codePoints().allMatch(Characters::isDecimal)) {
            return -1;
        }
        long number = 0;
        for (int digit : text.codePoints().toArray()) {
            number = number * 10 + Character.digit(digit, 10);
            if (number > Integer.MAX_VALUE) {
                throw TextError.value("Too many decimal digits in format string");
            }
        }
        return number;
    }
}
