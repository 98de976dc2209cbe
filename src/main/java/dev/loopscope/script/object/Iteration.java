package dev.loopscope.script.object;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Going through what can be gone through. */
public final class Iteration {
    /** So many items are collected without letting other threads run, who might change what is iterated over. */
    private static final int UNCHECKED = (1 << 10) - 1;

    private Iteration() {}

    /** {@code iter(iterable)}. */
    public static Object of(PyThread thread, Object iterable) {
        return switch (iterable) {
            case PyList list when list.type() == Types.LIST -> new ListIterator(list);
            case PyTuple tuple when tuple.type() == Types.TUPLE -> new TupleIterator(tuple);
            case String text -> new StringIterator(text);
            case PyRange range -> new RangeIterator(range);
            case PyIterator iterator when iterator.type().isBuiltin() -> iterator;
            case PyDict dict when dict.type() == Types.DICT -> new DictIterator(dict, DictPart.KEYS);
            case PySet set when set.type().isBuiltin() -> new SetIterator(set);
            case PyDictView view -> view.iterator();
            default -> asked(thread, iterable);
        };
    }

    private static Object asked(PyThread thread, Object iterable) {
        PyType type = Types.of(iterable);
        Object found = type.lookup("__iter__");
        if (found == null) {
            if (type.lookup("__getitem__") != null) {
                return new ItemIterator(iterable);
            }
            throw notIterable(type);
        }
        Object iterator = Calls.special(thread, iterable, "__iter__");
        if (iterator == null) {
            throw notIterable(type);
        }
        if (!(iterator instanceof PyIterator) && Types.of(iterator).lookup("__next__") == null) {
            throw Raise.typeError("iter() returned non-iterator of type '%s'", Types.of(iterator).name());
        }
        return iterator;
    }

    private static PyError notIterable(PyType type) {
        return Raise.typeError("'%s' object is not iterable", type.name());
    }

    /** Whether {@link #of} has a chance. */
    public static boolean isIterable(Object object) {
        PyType type = Types.of(object);
        Object found = type.lookup("__iter__");
        return found == null ? type.lookup("__getitem__") != null : found != PyNone.NONE;
    }

    /** {@code next(iterator)}, null at its end. */
    public static @Nullable Object next(PyThread thread, Object iterator) {
        if (iterator instanceof PyIterator builtin && builtin.type().isBuiltin()) {
            return builtin.next(thread);
        }
        return endsAsNull(() -> {
            Object next = Calls.special(thread, iterator, "__next__");
            if (next == null) {
                throw Raise.typeError("'%s' object is not an iterator", Types.of(iterator).name());
            }
            return next;
        });
    }

    private static @Nullable Object endsAsNull(java.util.function.Supplier<Object> step) {
        try {
            return step.get();
        } catch (PyError error) {
            if (error.is(Exceptions.STOP_ITERATION)) {
                return null;
            }
            throw error;
        }
    }

    /** {@code [*iterable]}. */
    public static Object[] toArray(PyThread thread, Object iterable) {
        return switch (iterable) {
            case PyList list when list.type() == Types.LIST -> list.toArray();
            case PyTuple tuple when tuple.type() == Types.TUPLE -> tuple.items().clone();
            case PySet set when set.type().isBuiltin() -> set.toArray();
            case PyDict dict when dict.type() == Types.DICT -> dict.keyArray();
            default -> collected(thread, of(thread, iterable));
        };
    }

    private static Object[] collected(PyThread thread, Object iterator) {
        @Nullable
        Object[] items = new Object[8];
        int count = 0;
        for (Object item = next(thread, iterator); item != null; item = next(thread, iterator)) {
            if (count == items.length) {
                items = Arrays.copyOf(items, longer(count));
            }
            items[count++] = item;
            if ((count & UNCHECKED) == 0) {
                thread.interpreter().check();
            }
        }
        return filled(items, count);
    }

    private static int longer(int count) {
        if (count >= PyList.MOST) {
            throw Raise.of(Exceptions.MEMORY_ERROR);
        }
        return (int) Math.min(PyList.MOST, count * 2L);
    }

    @SuppressWarnings("NullAway") // the first count are filled
    private static Object[] filled(@Nullable Object[] items, int count) {
        return count == items.length ? items : Arrays.copyOf(items, count);
    }

    /** A new list of what {@code iterable} gives. */
    public static PyList toList(PyThread thread, Object iterable) {
        return PyList.of(toArray(thread, iterable));
    }
}
