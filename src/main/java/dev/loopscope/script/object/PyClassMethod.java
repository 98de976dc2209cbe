package dev.loopscope.script.object;

/** {@code @classmethod}. */
public final class PyClassMethod extends PyObject {
    private final Object function;

    /** {@code function} as a method of the class. */
    public PyClassMethod(Object function) {
        super(Types.CLASSMETHOD);
        this.function = function;
    }

    /** What is called with the class. */
    public Object function() {
        return function;
    }
}
