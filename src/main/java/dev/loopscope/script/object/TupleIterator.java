package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** {@code iter(tuple)}. */
final class TupleIterator extends PyIterator {
    private final PyTuple tuple;
    private int index;

    TupleIterator(PyTuple tuple) {
        super(IteratorTypes.TUPLE);
        this.tuple = tuple;
    }

    @Override
    public @Nullable Object next(PyThread thread) {
        return index < tuple.size() ? tuple.get(index++) : null;
    }
}
