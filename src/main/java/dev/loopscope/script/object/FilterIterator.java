package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** {@code filter(function, iterable)}. */
final class FilterIterator extends PyIterator {
    private final Object function;
    private final Object iterator;

    private FilterIterator(PyType type, Object function, Object iterator) {
        super(type);
        this.function = function;
        this.iterator = iterator;
    }

    static Object make(PyThread thread, PyType type, Object[] arguments, String[] names) {
        Keywords.refuse("filter", names);
        if (arguments.length != 2) {
            throw Raise.typeError("filter expected 2 arguments, got %d", arguments.length);
        }
        return new FilterIterator(type, arguments[0], Iteration.of(thread, arguments[1]));
    }

    @Override
    public @Nullable Object next(PyThread thread) {
        while (true) {
            Object item = BuiltinIterators.next(thread, iterator);
            if (item == null || isWanted(thread, item)) {
                return item;
            }
            thread.interpreter().check();
        }
    }

    private boolean isWanted(PyThread thread, Object item) {
        return Truth.of(thread, function == PyNone.NONE || function == Types.BOOL
                ? item
                : Calls.callable(function).call1(thread, item));
    }
}
