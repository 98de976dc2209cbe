package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** Goes through bytes or a bytearray. */
final class BytesIterator extends PyIterator {
    private static final PyType OF_BYTES = IteratorTypes.of("builtins", "bytes_iterator");
    private static final PyType OF_ARRAY = IteratorTypes.of("builtins", "bytearray_iterator");

    private final PyObject bytes;
    private int next;

    BytesIterator(PyObject bytes) {
        super(bytes instanceof PyBytes ? OF_BYTES : OF_ARRAY);
        this.bytes = bytes;
    }

    @Override
    public @Nullable Object next(PyThread thread) {
        if (bytes instanceof PyBytes fixed) {
            return next < fixed.value().length ? (Object) (long) (fixed.value()[next++] & 0xFF) : null;
        }
        PyByteArray array = (PyByteArray) bytes;
        return next < array.size() ? (Object) (long) array.get(next++) : null;
    }
}
