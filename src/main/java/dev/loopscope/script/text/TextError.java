package dev.loopscope.script.text;

import org.jspecify.annotations.Nullable;

/** What Python refuses, with its kind of exception and CPython's message. It has no stack trace: it is a program's, not ours. */
public final class TextError extends RuntimeException {
    /** The Python exception that it stands for. */
    public enum Kind {
        /** {@code ValueError}. */
        VALUE_ERROR,
        /** {@code TypeError}. */
        TYPE_ERROR,
        /** {@code IndexError}. */
        INDEX_ERROR,
        /** {@code KeyError}. */
        KEY_ERROR,
        /** {@code LookupError}. */
        LOOKUP_ERROR,
        /** {@code OverflowError}. */
        OVERFLOW_ERROR,
        /** {@code ZeroDivisionError}. */
        ZERO_DIVISION_ERROR,
        /** {@code UnicodeEncodeError}, with a {@link Unencodable}. */
        UNICODE_ENCODE_ERROR,
        /** {@code UnicodeDecodeError}, with an {@link Undecodable}. */
        UNICODE_DECODE_ERROR,
        /** {@code re.PatternError} ({@code re.error}), with a {@link BadPattern}. */
        PATTERN_ERROR,
        /** {@code RecursionError}. */
        RECURSION_ERROR,
        /** What a run is allowed is used up: none of Python's. */
        LIMIT_ERROR,
        /** {@code json.JSONDecodeError}, with a {@link BadDocument}. */
        JSON_DECODE_ERROR
    }

    /** What an exception says beside its message. */
    public sealed interface Detail {}

    /** The arguments of a {@code UnicodeEncodeError}; positions are code points. */
    public record Unencodable(String encoding, String object, int start, int end, String reason) implements Detail {}

    /** The arguments of a {@code UnicodeDecodeError}. */
    public record Undecodable(String encoding, byte[] object, int start, int end, String reason) implements Detail {}

    /** The attributes of a {@code re.PatternError}; the position is -1 where there is none. */
    public record BadPattern(String message, String pattern, int position) implements Detail {}

    /** The attributes of a {@code json.JSONDecodeError}; the position is a code point. */
    public record BadDocument(String message, String document, int position) implements Detail {}

    private final Kind kind;
    private final String text;
    private final transient @Nullable Detail detail;

    /** An error of a kind with CPython's message and, where the kind has one, a detail. */
    public TextError(Kind kind, String message, @Nullable Detail detail) {
        super(message, null, false, false);
        this.kind = kind;
        this.text = message;
        this.detail = detail;
    }

    /** A {@code ValueError}. */
    public static TextError value(String message) {
        return new TextError(Kind.VALUE_ERROR, message, null);
    }

    /** A {@code TypeError}. */
    public static TextError type(String message) {
        return new TextError(Kind.TYPE_ERROR, message, null);
    }

    /** An {@code IndexError}. */
    public static TextError index(String message) {
        return new TextError(Kind.INDEX_ERROR, message, null);
    }

    /** An {@code OverflowError}. */
    public static TextError overflow(String message) {
        return new TextError(Kind.OVERFLOW_ERROR, message, null);
    }

    /** A {@code ZeroDivisionError}. */
    public static TextError zeroDivision(String message) {
        return new TextError(Kind.ZERO_DIVISION_ERROR, message, null);
    }

    /** A {@code LookupError}. */
    public static TextError lookup(String message) {
        return new TextError(Kind.LOOKUP_ERROR, message, null);
    }

    /** Which Python exception it is. */
    public Kind kind() {
        return kind;
    }

    /** CPython's message, never null. */
    public String message() {
        return text;
    }

    /** What the exception says beside its message, null for kinds that say no more. */
    public @Nullable Detail detail() {
        return detail;
    }
}
