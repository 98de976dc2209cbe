package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.text.ByteNumbers;

/** {@code int.to_bytes} and {@code int.from_bytes}. */
final class IntBytes {
    private IntBytes() {}

    static void define(PyType t) {
        t.method("to_bytes(self, /, length=1, byteorder='big', *, signed=False)", (thread, a) -> {
            long length = Arguments.size(thread, a[1]);
            thread.interpreter().bounds().checkText(length);
            return new PyBytes(ByteNumbers.toBytes(Wholes.big(Arguments.given(a[0])), length,
                    order("to_bytes", a[2]), Truth.of(thread, Arguments.given(a[3]))));
        });
        t.classMethod("from_bytes(cls, /, bytes, byteorder='big', *, signed=False)", (thread, a) -> {
            byte[] bytes = given(thread, Arguments.given(a[1]));
            Number number = ByteNumbers.fromBytes(bytes, order("from_bytes", a[2]),
                    Truth.of(thread, Arguments.given(a[3])));
            return a[0] == Types.INT ? number : Calls.call(thread, Arguments.given(a[0]), number);
        });
    }

    private static String order(String function, @Nullable Object order) {
        return Arguments.text(function + "() argument 'byteorder' must be str, not %s", order);
    }

    private static byte[] given(PyThread thread, Object object) {
        if (PyBoxed.unbox(object) instanceof String) {
            throw Raise.typeError("cannot convert 'str' object to bytes");
        }
        return BytesMaking.bytes(thread, object, "bytes");
    }
}
