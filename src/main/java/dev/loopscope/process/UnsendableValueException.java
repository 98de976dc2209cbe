package dev.loopscope.process;

/** A function, an argument or a result that cannot go to another process. (Python's {@code PicklingError}.) */
public final class UnsendableValueException extends RuntimeException {
    /** @param message what cannot be sent, and why */
    public UnsendableValueException(String message) {
        super(message);
    }
}
