package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** {@code zip(*iterables, strict=False)}. */
final class ZipIterator extends PyIterator {
    private static final Signature SIGNATURE = Signature.parse("zip(*iterables, strict=False)", null);
    private final Object[] iterators;
    private final boolean strict;

    private ZipIterator(PyType type, Object[] iterators, boolean strict) {
        super(type);
        this.iterators = iterators;
        this.strict = strict;
    }

    static Object make(PyThread thread, PyType type, Object[] arguments, String[] names) {
        Object[] a = SIGNATURE.bound(arguments, names);
        return new ZipIterator(type, BuiltinIterators.all(thread, ((PyTuple) a[1]).items()), Truth.of(thread, a[0]));
    }

    @Override
    public @Nullable Object next(PyThread thread) {
        if (iterators.length == 0) {
            return null;
        }
        Object[] items = new Object[iterators.length];
        for (int i = 0; i < items.length; i++) {
            Object item = BuiltinIterators.next(thread, iterators[i]);
            if (item == null) {
                if (strict) {
                    checkEnd(thread, i);
                }
                return null;
            }
            items[i] = item;
        }
        return PyTuple.of(items);
    }

    private void checkEnd(PyThread thread, int ended) {
        if (ended > 0) {
            throw unequal(ended, "shorter");
        }
        for (int i = 1; i < iterators.length; i++) {
            if (Iteration.next(thread, iterators[i]) != null) {
                throw unequal(i, "longer");
            }
        }
    }

    private static PyError unequal(int index, String how) {
        return Raise.valueError("zip() argument %d is %s than argument%s", index + 1, how,
                index == 1 ? " 1" : "s 1-" + index);
    }
}
