package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** {@code item in container}. */
final class Containment {
    private Containment() {}

    static boolean contains(PyThread thread, Object container, Object item) {
        return switch (container) {
            case PyDict dict when dict.type() == Types.DICT -> dict.contains(item);
            case PyList list when list.type() == Types.LIST -> inList(list, item);
            case PyTuple tuple when tuple.type() == Types.TUPLE -> inTuple(tuple, item);
            case String text -> inText(text, item);
            default -> asked(thread, container, item);
        };
    }

    private static boolean asked(PyThread thread, Object container, Object item) {
        Object found = Types.of(container).lookup("__contains__");
        if (found == PyNone.NONE) {
            throw Raise.typeError("'%s' object is not a container", Types.of(container).name());
        }
        if (found == null || found instanceof Builtin) {
            Boolean known = plain(thread, container, item);
            if (known != null) {
                return known;
            }
        }
        Object answer = found == null ? null : Calls.special(thread, container, "__contains__", item);
        return answer != null ? Truth.of(thread, answer) : iterated(thread, container, item);
    }

    /** {@code in} for values of the built-in types, whatever classes derived from them define; null for other types. */
    static @Nullable Boolean plain(PyThread thread, Object container, Object item) {
        return switch (PyBoxed.unbox(container)) {
            case String text -> inText(text, item);
            case PyList list -> inList(list, item);
            case PyTuple tuple -> inTuple(tuple, item);
            case PyDict dict -> dict.contains(item);
            case PyRange range -> inRange(thread, range, item);
            case PyBytes bytes -> inBytes(thread, bytes.value(), item);
            case PyByteArray bytes -> inBytes(thread, bytes.toBytes(), item);
            default -> null;
        };
    }

    private static boolean inText(String text, Object item) {
        if (PyBoxed.unbox(item) instanceof String part) {
            return text.contains(part);
        }
        throw Raise.typeError("'in <string>' requires string as left operand, not %s", Types.of(item).name());
    }

    private static boolean inList(PyList list, Object item) {
        for (int i = 0; i < list.size(); i++) {
            if (Equality.equal(list.get(i), item)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inTuple(PyTuple tuple, Object item) {
        for (Object other : tuple.items()) {
            if (Equality.equal(other, item)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inRange(PyThread thread, PyRange range, Object item) {
        if (item instanceof Long number) {
            return range.contains(number);
        }
        return item instanceof Boolean truth ? range.contains(truth ? 1 : 0) : iterated(thread, range, item);
    }

    private static boolean inBytes(PyThread thread, byte[] bytes, Object item) {
        if (Order.isBytes(item)) {
            return ByteSearch.find(bytes, Order.bytesOf(item)) >= 0;
        }
        if (!Indexing.isIndex(item)) {
            throw Raise.typeError("a bytes-like object is required, not '%s'", Types.of(item).name());
        }
        return ByteSearch.find(bytes, new byte[]{(byte) Indexing.byteOf(thread, item)}) >= 0;
    }

    private static boolean iterated(PyThread thread, Object container, Object item) {
        PyType type = Types.of(container);
        if (!Iteration.isIterable(container)) {
            throw Raise.typeError("argument of type '%s' is not iterable", type.name());
        }
        Object iterator = Iteration.of(thread, container);
        for (Object next = Iteration.next(thread, iterator); next != null; next = Iteration.next(thread, iterator)) {
            if (Equality.equal(next, item)) {
                return true;
            }
            thread.interpreter().check();
        }
        return false;
    }
}
