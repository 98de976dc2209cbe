package dev.loopscope.script.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** The methods of {@code type}. */
final class TypeMethods {
    private TypeMethods() {}

    /** {@code type.__new__(metatype, name, bases, namespace, **keywords)}. */
    static Object make(PyThread thread, PyType metatype, Object[] arguments, String[] names) {
        if (arguments.length - names.length != 3) {
            throw metatype == Types.TYPE
                    ? Raise.typeError("type() takes 1 or 3 arguments")
                    : Raise.typeError("type.__new__() takes exactly 3 arguments (%d given)",
                            arguments.length - names.length);
        }
        if (!(PyBoxed.unbox(arguments[0]) instanceof String name)) {
            throw wrong(1, "str", arguments[0]);
        }
        if (!(arguments[1] instanceof PyTuple bases)) {
            throw wrong(2, "tuple", arguments[1]);
        }
        if (!(arguments[2] instanceof PyDict namespace)) {
            throw wrong(3, "dict", arguments[2]);
        }
        List<PyType> types = bases(bases);
        PyType winner = ClassBuilder.metatype(metatype, types);
        Object[] values = java.util.Arrays.copyOfRange(arguments, 3, arguments.length);
        return ClassBuilder.build(thread, winner, name, types, plain(namespace), names, values);
    }

    private static PyError wrong(int index, String wanted, Object given) {
        return Raise.typeError("type.__new__() argument %d must be %s, not %s", index, wanted, Types.of(given).name());
    }

    private static List<PyType> bases(PyTuple given) {
        for (Object base : given.items()) {
            if (!(base instanceof PyType)) {
                throw Types.of(base).lookup("__mro_entries__") == null
                        ? ClassBuilder.conflict()
                        : Raise.typeError("type() doesn't support MRO entry resolution; use types.new_class()");
            }
        }
        return java.util.Arrays.stream(given.items()).map(PyType.class::cast).toList();
    }

    private static Map<String, Object> plain(PyDict namespace) {
        Map<String, Object> names = new LinkedHashMap<>();
        for (int i = namespace.next(0); i >= 0; i = namespace.next(i + 1)) {
            if (PyBoxed.unbox(namespace.keyAt(i)) instanceof String name) {
                names.put(name, namespace.valueAtEntry(i));
            }
        }
        return names;
    }

    static void define(PyType t) {
        t.method("__call__(self, *args, **kwargs)", (thread, a) -> {
            Object[] arguments = ((PyTuple) a[1]).items();
            PyDict keywords = (PyDict) a[2];
            return Instantiation.make(thread, (PyType) a[0], Keywords.joined(arguments, keywords),
                    Keywords.names(keywords));
        });
        t.method("__init__(self, *args, **kwargs)", (_, a) -> {
            int count = ((PyTuple) a[1]).size();
            if (count != 1 && count != 3) {
                throw Raise.typeError("type.__init__() takes 1 or 3 arguments");
            }
            return PyNone.NONE;
        });
        t.classMethod("__prepare__(cls, *args, **kwargs)", (_, _) -> new PyDict());
        t.method1("__repr__(self, /)", (_, self) -> self.toString());
        t.method1("mro(self, /)", (_, self) -> PyList.of(((PyType) self).order()));
        t.method1("__subclasses__(self, /)", (_, self) -> PyList.of(((PyType) self).subclasses()));
        t.method2("__instancecheck__(self, instance, /)",
                (thread, self, instance) -> Instances.isPlainInstance(thread, instance, (PyType) self));
        t.method2("__subclasscheck__(self, subclass, /)",
                (_, self, type) -> type instanceof PyType derived && derived.isSubclassOf((PyType) self));
        t.method2("__or__(self, value, /)", (_, self, other) -> PyUnion.of(self, other));
        t.method2("__ror__(self, value, /)", (_, self, other) -> PyUnion.of(other, self));
        t.method1("__dir__(self, /)", (_, self) -> {
            TreeSet<String> names = new TreeSet<>();
            ((PyType) self).order().forEach(type -> names.addAll(type.namespaceNames()));
            return PyList.of(names);
        });
        PyGenericAlias.allow(t);
        defineAttributes(t);
    }

    private static void defineAttributes(PyType t) {
        t.attribute("__name__", (_, self) -> ((PyType) self).name(),
                (_, self, value) -> changeable(self, "__name__").setName(text(self, "__name__", value)));
        t.attribute("__qualname__", (_, self) -> ((PyType) self).qualifiedName(), (_, self,
                value) -> changeable(self, "__qualname__").setQualifiedName(text(self, "__qualname__", value)));
        t.attribute("__module__", (_, self) -> ((PyType) self).module(), (_, self, value) -> {
            PyType type = changeable(self, "__module__");
            type.setModule(text(self, "__module__", value));
            type.put("__module__", type.module());
        });
        t.attribute("__bases__", (_, self) -> PyTuple.of(((PyType) self).bases()));
        t.attribute("__base__", (_, self) -> base((PyType) self));
        t.attribute("__mro__", (_, self) -> PyTuple.of(((PyType) self).order()));
        t.attribute("__dict__", (_, self) -> PyMappingProxy.of((PyType) self));
        t.attribute("__doc__", (thread, self) -> own(thread, self, "__doc__", PyNone.NONE),
                (_, self, value) -> put(self, "__doc__", value));
        t.attribute("__abstractmethods__", (thread, self) -> own(thread, self, "__abstractmethods__", null),
                (_, self, value) -> put(self, "__abstractmethods__", value));
        t.attribute("__annotations__", (_, self) -> annotations((PyType) self),
                (_, self, value) -> put(self, "__annotations__", value));
        t.attribute("__type_params__", (thread, self) -> own(thread, self, "__type_params__", PyTuple.EMPTY),
                (_, self, value) -> put(self, "__type_params__", value));
    }

    private static Object base(PyType type) {
        PyType layout = type.layout();
        return type.bases().isEmpty()
                ? PyNone.NONE
                : type.bases().stream().filter(base -> base.layout() == layout).findFirst()
                        .orElse(type.bases().getFirst());
    }

    private static @Nullable Object own(PyThread thread, Object self, String name, @Nullable Object otherwise) {
        Object value = ((PyType) self).defined(name);
        if (value == null || value instanceof GetSet) {
            return otherwise;
        }
        return Attributes.boundToClass(thread, value, (PyType) self);
    }

    private static Object annotations(PyType type) {
        if (type.isBuiltin()) {
            throw Raise.attributeError(type, "__annotations__",
                    "type object '%s' has no attribute '__annotations__'".formatted(type.name()));
        }
        Object known = type.defined("__annotations__");
        if (known != null) {
            return known;
        }
        PyDict none = new PyDict();
        type.put("__annotations__", none);
        return none;
    }

    private static void put(Object self, String name, @Nullable Object value) {
        PyType type = changeable(self, name);
        if (value != null) {
            type.put(name, value);
        } else if (!type.remove(name)) {
            throw Attributes.missing(self, name);
        }
    }

    private static PyType changeable(Object self, String name) {
        PyType type = (PyType) self;
        if (type.isBuiltin()) {
            throw Raise.typeError("cannot set '%s' attribute of immutable type '%s'", name, type.name());
        }
        return type;
    }

    private static String text(Object self, String name, @Nullable Object value) {
        if (value == null) {
            throw Raise.typeError("cannot delete '%s' attribute of type '%s'", name, ((PyType) self).name());
        }
        if (PyBoxed.unbox(value) instanceof String text) {
            return text;
        }
        throw Raise.typeError("can only assign string to %s.%s, not '%s'", ((PyType) self).name(), name,
                Types.of(value).name());
    }
}
