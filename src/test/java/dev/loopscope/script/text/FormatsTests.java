package dev.loopscope.script.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dev.loopscope.script.text.PercentFormat.Conversion;
import dev.loopscope.script.text.RecordedTable.Arguments;
import dev.loopscope.script.text.RecordedTable.Operation;

/** Format specifications, percent formats and fields in braces give what they give in CPython. */
class FormatsTests {
    @TestFactory
    Stream<DynamicTest> formatsAreThoseOfPython() {
        return RecordedTable.of("formats").tests(operations());
    }

    static Map<String, Operation> operations() {
        Map<String, Operation> all = new HashMap<>();
        all.put("format", FormatsTests::formatted);
        all.put("percent", a -> percent(a.text(0), a, 1));
        all.put("percent.key", a -> percent(a.text(0), a, 2));
        all.put("percent.star", a -> percent(a.text(0), a, 3));
        all.put("fields", a -> fields(a.text(0), new FieldName.Numbering(), 2));
        return all;
    }

    private static Object formatted(Arguments a) {
        FormatSpec spec = FormatSpec.parse(a.text(1));
        return switch (a.at(0)) {
            case Boolean flag -> spec.format(flag);
            case Double real -> spec.format(real);
            case Long small -> spec.format(small);
            case String text -> spec.format(text);
            default -> spec.format(a.big(0));
        };
    }

    private static String percent(String format, Arguments a, int value) {
        StringBuilder result = new StringBuilder();
        for (PercentFormat.Piece piece : PercentFormat.parse(format)) {
            switch (piece) {
                case PercentFormat.Literal literal -> result.append(literal.text());
                case PercentFormat.Fault fault -> throw fault.error();
                case Conversion conversion -> result.append(converted(starred(conversion, a), a, value));
            }
        }
        return result.toString();
    }

    private static Conversion starred(Conversion conversion, Arguments a) {
        Conversion wide = conversion.width() == PercentFormat.STAR
                ? conversion.withWidth((int) a.number(1))
                : conversion;
        return wide.precision() == PercentFormat.STAR ? wide.withPrecision((int) a.number(2)) : wide;
    }

    private static String converted(Conversion conversion, Arguments a, int value) {
        return switch (conversion.kind()) {
            case 'd', 'i', 'u', 'o', 'x', 'X' -> conversion.integer(a.big(value));
            case 'e', 'E', 'f', 'F', 'g', 'G' -> conversion.real(a.real(value));
            case 'c' -> conversion.character(a.big(value));
            case 's' -> conversion.text(a.text(value));
            default -> throw conversion.unsupported();
        };
    }

    /** Fills the fields with values that show what was asked of them. */
    private static String fields(String format, FieldName.Numbering numbering, int depth) {
        if (depth == 0) {
            throw FieldFormat.tooDeep();
        }
        StringBuilder result = new StringBuilder();
        for (FieldFormat.Piece piece : FieldFormat.parse(format)) {
            switch (piece) {
                case FieldFormat.Literal literal -> result.append(literal.text());
                case FieldFormat.Fault fault -> throw fault.error();
                case FieldFormat.Field field -> result.append(field(field, numbering, depth));
            }
        }
        return result.toString();
    }

    private static String field(FieldFormat.Field field, FieldName.Numbering numbering, int depth) {
        String path = path(field.name(), numbering);
        String converted = switch (field.conversion()) {
            case 0 -> "";
            case 'r', 's', 'a' -> "r" + path;
            default -> throw FieldFormat.unknownConversion(field.conversion());
        };
        String spec = field.nested() ? fields(field.spec(), numbering, depth - 1) : field.spec();
        return converted.isEmpty() ? "<" + path + "|" + spec + ">" : FormatSpec.parse(spec).format(converted);
    }

    private static String path(FieldName name, FieldName.Numbering numbering) {
        int index = numbering.indexOf(name);
        if (index < 0 && !List.of("a", "b").contains(name.keyword())) {
            throw new TextError(TextError.Kind.KEY_ERROR, Repr.of(name.keyword()), null);
        }
        if (index > 2) {
            throw TextError.index("Replacement index %d out of range for positional args tuple".formatted(index));
        }
        StringBuilder path = new StringBuilder(index < 0 ? name.keyword() : Integer.toString(index));
        for (FieldName.Step step : name.steps()) {
            switch (step) {
                case FieldName.Attribute attribute -> path.append('.').append(attribute.name());
                case FieldName.Index at -> path.append('[').append(at.number()).append(']');
                case FieldName.Key key -> path.append('[').append(Repr.of(key.key())).append(']');
                case FieldName.Fault fault -> throw fault.error();
            }
        }
        return path.toString();
    }
}
