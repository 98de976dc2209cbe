package dev.loopscope.script.object;

/** {@code list[int]}: a class with the types that it is parameterised with, which nothing checks. */
public final class PyGenericAlias extends PyObject {
    private final Object origin;
    private final PyTuple arguments;

    /** {@code origin[arguments]}. */
    public PyGenericAlias(Object origin, PyTuple arguments) {
        super(Types.GENERIC_ALIAS);
        this.origin = origin;
        this.arguments = arguments;
    }

    /** What {@code __class_getitem__} of a class gives for an index. */
    public static PyGenericAlias of(Object origin, Object index) {
        return new PyGenericAlias(origin, index instanceof PyTuple tuple && tuple.type() == Types.TUPLE
                ? tuple
                : PyTuple.of(index));
    }

    /** Lets a built-in class be parameterised, while it is defined. */
    public static void allow(PyType t) {
        t.classMethod("__class_getitem__(cls, object, /)", (_, a) -> of(a[0], java.util.Objects.requireNonNull(a[1])));
    }

    /** {@code __origin__}. */
    public Object origin() {
        return origin;
    }

    /** {@code __args__}. */
    public PyTuple arguments() {
        return arguments;
    }

    static void define(PyType t) {
        t.attribute("__origin__", (_, self) -> ((PyGenericAlias) self).origin);
        t.attribute("__args__", (_, self) -> ((PyGenericAlias) self).arguments);
        t.attribute("__parameters__", (_, _) -> PyTuple.EMPTY);
        t.method("__call__(self, *args, **kwargs)", (thread, a) -> {
            PyDict keywords = (PyDict) a[2];
            return Calls.call(thread, ((PyGenericAlias) a[0]).origin,
                    Keywords.joined(((PyTuple) a[1]).items(), keywords), Keywords.names(keywords));
        });
        t.method2("__mro_entries__(self, bases, /)", (_, self, _) -> PyTuple.of(((PyGenericAlias) self).origin));
        t.method2("__or__(self, value, /)", (_, self, other) -> PyUnion.of(self, other));
        t.method2("__ror__(self, value, /)", (_, self, other) -> PyUnion.of(other, self));
        t.method1("__hash__(self, /)", (_, self) -> {
            PyGenericAlias alias = (PyGenericAlias) self;
            return Hashing.hash(alias.origin) ^ Hashing.hash(alias.arguments);
        });
        t.method2("__eq__(self, value, /)", (_, self, other) -> {
            PyGenericAlias alias = (PyGenericAlias) self;
            return other instanceof PyGenericAlias second
                    ? alias.origin == second.origin && Equality.equal(alias.arguments, second.arguments)
                    : (Object) PyNone.NOT_IMPLEMENTED;
        });
        t.method2("__getitem__(self, index, /)", (_, self, index) -> of(((PyGenericAlias) self).origin, index));
        t.method1("__repr__(self, /)", PyGenericAlias::text);
    }

    private static Object text(PyThread thread, Object self) {
        PyGenericAlias alias = (PyGenericAlias) self;
        StringBuilder text = new StringBuilder(nameOf(thread, alias.origin)).append('[');
        for (int i = 0; i < alias.arguments.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(nameOf(thread, alias.arguments.get(i)));
        }
        return text.append(alias.arguments.size() == 0 ? "()]" : "]").toString();
    }

    /** A type as it stands in the texts of aliases and unions. */
    static String nameOf(PyThread thread, Object type) {
        if (type == PyNone.ELLIPSIS) {
            return "...";
        }
        return type instanceof PyType plain ? plain.fullName() : Texts.repr(thread, type);
    }
}
