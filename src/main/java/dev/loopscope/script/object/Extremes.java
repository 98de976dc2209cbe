package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** {@code min()} and {@code max()}. */
final class Extremes {
    private Extremes() {}

    static void addTo(PyModule module) {
        module.add(Builtin.of("min(*args, key=None, default=...)",
                (thread, a) -> of(thread, "min", ((PyTuple) a[2]).items(), a[0], a[1])));
        module.add(Builtin.of("max(*args, key=None, default=...)",
                (thread, a) -> of(thread, "max", ((PyTuple) a[2]).items(), a[0], a[1])));
    }

    private static Object of(PyThread thread, String name, Object[] arguments, Object key, @Nullable Object otherwise) {
        if (arguments.length == 0) {
            throw Raise.typeError("%s expected at least 1 argument, got 0", name);
        }
        if (arguments.length > 1 && otherwise != null) {
            throw Raise.typeError("Cannot specify a default for %s() with multiple positional arguments", name);
        }
        Object iterable = arguments.length == 1 ? arguments[0] : PyTuple.of(arguments);
        Object best = best(thread, Iteration.of(thread, iterable), name.equals("max"), key);
        if (best != null) {
            return best;
        }
        if (otherwise == null) {
            throw Raise.valueError("%s() iterable argument is empty", name);
        }
        return otherwise;
    }

    private static @Nullable Object best(PyThread thread, Object iterator, boolean largest, Object key) {
        PyCallable function = key == PyNone.NONE ? null : Calls.callable(key);
        Object best = Iteration.next(thread, iterator);
        if (best == null) {
            return null;
        }
        Object bestKey = function == null ? best : function.call1(thread, best);
        for (Object item = Iteration.next(thread, iterator); item != null; item = Iteration.next(thread, iterator)) {
            Object itemKey = function == null ? item : function.call1(thread, item);
            if (largest ? greater(thread, itemKey, bestKey) : Comparisons.less(thread, itemKey, bestKey)) {
                best = item;
                bestKey = itemKey;
            }
            thread.interpreter().check();
        }
        return best;
    }

    private static boolean greater(PyThread thread, Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return x > y;
        }
        return Truth.of(thread, Comparisons.compare(thread, dev.loopscope.script.syntax.ComparisonOperator.GT, a, b));
    }
}
