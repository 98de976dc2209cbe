package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** {@code reversed(list)}. */
final class ListReverseIterator extends PyIterator {
    private final PyList list;
    private int index;

    ListReverseIterator(PyList list) {
        super(IteratorTypes.LIST_REVERSED);
        this.list = list;
        this.index = list.size() - 1;
    }

    @Override
    public @Nullable Object next(PyThread thread) {
        if (index < 0 || index >= list.size()) {
            index = -1;
            return null;
        }
        return list.get(index--);
    }
}
