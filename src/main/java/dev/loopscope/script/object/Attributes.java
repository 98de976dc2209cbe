package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** Reading, writing and deleting attributes: {@code object.__getattribute__} and its kin, and descriptors. */
public final class Attributes {
    private Attributes() {}

    /** {@code getattr(self, name)}. */
    public static Object get(PyThread thread, Object self, String name) {
        Object value = find(thread, self, name);
        if (value == null) {
            throw missing(self, name);
        }
        return value;
    }

    /** {@code getattr(self, name, None)}, with null for none. What a program's own hook raises is an AttributeError or leaves. */
    public static @Nullable Object find(PyThread thread, Object self, String name) {
        PyType type = Types.of(self);
        if (type.isBuiltin()) {
            return generic(thread, self, type, name);
        }
        return hooked(thread, self, type, name);
    }

    private static @Nullable Object hooked(PyThread thread, Object self, PyType type, String name) {
        Object hook = type.lookup("__getattribute__");
        try {
            Object value = hook instanceof Builtin || hook == null
                    ? generic(thread, self, type, name)
                    : Calls.call(thread, bound(thread, hook, self, type), name);
            if (value != null) {
                return value;
            }
        } catch (PyError error) {
            if (!error.is(Exceptions.ATTRIBUTE_ERROR) || type.lookup("__getattr__") == null) {
                throw error;
            }
        }
        Object fallback = type.lookup("__getattr__");
        return fallback == null ? null : Calls.call(thread, bound(thread, fallback, self, type), name);
    }

    /** What {@code object.__getattribute__} does, {@code type.__getattribute__} for a class; null for an AttributeError. */
    public static @Nullable Object generic(PyThread thread, Object self, PyType type, String name) {
        Object found = type.lookup(name);
        if (found != null && isData(found)) {
            return bound(thread, found, self, type);
        }
        Object own = own(thread, self, name);
        if (own != null) {
            return own;
        }
        return found != null ? bound(thread, found, self, type) : forwarded(thread, self, name);
    }

    /** What objects that stand for another have of it. */
    private static @Nullable Object forwarded(PyThread thread, Object self, String name) {
        return switch (self) {
            case PyMethod method -> find(thread, method.function(), name);
            case PyGenericAlias alias -> find(thread, alias.origin(), name);
            case PyModule module -> ofModule(thread, module, name);
            default -> null;
        };
    }

    /** What a module's own {@code __getattr__} gives for a name that it does not have. */
    private static @Nullable Object ofModule(PyThread thread, PyModule module, String name) {
        Object hook = module.get("__getattr__");
        if (hook == null) {
            return null;
        }
        try {
            return Calls.call(thread, hook, name);
        } catch (PyError error) {
            if (error.is(Exceptions.ATTRIBUTE_ERROR)) {
                return null;
            }
            throw error;
        }
    }

    private static @Nullable Object own(PyThread thread, Object self, String name) {
        return switch (self) {
            case PyType type -> {
                Object found = type.lookup(name);
                yield found == null ? null : boundToClass(thread, found, type);
            }
            case PyModule module -> module.get(name);
            case PySuper parent -> parent.find(thread, name);
            case PyObject object -> object.own(name);
            default -> null;
        };
    }

    /** Whether a class attribute comes before the instance's own: it has {@code __set__} or {@code __delete__}. */
    public static boolean isData(Object attribute) {
        return switch (attribute) {
            case GetSet _ -> true;
            case PyProperty _ -> true;
            case PyCallable _ -> false;
            case PyObject object -> !object.type().isBuiltin()
                    && (object.type().lookup("__set__") != null || object.type().lookup("__delete__") != null);
            default -> false;
        };
    }

    /** What a class attribute is when it is read through an instance. */
    public static Object bound(PyThread thread, Object attribute, Object self, PyType type) {
        return switch (attribute) {
            case PyClassMethod method -> classMethod(thread, method, type);
            case PyStaticMethod method -> method.function();
            case PyCallable function when function.isMethod() -> new PyMethod(self, function);
            case PyCallable other -> other;
            case GetSet builtin -> builtin.get(thread, self);
            case PyProperty property -> property(thread, property, self, type);
            case PyObject object when !object.type().isBuiltin() -> {
                Object got = object.type().lookup("__get__") == null
                        ? null
                        : Calls.callable(java.util.Objects.requireNonNull(Calls.method(object, "__get__")))
                                .call2(thread, self, type);
                yield got == null ? attribute : got;
            }
            default -> attribute;
        };
    }

    /** What a class attribute is when it is read through the class. */
    public static Object boundToClass(PyThread thread, Object attribute, PyType type) {
        return switch (attribute) {
            case PyClassMethod method -> classMethod(thread, method, type);
            case PyStaticMethod method -> method.function();
            case PyObject object when !(object instanceof PyCallable) && !object.type().isBuiltin()
                    && object.type().lookup("__get__") != null ->
                java.util.Objects.requireNonNull(Calls.method(object, "__get__")).call2(thread, PyNone.NONE, type);
            default -> attribute;
        };
    }

    private static Object classMethod(PyThread thread, PyClassMethod method, PyType type) {
        Object function = method.function();
        return function instanceof PyCallable callable && !(function instanceof PyType)
                ? new PyMethod(type, callable)
                : bound(thread, function, type, type.type());
    }

    private static Object property(PyThread thread, PyProperty property, Object self, PyType type) {
        if (property.getter() == PyNone.NONE) {
            throw Raise.attributeError(self, property.name(), "property '%s' of '%s' object has no getter"
                    .formatted(property.name(), type.qualifiedName()));
        }
        return Calls.callable(property.getter()).call1(thread, self);
    }

    /** {@code setattr(self, name, value)}. */
    public static void set(PyThread thread, Object self, String name, Object value) {
        PyType type = Types.of(self);
        if (!type.isBuiltin() && type.lookup("__setattr__") instanceof PyCallable hook && !(hook instanceof Builtin)) {
            hook.call3(thread, self, name, value);
            return;
        }
        setGeneric(thread, self, type, name, value);
    }

    /** What {@code object.__setattr__} does. */
    public static void setGeneric(PyThread thread, Object self, PyType type, String name, Object value) {
        Object found = type.lookup(name);
        if (found != null && setThrough(thread, found, self, type, name, value)) {
            return;
        }
        switch (self) {
            case PyType owner -> setOfClass(owner, name, value);
            case PyModule module -> module.put(name, value);
            case PyObject object when hasOwn(type) -> object.setOwn(name, value);
            default -> throw found == null ? noOwn(self, type, name) : readOnly(self, type, name);
        }
    }

    private static boolean setThrough(PyThread thread, Object found, Object self, PyType type, String name,
            Object value) {
        switch (found) {
            case GetSet builtin -> {
                builtin.set(thread, self, value);
                return true;
            }
            case PyProperty property -> {
                if (property.setter() == PyNone.NONE) {
                    throw Raise.attributeError(self, name,
                            "property '%s' of '%s' object has no setter".formatted(name, type.qualifiedName()));
                }
                Calls.callable(property.setter()).call2(thread, self, value);
                return true;
            }
            case PyObject object when isData(object) -> {
                PyCallable setter = Calls.method(object, "__set__");
                if (setter == null) {
                    throw Raise.attributeError(self, name, "__set__");
                }
                setter.call2(thread, self, value);
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    /** Whether instances have attributes of their own: those of classes do, unless all bases declare {@code __slots__}. */
    public static boolean hasOwn(PyType type) {
        return type.isBuiltin()
                ? type == Types.FUNCTION || type.attributesAllowed() || type.isSubclassOf(Exceptions.BASE_EXCEPTION)
                : type.instancesHaveDict();
    }

    private static void setOfClass(PyType type, String name, Object value) {
        if (type.isBuiltin()) {
            throw Raise.typeError("cannot set '%s' attribute of immutable type '%s'", name, type.name());
        }
        type.put(name, value);
    }

    /** {@code delattr(self, name)}. */
    public static void delete(PyThread thread, Object self, String name) {
        PyType type = Types.of(self);
        if (!type.isBuiltin() && type.lookup("__delattr__") instanceof PyCallable hook && !(hook instanceof Builtin)) {
            hook.call2(thread, self, name);
            return;
        }
        deleteGeneric(thread, self, type, name);
    }

    /** What {@code object.__delattr__} does. */
    public static void deleteGeneric(PyThread thread, Object self, PyType type, String name) {
        Object found = type.lookup(name);
        if (found instanceof GetSet builtin) {
            builtin.set(thread, self, null);
        } else if (found instanceof PyProperty property) {
            if (property.deleter() == PyNone.NONE) {
                throw Raise.attributeError(self, name,
                        "property '%s' of '%s' object has no deleter".formatted(name, type.qualifiedName()));
            }
            Calls.callable(property.deleter()).call1(thread, self);
        } else if (found != null && isData(found) && Calls.method(found, "__delete__") instanceof PyCallable deleter) {
            deleter.call1(thread, self);
        } else {
            if (!(self instanceof PyType) && !(self instanceof PyModule) && !hasOwn(type)) {
                throw found == null ? noOwn(self, type, name) : readOnly(self, type, name);
            }
            boolean deleted = switch (self) {
                case PyType owner -> owner.remove(name);
                case PyModule module -> {
                    boolean had = module.get(name) != null;
                    module.cell(name).value = null;
                    yield had;
                }
                case PyObject object -> object.deleteOwn(name);
                default -> false;
            };
            if (!deleted) {
                throw missing(self, name);
            }
        }
    }

    static PyError missing(Object self, String name) {
        return Raise.attributeError(self, name, switch (self) {
            case PyType type -> "type object '%s' has no attribute '%s'".formatted(type.name(), name);
            case PyModule module -> "module '%s' has no attribute '%s'".formatted(module.name(), name);
            default -> "'%s' object has no attribute '%s'".formatted(Types.of(self).name(), name);
        });
    }

    private static PyError noOwn(Object self, PyType type, String name) {
        return Raise.attributeError(self, name,
                "'%s' object has no attribute '%s' and no __dict__ for setting new attributes".formatted(type.name(),
                        name));
    }

    private static PyError readOnly(Object self, PyType type, String name) {
        return Raise.attributeError(self, name, "'%s' object attribute '%s' is read-only".formatted(type.name(), name));
    }
}
