package dev.loopscope.script.object;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * A Python exception on its way: thrown through Java's stack, one for each time that it is raised. The exception itself is
 * {@link #exception()}.
 */
public final class PyError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient PyException exception;
    private transient @Nullable Object markedFrame;

    /** {@code exception}, raised now. */
    public PyError(PyException exception) {
        super(null, null, false, false);
        this.exception = exception;
    }

    /** What is raised. */
    public PyException exception() {
        return exception;
    }

    /** Whether it is of type {@code type}. */
    public boolean is(PyType type) {
        return exception.type().isSubclassOf(type);
    }

    /** Notes that the traceback has its entry of {@code frame}. False if it had. */
    public boolean mark(Object frame) {
        if (markedFrame == frame) {
            return false;
        }
        markedFrame = frame;
        return true;
    }

    @Override
    public String getMessage() {
        return toString();
    }

    @Override
    public String toString() {
        return Texts.ofException(exception);
    }
}
