package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** {@code map(function, *iterables)}. */
final class MapIterator extends PyIterator {
    private final Object function;
    private final Object[] iterators;

    private MapIterator(PyType type, Object function, Object[] iterators) {
        super(type);
        this.function = function;
        this.iterators = iterators;
    }

    static Object make(PyThread thread, PyType type, Object[] arguments, String[] names) {
        Keywords.refuse("map", names);
        if (arguments.length < 2) {
            throw Raise.typeError("map() must have at least two arguments.");
        }
        Object[] iterables = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
        return new MapIterator(type, arguments[0], BuiltinIterators.all(thread, iterables));
    }

    @Override
    public @Nullable Object next(PyThread thread) {
        if (iterators.length == 1) {
            Object item = BuiltinIterators.next(thread, iterators[0]);
            return item == null ? null : Calls.callable(function).call1(thread, item);
        }
        Object[] items = new Object[iterators.length];
        for (int i = 0; i < items.length; i++) {
            Object item = BuiltinIterators.next(thread, iterators[i]);
            if (item == null) {
                return null;
            }
            items[i] = item;
        }
        return Calls.call(thread, function, items);
    }
}
