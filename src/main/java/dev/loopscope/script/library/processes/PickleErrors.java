package dev.loopscope.script.library.processes;

import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyType;

/** The exceptions of {@code pickle}. */
public final class PickleErrors {
    /** {@code PickleError}. */
    static final PyType PICKLE_ERROR = PyType.library("_pickle", "PickleError", Exceptions.EXCEPTION, _ -> {});
    /** {@code PicklingError}. */
    public static final PyType PICKLING_ERROR = PyType.library("_pickle", "PicklingError", PICKLE_ERROR, _ -> {});

    private PickleErrors() {}
}
