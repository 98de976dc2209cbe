package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.BinaryOperator;

/** {@code enumerate(iterable, start)}. */
final class EnumerateIterator extends PyIterator {
    private static final Signature SIGNATURE = Signature.parse("enumerate(iterable, start=0)", null);
    private final Object iterator;
    private Object number;

    private EnumerateIterator(PyType type, Object iterator, Object number) {
        super(type);
        this.iterator = iterator;
        this.number = number;
    }

    static Object make(PyThread thread, PyType type, Object[] arguments, String[] names) {
        if (arguments.length == 0) {
            throw Raise.typeError("enumerate() missing required argument 'iterable'");
        }
        Object[] a = SIGNATURE.bound(arguments, names);
        Object iterator = Iteration.of(thread, a[0]);
        return new EnumerateIterator(type, iterator, Indexing.integer(thread, a[1]));
    }

    @Override
    public @Nullable Object next(PyThread thread) {
        Object item = BuiltinIterators.next(thread, iterator);
        if (item == null) {
            return null;
        }
        Object current = number;
        number = current instanceof Long small && small != Long.MAX_VALUE
                ? (Object) (small + 1)
                : Operators.binary(thread, BinaryOperator.ADD, current, 1L);
        return PyTuple.of(current, item);
    }
}
