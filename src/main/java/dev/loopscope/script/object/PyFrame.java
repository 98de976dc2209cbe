package dev.loopscope.script.object;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A call of a function or run of a module, as tracebacks and {@code sys._getframe()} show it. */
public abstract class PyFrame extends PyObject {
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
