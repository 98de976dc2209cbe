package dev.loopscope.script.object;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** {@code type.__call__}: making an instance and initialising it. */
final class Instantiation {
    /**
     * How instances of a type are made, as long as the type and its metatype have these versions.
     *
     * @param metaCall the metatype's own {@code __call__}
     * @param maker the program's {@code __new__}, null for the built-in type's
     * @param initializer {@code __init__}, null for object's
     * @param plain whether instances are nothing but objects with attributes
     */
    record Plan(long version, long metaVersion, @Nullable Object metaCall, @Nullable Object maker,
            @Nullable PyCallable initializer, boolean plain) {
        boolean holds(PyType type) {
            return version == type.version() && metaVersion == type.type().version();
        }
    }

    private Instantiation() {}

    static Object call(PyThread thread, PyType type, Object[] arguments, String[] names) {
        Plan plan = planOf(type);
        if (plan.metaCall != null) {
            return Calls.call(thread, plan.metaCall, Calls.withFirst(type, arguments), names);
        }
        return make(thread, type, plan, arguments, names);
    }

    /** What the built-in {@code type.__call__} does. */
    static Object make(PyThread thread, PyType type, Object[] arguments, String[] names) {
        return make(thread, type, planOf(type), arguments, names);
    }

    private static Object make(PyThread thread, PyType type, Plan plan, Object[] arguments, String[] names) {
        if (plan.plain && (plan.initializer != null || arguments.length == 0)) {
            PyObject instance = new PyObject(type);
            if (plan.initializer != null) {
                initialize(thread, plan.initializer, instance, arguments, names);
            }
            return instance;
        }
        if (plan.maker != null) {
            return madeByProgram(thread, type, plan.maker, arguments, names);
        }
        if (type == Types.TYPE && arguments.length == 1 && names.length == 0) {
            return Types.of(arguments[0]);
        }
        Object instance = type.maker().make(thread, type, arguments, names);
        if (plan.initializer != null) {
            initialize(thread, plan.initializer, instance, arguments, names);
        }
        return instance;
    }

    private static Object madeByProgram(PyThread thread, PyType type, Object maker, Object[] arguments,
            String[] names) {
        Object instance = Calls.call(thread, maker, Calls.withFirst(type, arguments), names);
        PyType made = Types.of(instance);
        if (made.isSubclassOf(type)) {
            PyCallable initializer = initializer(made);
            if (initializer != null) {
                initialize(thread, initializer, instance, arguments, names);
            }
        }
        return instance;
    }

    private static void initialize(PyThread thread, PyCallable initializer, Object instance, Object[] arguments,
            String[] names) {
        Object result = names.length > 0
                ? initializer.call(thread, Calls.withFirst(instance, arguments), names)
                : switch (arguments.length) {
                    case 0 -> initializer.call1(thread, instance);
                    case 1 -> initializer.call2(thread, instance, arguments[0]);
                    case 2 -> initializer.call3(thread, instance, arguments[0], arguments[1]);
                    default -> initializer.call(thread, Calls.withFirst(instance, arguments), names);
                };
        if (result != PyNone.NONE) {
            throw Raise.typeError("__init__() should return None, not '%s'", Types.of(result).name());
        }
    }

    private static Plan planOf(PyType type) {
        Plan known = type.plan();
        if (known != null && known.holds(type)) {
            return known;
        }
        long version = type.version();
        long metaVersion = type.type().version();
        Object metaCall = type.type() == Types.TYPE ? null : type.type().lookup("__call__");
        Object maker = type.lookup("__new__") instanceof PyStaticMethod found && !(found.function() instanceof Builtin)
                ? found.function()
                : null;
        boolean plain = maker == null && type.layout() == Types.OBJECT && !isAbstract(type);
        Plan plan = new Plan(version, metaVersion, metaCall == Types.TYPE.defined("__call__") ? null : metaCall, maker,
                initializer(type), plain);
        type.setPlan(plan);
        return plan;
    }

    /** {@code __init__} as something to call with the instance first; null for object's, which does nothing. */
    private static @Nullable PyCallable initializer(PyType type) {
        Object found = type.lookup("__init__");
        if (found == null || found == Types.OBJECT.defined("__init__")) {
            return null;
        }
        if (found instanceof PyCallable function && function.isMethod()) {
            return function;
        }
        return new PyCallable(Types.BUILTIN_FUNCTION) {
            @Override
            public Object call(PyThread thread, Object[] arguments, String[] names) {
                Object bound = Attributes.bound(thread, found, arguments[0], type);
                return Calls.call(thread, bound, Arrays.copyOfRange(arguments, 1, arguments.length), names);
            }
        };
    }

    private static boolean isAbstract(PyType type) {
        Object names = type.isBuiltin() ? null : type.defined("__abstractmethods__");
        return names != null && Iteration.toArray(PyThread.current(), names).length > 0;
    }

    /** {@code object.__new__(type, …)} for classes whose instances are nothing but objects with attributes. */
    static Object makePlain(PyType type, Object[] arguments) {
        if (arguments.length > 0) {
            boolean ownNew = type.lookup("__new__") != Types.OBJECT.defined("__new__");
            if (ownNew) {
                throw Raise.typeError("object.__new__() takes exactly one argument (the type to instantiate)");
            }
            if (initializer(type) == null) {
                throw Raise.typeError("%s() takes no arguments", type.name());
            }
        }
        if (isAbstract(type)) {
            throw refused(type);
        }
        return new PyObject(type);
    }

    private static PyError refused(PyType type) {
        Object names = java.util.Objects.requireNonNull(type.defined("__abstractmethods__"));
        List<String> methods = Arrays.stream(Iteration.toArray(PyThread.current(), names)).map(Object::toString)
                .sorted().toList();
        return Raise.typeError("Can't instantiate abstract class %s without an implementation for abstract method%s %s",
                type.name(), methods.size() == 1 ? "" : "s", "'" + String.join("', '", methods) + "'");
    }
}
