package dev.loopscope.script.text;

import java.math.BigInteger;

import org.jspecify.annotations.Nullable;

/**
 * A format specification ({@code [[fill]align][sign][z][#][0][width][grouping][.precision][type]}), parsed once and used
 * for any value. What is wrong with it shows only when it is used, since the messages name the value's type.
 */
public final class FormatSpec {
    private static final FormatSpec NONE = new SpecParser("").parse();

    private final String text;
    private final FormatOptions options;
    private final @Nullable TextError fault;

    FormatSpec(String text, FormatOptions options, @Nullable TextError fault) {
        this.text = text;
        this.options = options;
        this.fault = fault;
    }

    /** Reads a specification, faulty ones too. */
    public static FormatSpec parse(String text) {
        return text.isEmpty() ? NONE : new SpecParser(text).parse();
    }

    /** Whether nothing is specified, so that the value's {@code str} is the result. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The least number of characters, 0 where it is not given: for those who bound what a program may ask for. */
    public int width() {
        return options.width();
    }

    /** The precision, -1 where it is not given. */
    public int precision() {
        return options.precision();
    }

    @Override
    public String toString() {
        return text;
    }

    /** {@code format(value, spec)} of an int. */
    public String format(long value) {
        return isEmpty() ? Long.toString(value) : format(BigInteger.valueOf(value), "int");
    }

    /** {@code format(value, spec)} of an int. */
    public String format(BigInteger value) {
        return isEmpty() ? IntText.toText(value) : format(value, "int");
    }

    /** {@code format(value, spec)} of a bool, which is an int unless the specification is empty. */
    public String format(boolean value) {
        if (isEmpty()) {
            return value ? "True" : "False";
        }
        return format(value ? BigInteger.ONE : BigInteger.ZERO, "bool");
    }

    /** {@code format(value, spec)} of an int whose type has a name of its own. */
    public String format(BigInteger value, String typeName) {
        FormatOptions valid = valid(typeName);
        return switch (valid.type()) {
            case 0, 'b', 'c', 'd', 'n', 'o', 'x', 'X' -> IntFormat.format(value, valid);
            case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> FloatFormat.format(Ints.toDouble(value), valid);
            default -> throw unknownType(valid.type(), typeName);
        };
    }

    /** {@code format(value, spec)} of a float. */
    public String format(double value) {
        return format(value, "float");
    }

    /** {@code format(value, spec)} of a float whose type has a name of its own. */
    public String format(double value, String typeName) {
        if (isEmpty()) {
            return FloatText.repr(value);
        }
        FormatOptions valid = valid(typeName);
        return switch (valid.type()) {
            case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%' -> FloatFormat.format(value, valid);
            default -> throw unknownType(valid.type(), typeName);
        };
    }

    /** {@code format(value, spec)} of a str. */
    public String format(String value) {
        return format(value, "str");
    }

    /** {@code format(value, spec)} of a str whose type has a name of its own. */
    public String format(String value, String typeName) {
        if (isEmpty()) {
            return value;
        }
        FormatOptions valid = valid(typeName);
        if (valid.type() == 0 && valid.grouping() != 0) {
            throw SpecParser.refusedGrouping(valid.grouping(), 's');
        }
        if (valid.type() != 0 && valid.type() != 's') {
            throw unknownType(valid.type(), typeName);
        }
        return TextFormat.format(value, valid);
    }

    private FormatOptions valid(String typeName) {
        if (options.overlong()) {
            throw TextError.value("Invalid format specifier '%s' for object of type '%s'".formatted(text, typeName));
        }
        if (fault != null) {
            throw new TextError(fault.kind(), fault.message(), null);
        }
        return options;
    }

    private static TextError unknownType(int type, String typeName) {
        String shown = type > 32 && type < 128 ? Character.toString(type) : "\\x" + Integer.toHexString(type);
        return TextError.value("Unknown format code '%s' for object of type '%s'".formatted(shown, typeName));
    }
}
