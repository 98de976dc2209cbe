package dev.loopscope.script.text;

import java.math.BigInteger;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The format of {@code format % values}, taken apart. The runtime goes through the pieces in order, takes a value for each
 * conversion (for its stars first: {@link Conversion#withWidth}, {@link Conversion#withPrecision}) and lets the
 * conversion write it. The format of bytes is read as Latin-1, and its result written so.
 */
public final class PercentFormat {
    /** A width or precision that is not given. */
    public static final int NONE = -1;
    /** A width or precision that is the next value. */
    public static final int STAR = -2;

    /** A part of a format. */
    public sealed interface Piece {}

    /** Text that stands for itself. */
    public record Literal(String text) implements Piece {}

    /** What is wrong with the format from here on; what stands before it counts first. */
    public record Fault(TextError error) implements Piece {}

    /** The flags of a conversion: {@code - + (blank) # 0}. */
    public record Flags(boolean left, boolean plus, boolean blank, boolean alternate, boolean zero) {}

    /**
     * A place for a value.
     *
     * @param key the key of a mapping, null for the next value
     * @param width its least width, or {@link #NONE} or {@link #STAR}
     * @param precision its precision, or {@link #NONE} or {@link #STAR}
     * @param kind the conversion's character
     * @param index where that character stands in the format
     */
    public record Conversion(@Nullable String key, Flags flags, int width, int precision, int kind, int index)
            implements
                Piece {
        /** The conversion with the width that a star stood for; a negative one aligns left. */
        public Conversion withWidth(int width) {
            Flags aligned = width < 0 ? new Flags(true, flags.plus, flags.blank, flags.alternate, flags.zero) : flags;
            return new Conversion(key, aligned, Math.abs(width), precision, kind, index);
        }

        /** The conversion with the precision that a star stood for. */
        public Conversion withPrecision(int precision) {
            return new Conversion(key, flags, width, Math.max(precision, 0), kind, index);
        }

        /** The error of a conversion character that there is none of. */
        public TextError unsupported() {
            String shown = kind > 31 && kind < 127 ? Character.toString(kind) : "?";
            return TextError
                    .value("unsupported format character '%s' (0x%x) at index %d".formatted(shown, kind, index));
        }

        /** Writes text: the value's str, repr or ascii, or the character of {@code %c}. */
        public String text(String value) {
            return PercentWriter.padded(this, kind == 'c' ? value : TextFormat.truncated(value, precision));
        }

        /** Writes an int by {@code d i u o x X}. */
        public String integer(BigInteger value) {
            return PercentWriter.integer(this, value);
        }

        /** Writes a float by {@code e E f F g G}. */
        public String real(double value) {
            return PercentWriter.real(this, value);
        }

        /** Writes the character with a number by {@code %c} of str. */
        public String character(BigInteger number) {
            if (number.signum() < 0 || number.bitLength() > 21 || number.intValue() > Character.MAX_CODE_POINT) {
                throw TextError.overflow("%c arg not in range(0x110000)");
            }
            return text(Character.toString(number.intValue()));
        }
    }

    private PercentFormat() {}

    /** Reads a format into its pieces. */
    public static List<Piece> parse(String format) {
        return new PercentParser(format).parse();
    }
}
