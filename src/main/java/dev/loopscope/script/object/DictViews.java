package dev.loopscope.script.object;

import java.util.function.BiPredicate;

/** The methods of the views of dicts. */
final class DictViews {
    private DictViews() {}

    /** What a binary operator makes of a view's items and another iterable. */
    private interface Operation {
        PySet of(PyThread thread, PySet a, Object b);
    }

    static void define(PyType t) {
        t.method1("__len__(self, /)", (_, self) -> (long) dict(self).size());
        t.method1("__iter__(self, /)", (_, self) -> ((PyDictView) self).iterator());
        t.method1("__reversed__(self, /)",
                (_, self) -> new DictReverseIterator(dict(self), ((PyDictView) self).part()));
        t.method1("__repr__(self, /)", (thread, self) -> ((PyDictView) self).part().viewName() + "(["
                + SetTexts.joined(thread, Iteration.toArray(thread, self)) + "])");
        t.attribute("mapping", (_, self) -> new PyMappingProxy(dict(self)));
    }

    private static PyDict dict(Object self) {
        return ((PyDictView) self).dict();
    }

    static void defineSetOperations(PyType t) {
        t.put("__hash__", PyNone.NONE);
        t.method2("__contains__(self, key, /)", (_, self, item) -> contains((PyDictView) self, item));
        binary(t, "or", (thread, a, b) -> {
            SetOperations.update(thread, a, b);
            return a;
        });
        binary(t, "and", (thread, a, b) -> SetOperations.intersection(thread, a, b));
        binary(t, "sub", (thread, a, b) -> {
            SetOperations.removeAll(thread, a, b);
            return a;
        });
        binary(t, "xor", (thread, a, b) -> {
            SetOperations.toggle(thread, a, b);
            return a;
        });
        t.method2("isdisjoint(self, other, /)",
                (thread, self, other) -> SetOperations.isDisjoint(thread, set(thread, self), other));
        compared(t, "__eq__", (a, b) -> a.size() == b.size() && SetOperations.isSubset(a, b));
        compared(t, "__ne__", (a, b) -> a.size() != b.size() || !SetOperations.isSubset(a, b));
        compared(t, "__le__", SetOperations::isSubset);
        compared(t, "__lt__", (a, b) -> a.size() < b.size() && SetOperations.isSubset(a, b));
        compared(t, "__ge__", (a, b) -> SetOperations.isSubset(b, a));
        compared(t, "__gt__", (a, b) -> a.size() > b.size() && SetOperations.isSubset(b, a));
    }

    private static boolean contains(PyDictView view, Object item) {
        return switch (view.part()) {
            case KEYS -> view.dict().contains(item);
            case ITEMS -> item instanceof PyTuple pair && pair.size() == 2
                    && view.dict().get(pair.get(0)) instanceof Object value && Equality.equal(value, pair.get(1));
            case VALUES -> throw new IllegalStateException("the values of a dict are no set");
        };
    }

    private static PySet set(PyThread thread, Object view) {
        PySet set = new PySet();
        SetOperations.update(thread, set, view);
        return set;
    }

    private static void binary(PyType t, String name, Operation operation) {
        t.method2("__%s__(self, value, /)".formatted(name),
                (thread, self, other) -> operation.of(thread, set(thread, self), other));
        t.method2("__r%s__(self, value, /)".formatted(name),
                (thread, self, other) -> operation.of(thread, set(thread, other), self));
    }

    private static void compared(PyType t, String name, BiPredicate<PySet, PySet> test) {
        t.method2(name + "(self, value, /)", (thread, self, other) -> other instanceof PySet
                || other instanceof PyDictView view && view.part() != DictPart.VALUES
                        ? test.test(set(thread, self), SetOperations.asSet(thread, other))
                        : (Object) PyNone.NOT_IMPLEMENTED);
    }
}
