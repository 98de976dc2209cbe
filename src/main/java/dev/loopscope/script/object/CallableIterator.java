package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** {@code iter(function, sentinel)}. */
final class CallableIterator extends PyIterator {
    private @Nullable Object function;
    private final Object sentinel;

    CallableIterator(Object function, Object sentinel) {
        super(IteratorTypes.CALLABLE);
        this.function = function;
        this.sentinel = sentinel;
    }

    @Override
    public @Nullable Object next(PyThread thread) {
        Object open = function;
        if (open == null) {
            return null;
        }
        Object item = called(thread, open);
        if (item == null || Equality.equal(item, sentinel)) {
            function = null;
            return null;
        }
        return item;
    }

    private static @Nullable Object called(PyThread thread, Object function) {
        try {
            return Calls.call(thread, function);
        } catch (PyError error) {
            if (error.is(Exceptions.STOP_ITERATION)) {
                return null;
            }
            throw error;
        }
    }
}
