package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** Calling any object. */
public final class Calls {
    private Calls() {}

    /** Calls {@code callee}. */
    public static Object call(PyThread thread, Object callee, Object[] arguments, String[] names) {
        return callable(callee).call(thread, arguments, names);
    }

    /** Calls {@code callee} with positional arguments. */
    public static Object call(PyThread thread, Object callee, Object... arguments) {
        return callable(callee).call(thread, arguments, PyCallable.NO_NAMES);
    }

    /** {@code callee} as something to call. */
    public static PyCallable callable(Object callee) {
        if (callee instanceof PyCallable callable) {
            return callable;
        }
        PyCallable method = method(callee, "__call__");
        if (method == null) {
            throw Raise.typeError("'%s' object is not callable", Types.of(callee).name());
        }
        return method;
    }

    /** Whether {@link #callable} gives something. */
    public static boolean isCallable(Object object) {
        return object instanceof PyCallable || Types.of(object).lookup("__call__") != null;
    }

    /** The special method of this name that the type of {@code self} has, bound to it; null if it has none or None. */
    public static @Nullable PyCallable method(Object self, String name) {
        PyType type = Types.of(self);
        Object found = type.lookup(name);
        if (found == null || found == PyNone.NONE) {
            return null;
        }
        if (found instanceof PyCallable function && function.isMethod()) {
            return new PyMethod(self, function);
        }
        return callable(Attributes.bound(PyThread.current(), found, self, type));
    }

    /** Calls a special method that a class of the program defines; null if the type has none. */
    public static @Nullable Object special(PyThread thread, Object self, String name) {
        Object found = Types.of(self).lookup(name);
        if (found == null || found == PyNone.NONE) {
            return null;
        }
        return found instanceof PyCallable function && function.isMethod()
                ? function.call1(thread, self)
                : call(thread, Attributes.bound(thread, found, self, Types.of(self)));
    }

    /** {@link #special(PyThread, Object, String)} with an argument. */
    public static @Nullable Object special(PyThread thread, Object self, String name, Object a) {
        Object found = Types.of(self).lookup(name);
        if (found == null || found == PyNone.NONE) {
            return null;
        }
        return found instanceof PyCallable function && function.isMethod()
                ? function.call2(thread, self, a)
                : call(thread, Attributes.bound(thread, found, self, Types.of(self)), a);
    }

    /** Calls the method {@code name} of {@code self} as the program would, own attributes first. */
    public static Object callMethod(PyThread thread, Object self, String name, Object... arguments) {
        return call(thread, Attributes.get(thread, self, name), arguments);
    }

    /** An array with one more element at the front. */
    public static Object[] withFirst(Object first, Object[] rest) {
        Object[] all = new Object[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }
}
