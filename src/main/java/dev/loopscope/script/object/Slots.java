package dev.loopscope.script.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code __slots__}: the names of the only attributes that instances have. */
final class Slots {
    private Slots() {}

    /** The names that a namespace lists, empty if it has no {@code __slots__}. */
    static List<String> of(PyThread thread, Map<String, Object> namespace) {
        Object given = namespace.get("__slots__");
        if (given == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (Object name : given instanceof String text ? new Object[]{text} : Iteration.toArray(thread, given)) {
            names.add(checked(name));
        }
        for (String name : names) {
            if (namespace.containsKey(name)) {
                throw Raise.valueError("'%s' in __slots__ conflicts with class variable", name);
            }
        }
        return names;
    }

    private static String checked(Object name) {
        if (!(PyBoxed.unbox(name) instanceof String text)) {
            throw Raise.typeError("__slots__ items must be strings, not '%s'", Types.of(name).name());
        }
        if (text.isEmpty() || !Character.isUnicodeIdentifierStart(text.codePointAt(0)) && text.charAt(0) != '_') {
            throw Raise.typeError("__slots__ must be identifiers");
        }
        return text;
    }

    /** Gives a new class its slots; where {@code declared} is false, instances have any attributes. */
    static void define(PyType type, List<String> slots, boolean declared) {
        for (String name : slots) {
            if (!name.equals("__dict__") && !name.equals("__weakref__")) {
                String kept = mangled(type, name);
                type.attribute(kept, (_, self) -> ((PyObject) self).own(kept), (_, self, value) -> {
                    PyObject object = (PyObject) self;
                    if (value != null) {
                        object.setOwn(kept, value);
                    } else if (!object.deleteOwn(kept)) {
                        throw Raise.attributeError(self, kept, kept);
                    }
                });
            }
        }
        if (declared && !slots.contains("__dict__") && type.bases().stream().noneMatch(Attributes::hasOwn)) {
            type.withoutInstanceDict();
        }
    }

    private static String mangled(PyType type, String name) {
        if (!name.startsWith("__") || name.endsWith("__")) {
            return name;
        }
        String owner = type.name().replaceFirst("^_+", "");
        return owner.isEmpty() ? name : "_" + owner + name;
    }

}
