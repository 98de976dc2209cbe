package dev.loopscope.script.object;

import dev.loopscope.script.syntax.ComparisonOperator;

/** {@code ==} as containers use it. */
public final class Equality {
    private Equality() {}

    /** {@code a is b or a == b}. */
    public static boolean equal(Object a, Object b) {
        if (a == b) {
            return true;
        }
        if (a instanceof String text && !(b instanceof PyObject)) {
            return text.equals(b);
        }
        if (a instanceof Long x && b instanceof Long y) {
            return x.longValue() == y.longValue();
        }
        if (Identity.same(a, b)) {
            return true;
        }
        PyThread thread = PyThread.current();
        return Truth.of(thread, Comparisons.rich(thread, ComparisonOperator.EQ, a, b));
    }
}
