package dev.loopscope.script.object;

import dev.loopscope.script.syntax.ComparisonOperator;

/** {@code ==} as containers use it. */
public final class Equality {
    private Equality() {}

    /** {@code a is b or a == b}. */
    public static boolean equal(Object a, Object b) {
        return isPlain(a, b) || asked(a, b);
    }

    /** Whether they are equal at first sight, as the keys of most dicts are that have the same hash. */
    private static boolean isPlain(Object a, Object b) {
        return a == b || a instanceof Long x && x.equals(b) || a instanceof String text && text.equals(b);
    }

    private static boolean asked(Object a, Object b) {
        if (a instanceof String && !(b instanceof PyObject) || a instanceof Long && b instanceof Long) {
            return false;
        }
        if (Identity.same(a, b)) {
            return true;
        }
        PyThread thread = PyThread.current();
        return Truth.of(thread, Comparisons.rich(thread, ComparisonOperator.EQ, a, b));
    }
}
