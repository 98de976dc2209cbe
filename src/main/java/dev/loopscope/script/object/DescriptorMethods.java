package dev.loopscope.script.object;

/** The methods of {@code property}, {@code classmethod} and {@code staticmethod}; how they and {@code super} are made. */
final class DescriptorMethods {
    private static final Signature PROPERTY = Signature.parse("property(fget=None, fset=None, fdel=None, doc=None)",
            null);

    private DescriptorMethods() {}

    static Object makeProperty(PyThread thread, PyType type, Object[] arguments, String[] names) {
        Object[] a = PROPERTY.bound(arguments, names);
        Object documentation = a[3] == PyNone.NONE && a[0] instanceof PyFunction function
                ? function.documentation()
                : a[3];
        return new PyProperty(type, a[0], a[1], a[2], documentation);
    }

    static void property(PyType t) {
        t.attribute("fget", (_, self) -> ((PyProperty) self).getter());
        t.attribute("fset", (_, self) -> ((PyProperty) self).setter());
        t.attribute("fdel", (_, self) -> ((PyProperty) self).deleter());
        t.attribute("__doc__", (_, self) -> ((PyProperty) self).documentation());
        t.attribute("__name__", (_, self) -> ((PyProperty) self).name());
        t.attribute("__isabstractmethod__", (thread, self) -> {
            PyProperty property = (PyProperty) self;
            return isAbstract(thread, property.getter()) || isAbstract(thread, property.setter())
                    || isAbstract(thread, property.deleter());
        });
        t.method2("getter(self, fget, /)", (_, self, function) -> {
            PyProperty old = (PyProperty) self;
            return copy(old, function, old.setter(), old.deleter());
        });
        t.method2("setter(self, fset, /)", (_, self, function) -> {
            PyProperty old = (PyProperty) self;
            return copy(old, old.getter(), function, old.deleter());
        });
        t.method2("deleter(self, fdel, /)", (_, self, function) -> {
            PyProperty old = (PyProperty) self;
            return copy(old, old.getter(), old.setter(), function);
        });
        t.method("__get__(self, instance, owner=None, /)", (thread, a) -> a[1] == PyNone.NONE
                ? a[0]
                : Attributes.bound(thread, a[0], a[1], Types.of(a[1])));
        t.method("__set_name__(self, owner, name, /)", (_, a) -> {
            ((PyProperty) a[0]).setName((String) a[2]);
            return PyNone.NONE;
        });
    }

    private static PyProperty copy(PyProperty old, Object getter, Object setter, Object deleter) {
        Object documentation = getter != old.getter() && getter instanceof PyFunction function
                ? function.documentation()
                : old.documentation();
        PyProperty copy = new PyProperty(old.type(), getter, setter, deleter, documentation);
        copy.setName(old.name());
        return copy;
    }

    private static boolean isAbstract(PyThread thread, Object function) {
        Object mark = function == PyNone.NONE ? null : Attributes.find(thread, function, "__isabstractmethod__");
        return mark != null && Truth.of(thread, mark);
    }

    private static Object only(String name, Object[] arguments, String[] names) {
        Keywords.refuse(name, names);
        if (arguments.length != 1) {
            throw Raise.typeError("%s expected 1 argument, got %d", name, arguments.length);
        }
        return arguments[0];
    }

    static Object makeClassMethod(PyThread thread, PyType type, Object[] arguments, String[] names) {
        return new PyClassMethod(only("classmethod", arguments, names));
    }

    static Object makeStaticMethod(PyThread thread, PyType type, Object[] arguments, String[] names) {
        return new PyStaticMethod(only("staticmethod", arguments, names));
    }

    private static Object function(Object self) {
        return self instanceof PyClassMethod method ? method.function() : ((PyStaticMethod) self).function();
    }

    static void wrapped(PyType t) {
        t.attribute("__func__", (_, self) -> function(self));
        t.attribute("__wrapped__", (_, self) -> function(self));
        t.attribute("__isabstractmethod__", (thread, self) -> isAbstract(thread, function(self)));
        for (String name : new String[]{"__name__", "__qualname__", "__module__", "__doc__", "__annotations__"}) {
            t.attribute(name, (thread, self) -> Attributes.find(thread, function(self), name));
        }
        t.method("__get__(self, instance, owner=None, /)", (thread, a) -> {
            PyType owner = a[2] instanceof PyType type ? type : Types.of(a[1]);
            return Attributes.bound(thread, a[0], a[1], owner);
        });
    }

    static Object makeSuper(PyThread thread, PyType type, Object[] arguments, String[] names) {
        Keywords.refuse("super", names);
        if (arguments.length == 0) {
            throw Raise.runtimeError("super(): no arguments");
        }
        Keywords.refuseMore("super", arguments.length, 2);
        if (!(arguments[0] instanceof PyType after)) {
            throw Raise.typeError("super() argument 1 must be a type, not %s", Types.of(arguments[0]).name());
        }
        if (arguments.length == 1) {
            throw Raise.runtimeError("super() with one argument is not available: name the object too");
        }
        return superOf(after, arguments[1]);
    }

    /** {@code super(after, self)}. */
    static PySuper superOf(PyType after, Object self) {
        boolean fits = Types.isInstance(self, after) || self instanceof PyType type && type.isSubclassOf(after);
        if (!fits) {
            throw Raise.typeError("super(type, obj): obj (%s) is not an instance or subtype of type (%s).",
                    self instanceof PyType type ? "type " + type.name() : "instance of " + Types.of(self).name(),
                    after.name());
        }
        return new PySuper(after, self);
    }

    static void defineSuper(PyType t) {
        t.attribute("__self__", (_, self) -> ((PySuper) self).self());
        t.attribute("__thisclass__", (_, self) -> ((PySuper) self).after());
        t.attribute("__self_class__", (_, self) -> ((PySuper) self).self() instanceof PyType type
                && type.isSubclassOf(((PySuper) self).after()) ? type : Types.of(((PySuper) self).self()));
        t.method("__init__(self, *args)", (_, _) -> PyNone.NONE);
        t.method1("__repr__(self, /)", (_, self) -> self.toString());
    }
}
