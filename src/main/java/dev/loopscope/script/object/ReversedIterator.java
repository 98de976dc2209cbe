package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** {@code reversed(sequence)} of what has a length and items. */
final class ReversedIterator extends PyIterator {
    private final Object sequence;
    private long index;

    private ReversedIterator(PyType type, Object sequence, long index) {
        super(type);
        this.sequence = sequence;
        this.index = index;
    }

    static Object make(PyThread thread, PyType type, Object[] arguments, String[] names) {
        Keywords.refuse("reversed", names);
        if (arguments.length != 1) {
            throw Raise.typeError("reversed expected 1 argument, got %d", arguments.length);
        }
        Object sequence = arguments[0];
        PyType kind = Types.of(sequence);
        Object found = kind.lookup("__reversed__");
        Object iterator = Calls.special(thread, sequence, "__reversed__");
        if (iterator != null) {
            return iterator;
        }
        boolean items = !(sequence instanceof PyDict) && kind.lookup("__getitem__") != null
                && kind.lookup("__len__") != null;
        if (found == PyNone.NONE || !items && !(sequence instanceof String)) {
            throw Raise.typeError("'%s' object is not reversible", kind.name());
        }
        return new ReversedIterator(type, sequence, Items.length(thread, sequence) - 1);
    }

    @Override
    public @Nullable Object next(PyThread thread) {
        if (index < 0) {
            return null;
        }
        try {
            return Items.get(thread, sequence, index--);
        } catch (PyError error) {
            if (error.is(Exceptions.INDEX_ERROR) || error.is(Exceptions.STOP_ITERATION)) {
                index = -1;
                return null;
            }
            throw error;
        }
    }
}
