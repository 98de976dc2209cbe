package dev.loopscope.script.object;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** The methods of {@code object}. */
public final class ObjectMethods {
    private ObjectMethods() {}

    static void defineLater(PyType object, PyType type) {
        object.definedBy(ObjectMethods::define);
        type.definedBy(TypeMethods::define);
    }

    static Object make(PyThread thread, PyType type, Object[] arguments, String[] names) {
        return Instantiation.makePlain(type, arguments);
    }

    static Object makeType(PyThread thread, PyType type, Object[] arguments, String[] names) {
        return TypeMethods.make(thread, type, arguments, names);
    }

    /**
     * What a class statement does once its body ran. {@code __classcell__} in the namespace may be the {@link Cell} from which
     * the methods read {@code __class__}; it gets the class as soon as there is one.
     *
     * @param metatype the keyword {@code metaclass}, otherwise {@link Types#TYPE}
     * @param bases the bases, object left out or not
     * @param names the names of the other keywords
     * @param values their values
     */
    public static Object newClass(PyThread thread, PyType metatype, String name, List<PyType> bases,
            LinkedHashMap<String, Object> namespace, String[] names, Object[] values) {
        PyType winner = ClassBuilder.metatype(metatype, bases);
        if (winner == Types.TYPE) {
            return ClassBuilder.build(thread, winner, name, bases, namespace, names, values);
        }
        Object[] arguments = new Object[3 + values.length];
        arguments[0] = name;
        arguments[1] = PyTuple.of(bases);
        arguments[2] = dict(namespace);
        System.arraycopy(values, 0, arguments, 3, values.length);
        return winner.call(thread, arguments, names);
    }

    private static PyDict dict(Map<String, Object> namespace) {
        PyDict dict = new PyDict();
        namespace.forEach(dict::put);
        return dict;
    }

    private static void define(PyType t) {
        defineMaking(t);
        defineComparing(t);
        defineAttributes(t);
        t.method1("__repr__(self, /)", (_, self) -> "<%s object at %s>".formatted(Types.of(self).fullName(),
                Identity.text(self)));
        t.method1("__str__(self, /)", (thread, self) -> Texts.repr(thread, self));
        t.method2("__format__(self, format_spec, /)", (thread, self, spec) -> {
            if (!"".equals(spec)) {
                throw Raise.typeError("unsupported format string passed to %s.__format__", Types.of(self).name());
            }
            return Texts.str(thread, self);
        });
        t.method1("__sizeof__(self, /)", (_, _) -> 16L);
        t.method1("__reduce__(self, /)", (_, self) -> refuseToReduce(self));
        t.method2("__reduce_ex__(self, protocol, /)", (_, self, _) -> refuseToReduce(self));
    }

    private static Object refuseToReduce(Object self) {
        throw Raise.typeError("cannot pickle '%s' object", Types.of(self).name());
    }

    private static void defineMaking(PyType t) {
        t.staticMethod("__new__(*args, **kwargs)", (thread, a) -> newInstance(thread, (PyTuple) a[0], (PyDict) a[1]));
        t.method("__init__(self, *args, **kwargs)", (_, a) -> {
            PyType type = Types.of(a[0]);
            boolean given = ((PyTuple) a[1]).size() > 0 || ((PyDict) a[2]).size() > 0;
            Object own = type.lookup("__init__");
            if (given && own != t.defined("__init__")) {
                throw Raise.typeError("object.__init__() takes exactly one argument (the instance to initialize)");
            }
            if (given && type.layout() == t && type.lookup("__new__") == t.defined("__new__")) {
                throw Raise.typeError("%s() takes no arguments", type.name());
            }
            return PyNone.NONE;
        });
        t.classMethod("__init_subclass__(cls, **kwargs)", (_, a) -> {
            if (((PyDict) a[1]).size() > 0) {
                throw Raise.typeError("%s.__init_subclass__() takes no keyword arguments", ((PyType) a[0]).name());
            }
            return PyNone.NONE;
        });
        t.classMethod("__subclasshook__(cls, subclass, /)", (_, _) -> PyNone.NOT_IMPLEMENTED);
    }

    private static Object newInstance(PyThread thread, PyTuple arguments, PyDict keywords) {
        if (arguments.size() == 0) {
            throw Raise.typeError("object.__new__(): not enough arguments");
        }
        if (!(arguments.get(0) instanceof PyType type)) {
            throw Raise.typeError("object.__new__(X): X is not a type object (%s)",
                    Types.of(arguments.get(0)).name());
        }
        Object[] rest = Arrays.copyOfRange(arguments.items(), 1, arguments.size());
        String[] names = Arrays.stream(keywords.keyArray()).map(String.class::cast).toArray(String[]::new);
        Object[] all = Arrays.copyOf(rest, rest.length + names.length);
        for (int i = 0; i < names.length; i++) {
            all[rest.length + i] = java.util.Objects.requireNonNull(keywords.get(names[i]));
        }
        return type.maker().make(thread, type, all, names);
    }

    private static void defineComparing(PyType t) {
        t.method2("__eq__(self, value, /)", (_, self, other) -> self == other ? true : PyNone.NOT_IMPLEMENTED);
        t.method2("__ne__(self, value, /)", (thread, self, other) -> {
            Object equal = Calls.special(thread, self, "__eq__", other);
            return equal == null || equal == PyNone.NOT_IMPLEMENTED
                    ? PyNone.NOT_IMPLEMENTED
                    : (Object) !Truth.of(thread, equal);
        });
        for (String name : List.of("__lt__", "__le__", "__gt__", "__ge__")) {
            t.method2(name + "(self, value, /)", (_, _, _) -> PyNone.NOT_IMPLEMENTED);
        }
        t.method1("__hash__(self, /)", (_, self) -> (long) System.identityHashCode(self));
    }

    private static void defineAttributes(PyType t) {
        t.method2("__getattribute__(self, name, /)", (thread, self, name) -> {
            Object value = Attributes.generic(thread, self, Types.of(self), name(name));
            if (value == null) {
                throw Attributes.missing(self, name(name));
            }
            return value;
        });
        t.method("__setattr__(self, name, value, /)", (thread, a) -> {
            Attributes.setGeneric(thread, a[0], Types.of(a[0]), name(a[1]), a[2]);
            return PyNone.NONE;
        });
        t.method2("__delattr__(self, name, /)", (thread, self, name) -> {
            Attributes.deleteGeneric(thread, self, Types.of(self), name(name));
            return PyNone.NONE;
        });
        t.attribute("__class__", (_, self) -> Types.of(self), (_, self, value) -> setClass(self, value));
        t.attribute("__dict__", (_, self) -> dictOf(self), (_, self, value) -> setDict(self, value));
        t.attribute("__doc__", (_, _) -> PyNone.NONE);
        t.method1("__dir__(self, /)", (_, self) -> PyList.of(namesOf(self)));
    }

    private static String name(Object name) {
        if (PyBoxed.unbox(name) instanceof String text) {
            return text;
        }
        throw Raise.typeError("attribute name must be string, not '%s'", Types.of(name).name());
    }

    private static void setClass(Object self, @Nullable Object value) {
        if (!(value instanceof PyType wanted)) {
            throw value == null
                    ? Raise.typeError("can't delete __class__ attribute")
                    : Raise.typeError("__class__ must be set to a class, not '%s' object", Types.of(value).name());
        }
        if (!(self instanceof PyObject object) || object.type().isBuiltin() || wanted.isBuiltin()) {
            throw Raise.typeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
        }
        if (object.type().layout() != wanted.layout()) {
            throw Raise.typeError("__class__ assignment: '%s' object layout differs from '%s'", wanted.name(),
                    object.type().name());
        }
        object.setType(wanted);
    }

    /** {@code object.__dict__}, which shows and changes its own attributes; null if it has none. */
    static @Nullable PyDict dictOf(Object self) {
        return switch (self) {
            case PyModule module -> new ModuleDict(module);
            case PyObject object when Attributes.hasOwn(object.type()) -> new InstanceDict(object);
            default -> null;
        };
    }

    private static void setDict(Object self, @Nullable Object value) {
        PyDict own = dictOf(self);
        if (own == null || self instanceof PyModule) {
            throw Raise.attributeError(self, "__dict__", "readonly attribute");
        }
        if (!(value instanceof PyDict given)) {
            throw Raise.typeError("__dict__ must be set to a dictionary, not a '%s'",
                    value == null ? "NoneType" : Types.of(value).name());
        }
        PyDict copy = new PyDict();
        copy.putAll(given);
        own.clear();
        own.putAll(copy);
    }

    /** {@code dir(object)} before sorting. */
    private static TreeSet<String> namesOf(Object self) {
        TreeSet<String> names = new TreeSet<>();
        PyDict own = dictOf(self);
        if (own != null) {
            for (Object key : own.keyArray()) {
                names.add((String) key);
            }
        }
        if (!(self instanceof PyModule)) {
            Types.of(self).order().forEach(type -> names.addAll(type.namespaceNames()));
        }
        return names;
    }
}
