package dev.loopscope.script.object;

/** {@code isinstance} and {@code issubclass}. */
public final class Instances {
    private Instances() {}

    /** {@code isinstance(object, wanted)}; {@code wanted} is a class, a tuple of such, or a union. */
    public static boolean isInstance(PyThread thread, Object object, Object wanted) {
        if (wanted instanceof PyType type && type.type() == Types.TYPE) {
            return isPlainInstance(thread, object, type);
        }
        if (wanted == Types.of(object)) {
            return true;
        }
        if (wanted instanceof PyTuple tuple) {
            return anyOf(thread, tuple, one -> isInstance(thread, object, one));
        }
        if (wanted instanceof PyUnion union) {
            return anyOf(thread, union.arguments(), one -> isInstance(thread, object, noneAsType(one)));
        }
        if (!(wanted instanceof PyGenericAlias)) {
            Object answer = Calls.special(thread, wanted, "__instancecheck__", object);
            if (answer != null) {
                return Truth.of(thread, answer);
            }
            throw Raise.typeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
        }
        throw Raise.typeError("isinstance() argument 2 cannot be a parameterized generic");
    }

    /** What {@code type.__instancecheck__} does. */
    static boolean isPlainInstance(PyThread thread, Object object, PyType type) {
        PyType own = Types.of(object);
        if (own.isSubclassOf(type)) {
            return true;
        }
        return !own.isBuiltin() && own.lookup("__class__") != Types.OBJECT.defined("__class__")
                && Attributes.find(thread, object, "__class__") instanceof PyType shown && shown.isSubclassOf(type);
    }

    /** {@code issubclass(object, wanted)}. */
    public static boolean isSubclass(PyThread thread, Object object, Object wanted) {
        if (wanted instanceof PyTuple tuple) {
            return anyOf(thread, tuple, one -> isSubclass(thread, object, one));
        }
        if (!(object instanceof PyType type)) {
            throw Raise.typeError("issubclass() arg 1 must be a class");
        }
        if (wanted instanceof PyUnion union) {
            return anyOf(thread, union.arguments(), one -> isSubclass(thread, object, noneAsType(one)));
        }
        if (wanted instanceof PyType other && other.type() == Types.TYPE) {
            return type.isSubclassOf(other);
        }
        if (wanted instanceof PyGenericAlias) {
            throw Raise.typeError("issubclass() argument 2 cannot be a parameterized generic");
        }
        Object answer = Calls.special(thread, wanted, "__subclasscheck__", object);
        if (answer == null) {
            throw Raise.typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union");
        }
        return Truth.of(thread, answer);
    }

    private static Object noneAsType(Object type) {
        return type == PyNone.NONE ? Types.NONE_TYPE : type;
    }

    private static boolean anyOf(PyThread thread, PyTuple alternatives, java.util.function.Predicate<Object> test) {
        thread.enterCall();
        try {
            for (Object one : alternatives.items()) {
                if (test.test(one)) {
                    return true;
                }
            }
            return false;
        } finally {
            thread.leaveCall();
        }
    }
}
