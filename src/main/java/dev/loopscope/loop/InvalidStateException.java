package dev.loopscope.loop;

/** A future was asked for what it does not have yet, or given a second outcome. (asyncio's {@code InvalidStateError}.) */
public final class InvalidStateException extends IllegalStateException {
    InvalidStateException(String message) {
        super(message);
    }
}
