package dev.loopscope.script.object;

/** Python's constants that are objects of a type of their own. */
public final class PyNone extends PyObject {
    /** {@code None}. */
    public static final PyNone NONE = new PyNone(Types.NONE_TYPE, "None");
    /** {@code ...}. */
    public static final PyNone ELLIPSIS = new PyNone(Types.ELLIPSIS_TYPE, "Ellipsis");
    /** {@code NotImplemented}. */
    public static final PyNone NOT_IMPLEMENTED = new PyNone(Types.NOT_IMPLEMENTED_TYPE, "NotImplemented");

    private final String name;

    private PyNone(PyType type, String name) {
        super(type);
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
