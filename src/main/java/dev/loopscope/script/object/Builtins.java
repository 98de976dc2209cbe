package dev.loopscope.script.object;

import java.util.List;

/** The module {@code builtins}. */
public final class Builtins {
    private static final List<PyType> TYPES = List.of(Types.OBJECT, Types.TYPE, Types.INT, Types.BOOL, Types.FLOAT,
            Types.COMPLEX, Types.STR, Types.BYTES, Types.BYTEARRAY, Types.TUPLE, Types.LIST, Types.DICT, Types.SET,
            Types.FROZENSET,
            Types.RANGE, Types.SLICE, Types.PROPERTY, Types.CLASSMETHOD, Types.STATICMETHOD, Types.SUPER);

    private Builtins() {}

    /** A new one for {@code interpreter}; {@code globals}, {@code locals} and {@code dir()} without argument are the evaluator's. */
    public static PyModule of(Interpreter interpreter) {
        PyModule module = new PyModule("builtins");
        TYPES.forEach(type -> module.put(type.name(), type));
        BuiltinIterators.types().forEach(type -> module.put(type.name(), type));
        Exceptions.all().forEach(module::put);
        module.put("EnvironmentError", Exceptions.OS_ERROR);
        module.put("IOError", Exceptions.OS_ERROR);
        module.put("NotImplemented", PyNone.NOT_IMPLEMENTED);
        module.put("Ellipsis", PyNone.ELLIPSIS);
        module.put("None", PyNone.NONE);
        module.put("True", true);
        module.put("False", false);
        module.put("__debug__", true);
        Printing.addTo(module);
        Extremes.addTo(module);
        Sums.addTo(module);
        AttributeFunctions.addTo(module);
        NumberFunctions.addTo(module);
        IterationFunctions.addTo(module);
        Refused.addTo(module);
        interpreter.modules().put("builtins", module);
        return module;
    }
}
