package dev.loopscope.script.object;

import dev.loopscope.script.text.TextError;

/** What the functions on plain texts and numbers refuse, as Python's exceptions. */
public final class TextErrors {
    private TextErrors() {}

    /** The exception that {@code error} stands for. */
    public static PyError of(TextError error) {
        return switch (error.kind()) {
            case VALUE_ERROR, PATTERN_ERROR, JSON_DECODE_ERROR -> Raise.of(Exceptions.VALUE_ERROR, error.message());
            case TYPE_ERROR -> Raise.of(Exceptions.TYPE_ERROR, error.message());
            case INDEX_ERROR -> Raise.of(Exceptions.INDEX_ERROR, error.message());
            case KEY_ERROR -> Raise.of(Exceptions.KEY_ERROR, error.message());
            case LIMIT_ERROR -> Raise.of(Exceptions.RUNTIME_ERROR, error.message());
            case RECURSION_ERROR -> Raise.of(Exceptions.RECURSION_ERROR, error.message());
            case LOOKUP_ERROR -> Raise.of(Exceptions.LOOKUP_ERROR, error.message());
            case OVERFLOW_ERROR -> Raise.of(Exceptions.OVERFLOW_ERROR, error.message());
            case ZERO_DIVISION_ERROR -> Raise.of(Exceptions.ZERO_DIVISION_ERROR, error.message());
            case UNICODE_ENCODE_ERROR, UNICODE_DECODE_ERROR -> detailed(error);
        };
    }

    private static PyError detailed(TextError error) {
        return switch (error.detail()) {
            case TextError.Unencodable(String encoding, String object, int start, int end, String reason) ->
                Raise.of(Exceptions.UNICODE_ENCODE_ERROR, encoding, object, (long) start, (long) end, reason);
            case TextError.Undecodable(String encoding, byte[] object, int start, int end, String reason) ->
                Raise.of(Exceptions.UNICODE_DECODE_ERROR, encoding, new PyBytes(object), (long) start, (long) end,
                        reason);
            case null, default -> Raise.of(Exceptions.VALUE_ERROR, error.message());
        };
    }
}
