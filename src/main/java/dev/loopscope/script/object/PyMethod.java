package dev.loopscope.script.object;

/** A method bound to its instance, or a class method bound to its class. */
public final class PyMethod extends PyCallable {
    private final Object self;
    private final PyCallable function;

    /** {@code function} with {@code self} as its first argument. */
    public PyMethod(Object self, PyCallable function) {
        super(function instanceof Builtin ? Types.BUILTIN_FUNCTION : Types.METHOD);
        this.self = self;
        this.function = function;
    }

    /** {@code __self__}. */
    public Object self() {
        return self;
    }

    /** {@code __func__}. */
    public PyCallable function() {
        return function;
    }

    @Override
    public Object call0(PyThread thread) {
        return function.call1(thread, self);
    }

    @Override
    public Object call1(PyThread thread, Object a) {
        return function.call2(thread, self, a);
    }

    @Override
    public Object call2(PyThread thread, Object a, Object b) {
        return function.call3(thread, self, a, b);
    }

    @Override
    public Object call(PyThread thread, Object[] arguments, String[] names) {
        return function.call(thread, Calls.withFirst(self, arguments), names);
    }
}
