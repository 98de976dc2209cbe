package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** Goes through a dict in the order of insertion; the dict must keep its size meanwhile. */
final class DictIterator extends PyIterator {
    private static final int BROKEN = -1;
    private @Nullable PyDict dict;
    private final DictPart part;
    private int expected;
    private int left;
    private int from;

    DictIterator(PyDict dict, DictPart part) {
        super(part.iteratorType());
        this.dict = dict;
        this.part = part;
        this.expected = dict.size();
        this.left = expected;
    }

    @Override
    public @Nullable Object next(PyThread thread) {
        PyDict open = dict;
        if (open == null) {
            return null;
        }
        if (open.size() != expected) {
            expected = BROKEN;
            throw Raise.runtimeError("dictionary changed size during iteration");
        }
        int entry = open.next(from);
        if (entry < 0) {
            dict = null;
            return null;
        }
        if (left-- == 0) {
            dict = null;
            throw Raise.runtimeError("dictionary keys changed during iteration");
        }
        from = entry + 1;
        return part.of(open, entry);
    }
}
