package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** The methods of {@code set} and {@code frozenset}. */
final class SetMethods {
    /** What a binary operator makes of two sets. */
    private interface Operation {
        PySet of(PyThread thread, PySet a, PySet b);
    }

    private SetMethods() {}

    static Object make(PyThread thread, PyType type, Object[] arguments, String[] names) {
        return new PySet(type);
    }

    static Object makeFrozen(PyThread thread, PyType type, Object[] arguments, String[] names) {
        if (type == Types.FROZENSET) {
            Keywords.refuse("frozenset", names);
        }
        int count = arguments.length - names.length;
        Keywords.refuseMore("frozenset", count, 1);
        if (count == 1 && type == Types.FROZENSET && arguments[0] instanceof PySet set && set.type() == type) {
            return set;
        }
        PySet made = new PySet(type);
        if (count == 1) {
            SetOperations.update(thread, made, arguments[0]);
        }
        return made;
    }

    static void defineFrozen(PyType t) {
        defineCommon(t);
        t.method1("copy(self, /)", (_, self) -> ((PySet) self).type() == Types.FROZENSET
                ? self
                : SetOperations.copy((PySet) self));
        t.method1("__hash__(self, /)", (_, self) -> ((PySet) self).frozenHash());
    }

    static void define(PyType t) {
        defineCommon(t);
        t.method("__init__(self, *args, **kwargs)", (thread, a) -> {
            Object iterable = Keywords.only("set", a[1], a[2]);
            PySet set = (PySet) a[0];
            set.clear();
            if (iterable != null) {
                SetOperations.update(thread, set, iterable);
            }
            return PyNone.NONE;
        });
        t.put("__hash__", PyNone.NONE);
        t.method1("copy(self, /)", (_, self) -> SetOperations.copy((PySet) self));
        defineElements(t);
        defineUpdates(t);
        inPlace(t, "__ior__", (_, a, b) -> {
            a.addAll(b);
            return a;
        });
        inPlace(t, "__iand__", (thread, a, b) -> {
            a.become(SetOperations.intersection(thread, a, b));
            return a;
        });
        inPlace(t, "__isub__", (thread, a, b) -> {
            SetOperations.removeAll(thread, a, b);
            return a;
        });
        inPlace(t, "__ixor__", (thread, a, b) -> {
            SetOperations.toggle(thread, a, b);
            return a;
        });
    }

    private static void defineElements(PyType t) {
        t.method2("add(self, object, /)", (_, self, key) -> {
            ((PySet) self).add(key);
            return PyNone.NONE;
        });
        t.method2("discard(self, object, /)", (_, self, key) -> {
            ((PySet) self).remove(asKey(key));
            return PyNone.NONE;
        });
        t.method2("remove(self, object, /)", (_, self, key) -> {
            if (!((PySet) self).remove(asKey(key))) {
                throw Raise.keyError(key);
            }
            return PyNone.NONE;
        });
        t.method1("pop(self, /)", (_, self) -> {
            Object key = ((PySet) self).pop();
            if (key == null) {
                throw Raise.of(Exceptions.KEY_ERROR, "pop from an empty set");
            }
            return key;
        });
        t.method1("clear(self, /)", (_, self) -> {
            ((PySet) self).clear();
            return PyNone.NONE;
        });
    }

    private static void defineUpdates(PyType t) {
        t.method("update(self, *others)", (thread, a) -> {
            for (Object other : others(a)) {
                SetOperations.update(thread, (PySet) a[0], other);
            }
            return PyNone.NONE;
        });
        t.method("difference_update(self, *others)", (thread, a) -> {
            for (Object other : others(a)) {
                SetOperations.removeAll(thread, (PySet) a[0], other);
            }
            return PyNone.NONE;
        });
        t.method("intersection_update(self, *others)", (thread, a) -> {
            ((PySet) a[0]).become(intersection(thread, (PySet) a[0], others(a)));
            return PyNone.NONE;
        });
        t.method2("symmetric_difference_update(self, other, /)", (thread, self, other) -> {
            SetOperations.toggle(thread, (PySet) self, other);
            return PyNone.NONE;
        });
    }

    private static void defineCommon(PyType t) {
        t.method1("__len__(self, /)", (_, self) -> (long) ((PySet) self).size());
        t.method1("__iter__(self, /)", (_, self) -> new SetIterator((PySet) self));
        t.method2("__contains__(self, object, /)", (_, self, key) -> ((PySet) self).contains(asKey(key)));
        t.method1("__repr__(self, /)", (thread, self) -> SetTexts.repr(thread, (PySet) self));
        t.method("union(self, *others)", (thread, a) -> {
            PySet result = SetOperations.copy((PySet) a[0]);
            for (Object other : others(a)) {
                SetOperations.update(thread, result, other);
            }
            return result;
        });
        t.method("intersection(self, *others)", (thread, a) -> intersection(thread, (PySet) a[0], others(a)));
        t.method("difference(self, *others)", (thread, a) -> {
            Object[] others = others(a);
            if (others.length == 0) {
                return SetOperations.copy((PySet) a[0]);
            }
            PySet result = SetOperations.difference(thread, (PySet) a[0], others[0]);
            for (int i = 1; i < others.length; i++) {
                SetOperations.removeAll(thread, result, others[i]);
            }
            return result;
        });
        t.method2("symmetric_difference(self, other, /)",
                (thread, self, other) -> SetOperations.symmetricDifference(thread, (PySet) self, other));
        defineOrder(t);
        binary(t, "or", (_, a, b) -> {
            PySet result = SetOperations.copy(a);
            result.addAll(b);
            return result;
        });
        binary(t, "and", SetOperations::intersection);
        binary(t, "sub", SetOperations::difference);
        binary(t, "xor", SetOperations::symmetricDifference);
        PyGenericAlias.allow(t);
    }

    private static void defineOrder(PyType t) {
        t.method2("issubset(self, other, /)",
                (thread, self, other) -> SetOperations.isSubset((PySet) self, SetOperations.asSet(thread, other)));
        t.method2("issuperset(self, other, /)",
                (thread, self, other) -> SetOperations.isSubset(SetOperations.asSet(thread, other), (PySet) self));
        t.method2("isdisjoint(self, other, /)",
                (thread, self, other) -> SetOperations.isDisjoint(thread, (PySet) self, other));
        compared(t, "__eq__", (a, b) -> a.size() == b.size() && SetOperations.isSubset(a, b));
        compared(t, "__ne__", (a, b) -> a.size() != b.size() || !SetOperations.isSubset(a, b));
        compared(t, "__le__", SetOperations::isSubset);
        compared(t, "__lt__", (a, b) -> a.size() < b.size() && SetOperations.isSubset(a, b));
        compared(t, "__ge__", (a, b) -> SetOperations.isSubset(b, a));
        compared(t, "__gt__", (a, b) -> a.size() > b.size() && SetOperations.isSubset(b, a));
    }

    private static void compared(PyType t, String name, java.util.function.BiPredicate<PySet, PySet> test) {
        t.method2(name + "(self, value, /)", (_, self, other) -> other instanceof PySet set
                ? test.test((PySet) self, set)
                : (Object) PyNone.NOT_IMPLEMENTED);
    }

    private static void binary(PyType t, String name, Operation operation) {
        t.method2("__%s__(self, value, /)".formatted(name), (thread, self, other) -> other instanceof PySet set
                ? operation.of(thread, (PySet) self, set)
                : PyNone.NOT_IMPLEMENTED);
        t.method2("__r%s__(self, value, /)".formatted(name), (thread, self, other) -> other instanceof PySet set
                ? operation.of(thread, set, (PySet) self)
                : PyNone.NOT_IMPLEMENTED);
    }

    private static void inPlace(PyType t, String name, Operation operation) {
        t.method2(name + "(self, value, /)", (thread, self, other) -> other instanceof PySet set
                ? operation.of(thread, (PySet) self, set)
                : PyNone.NOT_IMPLEMENTED);
    }

    private static PySet intersection(PyThread thread, PySet set, Object[] others) {
        if (others.length == 0) {
            return SetOperations.copy(set);
        }
        PySet result = set;
        for (Object other : others) {
            result = SetOperations.intersection(thread, result, other);
        }
        return result;
    }

    private static Object[] others(@Nullable Object[] a) {
        return ((PyTuple) java.util.Objects.requireNonNull(a[1])).items();
    }

    /** A set among the keys of another is looked for as the frozenset that it equals. */
    private static Object asKey(Object key) {
        if (key instanceof PySet set && !set.type().isSubclassOf(Types.FROZENSET)
                && set.type().lookup("__hash__") == PyNone.NONE) {
            PySet frozen = new PySet(Types.FROZENSET);
            frozen.addAll(set);
            return frozen;
        }
        return key;
    }
}
