package dev.loopscope.machine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The text forms of values that a learner sees, as Python's {@code repr} and {@code str} give them. */
public final class Repr {
    private static final int LONGEST = 200;

    private Repr() {}

    /** The value as it would stand in a program: {@code 'text'}, {@code 2.5}, {@code ['a', 'b']}, {@code None}. */
    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "None";
            case String text -> "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
            case Boolean flag -> flag ? "True" : "False";
            case Double number -> number(number);
            case Collection<?> items -> items.stream().map(Repr::of).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map -> map.entrySet().stream().map(e -> of(e.getKey()) + ": " + of(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
            case Throwable error -> "%s(%s)".formatted(error.getClass().getSimpleName(),
                    error.getMessage() == null ? "" : of(error.getMessage()));
            default -> value.toString();
        };
    }

    /** {@link #of} cut to a length that fits a label. A value that has no text form gets a label all the same. */
    public static String brief(@Nullable Object value) {
        try {
            String whole = of(value);
            return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST - 1) + "…";
        } catch (RuntimeException | StackOverflowError noText) {
            return "<%s without a text form>".formatted(value == null ? "" : value.getClass().getSimpleName());
        }
    }

    /** An error as one line, such as {@code IllegalStateException: no running event loop}. */
    public static String error(Throwable error) {
        String name = error.getClass().getSimpleName();
        return error.getMessage() == null || error.getMessage().isEmpty() ? name : name + ": " + error.getMessage();
    }

    /** An error with its frames and causes, as it would stand on standard error. */
    public static String traceback(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** What {@code print} writes for a value: a text bare, everything else as {@link #of}. */
    static String shown(@Nullable Object value) {
        return value instanceof String text ? text : of(value);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
