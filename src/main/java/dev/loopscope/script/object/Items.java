package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** {@code container[index]}: reading, writing and deleting. */
public final class Items {
    private Items() {}

    /** {@code container[index]}. */
    public static Object get(PyThread thread, Object container, Object index) {
        switch (container) {
            case PyList list when list.type() == Types.LIST && index instanceof Long at -> {
                return Lists.get(list, at);
            }
            case PyDict dict when dict.type() == Types.DICT -> {
                return DictItems.get(thread, dict, index);
            }
            case PyTuple tuple when tuple.type() == Types.TUPLE && index instanceof Long at -> {
                return SequenceItems.get(tuple, at);
            }
            case String text -> {
                return SequenceItems.get(thread, text, index);
            }
            default -> {
                return asked(thread, container, index);
            }
        }
    }

    private static Object asked(PyThread thread, Object container, Object index) {
        Object found = Types.of(container).lookup("__getitem__");
        if (found == null || found instanceof Builtin) {
            Object known = getPlain(thread, container, index);
            if (known != null) {
                return known;
            }
        }
        if (found != null) {
            return java.util.Objects.requireNonNull(Calls.special(thread, container, "__getitem__", index));
        }
        if (container instanceof PyType type) {
            return ofClass(thread, type, index);
        }
        throw Raise.typeError("'%s' object is not subscriptable", Types.of(container).name());
    }

    private static Object ofClass(PyThread thread, PyType type, Object index) {
        if (type.lookup("__class_getitem__") == null) {
            throw Raise.typeError("type '%s' is not subscriptable", type.name());
        }
        return Calls.callMethod(thread, type, "__class_getitem__", index);
    }

    /** {@code container[index]} of a built-in type, whatever a class derived from it defines; null for other types. */
    static @Nullable Object getPlain(PyThread thread, Object container, Object index) {
        return switch (PyBoxed.unbox(container)) {
            case PyList list -> Lists.get(thread, list, index);
            case PyDict dict -> DictItems.get(thread, dict, index);
            case PyTuple tuple -> SequenceItems.get(thread, tuple, index);
            case String text -> SequenceItems.get(thread, text, index);
            case PyRange range -> SequenceItems.get(thread, range, index);
            case PyBytes bytes -> ByteItems.get(thread, bytes, index);
            case PyByteArray bytes -> ByteItems.get(thread, bytes, index);
            default -> null;
        };
    }

    /** {@code container[index] = value}. */
    public static void set(PyThread thread, Object container, Object index, Object value) {
        if (container instanceof PyDict dict && dict.type() == Types.DICT) {
            dict.put(index, value);
        } else if (container instanceof PyList list && list.type() == Types.LIST && index instanceof Long at) {
            Lists.set(list, at, value);
        } else {
            setAsked(thread, container, index, value);
        }
    }

    private static void setAsked(PyThread thread, Object container, Object index, Object value) {
        Object found = Types.of(container).lookup("__setitem__");
        if ((found == null || found instanceof Builtin) && setPlain(thread, container, index, value)) {
            return;
        }
        PyCallable method = Calls.method(container, "__setitem__");
        if (method == null) {
            throw Raise.typeError("'%s' object does not support item assignment", Types.of(container).name());
        }
        method.call2(thread, index, value);
    }

    /** {@code container[index] = value} of a built-in type, whatever a class derived from it defines; false for others. */
    static boolean setPlain(PyThread thread, Object container, Object index, Object value) {
        switch (container) {
            case PyList list -> Lists.set(thread, list, index, value);
            case PyDict dict -> dict.put(index, value);
            case PyByteArray bytes -> ByteItems.set(thread, bytes, index, value);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** {@code del container[index]}. */
    public static void delete(PyThread thread, Object container, Object index) {
        Object found = Types.of(container).lookup("__delitem__");
        if ((found == null || found instanceof Builtin) && deletePlain(thread, container, index)) {
            return;
        }
        if (found == null) {
            boolean sequence = Indexing.isIndex(index) && SequenceItems.isSequence(container);
            throw Raise.typeError("'%s' object %s support item deletion", Types.of(container).name(),
                    sequence ? "doesn't" : "does not");
        }
        Calls.special(thread, container, "__delitem__", index);
    }

    /** {@code del container[index]} of a built-in type, whatever a class derived from it defines; false for others. */
    static boolean deletePlain(PyThread thread, Object container, Object index) {
        switch (container) {
            case PyList list -> Lists.delete(thread, list, index);
            case PyDict dict -> {
                if (dict.remove(index) == null) {
                    throw Raise.keyError(index);
                }
            }
            case PyByteArray bytes -> ByteItems.delete(thread, bytes, index);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** {@code len(object)}. */
    public static long length(PyThread thread, Object object) {
        return switch (object) {
            case PyList list when list.type() == Types.LIST -> list.size();
            case PyDict dict when dict.type() == Types.DICT -> dict.size();
            case PyTuple tuple when tuple.type() == Types.TUPLE -> tuple.size();
            case String text -> SequenceItems.length(text);
            case PyRange range -> range.size();
            case PyBytes bytes when bytes.type() == Types.BYTES -> bytes.value().length;
            case PyByteArray bytes when bytes.type() == Types.BYTEARRAY -> bytes.size();
            default -> asked(thread, object);
        };
    }

    /** {@code len} of a built-in type, whatever a class derived from it defines. */
    static long lengthPlain(Object object) {
        return switch (PyBoxed.unbox(object)) {
            case String text -> SequenceItems.length(text);
            case PyList list -> list.size();
            case PyDict dict -> dict.size();
            case PyTuple tuple -> tuple.size();
            case PyRange range -> range.size();
            case PyBytes bytes -> bytes.value().length;
            case PyByteArray bytes -> bytes.size();
            default -> throw new IllegalArgumentException(Types.of(object) + " has no plain length");
        };
    }

    private static long asked(PyThread thread, Object object) {
        Object answer = Calls.special(thread, object, "__len__");
        if (answer == null) {
            throw Raise.typeError("object of type '%s' has no len()", Types.of(object).name());
        }
        long length = Indexing.count(thread, answer);
        if (length < 0) {
            throw Raise.valueError("__len__() should return >= 0");
        }
        return length;
    }
}
