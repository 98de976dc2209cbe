package dev.loopscope.loop;

import org.jspecify.annotations.Nullable;

/**
 * The awaiting code was asked to end. Like asyncio's it is outside the family of ordinary exceptions: {@code catch
 * (Exception e)} does not catch it. Code that catches it cleans up and throws it on.
 */
public class CancelledError extends Error {
    /** With the message that {@code cancel} was given, or without one. */
    public CancelledError(@Nullable String message) {
        super(message);
    }
}
