package dev.loopscope.script.library.futures;

import dev.loopscope.executor.BrokenProcessPool;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.runtime.Errors;

/** The exceptions of {@code concurrent.futures}. */
final class FutureErrors {
    private static final String BASE = "concurrent.futures._base";

    /** {@code Error}. */
    static final PyType ERROR = PyType.library(BASE, "Error", Exceptions.EXCEPTION, _ -> {});
    /** {@code CancelledError}. */
    static final PyType CANCELLED_ERROR = PyType.library(BASE, "CancelledError", ERROR, _ -> {});
    /** {@code InvalidStateError}. */
    static final PyType INVALID_STATE_ERROR = PyType.library(BASE, "InvalidStateError", ERROR, _ -> {});
    /** {@code BrokenExecutor}. */
    static final PyType BROKEN_EXECUTOR = PyType.library(BASE, "BrokenExecutor", Exceptions.RUNTIME_ERROR, _ -> {});
    /** {@code BrokenThreadPool}. */
    static final PyType BROKEN_THREAD_POOL = PyType.library("concurrent.futures.thread", "BrokenThreadPool",
            BROKEN_EXECUTOR, _ -> {});
    /** {@code BrokenProcessPool}. */
    static final PyType BROKEN_PROCESS_POOL = PyType.library("concurrent.futures.process", "BrokenProcessPool",
            BROKEN_EXECUTOR, _ -> {});

    static {
        Errors.translate(thrown -> thrown instanceof BrokenProcessPool broken
                ? Raise.of(BROKEN_PROCESS_POOL, broken.rule())
                : null);
    }

    private FutureErrors() {}
}
