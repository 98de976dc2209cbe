package dev.loopscope.script.object;

/** The methods of {@code list}. */
final class ListMethods {
    private ListMethods() {}

    static Object make(PyThread thread, PyType type, Object[] arguments, String[] names) {
        return new PyList(type);
    }

    static void define(PyType t) {
        Sequences.define(t);
        t.method("__init__(self, *args, **kwargs)", (thread, a) -> {
            Object iterable = Keywords.only("list", a[1], a[2]);
            ((PyList) a[0]).setAll(iterable == null ? new Object[0] : Iteration.toArray(thread, iterable));
            return PyNone.NONE;
        });
        t.put("__hash__", PyNone.NONE);
        t.method1("__len__(self, /)", (_, self) -> (long) ((PyList) self).size());
        t.method1("__iter__(self, /)", (_, self) -> new ListIterator((PyList) self));
        t.method1("__reversed__(self, /)", (_, self) -> new ListReverseIterator((PyList) self));
        t.method1("__repr__(self, /)", (thread, self) -> SetTexts.plain(thread, self));
        t.method("__setitem__(self, key, value, /)", (thread, a) -> {
            Lists.set(thread, (PyList) a[0], a[1], a[2]);
            return PyNone.NONE;
        });
        t.method2("__delitem__(self, key, /)", (thread, self, index) -> {
            Lists.delete(thread, (PyList) self, index);
            return PyNone.NONE;
        });
        t.method2("__iadd__(self, value, /)", (thread, self, other) -> {
            SequenceOperators.extend(thread, (PyList) self, other);
            return self;
        });
        t.method2("__imul__(self, value, /)", (thread, self, count) -> {
            PyList list = (PyList) self;
            list.setAll(((PyList) SequenceOperators.repeated(thread, list,
                    Math.max(0, Indexing.count(thread, count)))).toArray());
            return self;
        });
        defineGrowing(t);
        defineShrinking(t);
        defineSearching(t);
        defineOrder(t);
    }

    private static void defineGrowing(PyType t) {
        t.method2("append(self, object, /)", (_, self, item) -> {
            ((PyList) self).add(item);
            return PyNone.NONE;
        });
        t.method2("extend(self, iterable, /)", (thread, self, iterable) -> {
            SequenceOperators.extend(thread, (PyList) self, iterable);
            return PyNone.NONE;
        });
        t.method("insert(self, index, object, /)", (thread, a) -> {
            PyList list = (PyList) a[0];
            long index = Indexing.index(thread, a[1]);
            long at = index < 0 ? index + list.size() : index;
            list.insert(Math.clamp(at, 0, list.size()), a[2]);
            return PyNone.NONE;
        });
        t.method1("copy(self, /)", (_, self) -> PyList.of(((PyList) self).toArray()));
    }

    private static void defineShrinking(PyType t) {
        t.method("pop(self, index=-1, /)", (thread, a) -> {
            PyList list = (PyList) a[0];
            long index = Indexing.index(thread, a[1]);
            if (list.size() == 0) {
                throw Raise.indexError("pop from empty list");
            }
            long at = index < 0 ? index + list.size() : index;
            if (at < 0 || at >= list.size()) {
                throw Raise.indexError("pop index out of range");
            }
            return list.remove((int) at);
        });
        t.method2("remove(self, value, /)", (_, self, value) -> {
            PyList list = (PyList) self;
            int at = indexOf(list, value, 0, Integer.MAX_VALUE);
            if (at < 0) {
                throw Raise.valueError("list.remove(x): x not in list");
            }
            if (at < list.size()) {
                list.remove(at);
            }
            return PyNone.NONE;
        });
        t.method1("clear(self, /)", (_, self) -> {
            ((PyList) self).setAll(new Object[0]);
            return PyNone.NONE;
        });
    }

    private static void defineSearching(PyType t) {
        t.method2("count(self, value, /)", (_, self, value) -> {
            PyList list = (PyList) self;
            long count = 0;
            for (int i = 0; i < list.size(); i++) {
                count += Equality.equal(list.get(i), value) ? 1 : 0;
            }
            return count;
        });
        t.method("index(self, value, start=..., stop=..., /)", (thread, a) -> {
            PyList list = (PyList) a[0];
            int start = Sequences.clipped(thread, a[2], list.size(), 0);
            int at = indexOf(list, a[1], start, Sequences.clipped(thread, a[3], list.size(), Integer.MAX_VALUE));
            if (at < 0) {
                throw Raise.of(Exceptions.VALUE_ERROR, Texts.repr(thread, a[1]) + " is not in list");
            }
            return (long) at;
        });
    }

    private static int indexOf(PyList list, Object value, int start, int stop) {
        for (int i = start; i < Math.min(stop, list.size()); i++) {
            if (Equality.equal(list.get(i), value)) {
                return i;
            }
        }
        return -1;
    }

    private static void defineOrder(PyType t) {
        t.method1("reverse(self, /)", (_, self) -> {
            PyList list = (PyList) self;
            list.setAll(Sorting.reversed(list.toArray()));
            return PyNone.NONE;
        });
        t.method("sort(self, /, *, key=None, reverse=False)", (thread, a) -> {
            sort(thread, (PyList) a[0], a[1], Truth.of(thread, a[2]));
            return PyNone.NONE;
        });
    }

    /** Sorts in place. The list is empty meanwhile, as in CPython, and has all its items after an exception too. */
    private static void sort(PyThread thread, PyList list, Object key, boolean reverse) {
        Object[] items = list.toArray();
        list.setAll(new Object[0]);
        boolean changed;
        try {
            Sorting.sort(thread, items, key, reverse);
        } finally {
            changed = list.size() > 0;
            list.setAll(items);
        }
        if (changed) {
            throw Raise.valueError("list modified during sort");
        }
    }
}
