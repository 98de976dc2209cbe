package dev.loopscope.executor;

import dev.loopscope.process.WorkerEnd;

/**
 * A worker process ended by itself, and its pool is of no use any more. (Python's {@code BrokenProcessPool}, a
 * {@code RuntimeError}.)
 */
public final class BrokenProcessPool extends IllegalStateException {
    private static final String PENDING = "A process in the process pool was terminated abruptly while the future was "
            + "running or pending.";
    private static final String LATER = "A child process terminated abruptly, the process pool is not usable anymore";

    private final transient WorkerEnd end;
    private final String rule;

    private BrokenProcessPool(String message, WorkerEnd end) {
        super("%s (%s)".formatted(message, end));
        this.end = end;
        this.rule = message;
    }

    /** What a call gets that waited or ran when the worker ended. */
    static BrokenProcessPool pending(WorkerEnd end) {
        return new BrokenProcessPool(PENDING, end);
    }

    /** What a call gets that comes later. */
    static BrokenProcessPool later(WorkerEnd end) {
        return new BrokenProcessPool(LATER, end);
    }

    /** The message without the process that it is about, which is all that Python's says. */
    public String rule() {
        return rule;
    }

    /** Which process ended, and how. */
    public WorkerEnd end() {
        return end;
    }
}
