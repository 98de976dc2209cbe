package dev.loopscope.script.object;

/** {@code slice(…)} and the methods of slices. */
final class SliceMethods {
    private SliceMethods() {}

    static Object make(PyThread thread, PyType type, Object[] arguments, String[] names) {
        if (names.length > 0) {
            throw Raise.typeError("slice() takes no keyword arguments");
        }
        return switch (arguments.length) {
            case 0 -> throw Raise.typeError("slice expected at least 1 argument, got 0");
            case 1 -> new PySlice(PyNone.NONE, arguments[0], PyNone.NONE);
            case 2 -> new PySlice(arguments[0], arguments[1], PyNone.NONE);
            case 3 -> new PySlice(arguments[0], arguments[1], arguments[2]);
            default -> throw Raise.typeError("slice expected at most 3 arguments, got %d", arguments.length);
        };
    }

    static void define(PyType t) {
        Specials.comparisons(t);
        Specials.representation(t);
        t.attribute("start", (_, self) -> ((PySlice) self).start());
        t.attribute("stop", (_, self) -> ((PySlice) self).stop());
        t.attribute("step", (_, self) -> ((PySlice) self).step());
        t.method2("indices(self, length, /)", (thread, self, length) -> {
            long size = Indexing.size(thread, length);
            if (size < 0) {
                throw Raise.valueError("length should not be negative");
            }
            SliceRange range = SliceRange.of(thread, (PySlice) self, size);
            return PyTuple.of(range.start(), range.stop(), range.step());
        });
    }
}
