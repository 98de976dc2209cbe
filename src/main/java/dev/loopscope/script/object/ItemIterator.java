package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** Goes through an object that has only {@code __getitem__}: 0, 1, 2, … until an IndexError. */
final class ItemIterator extends PyIterator {
    private @Nullable Object sequence;
    private long index;

    ItemIterator(Object sequence) {
        super(IteratorTypes.ITEMS);
        this.sequence = sequence;
    }

    @Override
    public @Nullable Object next(PyThread thread) {
        Object open = sequence;
        if (open == null) {
            return null;
        }
        try {
            return Calls.special(thread, open, "__getitem__", index++);
        } catch (PyError error) {
            if (error.is(Exceptions.INDEX_ERROR) || error.is(Exceptions.STOP_ITERATION)) {
                sequence = null;
                return null;
            }
            throw error;
        }
    }
}
