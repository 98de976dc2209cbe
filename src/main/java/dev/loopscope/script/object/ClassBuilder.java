package dev.loopscope.script.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What {@code type.__new__} does: makes a class of its bases and its namespace. */
final class ClassBuilder {
    private static final Set<String> CLOSED = Set.of("bool", "NoneType", "ellipsis", "NotImplementedType", "range",
            "slice", "function", "builtin_function_or_method", "method_descriptor", "method", "dict_keys",
            "dict_values", "dict_items", "generator", "coroutine", "async_generator", "traceback", "mappingproxy",
            "getset_descriptor", "code", "frame");

    private ClassBuilder() {}

    /** The most derived of {@code metatype} and the types of the bases. */
    static PyType metatype(PyType metatype, List<PyType> bases) {
        PyType winner = metatype;
        for (PyType base : bases) {
            PyType candidate = base.type();
            if (candidate.isSubclassOf(winner)) {
                winner = candidate;
            } else if (!winner.isSubclassOf(candidate)) {
                throw conflict();
            }
        }
        return winner;
    }

    /** The bases' types do not go together. */
    static PyError conflict() {
        return Raise
                .typeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of "
                        + "the metaclasses of all its bases");
    }

    static PyType build(PyThread thread, PyType metatype, String name, List<PyType> givenBases,
            Map<String, Object> givenNamespace, String[] names, Object[] values) {
        List<PyType> bases = givenBases.isEmpty() ? List.of(Types.OBJECT) : givenBases;
        checkBases(bases);
        Map<String, Object> namespace = new LinkedHashMap<>(givenNamespace);
        Object cell = namespace.remove("__classcell__");
        Object qualifiedName = namespace.remove("__qualname__");
        List<String> slots = Slots.of(thread, namespace);
        wrapImplicitMethods(namespace);
        namespace.putIfAbsent("__module__", "__main__");
        namespace.putIfAbsent("__doc__", PyNone.NONE);
        if (namespace.containsKey("__eq__")) {
            namespace.putIfAbsent("__hash__", PyNone.NONE);
        }
        PyType type = new PyType(metatype, name, bases, namespace);
        if (namespace.get("__module__") instanceof String module) {
            type.setModule(module);
        }
        type.setQualifiedName(qualifiedName instanceof String text ? text : name);
        Slots.define(type, slots, givenNamespace.containsKey("__slots__"));
        if (cell instanceof Cell place) {
            place.value = type;
        }
        nameAttributes(thread, type, namespace);
        initializeSubclass(thread, type, names, values);
        return type;
    }

    private static void checkBases(List<PyType> bases) {
        PyType best = bases.getFirst().layout();
        List<PyType> seen = new ArrayList<>();
        for (PyType base : bases) {
            if (base.isBuiltin() && CLOSED.contains(base.name())) {
                throw Raise.typeError("type '%s' is not an acceptable base type", base.fullName());
            }
            if (seen.contains(base)) {
                throw Raise.typeError("duplicate base class %s", base.name());
            }
            seen.add(base);
            PyType layout = base.layout();
            if (layout.isSubclassOf(best)) {
                best = layout;
            } else if (!best.isSubclassOf(layout)) {
                throw Raise.typeError("multiple bases have instance lay-out conflict");
            }
        }
    }

    private static void wrapImplicitMethods(Map<String, Object> namespace) {
        if (namespace.get("__new__") instanceof PyFunction function) {
            namespace.put("__new__", new PyStaticMethod(function));
        }
        for (String name : List.of("__init_subclass__", "__class_getitem__")) {
            if (namespace.get(name) instanceof PyFunction function) {
                namespace.put(name, new PyClassMethod(function));
            }
        }
    }

    private static void nameAttributes(PyThread thread, PyType type, Map<String, Object> namespace) {
        namespace.forEach((name, value) -> {
            if (value instanceof PyProperty property) {
                property.setName(name);
            } else if (value instanceof PyObject object && !object.type().isBuiltin()
                    && object.type().lookup("__set_name__") != null) {
                nameAttribute(thread, type, name, object);
            }
        });
    }

    private static void nameAttribute(PyThread thread, PyType type, String name, PyObject attribute) {
        PyCallable method = Calls.method(attribute, "__set_name__");
        if (method == null) {
            return;
        }
        try {
            method.call2(thread, type, name);
        } catch (PyError error) {
            ExceptionMethods.addNote(error.exception(), "Error calling __set_name__ on '%s' instance '%s' in '%s'"
                    .formatted(attribute.type().name(), name, type.name()));
            throw error;
        }
    }

    private static void initializeSubclass(PyThread thread, PyType type, String[] names, Object[] values) {
        @Nullable
        Object found = new PySuper(type, type).find(thread, "__init_subclass__");
        if (found != null) {
            Calls.call(thread, found, values, names);
        }
    }
}
