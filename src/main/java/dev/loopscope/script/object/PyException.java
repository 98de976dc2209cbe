package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** An instance of an exception class. */
public class PyException extends PyObject {
    private PyTuple arguments;
    private @Nullable PyException cause;
    private @Nullable PyException context;
    private boolean contextSuppressed;
    private @Nullable PyTraceback traceback;

    /** An exception with the arguments that its class was called with. */
    public PyException(PyType type, PyTuple arguments) {
        super(type);
        this.arguments = arguments;
    }

    /** {@code args}. */
    public final PyTuple arguments() {
        return arguments;
    }

    /** {@code args = arguments}. */
    public final void setArguments(PyTuple arguments) {
        this.arguments = arguments;
    }

    /** {@code __cause__}: what {@code raise … from} gave. */
    public final @Nullable PyException cause() {
        return cause;
    }

    /** {@code __cause__ = cause}, which hides the context. */
    public final void setCause(@Nullable PyException cause) {
        this.cause = cause;
        contextSuppressed = true;
    }

    /** {@code __context__}: what was handled when it was raised. */
    public final @Nullable PyException context() {
        return context;
    }

    /** {@code __context__ = context}. */
    public final void setContext(@Nullable PyException context) {
        this.context = context;
    }

    /** Sets the context to what was handled when it was raised, cutting the chain where it would become a circle. */
    public final void raisedWhile(@Nullable PyException handled) {
        if (handled == null || handled == this) {
            return;
        }
        for (PyException link = handled; link.context != null; link = link.context) {
            if (link.context == this) {
                link.context = null;
                break;
            }
        }
        context = handled;
    }

    /** {@code __suppress_context__}. */
    public final boolean isContextSuppressed() {
        return contextSuppressed;
    }

    /** {@code __suppress_context__ = suppressed}. */
    public final void setContextSuppressed(boolean suppressed) {
        contextSuppressed = suppressed;
    }

    /** {@code __traceback__}: the way it took, the outermost frame first. */
    public final @Nullable PyTraceback traceback() {
        return traceback;
    }

    /** {@code __traceback__ = traceback}. */
    public final void setTraceback(@Nullable PyTraceback traceback) {
        this.traceback = traceback;
    }
}
