package dev.loopscope.script.object;

/** What a class's {@code __dict__} gives: the names of its namespace at the time, not to be changed. */
final class PyMappingProxy extends PyObject {
    static final PyType TYPE = PyType.library("builtins", "mappingproxy", Types.OBJECT, PyMappingProxy::define)
            .madeBy((_, _, arguments, _) -> made(arguments));
    private final PyDict names;

    PyMappingProxy(PyDict names) {
        super(TYPE);
        this.names = names;
    }

    /** What {@code type} itself has in its namespace. */
    static PyMappingProxy of(PyType type) {
        PyDict names = new PyDict();
        for (String name : type.namespaceNames()) {
            Object value = type.defined(name);
            if (value != null) {
                names.put(name, value);
            }
        }
        return new PyMappingProxy(names);
    }

    private static PyMappingProxy made(Object[] arguments) {
        if (arguments.length != 1 || !(arguments[0] instanceof PyDict names)) {
            throw Raise.typeError("mappingproxy() argument must be a mapping, not %s",
                    arguments.length == 0 ? "nothing" : Types.of(arguments[0]).name());
        }
        return new PyMappingProxy(names);
    }

    private static PyDict names(Object self) {
        return ((PyMappingProxy) self).names;
    }

    private static void define(PyType t) {
        t.method1("__iter__(self, /)", (_, self) -> new DictIterator(names(self), DictPart.KEYS));
        t.method1("__len__(self, /)", (_, self) -> (long) names(self).size());
        t.method1("__repr__(self, /)", (thread, self) -> "mappingproxy(" + Texts.repr(thread, names(self)) + ")");
        t.method1("__str__(self, /)", (thread, self) -> Texts.str(thread, names(self)));
        t.method2("__contains__(self, key, /)", (_, self, key) -> names(self).contains(key));
        t.method2("__getitem__(self, key, /)", (_, self, key) -> {
            Object value = names(self).get(key);
            if (value == null) {
                throw Raise.keyError(key);
            }
            return value;
        });
        t.method("get(self, key, default=None, /)", (_, a) -> {
            Object value = names(a[0]).get(a[1]);
            return value == null ? a[2] : value;
        });
        t.method1("keys(self, /)", (_, self) -> new PyDictView(names(self), DictPart.KEYS));
        t.method1("values(self, /)", (_, self) -> new PyDictView(names(self), DictPart.VALUES));
        t.method1("items(self, /)", (_, self) -> new PyDictView(names(self), DictPart.ITEMS));
        t.method1("copy(self, /)", (_, self) -> {
            PyDict copy = new PyDict();
            copy.putAll(names(self));
            return copy;
        });
    }
}
