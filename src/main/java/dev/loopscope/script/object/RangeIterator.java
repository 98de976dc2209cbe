package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** Goes through a range. */
final class RangeIterator extends PyIterator {
    private static final PyType TYPE = IteratorTypes.of("builtins", "range_iterator");

    private final long step;
    private long next;
    private long left;

    RangeIterator(PyRange range) {
        super(TYPE);
        next = range.start();
        step = range.step();
        left = range.size();
    }

    @Override
    public @Nullable Object next(PyThread thread) {
        if (left <= 0) {
            return null;
        }
        left--;
        long number = next;
        next += step;
        return number;
    }
}
