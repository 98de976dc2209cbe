package dev.loopscope.script.object;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.text.FieldFormat;
import dev.loopscope.script.text.FieldName;

/** {@code str.format}: one formatting of one format with its arguments. */
final class FieldFormatting {
    private static final int DEPTH = 2;

    private final PyThread thread;
    private final Object @Nullable [] arguments;
    private final Object mapping;
    private final FieldName.Numbering numbering = new FieldName.Numbering();

    private FieldFormatting(PyThread thread, Object @Nullable [] arguments, Object mapping) {
        this.thread = thread;
        this.arguments = arguments;
        this.mapping = mapping;
    }

    /** The format with its fields filled in; {@code arguments} is null for {@code format_map}. */
    static String format(PyThread thread, String format, Object @Nullable [] arguments, Object mapping) {
        return new FieldFormatting(thread, arguments, mapping).filled(format, DEPTH);
    }

    private String filled(String format, int depth) {
        if (depth == 0) {
            throw FieldFormat.tooDeep();
        }
        StringBuilder text = new StringBuilder();
        List<FieldFormat.Piece> pieces = FieldFormat.parse(format);
        for (FieldFormat.Piece piece : pieces) {
            switch (piece) {
                case FieldFormat.Literal literal -> text.append(literal.text());
                case FieldFormat.Fault fault -> throw fault.error();
                case FieldFormat.Field field -> text.append(text(field, depth));
            }
            thread.interpreter().bounds().checkText(text.length());
        }
        return text.toString();
    }

    private String text(FieldFormat.Field field, int depth) {
        Object value = value(field.name());
        Object shown = switch (field.conversion()) {
            case 0 -> value;
            case 'r' -> Texts.repr(thread, value);
            case 's' -> Texts.str(thread, value);
            case 'a' -> Texts.ascii(thread, value);
            default -> throw FieldFormat.unknownConversion(field.conversion());
        };
        return Texts.format(thread, shown, field.nested() ? filled(field.spec(), depth - 1) : field.spec());
    }

    private Object value(FieldName name) {
        Object value = first(name);
        for (FieldName.Step step : name.steps()) {
            value = switch (step) {
                case FieldName.Attribute attribute -> Attributes.get(thread, value, attribute.name());
                case FieldName.Index index -> Items.get(thread, value, index.number());
                case FieldName.Key key -> Items.get(thread, value, key.key());
                case FieldName.Fault fault -> throw fault.error();
            };
        }
        return value;
    }

    private Object first(FieldName name) {
        int index = numbering.indexOf(name);
        if (index < 0) {
            return Items.get(thread, mapping, java.util.Objects.requireNonNull(name.keyword()));
        }
        if (arguments == null) {
            throw Raise.valueError("Format string contains positional fields");
        }
        if (index >= arguments.length) {
            throw Raise.indexError("Replacement index %d out of range for positional args tuple", index);
        }
        return arguments[index];
    }
}
