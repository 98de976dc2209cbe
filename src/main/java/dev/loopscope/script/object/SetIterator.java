package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** {@code iter(set)}, in the order of its table; the set must keep its size meanwhile. */
final class SetIterator extends PyIterator {
    private static final int BROKEN = -1;
    private @Nullable PySet set;
    private int expected;
    private int from;

    SetIterator(PySet set) {
        super(IteratorTypes.SET);
        this.set = set;
        this.expected = set.size();
    }

    @Override
    public @Nullable Object next(PyThread thread) {
        PySet open = set;
        if (open == null) {
            return null;
        }
        if (open.size() != expected) {
            expected = BROKEN;
            throw Raise.runtimeError("Set changed size during iteration");
        }
        int place = open.next(from);
        if (place < 0) {
            set = null;
            return null;
        }
        from = place + 1;
        return open.at(place);
    }
}
