package dev.loopscope.script.library;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Indexing;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.IteratorTypes;
import dev.loopscope.script.object.Operators;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.object.Truth;
import dev.loopscope.script.syntax.BinaryOperator;

import static dev.loopscope.script.library.StepIterator.inner;

/** The module {@code itertools}. */
final class ItertoolsModule {
    private ItertoolsModule() {}

    /** Begins a walk. */
    @FunctionalInterface
    private interface Beginning {
        StepIterator.Step begin(PyThread thread, @Nullable Object[] arguments);
    }

    static PyModule make(PyThread owner) {
        PyModule module = new PyModule("itertools");
        addEndless(module);
        addChoosing(module);
        addJoining(module);
        module.put("groupby", GroupBy.TYPE);
        ItertoolsProducts.addTo(module);
        return module;
    }

    /** Adds a type of iterators, made as the signature says. */
    private static PyType add(PyModule module, String signature, Beginning beginning) {
        String name = signature.substring(0, signature.indexOf('('));
        PyType type = IteratorTypes.of("itertools", name);
        Builtin maker = Builtin.of(signature, (thread, a) -> new StepIterator(type, beginning.begin(thread, a)));
        type.madeBy((thread, _, arguments, names) -> maker.call(thread, arguments, names));
        module.put(name, type);
        return type;
    }

    private static void addEndless(PyModule module) {
        module.put("count", Counting.TYPE);
        module.put("repeat", Repeating.TYPE);
        add(module, "cycle(iterable, /)", (thread, a) -> {
            Object iterator = Iteration.of(thread, Given.value(a[0]));
            ArrayDeque<Object> seen = new ArrayDeque<>();
            boolean[] ended = new boolean[1];
            return t -> {
                Object item = ended[0] ? null : inner(t, iterator);
                ended[0] |= item == null;
                Object next = item != null ? item : seen.poll();
                if (next != null) {
                    seen.add(next);
                }
                return next;
            };
        });
    }

    private static void addChoosing(PyModule module) {
        add(module, "takewhile(predicate, iterable, /)", (thread, a) -> {
            Object iterator = Iteration.of(thread, Given.value(a[1]));
            return t -> {
                Object item = inner(t, iterator);
                return item != null && holds(t, a[0], item) ? item : null;
            };
        });
        add(module, "dropwhile(predicate, iterable, /)", (thread, a) -> {
            Object iterator = Iteration.of(thread, Given.value(a[1]));
            boolean[] begun = new boolean[1];
            return t -> {
                Object item = inner(t, iterator);
                while (!begun[0] && item != null && holds(t, a[0], item)) {
                    item = inner(t, iterator);
                }
                begun[0] = true;
                return item;
            };
        });
        add(module, "filterfalse(function, iterable, /)", (thread, a) -> {
            Object iterator = Iteration.of(thread, Given.value(a[1]));
            return t -> {
                Object item = inner(t, iterator);
                while (item != null && (a[0] == PyNone.NONE ? Truth.of(t, item) : holds(t, a[0], item))) {
                    item = inner(t, iterator);
                }
                return item;
            };
        });
        add(module, "compress(data, selectors)", (thread, a) -> {
            Object data = Iteration.of(thread, Given.value(a[0]));
            Object selectors = Iteration.of(thread, Given.value(a[1]));
            return t -> {
                while (true) {
                    Object item = inner(t, data);
                    Object chosen = item == null ? null : inner(t, selectors);
                    if (item == null || chosen == null || Truth.of(t, chosen)) {
                        return chosen == null ? null : item;
                    }
                }
            };
        });
        add(module, "islice(iterable, start, stop=..., step=..., /)", ItertoolsModule::slice);
    }

    private static boolean holds(PyThread thread, @Nullable Object predicate, Object item) {
        return Truth.of(thread, Calls.callable(Given.value(predicate)).call1(thread, item));
    }

    private static StepIterator.Step slice(PyThread thread, @Nullable Object[] a) {
        boolean short2 = a[2] == null;
        long start = short2
                ? 0
                : bound(thread, a[1], 0, "Indices for islice() must be None or an integer: "
                        + "0 <= x <= sys.maxsize.");
        long stop = bound(thread, short2 ? a[1] : a[2], Long.MAX_VALUE, short2
                ? "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
                : "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        long step = a[3] == null || a[3] == PyNone.NONE
                ? 1
                : bound(thread, a[3], 1, "Step for islice() must be a positive integer or None.");
        if (step < 1) {
            throw Raise.valueError("Step for islice() must be a positive integer or None.");
        }
        Object iterator = Iteration.of(thread, Given.value(a[0]));
        long[] places = {0, start};
        return t -> {
            while (places[0] < Math.min(places[1], stop)) {
                if (inner(t, iterator) == null) {
                    return null;
                }
                places[0]++;
            }
            if (places[0] >= stop) {
                return null;
            }
            Object item = inner(t, iterator);
            places[0]++;
            places[1] = places[1] > Long.MAX_VALUE - step ? Long.MAX_VALUE : places[1] + step;
            return item;
        };
    }

    private static long bound(PyThread thread, @Nullable Object given, long otherwise, String rule) {
        if (given == null || given == PyNone.NONE) {
            return otherwise;
        }
        if (!Indexing.isIndex(given) || !(Indexing.integer(thread, given) instanceof Long number) || number < 0) {
            throw Raise.valueError(rule);
        }
        return number;
    }

    private static void addJoining(PyModule module) {
        PyType chain = IteratorTypes.of("itertools", "chain");
        Builtin every = Builtin.of("chain(*iterables)",
                (thread, a) -> chain(chain, Iteration.of(thread, Given.value(a[0]))));
        chain.madeBy((thread, _, arguments, names) -> every.call(thread, arguments, names));
        module.put("chain", chain);
        Builtin from = Builtin.of1("from_iterable(iterable, /)",
                (thread, iterables) -> chain(chain, Iteration.of(thread, iterables)));
        chain.put("from_iterable", new dev.loopscope.script.object.PyStaticMethod(from));
        add(module, "starmap(function, iterable, /)", (thread, a) -> {
            Object iterator = Iteration.of(thread, Given.value(a[1]));
            return t -> {
                Object item = inner(t, iterator);
                return item == null ? null : Calls.call(t, Given.value(a[0]), Iteration.toArray(t, item));
            };
        });
        add(module, "accumulate(iterable, func=None, *, initial=None)", (thread, a) -> {
            Object iterator = Iteration.of(thread, Given.value(a[0]));
            @Nullable
            Object[] total = {null};
            return t -> {
                Object before = total[0];
                if (before == null && a[2] != PyNone.NONE) {
                    return total[0] = Given.value(a[2]);
                }
                Object item = inner(t, iterator);
                if (item == null || before == null) {
                    return total[0] = item;
                }
                return total[0] = a[1] == PyNone.NONE
                        ? Operators.binary(t, BinaryOperator.ADD, before, item)
                        : Calls.callable(Given.value(a[1])).call2(t, before, item);
            };
        });
        add(module, "pairwise(iterable, /)", (thread, a) -> {
            Object iterator = Iteration.of(thread, Given.value(a[0]));
            @Nullable
            Object[] last = {null};
            return t -> {
                Object first = last[0] == null ? inner(t, iterator) : last[0];
                Object second = first == null ? null : inner(t, iterator);
                last[0] = second;
                return first == null || second == null ? null : PyTuple.of(first, second);
            };
        });
        add(module, "zip_longest(*iterables, fillvalue=None)", (thread, a) -> {
            Object[] iterables = ((PyTuple) Given.value(a[1])).items();
            @Nullable
            Object[] iterators = new Object[iterables.length];
            for (int i = 0; i < iterators.length; i++) {
                iterators[i] = Iteration.of(thread, iterables[i]);
            }
            return t -> longest(t, iterators, Given.value(a[0]));
        });
        add(module, "batched(iterable, n, *, strict=False)", (thread, a) -> {
            long size = Indexing.index(thread, Given.value(a[1]));
            if (size < 1) {
                throw Raise.valueError("n must be at least one");
            }
            Object iterator = Iteration.of(thread, Given.value(a[0]));
            boolean strict = Truth.of(thread, Given.value(a[2]));
            return t -> batch(t, iterator, size, strict);
        });
        module.add(Builtin.of("tee(iterable, n=2, /)", (thread, a) -> Tee.of(thread, Given.value(a[0]),
                Indexing.index(thread, Given.value(a[1])))));
    }

    private static StepIterator chain(PyType type, Object iterables) {
        @Nullable
        Object[] current = {null};
        return new StepIterator(type, t -> {
            while (true) {
                Object open = current[0];
                Object item = open == null ? null : inner(t, open);
                if (item != null) {
                    return item;
                }
                Object next = inner(t, iterables);
                if (next == null) {
                    return null;
                }
                current[0] = Iteration.of(t, next);
            }
        });
    }

    private static @Nullable Object longest(PyThread thread, @Nullable Object[] iterators, Object filling) {
        Object[] items = new Object[iterators.length];
        Arrays.fill(items, filling);
        for (int i = 0; i < items.length; i++) {
            Object iterator = iterators[i];
            Object item = iterator == null ? null : inner(thread, iterator);
            if (item != null) {
                items[i] = item;
            } else {
                iterators[i] = null;
            }
        }
        return Arrays.stream(iterators).allMatch(java.util.Objects::isNull) ? null : PyTuple.of(items);
    }

    private static @Nullable Object batch(PyThread thread, Object iterator, long size, boolean strict) {
        java.util.List<Object> items = new java.util.ArrayList<>();
        while (items.size() < size) {
            Object item = inner(thread, iterator);
            if (item == null) {
                break;
            }
            items.add(item);
        }
        if (strict && !items.isEmpty() && items.size() < size) {
            throw Raise.valueError("batched(): incomplete batch");
        }
        return items.isEmpty() ? null : PyTuple.of(items);
    }

    /** {@code count(start, step)}. */
    private static final class Counting extends dev.loopscope.script.object.PyIterator {
        static final PyType TYPE = PyType.library("itertools", "count", dev.loopscope.script.object.Types.OBJECT, t -> {
            IteratorTypes.define(t);
            t.method1("__repr__(self, /)", (thread, self) -> ((Counting) self).text(thread));
        });
        private Object next;
        private final Object step;

        static {
            Builtin maker = Builtin.of("count(start=0, step=1)",
                    (_, a) -> new Counting(number(Given.value(a[0])), number(Given.value(a[1]))));
            TYPE.madeBy((thread, _, arguments, names) -> maker.call(thread, arguments, names));
        }

        private Counting(Object start, Object step) {
            super(TYPE);
            this.next = start;
            this.step = step;
        }

        private static Object number(Object given) {
            if (given instanceof String || given instanceof PyNone
                    || given instanceof dev.loopscope.script.object.PyList) {
                throw Raise.typeError("a number is required");
            }
            return given;
        }

        @Override
        public Object next(PyThread thread) {
            thread.interpreter().check();
            Object now = next;
            next = now instanceof Long number && step instanceof Long more && number < Long.MAX_VALUE / 2
                    && number > Long.MIN_VALUE / 2 && Math.abs(more) < Long.MAX_VALUE / 2
                            ? number + more
                            : Operators.binary(thread, BinaryOperator.ADD, now, step);
            return now;
        }

        private String text(PyThread thread) {
            boolean plain = step instanceof Long one && one == 1
                    && (next instanceof Long || next instanceof BigInteger);
            return "count(%s%s)".formatted(Texts.repr(thread, next), plain ? "" : ", " + Texts.repr(thread, step));
        }
    }

    /** {@code repeat(object, times)}. */
    private static final class Repeating extends dev.loopscope.script.object.PyIterator {
        static final PyType TYPE = PyType.library("itertools", "repeat", dev.loopscope.script.object.Types.OBJECT,
                t -> {
                    IteratorTypes.define(t);
                    t.method1("__repr__(self, /)", (thread, self) -> ((Repeating) self).text(thread));
                    t.method1("__length_hint__(self, /)", (_, self) -> ((Repeating) self).left());
                });
        private final Object object;
        private long left;

        static {
            Builtin maker = Builtin.of("repeat(object, times=...)", (thread, a) -> new Repeating(Given.value(a[0]),
                    a[1] == null ? -1 : Math.max(0, Indexing.index(thread, a[1]))));
            TYPE.madeBy((thread, _, arguments, names) -> maker.call(thread, arguments, names));
        }

        private Repeating(Object object, long left) {
            super(TYPE);
            this.object = object;
            this.left = left;
        }

        private Object left() {
            if (left < 0) {
                throw Raise.typeError("len() of unsized object");
            }
            return left;
        }

        @Override
        public @Nullable Object next(PyThread thread) {
            thread.interpreter().check();
            if (left == 0) {
                return null;
            }
            if (left > 0) {
                left--;
            }
            return object;
        }

        private String text(PyThread thread) {
            return "repeat(%s%s)".formatted(Texts.repr(thread, object), left < 0 ? "" : ", " + left);
        }
    }
}
