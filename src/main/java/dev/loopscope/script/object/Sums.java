package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.BinaryOperator;

/** {@code sum()}: whole numbers in 64 bits as long as they fit, floats with CPython's compensation, anything else by +. */
final class Sums {
    private final PyThread thread;
    private final Object iterator;
    private @Nullable Object item;

    private Sums(PyThread thread, Object iterator) {
        this.thread = thread;
        this.iterator = iterator;
    }

    static void addTo(PyModule module) {
        module.add(Builtin.of("sum(iterable, /, start=0)", (thread, a) -> {
            Object iterator = Iteration.of(thread, a[0]);
            switch (a[1]) {
                case String _ -> throw Raise.typeError("sum() can't sum strings [use ''.join(seq) instead]");
                case PyBytes _ -> throw Raise.typeError("sum() can't sum bytes [use b''.join(seq) instead]");
                default -> {
                    return new Sums(thread, iterator).from(a[1]);
                }
            }
        }));
    }

    private void step() {
        thread.interpreter().check();
        item = Iteration.next(thread, iterator);
    }

    private Object from(Object start) {
        step();
        Object sum = start;
        if (sum instanceof Long whole) {
            sum = wholes(whole);
        }
        if (item != null && sum instanceof Long whole && item instanceof Double) {
            sum = whole.doubleValue();
        }
        if (sum instanceof Double part) {
            sum = floats(part);
        }
        while (item != null) {
            sum = Operators.binary(thread, BinaryOperator.ADD, sum, item);
            step();
        }
        return sum;
    }

    private Object wholes(long start) {
        long sum = start;
        while (item instanceof Long || item instanceof Boolean) {
            long number = item instanceof Long whole ? whole : item == Boolean.TRUE ? 1 : 0;
            long next = sum + number;
            if (((sum ^ next) & (number ^ next)) < 0) {
                return sum;
            }
            sum = next;
            step();
        }
        return sum;
    }

    private Object floats(double start) {
        double sum = start;
        double compensation = 0;
        while (true) {
            if (item instanceof Double number) {
                double next = sum + number;
                compensation += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum;
                sum = next;
            } else if (item instanceof Long || item instanceof Boolean) {
                sum += item instanceof Long whole ? whole.doubleValue() : item == Boolean.TRUE ? 1 : 0;
            } else {
                return Double.isFinite(compensation) ? sum + compensation : sum;
            }
            step();
        }
    }
}
