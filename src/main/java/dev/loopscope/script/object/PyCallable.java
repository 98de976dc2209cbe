package dev.loopscope.script.object;

/** Something that can be called. Keyword arguments stand behind the positional ones, their names in {@code names}. */
public abstract class PyCallable extends PyObject {
    /** The names of a call without keyword arguments. */
    public static final String[] NO_NAMES = new String[0];
    /** The arguments of a call without any. */
    public static final Object[] NO_ARGUMENTS = new Object[0];

    protected PyCallable(PyType type) {
        super(type);
    }

    /** Only for the types that are made before types can be. */
    PyCallable() {}

    /**
     * Calls it.
     *
     * @param arguments the positional arguments, then the values of {@code names}; the callee may keep the array
     * @throws PyError what it raises
     */
    public abstract Object call(PyThread thread, Object[] arguments, String[] names);

    /** A call with positional arguments only. */
    public final Object call(PyThread thread, Object... arguments) {
        return call(thread, arguments, NO_NAMES);
    }

    /** {@link #call(PyThread, Object[], String[])} without arguments. */
    public Object call0(PyThread thread) {
        return call(thread, NO_ARGUMENTS, NO_NAMES);
    }

    /** {@link #call(PyThread, Object[], String[])} with one argument. */
    public Object call1(PyThread thread, Object a) {
        return call(thread, new Object[]{a}, NO_NAMES);
    }

    /** {@link #call(PyThread, Object[], String[])} with two arguments. */
    public Object call2(PyThread thread, Object a, Object b) {
        return call(thread, new Object[]{a, b}, NO_NAMES);
    }

    /** {@link #call(PyThread, Object[], String[])} with three arguments. */
    public Object call3(PyThread thread, Object a, Object b, Object c) {
        return call(thread, new Object[]{a, b, c}, NO_NAMES);
    }

    /** Whether it becomes a method bound to an instance when it is found in the instance's class. */
    public boolean isMethod() {
        return false;
    }
}
