package dev.loopscope.script.text;

import java.util.List;

/**
 * The format of {@code format.format(…)}, taken apart. The runtime goes through the pieces in order and resolves the
 * fields; a nested specification is a format of its own (two levels deep at most: {@link #tooDeep}).
 */
public final class FieldFormat {
    /** A part of a format. */
    public sealed interface Piece {}

    /** Text that stands for itself. */
    public record Literal(String text) implements Piece {}

    /** What is wrong with the format from here on; what stands before it counts first. */
    public record Fault(TextError error) implements Piece {}

    /**
     * A place for a value.
     *
     * @param name which value
     * @param conversion {@code r}, {@code s}, {@code a}, another character (see {@link #unknownConversion}) or 0
     * @param spec the format specification
     * @param nested whether the specification has fields of its own
     */
    public record Field(FieldName name, int conversion, String spec, boolean nested) implements Piece {}

    private FieldFormat() {}

    /** Reads a format into its pieces. */
    public static List<Piece> parse(String format) {
        return new FieldParser(format).parse();
    }

    /** The error of fields nested too deeply. */
    public static TextError tooDeep() {
        return TextError.value("Max string recursion exceeded");
    }

    /** The error of a conversion other than {@code r}, {@code s} and {@code a}. */
    public static TextError unknownConversion(int conversion) {
        String shown = conversion > 32 && conversion < 127
                ? Character.toString(conversion)
                : "\\x" + Integer.toHexString(conversion);
        return TextError.value("Unknown conversion specifier " + shown);
    }
}
