package dev.loopscope.script.object;

/** The methods of {@code None}, {@code ...} and {@code NotImplemented}. */
final class ConstantMethods {
    private ConstantMethods() {}

    static void none(PyType t) {
        named(t, "None");
        t.method1("__bool__(self, /)", (_, _) -> false);
        t.madeBy((_, type, arguments, _) -> {
            refuse(type, arguments);
            return PyNone.NONE;
        });
    }

    static void named(PyType t, String name) {
        t.method1("__repr__(self, /)", (_, _) -> name);
        t.method1("__hash__(self, /)", (_, self) -> Hashing.hash(self));
    }

    private static void refuse(PyType type, Object[] arguments) {
        if (arguments.length > 0) {
            throw Raise.typeError("%s takes no arguments", type.name());
        }
    }
}
