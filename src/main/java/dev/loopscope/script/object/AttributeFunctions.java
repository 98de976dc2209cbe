package dev.loopscope.script.object;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** The builtin functions about objects, their attributes and types. */
final class AttributeFunctions {
    private AttributeFunctions() {}

    static void addTo(PyModule module) {
        module.add(Builtin.of("getattr(object, name, default=..., /)", (thread, a) -> {
            String name = name("getattr", a[1]);
            if (a[2] == null) {
                return Attributes.get(thread, a[0], name);
            }
            Object value = findOrNull(thread, a[0], name);
            return value == null ? a[2] : value;
        }));
        module.add(Builtin.of2("hasattr(obj, name, /)",
                (thread, object, name) -> findOrNull(thread, object, name("hasattr", name)) != null));
        module.add(Builtin.of("setattr(obj, name, value, /)", (thread, a) -> {
            Attributes.set(thread, a[0], name("setattr", a[1]), a[2]);
            return PyNone.NONE;
        }));
        module.add(Builtin.of2("delattr(obj, name, /)", (thread, object, name) -> {
            Attributes.delete(thread, object, name("delattr", name));
            return PyNone.NONE;
        }));
        module.add(Builtin.of2("isinstance(obj, class_or_tuple, /)", Instances::isInstance));
        module.add(Builtin.of2("issubclass(cls, class_or_tuple, /)", Instances::isSubclass));
        module.add(Builtin.of1("callable(obj, /)", (_, object) -> Calls.isCallable(object)));
        module.add(Builtin.of1("id(obj, /)", (_, object) -> Identity.of(object)));
        module.add(Builtin.of1("hash(obj, /)", (_, object) -> Hashing.hash(object)));
        module.add(Builtin.of1("repr(obj, /)", Texts::repr));
        module.add(Builtin.of1("ascii(obj, /)", Texts::ascii));
        module.add(Builtin.of("format(value, format_spec='', /)", (thread, a) -> {
            if (!(PyBoxed.unbox(a[1]) instanceof String spec)) {
                throw Raise.typeError("format() argument 2 must be str, not %s", Types.of(a[1]).name());
            }
            return Texts.format(thread, a[0], spec);
        }));
        module.add(Builtin.of1("vars(object, /)", (thread, object) -> {
            Object names = findOrNull(thread, object, "__dict__");
            if (names == null) {
                throw Raise.typeError("vars() argument must have __dict__ attribute");
            }
            return names;
        }));
        module.add(Builtin.of1("dir(object, /)", AttributeFunctions::dir));
        for (String name : new String[]{"exit", "quit"}) {
            module.add(Builtin.of(name + "(code=None, /)", (_, a) -> {
                throw a[0] == PyNone.NONE
                        ? Raise.of(Exceptions.SYSTEM_EXIT)
                        : Raise.of(Exceptions.SYSTEM_EXIT, a[0]);
            }));
        }
    }

    private static String name(String function, Object name) {
        if (PyBoxed.unbox(name) instanceof String text) {
            return text;
        }
        throw Raise.typeError("attribute name must be string, not '%s'", Types.of(name).name());
    }

    /** {@code getattr(object, name, None)}, with null for an AttributeError. */
    private static @Nullable Object findOrNull(PyThread thread, Object object, String name) {
        try {
            return Attributes.find(thread, object, name);
        } catch (PyError error) {
            if (error.is(Exceptions.ATTRIBUTE_ERROR)) {
                return null;
            }
            throw error;
        }
    }

    private static Object dir(PyThread thread, Object object) {
        Object names = Calls.special(thread, object, "__dir__");
        Object[] sorted = Iteration.toArray(thread, names == null ? PyTuple.EMPTY : names);
        Sorting.sort(thread, sorted, PyNone.NONE, false);
        return PyList.of(Arrays.asList(sorted));
    }
}
