package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** The methods of {@code dict}. */
final class DictMethods {
    private DictMethods() {}

    static Object make(PyThread thread, PyType type, Object[] arguments, String[] names) {
        return new PyDict(type);
    }

    static void defineKeys(PyType t) {
        DictViews.define(t);
        DictViews.defineSetOperations(t);
    }

    static void defineValues(PyType t) {
        DictViews.define(t);
    }

    static void defineItems(PyType t) {
        DictViews.define(t);
        DictViews.defineSetOperations(t);
    }

    static void define(PyType t) {
        t.method("__init__(self, *args, **kwargs)", (thread, a) -> {
            PyTuple given = (PyTuple) a[1];
            Keywords.refuseMore("dict", given.size(), 1);
            update(thread, (PyDict) a[0], given.size() == 0 ? null : given.get(0), (PyDict) a[2]);
            return PyNone.NONE;
        });
        t.classMethod("fromkeys(cls, iterable, value=None, /)",
                (thread, a) -> fromKeys(thread, (PyType) a[0], a[1], a[2]));
        defineSpecial(t);
        defineReading(t);
        defineWriting(t);
        defineUnion(t);
        PyGenericAlias.allow(t);
    }

    /** {@code dict.update(other, **keywords)}. */
    static void update(PyThread thread, PyDict dict, @Nullable Object other,
            PyDict keywords) {
        if (other != null) {
            DictUpdates.update(thread, dict, other);
        }
        dict.putAll(keywords);
    }

    private static Object fromKeys(PyThread thread, PyType type, Object keys, Object value) {
        Object made = type == Types.DICT ? new PyDict() : type.call0(thread);
        for (Object key : Iteration.toArray(thread, keys)) {
            Items.set(thread, made, key, value);
        }
        return made;
    }

    private static void defineSpecial(PyType t) {
        t.put("__hash__", PyNone.NONE);
        Sequences.compared(t);
        t.method1("__len__(self, /)", (_, self) -> (long) ((PyDict) self).size());
        t.method1("__iter__(self, /)", (_, self) -> new DictIterator((PyDict) self, DictPart.KEYS));
        t.method1("__reversed__(self, /)", (_, self) -> new DictReverseIterator((PyDict) self, DictPart.KEYS));
        t.method1("__repr__(self, /)", (thread, self) -> SetTexts.plain(thread, self));
        t.method2("__contains__(self, key, /)", (_, self, key) -> ((PyDict) self).contains(key));
        t.method2("__getitem__(self, key, /)", (thread, self, key) -> DictItems.get(thread, (PyDict) self, key));
        t.method("__setitem__(self, key, value, /)", (_, a) -> {
            ((PyDict) a[0]).put(a[1], a[2]);
            return PyNone.NONE;
        });
        t.method2("__delitem__(self, key, /)", (_, self, key) -> {
            if (((PyDict) self).remove(key) == null) {
                throw Raise.keyError(key);
            }
            return PyNone.NONE;
        });
    }

    private static void defineReading(PyType t) {
        t.method("get(self, key, default=None, /)", (_, a) -> {
            Object value = ((PyDict) a[0]).get(a[1]);
            return value == null ? a[2] : value;
        });
        t.method1("keys(self, /)", (_, self) -> new PyDictView((PyDict) self, DictPart.KEYS));
        t.method1("values(self, /)", (_, self) -> new PyDictView((PyDict) self, DictPart.VALUES));
        t.method1("items(self, /)", (_, self) -> new PyDictView((PyDict) self, DictPart.ITEMS));
        t.method1("copy(self, /)", (_, self) -> copy((PyDict) self));
    }

    /** A dict with the same entries. */
    static PyDict copy(PyDict dict) {
        PyDict copy = new PyDict();
        copy.putAll(dict);
        return copy;
    }

    private static void defineWriting(PyType t) {
        t.method("setdefault(self, key, default=None, /)", (_, a) -> {
            PyDict dict = (PyDict) a[0];
            Object value = dict.get(a[1]);
            if (value == null) {
                dict.put(a[1], a[2]);
                return a[2];
            }
            return value;
        });
        t.method("pop(self, key, default=..., /)", (_, a) -> {
            Object value = ((PyDict) a[0]).remove(a[1]);
            if (value != null) {
                return value;
            }
            if (a[2] == null) {
                throw Raise.keyError(a[1]);
            }
            return a[2];
        });
        t.method1("popitem(self, /)", (_, self) -> {
            PyDict dict = (PyDict) self;
            int last = dict.previous(Integer.MAX_VALUE);
            if (last < 0) {
                throw Raise.of(Exceptions.KEY_ERROR, "popitem(): dictionary is empty");
            }
            Object key = dict.keyAt(last);
            return PyTuple.of(key, dict.removeEntry(last));
        });
        t.method1("clear(self, /)", (_, self) -> {
            ((PyDict) self).clear();
            return PyNone.NONE;
        });
        t.method("update(self, *args, **kwargs)", (thread, a) -> {
            PyTuple given = (PyTuple) a[1];
            Keywords.refuseMore("update", given.size(), 1);
            update(thread, (PyDict) a[0], given.size() == 0 ? null : given.get(0), (PyDict) a[2]);
            return PyNone.NONE;
        });
    }

    private static void defineUnion(PyType t) {
        t.method2("__or__(self, value, /)", (_, self, other) -> union(self, other));
        t.method2("__ror__(self, value, /)", (_, self, other) -> union(other, self));
        t.method2("__ior__(self, value, /)", (thread, self, other) -> {
            DictUpdates.update(thread, (PyDict) self, other);
            return self;
        });
    }

    private static Object union(Object a, Object b) {
        if (!(a instanceof PyDict first) || !(b instanceof PyDict second)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        PyDict both = copy(first);
        both.putAll(second);
        return both;
    }
}
