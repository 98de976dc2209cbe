package dev.loopscope.process;

/** An exception of a worker whose own type cannot be made again here: its message begins with that type's name. */
public final class RemoteException extends RuntimeException {
    RemoteException(String message) {
        super(message);
    }
}
