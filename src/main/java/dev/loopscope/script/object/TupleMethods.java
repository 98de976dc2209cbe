package dev.loopscope.script.object;

/** The methods of {@code tuple}. */
final class TupleMethods {
    private TupleMethods() {}

    static Object make(PyThread thread, PyType type, Object[] arguments, String[] names) {
        if (type == Types.TUPLE) {
            Keywords.refuse("tuple", names);
        }
        int count = arguments.length - names.length;
        Keywords.refuseMore("tuple", count, 1);
        if (count == 1 && type == Types.TUPLE && arguments[0] instanceof PyTuple tuple && tuple.type() == type) {
            return tuple;
        }
        Object[] items = count == 0 ? PyCallable.NO_ARGUMENTS : Iteration.toArray(thread, arguments[0]);
        return type == Types.TUPLE ? PyTuple.of(items) : new PyTuple(type, items);
    }

    static void define(PyType t) {
        Sequences.define(t);
        t.method1("__len__(self, /)", (_, self) -> (long) ((PyTuple) self).size());
        t.method1("__iter__(self, /)", (_, self) -> new TupleIterator((PyTuple) self));
        t.method1("__hash__(self, /)", (_, self) -> Hashing.plain(self));
        t.method1("__repr__(self, /)", (thread, self) -> SetTexts.plain(thread, self));
        t.method1("__getnewargs__(self, /)", (_, self) -> PyTuple.of(PyTuple.of(((PyTuple) self).items())));
        t.method2("count(self, value, /)", (_, self, value) -> {
            long count = 0;
            for (Object item : ((PyTuple) self).items()) {
                count += Equality.equal(item, value) ? 1 : 0;
            }
            return count;
        });
        t.method("index(self, value, start=..., stop=..., /)", (thread, a) -> {
            Object[] items = ((PyTuple) a[0]).items();
            int stop = Sequences.clipped(thread, a[3], items.length, items.length);
            for (int i = Sequences.clipped(thread, a[2], items.length, 0); i < stop; i++) {
                if (Equality.equal(items[i], a[1])) {
                    return (long) i;
                }
            }
            throw Raise.valueError("tuple.index(x): x not in tuple");
        });
    }
}
