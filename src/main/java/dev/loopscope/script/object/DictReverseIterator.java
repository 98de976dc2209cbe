package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** Goes through a dict from the entry that came last; the dict must keep its size meanwhile. */
final class DictReverseIterator extends PyIterator {
    private static final int BROKEN = -1;
    private final PyDict dict;
    private final DictPart part;
    private int expected;
    private int before = Integer.MAX_VALUE;

    DictReverseIterator(PyDict dict, DictPart part) {
        super(part.reversedType());
        this.dict = dict;
        this.part = part;
        this.expected = dict.size();
    }

    @Override
    public @Nullable Object next(PyThread thread) {
        if (before < 0) {
            return null;
        }
        if (dict.size() != expected) {
            expected = BROKEN;
            throw Raise.runtimeError("dictionary changed size during iteration");
        }
        before = dict.previous(before);
        return before < 0 ? null : part.of(dict, before);
    }
}
