package dev.loopscope.script.object;

/** {@code @staticmethod}; it can be called as it is, too. */
public final class PyStaticMethod extends PyCallable {
    private final Object function;

    /** {@code function} as a function of the class. */
    public PyStaticMethod(Object function) {
        super(Types.STATICMETHOD);
        this.function = function;
    }

    /** What is called. */
    public Object function() {
        return function;
    }

    @Override
    public Object call(PyThread thread, Object[] arguments, String[] names) {
        return Calls.call(thread, function, arguments, names);
    }
}
