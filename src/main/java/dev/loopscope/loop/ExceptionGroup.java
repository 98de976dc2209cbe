package dev.loopscope.loop;

import java.util.List;

/** Several errors that came up side by side. (Python's {@code ExceptionGroup}.) */
public final class ExceptionGroup extends Exception {
    private final List<Throwable> exceptions;

    /** {@code message} with the number of errors behind it; the traceback shows them as suppressed ones. */
    public ExceptionGroup(String message, List<? extends Throwable> exceptions) {
        super("%s (%d sub-exception%s)".formatted(message, exceptions.size(), exceptions.size() == 1 ? "" : "s"));
        this.exceptions = List.copyOf(exceptions);
        this.exceptions.forEach(this::addSuppressed);
    }

    /** The errors, in the order in which they came up. */
    public List<Throwable> exceptions() {
        return exceptions;
    }
}
