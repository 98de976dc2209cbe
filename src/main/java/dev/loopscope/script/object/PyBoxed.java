package dev.loopscope.script.object;

/** An instance of a class that a program derives from {@code int}, {@code float} or {@code str}: the plain value in a box. */
public final class PyBoxed extends PyObject {
    private final Object value;

    /** A box of type {@code type}, which is derived from the type of {@code value}. */
    public PyBoxed(PyType type, Object value) {
        super(type);
        this.value = value;
    }

    /** The plain value. */
    public Object value() {
        return value;
    }

    /** The plain value of a box; anything else as it is. */
    public static Object unbox(Object object) {
        return object instanceof PyBoxed boxed ? boxed.value : object;
    }
}
