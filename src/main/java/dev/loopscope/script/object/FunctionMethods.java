package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** The attributes of functions, methods and modules. */
final class FunctionMethods {
    private FunctionMethods() {}

    static void define(PyType t) {
        t.attribute("__name__", (_, self) -> ((PyFunction) self).name(),
                (_, self, value) -> ((PyFunction) self).setName(text("__name__", value)));
        t.attribute("__qualname__", (_, self) -> ((PyFunction) self).qualifiedName(),
                (_, self, value) -> ((PyFunction) self).setQualifiedName(text("__qualname__", value)));
        t.attribute("__doc__", (_, self) -> ((PyFunction) self).documentation(),
                (_, self, value) -> ((PyFunction) self).setDocumentation(value == null ? PyNone.NONE : value));
        owned(t, "__module__", self -> ((PyFunction) self).module());
        owned(t, "__annotations__", self -> ((PyFunction) self).annotations());
        owned(t, "__type_params__", _ -> PyTuple.EMPTY);
        t.attribute("__defaults__", (_, self) -> ((PyFunction) self).defaults());
        t.attribute("__kwdefaults__", (_, self) -> ((PyFunction) self).keywordDefaults());
        t.attribute("__code__", (_, self) -> TracebackMethods.codeOf(((PyFunction) self).code()));
        t.attribute("__closure__", (_, self) -> ((PyFunction) self).closure());
        called(t);
        t.method("__get__(self, instance, owner=None, /)",
                (_, a) -> a[1] == PyNone.NONE ? a[0] : new PyMethod(a[1], (PyCallable) a[0]));
    }

    /** What a function's attribute is until the program sets it. */
    private interface First {
        Object of(Object self);
    }

    /** An attribute that the function keeps among its own ones once the program sets it. */
    private static void owned(PyType t, String name, First first) {
        t.attribute(name, (_, self) -> {
            Object own = ((PyObject) self).own(name);
            return own == null ? first.of(self) : own;
        }, (_, self, value) -> ((PyObject) self).setOwn(name, value == null ? PyNone.NONE : value));
    }

    private static void called(PyType t) {
        t.method("__call__(self, *args, **kwargs)", (thread, a) -> {
            PyDict keywords = (PyDict) a[2];
            return Calls.call(thread, a[0], Keywords.joined(((PyTuple) a[1]).items(), keywords),
                    Keywords.names(keywords));
        });
    }

    private static String text(String name, @Nullable Object value) {
        if (value != null && PyBoxed.unbox(value) instanceof String text) {
            return text;
        }
        throw Raise.typeError("%s must be set to a string object", name);
    }

    static void defineBuiltin(PyType t) {
        t.attribute("__name__", (_, self) -> function(self).name());
        t.attribute("__qualname__", (_, self) -> {
            PyType owner = function(self).owner();
            return owner == null ? function(self).name() : owner.name() + "." + function(self).name();
        });
        t.attribute("__module__", (_, self) -> function(self).owner() == null ? function(self).module() : PyNone.NONE);
        t.attribute("__doc__", (_, _) -> PyNone.NONE);
        t.attribute("__self__", (_, self) -> self instanceof PyMethod method ? method.self() : PyNone.NONE);
        t.attribute("__objclass__", (_, self) -> function(self).owner());
        t.attribute("__text_signature__", (_, _) -> PyNone.NONE);
        called(t);
        t.method("__get__(self, instance, owner=None, /)", (_, a) -> a[1] == PyNone.NONE
                || !(a[0] instanceof Builtin function) || !function.isMethod() ? a[0] : new PyMethod(a[1], function));
    }

    private static Builtin function(Object self) {
        return (Builtin) (self instanceof PyMethod method ? method.function() : self);
    }

    static void defineMethod(PyType t) {
        t.attribute("__self__", (_, self) -> ((PyMethod) self).self());
        t.attribute("__func__", (_, self) -> ((PyMethod) self).function());
        for (String name : new String[]{"__name__", "__qualname__", "__module__", "__doc__", "__annotations__"}) {
            t.attribute(name, (thread, self) -> Attributes.find(thread, ((PyMethod) self).function(), name));
        }
        t.method2("__eq__(self, value, /)", (_, self, other) -> {
            PyMethod method = (PyMethod) self;
            return other instanceof PyMethod second
                    ? method.self() == second.self() && method.function() == second.function()
                    : (Object) PyNone.NOT_IMPLEMENTED;
        });
        t.method1("__hash__(self, /)", (_, self) -> Hashing.plain(self));
        called(t);
    }

    static void defineModule(PyType t) {
        t.attribute("__doc__", (_, self) -> {
            Object own = ((PyModule) self).get("__doc__");
            return own == null ? PyNone.NONE : own;
        }, (_, self, value) -> ((PyModule) self).put("__doc__", value == null ? PyNone.NONE : value));
        t.method1("__repr__(self, /)",
                (_, self) -> "<module '%s' (built-in)>".formatted(((PyModule) self).name()));
    }

    static Object makeMethod(PyThread thread, PyType type, Object[] arguments, String[] names) {
        if (arguments.length != 2) {
            throw Raise.typeError("method expected 2 arguments, got %d", arguments.length);
        }
        if (!Calls.isCallable(arguments[0])) {
            throw Raise.typeError("first argument must be callable");
        }
        return new PyMethod(arguments[1], Calls.callable(arguments[0]));
    }

    static Object makeModule(PyThread thread, PyType type, Object[] arguments, String[] names) {
        if (arguments.length == 0) {
            throw Raise.typeError("module() missing required argument 'name' (pos 1)");
        }
        PyModule module = new PyModule(text("name", arguments[0]));
        module.put("__doc__", arguments.length > 1 ? arguments[1] : PyNone.NONE);
        return module;
    }
}
