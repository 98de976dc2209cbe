package dev.loopscope.script.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Comparisons;
import dev.loopscope.script.object.Equality;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.Indexing;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.IteratorTypes;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyGenericAlias;
import dev.loopscope.script.object.PyIterator;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.syntax.ComparisonOperator;

/** The methods of {@code collections.deque}. */
final class DequeMethods {
    private static final PyType ITERATOR = IteratorTypes.of("_collections", "_deque_iterator");
    private static final PyType REVERSED = IteratorTypes.of("_collections", "_deque_reverse_iterator");

    private DequeMethods() {}

    /** Goes through a deque as long as nothing comes or goes. */
    private static final class Walk extends PyIterator {
        private final PyDeque deque;
        private final int changes;
        private final boolean backwards;
        private int done;

        Walk(PyDeque deque, boolean backwards) {
            super(backwards ? REVERSED : ITERATOR);
            this.deque = deque;
            this.changes = deque.changes();
            this.backwards = backwards;
        }

        @Override
        public @Nullable Object next(PyThread thread) {
            if (deque.changes() != changes) {
                throw Raise.of(Exceptions.RUNTIME_ERROR, "deque mutated during iteration");
            }
            if (done >= deque.size()) {
                return null;
            }
            int index = done++;
            return deque.get(backwards ? deque.size() - 1 - index : index);
        }
    }

    static void define(PyType t) {
        PyGenericAlias.allow(t);
        defineEnds(t);
        defineItems(t);
        defineOperators(t);
        t.method("__init__(self, iterable=..., maxlen=None)", (thread, a) -> {
            PyDeque deque = deque(a[0]);
            deque.setMost(a[2] == PyNone.NONE ? PyDeque.UNBOUNDED : most(thread, a[2]));
            deque.clear();
            return a[1] == null ? PyNone.NONE : extend(thread, deque, a[1]);
        });
        t.attribute("maxlen", (_, self) -> deque(self).most() == PyDeque.UNBOUNDED
                ? PyNone.NONE
                : (Object) (long) deque(self).most());
    }

    private static PyDeque deque(@Nullable Object self) {
        return (PyDeque) Given.value(self);
    }

    private static int most(PyThread thread, @Nullable Object given) {
        if (!Indexing.isIndex(Given.value(given))) {
            throw Raise.typeError("an integer is required");
        }
        long limit = Indexing.index(thread, Given.value(given));
        if (limit < 0) {
            throw Raise.valueError("maxlen must be non-negative");
        }
        return (int) Math.min(limit, PyDeque.UNBOUNDED - 1);
    }

    private static Object extend(PyThread thread, PyDeque deque, Object items) {
        if (items == deque) {
            for (Object item : deque.toArray()) {
                deque.append(item);
            }
            return PyNone.NONE;
        }
        Object iterator = Iteration.of(thread, items);
        for (Object item = Iteration.next(thread, iterator); item != null; item = Iteration.next(thread, iterator)) {
            deque.append(item);
            thread.interpreter().check();
        }
        return PyNone.NONE;
    }

    private static void defineEnds(PyType t) {
        t.method2("append(self, item, /)", (_, self, item) -> {
            deque(self).append(item);
            return PyNone.NONE;
        });
        t.method2("appendleft(self, item, /)", (_, self, item) -> {
            deque(self).appendLeft(item);
            return PyNone.NONE;
        });
        t.method1("pop(self, /)", (_, self) -> filled(self).removeLast());
        t.method1("popleft(self, /)", (_, self) -> filled(self).removeFirst());
        t.method2("extend(self, iterable, /)", (thread, self, items) -> extend(thread, deque(self), items));
        t.method2("extendleft(self, iterable, /)", (thread, self, items) -> {
            for (Object item : Iteration.toArray(thread, items)) {
                deque(self).appendLeft(item);
            }
            return PyNone.NONE;
        });
        t.method("rotate(self, n=1, /)", (thread, a) -> {
            deque(a[0]).rotate(Indexing.index(thread, Given.value(a[1])));
            return PyNone.NONE;
        });
        t.method1("clear(self, /)", (_, self) -> {
            deque(self).clear();
            return PyNone.NONE;
        });
    }

    private static PyDeque filled(Object self) {
        if (deque(self).size() == 0) {
            throw Raise.of(Exceptions.INDEX_ERROR, "pop from an empty deque");
        }
        return deque(self);
    }

    private static void defineItems(PyType t) {
        t.method1("__len__(self, /)", (_, self) -> (long) deque(self).size());
        t.method1("__iter__(self, /)", (_, self) -> new Walk(deque(self), false));
        t.method1("__reversed__(self, /)", (_, self) -> new Walk(deque(self), true));
        t.method2("__getitem__(self, index, /)", (thread, self, index) -> deque(self).get(place(thread, self, index)));
        t.method("__setitem__(self, index, value, /)", (thread, a) -> {
            deque(a[0]).set(place(thread, Given.value(a[0]), Given.value(a[1])), Given.value(a[2]));
            return PyNone.NONE;
        });
        t.method2("__delitem__(self, index, /)", (thread, self, index) -> {
            remove(deque(self), place(thread, self, index));
            return PyNone.NONE;
        });
        t.method2("__contains__(self, item, /)",
                (_, self, item) -> find(deque(self), item, 0, deque(self).size()) >= 0);
        t.method2("count(self, item, /)",
                (_, self, item) -> Arrays.stream(deque(self).toArray()).filter(one -> Equality.equal(one, item))
                        .count());
        t.method("index(self, value, start=0, stop=9223372036854775807, /)", (thread, a) -> {
            PyDeque deque = deque(a[0]);
            int found = find(deque, Given.value(a[1]), bound(thread, deque, a[2]), bound(thread, deque, a[3]));
            if (found < 0) {
                throw Raise.valueError("%s is not in deque", Texts.repr(thread, Given.value(a[1])));
            }
            return (long) found;
        });
        t.method2("remove(self, value, /)", (thread, self, item) -> {
            int found = find(deque(self), item, 0, deque(self).size());
            if (found < 0) {
                throw Raise.valueError("%s is not in deque", Texts.repr(thread, item));
            }
            remove(deque(self), found);
            return PyNone.NONE;
        });
        t.method("insert(self, index, value, /)", (thread, a) -> {
            PyDeque deque = deque(a[0]);
            if (deque.size() >= deque.most()) {
                throw Raise.of(Exceptions.INDEX_ERROR, "deque already at its maximum size");
            }
            List<Object> items = new ArrayList<>(List.of(deque.toArray()));
            items.add(bound(thread, deque, a[1]), Given.value(a[2]));
            deque.setAll(items.toArray());
            return PyNone.NONE;
        });
        t.method1("reverse(self, /)", (_, self) -> {
            List<Object> items = new ArrayList<>(List.of(deque(self).toArray()));
            Collections.reverse(items);
            deque(self).setAll(items.toArray());
            return PyNone.NONE;
        });
    }

    private static int place(PyThread thread, Object self, Object index) {
        if (!Indexing.isIndex(index)) {
            throw Raise.typeError("sequence index must be integer, not '%s'", Types.of(index).name());
        }
        int size = deque(self).size();
        long given = Indexing.index(thread, index);
        long place = given < 0 ? given + size : given;
        if (place < 0 || place >= size) {
            throw Raise.of(Exceptions.INDEX_ERROR, "deque index out of range");
        }
        return (int) place;
    }

    private static int bound(PyThread thread, PyDeque deque, @Nullable Object given) {
        long index = Indexing.index(thread, Given.value(given));
        return Math.clamp(index < 0 ? index + deque.size() : index, 0, deque.size());
    }

    private static void remove(PyDeque deque, int place) {
        List<Object> items = new ArrayList<>(List.of(deque.toArray()));
        items.remove(place);
        deque.setAll(items.toArray());
    }

    private static int find(PyDeque deque, Object item, int from, int to) {
        int changes = deque.changes();
        for (int i = from; i < to; i++) {
            if (Equality.equal(deque.get(i), item)) {
                return i;
            }
            if (deque.changes() != changes) {
                throw Raise.of(Exceptions.RUNTIME_ERROR, "deque mutated during iteration");
            }
        }
        return -1;
    }

    private static void defineOperators(PyType t) {
        t.method1("__repr__(self, /)",
                (thread, self) -> Texts.guarded(thread, self, "[...]", () -> text(thread, deque(self))));
        for (ComparisonOperator operator : new ComparisonOperator[]{ComparisonOperator.EQ, ComparisonOperator.NOT_EQ,
                ComparisonOperator.LT, ComparisonOperator.LT_E, ComparisonOperator.GT, ComparisonOperator.GT_E}) {
            t.method2(name(operator) + "(self, value, /)", (thread, self, other) -> other instanceof PyDeque second
                    ? Comparisons.rich(thread, operator, PyList.of(deque(self).toArray()), PyList.of(second.toArray()))
                    : PyNone.NOT_IMPLEMENTED);
        }
        t.method1("copy(self, /)", (_, self) -> copy(deque(self)));
        t.method1("__copy__(self, /)", (_, self) -> copy(deque(self)));
        t.method2("__add__(self, value, /)", (thread, self, other) -> {
            if (!(other instanceof PyDeque)) {
                throw wrong(other);
            }
            PyDeque sum = copy(deque(self));
            extend(thread, sum, other);
            return sum;
        });
        t.method2("__iadd__(self, value, /)", (thread, self, other) -> {
            extend(thread, deque(self), other);
            return self;
        });
        t.method2("__mul__(self, value, /)", DequeMethods::repeated);
        t.method2("__rmul__(self, value, /)", DequeMethods::repeated);
        t.method1("__reduce__(self, /)", (_, self) -> PyTuple.of(deque(self).type(),
                deque(self).most() == PyDeque.UNBOUNDED
                        ? PyTuple.of(PyList.of(deque(self).toArray()))
                        : PyTuple.of(PyList.of(deque(self).toArray()), (long) deque(self).most())));
        t.put("__hash__", PyNone.NONE);
    }

    private static String name(ComparisonOperator operator) {
        return switch (operator) {
            case EQ -> "__eq__";
            case NOT_EQ -> "__ne__";
            case LT -> "__lt__";
            case GT -> "__gt__";
            case LT_E -> "__le__";
            case GT_E -> "__ge__";
            case IS, IS_NOT, IN, NOT_IN -> throw new IllegalArgumentException("no comparison of values: " + operator);
        };
    }

    private static PyError wrong(Object other) {
        return Raise.typeError("can only concatenate deque (not \"%s\") to deque", Types.of(other).name());
    }

    private static PyDeque copy(PyDeque deque) {
        PyDeque copy = new PyDeque(deque.type());
        copy.setMost(deque.most());
        copy.setAll(deque.toArray());
        return copy;
    }

    private static Object repeated(PyThread thread, Object self, Object times) {
        PyDeque product = new PyDeque(deque(self).type());
        product.setMost(deque(self).most());
        Object[] items = deque(self).toArray();
        long count = items.length == 0 ? 0 : Indexing.count(thread, times);
        for (long i = 0; i < count; i++) {
            thread.interpreter().check();
            for (Object item : items) {
                product.append(item);
            }
        }
        return product;
    }

    private static String text(PyThread thread, PyDeque deque) {
        StringBuilder text = new StringBuilder(deque.type().name()).append("([");
        for (int i = 0; i < deque.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(Texts.repr(thread, deque.get(i)));
        }
        return text.append(deque.most() == PyDeque.UNBOUNDED ? "])" : "], maxlen=%d)".formatted(deque.most()))
                .toString();
    }
}
