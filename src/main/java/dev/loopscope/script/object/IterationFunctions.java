package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** The builtin functions that go through something. */
final class IterationFunctions {
    private IterationFunctions() {}

    static void addTo(PyModule module) {
        module.add(Builtin.of1("len(obj, /)", (thread, object) -> Items.length(thread, object)));
        module.add(Builtin.of("iter(object, sentinel=..., /)", (thread, a) -> {
            if (a[1] == null) {
                return Iteration.of(thread, a[0]);
            }
            if (!Calls.isCallable(a[0])) {
                throw Raise.typeError("iter(v, w): v must be callable");
            }
            return new CallableIterator(a[0], a[1]);
        }));
        module.add(Builtin.of("next(iterator, default=..., /)", (thread, a) -> next(thread, a[0], a[1])));
        module.add(Builtin.of1("all(iterable, /)", (thread, iterable) -> !hasAny(thread, iterable, false)));
        module.add(Builtin.of1("any(iterable, /)", (thread, iterable) -> hasAny(thread, iterable, true)));
        module.add(Builtin.of("sorted(iterable, /, *, key=None, reverse=False)", (thread, a) -> {
            Object[] items = Iteration.toArray(thread, a[0]);
            Sorting.sort(thread, items, a[1], Truth.of(thread, a[2]));
            return PyList.of(items);
        }));
        module.add(Builtin.of1("aiter(async_iterable, /)", (thread, iterable) -> {
            Object iterator = Calls.special(thread, iterable, "__aiter__");
            if (iterator == null) {
                throw Raise.typeError("'%s' object is not an async iterable", Types.of(iterable).name());
            }
            return iterator;
        }));
    }

    private static Object next(PyThread thread, Object iterator, @Nullable Object otherwise) {
        if (otherwise == null) {
            Object item = Calls.special(thread, iterator, "__next__");
            if (item == null) {
                throw Raise.typeError("'%s' object is not an iterator", Types.of(iterator).name());
            }
            return item;
        }
        Object item = Iteration.next(thread, iterator);
        return item == null ? otherwise : item;
    }

    private static boolean hasAny(PyThread thread, Object iterable, boolean wanted) {
        Object iterator = Iteration.of(thread, iterable);
        for (Object item = Iteration.next(thread, iterator); item != null; item = Iteration.next(thread, iterator)) {
            if (Truth.of(thread, item) == wanted) {
                return true;
            }
            thread.interpreter().check();
        }
        return false;
    }
}
