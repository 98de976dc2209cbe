package dev.loopscope.script.object;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A call of a function or run of a module, as tracebacks and {@code sys._getframe()} show it. */
public abstract class PyFrame extends PyObject {
    /** The call that it waits for, null for the innermost of a stack of calls. Kept by {@link PyThread}. */
    @Nullable
    PyFrame inner;
    /** Its thread may know the stack by it: the thread is told when it ends. */
    boolean anchors;

    protected PyFrame() {
        super(Types.FRAME);
    }

    /** {@code f_code}. */
    public abstract CodePlace place();

    /** {@code f_lineno}: the line that it is in. */
    public abstract int line();

    /** {@code f_back}: who called it, null for the first one. */
    public abstract @Nullable PyFrame caller();

    /** The module whose names it sees. */
    public abstract PyModule globals();

    /** Its variables that have values, by name; those of the module for the run of one. */
    public abstract Map<String, Object> locals();
}
