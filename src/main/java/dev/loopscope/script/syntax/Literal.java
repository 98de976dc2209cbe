package dev.loopscope.script.syntax;

import java.math.BigInteger;

/** The value of a constant. */
public sealed interface Literal {

    /** The constants that exist once. */
    enum Singleton implements Literal {
        NONE, TRUE, FALSE, ELLIPSIS
    }

    /** A whole number that fits into 64 bits. */
    record Int(long value) implements Literal {}

    /** A whole number that does not. */
    record BigInt(BigInteger value) implements Literal {}

    /** A number with a fraction or an exponent. */
    record Float(double value) implements Literal {}

    /** {@code 2j}. */
    record Imaginary(double value) implements Literal {}

    /** A text, escapes resolved. Escapes of two surrogates that make one character are that character here. */
    record Str(String value) implements Literal {}

    /** Bytes; not to be changed. */
    record Bytes(byte[] value) implements Literal {}
}
