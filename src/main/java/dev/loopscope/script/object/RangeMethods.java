package dev.loopscope.script.object;

import dev.loopscope.script.syntax.UnaryOperator;

/** {@code range(…)} and the methods of ranges. */
final class RangeMethods {
    private RangeMethods() {}

    static Object make(PyThread thread, PyType type, Object[] arguments, String[] names) {
        if (names.length > 0) {
            throw Raise.typeError("range() takes no keyword arguments");
        }
        return switch (arguments.length) {
            case 0 -> throw Raise.typeError("range expected at least 1 argument, got 0");
            case 1 -> new PyRange(0, end(thread, arguments[0]), 1);
            case 2 -> new PyRange(end(thread, arguments[0]), end(thread, arguments[1]), 1);
            case 3 -> stepped(end(thread, arguments[0]), end(thread, arguments[1]), end(thread, arguments[2]));
            default -> throw Raise.typeError("range expected at most 3 arguments, got %d", arguments.length);
        };
    }

    private static PyRange stepped(long start, long stop, long step) {
        if (step == 0) {
            throw Raise.valueError("range() arg 3 must not be zero");
        }
        return new PyRange(start, stop, step);
    }

    private static long end(PyThread thread, Object object) {
        if (Indexing.integer(thread, object) instanceof Long number) {
            return number;
        }
        throw Raise.overflowError("range() beyond 64 bits is not available");
    }

    static void define(PyType t) {
        Specials.comparisons(t);
        Specials.representation(t);
        Specials.items(t);
        t.attribute("start", (_, self) -> ((PyRange) self).start());
        t.attribute("stop", (_, self) -> ((PyRange) self).stop());
        t.attribute("step", (_, self) -> ((PyRange) self).step());
        t.method1("__bool__(self, /)", (_, self) -> ((PyRange) self).size() != 0);
        t.method1("__iter__(self, /)", (thread, self) -> Iteration.of(thread, self));
        t.method1("__reversed__(self, /)", (thread, self) -> Iteration.of(thread, reversed((PyRange) self)));
        t.method2("count(self, value, /)", (thread, self, value) -> isIn(thread, self, value) ? 1L : 0L);
        t.method2("index(self, value, /)", (thread, self, value) -> {
            PyRange range = (PyRange) self;
            if (!isIn(thread, self, value)) {
                throw Raise.valueError("%s is not in range", Texts.repr(thread, value));
            }
            return (((Long) Operators.unary(thread, UnaryOperator.PLUS, value))
                    - range.start()) / range.step();
        });
    }

    private static boolean isIn(PyThread thread, Object range, Object value) {
        return (value instanceof Long || value instanceof Boolean) && Containment.contains(thread, range, value);
    }

    /** The range that goes the other way. */
    static PyRange reversed(PyRange range) {
        return range.size() == 0
                ? range
                : new PyRange(range.get(range.size() - 1), range.start() - range.step(), -range.step());
    }
}
