package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** {@code iter(list)}: goes on as far as the list is long at the time. */
final class ListIterator extends PyIterator {
    private @Nullable PyList list;
    private int index;

    ListIterator(PyList list) {
        super(IteratorTypes.LIST);
        this.list = list;
    }

    @Override
    public @Nullable Object next(PyThread thread) {
        PyList open = list;
        if (open == null) {
            return null;
        }
        if (index < open.size()) {
            return open.get(index++);
        }
        list = null;
        return null;
    }
}
