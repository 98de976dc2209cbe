package dev.loopscope.script.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.loopscope.script.object.PyBytes;
import dev.loopscope.script.object.PyComplex;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.syntax.Literal;
import dev.loopscope.script.text.ByteText;

/** The constants of a unit: those that are equal and of the same type are one object, as CPython's compiler merges them. */
final class Constants {
    private static final int MOST_INTERNED = 4096;
    private final Map<Object, Object> known = new HashMap<>();

    /** What a literal stands for. */
    Object of(Literal literal) {
        return switch (literal) {
            case Literal.Singleton one -> singleton(one);
            case Literal.Int(long value) -> value;
            case Literal.BigInt(java.math.BigInteger value) -> known.computeIfAbsent(value, _ -> value);
            case Literal.Float(double value) -> value;
            case Literal.Imaginary(double value) ->
                known.computeIfAbsent(List.of("j", value), _ -> new PyComplex(0, value));
            case Literal.Str(String value) -> value.length() > MOST_INTERNED ? value : value.intern();
            case Literal.Bytes(byte[] value) ->
                known.computeIfAbsent(List.of("b", ByteText.latin1(value)), _ -> new PyBytes(value));
        };
    }

    private static Object singleton(Literal.Singleton one) {
        return switch (one) {
            case NONE -> PyNone.NONE;
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            case ELLIPSIS -> PyNone.ELLIPSIS;
        };
    }

    /** A tuple of constants. */
    PyTuple tuple(List<Object> items) {
        return (PyTuple) known.computeIfAbsent(List.of("()", items), _ -> PyTuple.of(items));
    }
}
