package dev.loopscope.trace;

/** Bytes that are no batch of a trace. The message says what is wrong and where. */
public final class MalformedTraceException extends RuntimeException {
    MalformedTraceException(String message) {
        super(message);
    }
}
