package dev.loopscope.script.syntax;

import java.math.BigDecimal;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * A constant as the key of a mapping.
 *
 * @param value equal for constants that are equal in Python: 0, 0.0 and False are
 * @param text as a message writes it
 */
record ConstantKey(Object value, String text) {
    /** A number of any type. */
    private record Complex(BigDecimal real, double imaginary) {}

    /** The key that an expression is, null if only the run tells. */
    static @Nullable ConstantKey of(Expression key) {
        return switch (key) {
            case Expression.Constant(Span _, Literal value) -> of(value);
            case Expression.UnaryOp(Span _, UnaryOperator _, Expression.Constant(Span _, Literal value)) ->
                negative(of(value));
            default -> null;
        };
    }

    private static ConstantKey negative(ConstantKey key) {
        if (!(key.value instanceof Complex(BigDecimal real, double imaginary))) {
            return key;
        }
        boolean zero = key.text.equals("0");
        return new ConstantKey(new Complex(real.negate(), 0.0 - imaginary), zero ? key.text : "-" + key.text);
    }

    private static ConstantKey of(Literal literal) {
        return switch (literal) {
            case Literal.Singleton single -> switch (single) {
                case TRUE -> real(BigDecimal.ONE, "True");
                case FALSE -> real(BigDecimal.ZERO, "False");
                case NONE -> new ConstantKey(single, "None");
                case ELLIPSIS -> new ConstantKey(single, "Ellipsis");
            };
            case Literal.Int(long value) -> real(BigDecimal.valueOf(value), Long.toString(value));
            case Literal.BigInt(var value) -> real(new BigDecimal(value), value.toString());
            case Literal.Float(double value) -> Double.isInfinite(value)
                    ? new ConstantKey(value, "inf")
                    : real(new BigDecimal(value), Double.toString(value));
            case Literal.Imaginary(double value) -> new ConstantKey(new Complex(BigDecimal.ZERO, value),
                    Double.toString(value).replaceFirst("\\.0$", "") + "j");
            case Literal.Str(String value) -> new ConstantKey(value, quoted(value));
            case Literal.Bytes(byte[] value) ->
                new ConstantKey(HexFormat.of().formatHex(value), "b" + quoted(new String(value, ISO_8859_1)));
        };
    }

    private static ConstantKey real(BigDecimal value, String text) {
        return new ConstantKey(new Complex(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros(), 0),
                text);
    }

    private static String quoted(String value) {
        char quote = value.indexOf('\'') >= 0 && value.indexOf('"') < 0 ? '"' : '\'';
        return quote + value.replace("\\", "\\\\").replace("\n", "\\n") + quote;
    }
}
