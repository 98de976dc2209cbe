package dev.loopscope.script.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code int | None}. */
public final class PyUnion extends PyObject {
    private final PyTuple arguments;

    private PyUnion(PyTuple arguments) {
        super(Types.UNION_TYPE);
        this.arguments = arguments;
    }

    /** {@code a | b}; NotImplemented if one of them is no type. */
    public static Object of(Object a, Object b) {
        if (!isType(a) || !isType(b)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        List<Object> types = new ArrayList<>();
        for (Object side : List.of(a, b)) {
            for (Object type : side instanceof PyUnion union ? union.arguments.items() : new Object[]{side}) {
                Object one = type == PyNone.NONE ? Types.NONE_TYPE : type;
                if (types.stream().noneMatch(known -> Equality.equal(known, one))) {
                    types.add(one);
                }
            }
        }
        return types.size() == 1 ? types.getFirst() : new PyUnion(PyTuple.of(types));
    }

    private static boolean isType(Object object) {
        return object instanceof PyType || object instanceof PyGenericAlias || object instanceof PyUnion
                || object == PyNone.NONE || Types.of(object).isBuiltin() && Types.of(object).module().equals("typing");
    }

    /** {@code __args__}. */
    public PyTuple arguments() {
        return arguments;
    }

    static void define(PyType t) {
        t.attribute("__args__", (_, self) -> ((PyUnion) self).arguments);
        t.attribute("__parameters__", (_, _) -> PyTuple.EMPTY);
        t.method2("__or__(self, value, /)", (_, self, other) -> of(self, other));
        t.method2("__ror__(self, value, /)", (_, self, other) -> of(other, self));
        t.method1("__repr__(self, /)", (thread, self) -> String.join(" | ",
                Arrays.stream(((PyUnion) self).arguments.items())
                        .map(type -> type == Types.NONE_TYPE ? "None" : PyGenericAlias.nameOf(thread, type))
                        .toList()));
        t.method1("__hash__(self, /)", (_, self) -> set(self).frozenHash());
        t.method2("__eq__(self, value, /)", (_, self, other) -> other instanceof PyUnion
                ? SetOperations.isSubset(set(self), set(other)) && SetOperations.isSubset(set(other), set(self))
                : (Object) PyNone.NOT_IMPLEMENTED);
        t.method2("__instancecheck__(self, instance, /)",
                (thread, self, instance) -> Instances.isInstance(thread, instance, self));
    }

    private static PySet set(Object self) {
        PySet types = new PySet(Types.FROZENSET);
        for (Object type : ((PyUnion) self).arguments.items()) {
            types.add(type);
        }
        return types;
    }
}
