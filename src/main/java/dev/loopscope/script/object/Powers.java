package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.BinaryOperator;

/** {@code __pow__} and {@code __rpow__} of numbers, which may have a modulus. */
final class Powers {
    private Powers() {}

    static void define(PyType t) {
        t.method("__pow__(self, value, mod=None, /)",
                (thread, a) -> power(thread, t, Arguments.given(a[0]), Arguments.given(a[1]), a[2], a[1]));
        t.method("__rpow__(self, value, mod=None, /)",
                (thread, a) -> power(thread, t, Arguments.given(a[1]), Arguments.given(a[0]), a[2], a[1]));
    }

    private static Object power(PyThread thread, PyType t, Object base, Object exponent, @Nullable Object modulus,
            @Nullable Object other) {
        if (t == Types.INT && other != null && PyBoxed.unbox(other) instanceof Double) {
            return PyNone.NOT_IMPLEMENTED;
        }
        Object x = PyBoxed.unbox(base);
        Object y = PyBoxed.unbox(exponent);
        Object result = modulus == null || modulus == PyNone.NONE
                ? Arithmetic.apply(thread, BinaryOperator.POW, x, y)
                : Arithmetic.power(thread, x, y, PyBoxed.unbox(modulus));
        return result == null ? PyNone.NOT_IMPLEMENTED : result;
    }
}
