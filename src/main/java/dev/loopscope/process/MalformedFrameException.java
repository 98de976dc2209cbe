package dev.loopscope.process;

/** Bytes on a worker's pipe that are no frame, no message or no value. The message says what is wrong. */
final class MalformedFrameException extends RuntimeException {
    MalformedFrameException(String message) {
        super(message);
    }
}
