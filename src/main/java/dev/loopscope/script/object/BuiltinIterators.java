package dev.loopscope.script.object;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The iterators among the builtins: {@code enumerate}, {@code zip}, {@code map}, {@code filter}, {@code reversed}. */
final class BuiltinIterators {
    static final PyType ENUMERATE = IteratorTypes.of("builtins", "enumerate").madeBy(EnumerateIterator::make);
    static final PyType ZIP = IteratorTypes.of("builtins", "zip").madeBy(ZipIterator::make);
    static final PyType MAP = IteratorTypes.of("builtins", "map").madeBy(MapIterator::make);
    static final PyType FILTER = IteratorTypes.of("builtins", "filter").madeBy(FilterIterator::make);
    static final PyType REVERSED = IteratorTypes.of("builtins", "reversed").madeBy(ReversedIterator::make);

    private BuiltinIterators() {}

    /** The types. */
    static List<PyType> types() {
        return List.of(ENUMERATE, ZIP, MAP, FILTER, REVERSED);
    }

    /** The next item of an iterator inside of another: chains of them may be long. */
    static @Nullable Object next(PyThread thread, Object inner) {
        thread.enterCall();
        try {
            return Iteration.next(thread, inner);
        } finally {
            thread.leaveCall();
        }
    }

    /** The iterators of all of these. */
    static Object[] all(PyThread thread, Object[] iterables) {
        Object[] iterators = new Object[iterables.length];
        for (int i = 0; i < iterators.length; i++) {
            iterators[i] = Iteration.of(thread, iterables[i]);
        }
        return iterators;
    }
}
