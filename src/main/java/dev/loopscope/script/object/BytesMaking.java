package dev.loopscope.script.object;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.text.Encoding;

/** {@code bytes(…)} and {@code bytearray(…)}. */
final class BytesMaking {
    private BytesMaking() {}

    /** The bytes that the arguments of a call mean. */
    static byte[] bytes(PyThread thread, PyType type, Signature signature, Object[] arguments, String[] names) {
        @Nullable
        Object[] a = signature.bind(arguments, names);
        if (a[0] != null && PyBoxed.unbox(a[0]) instanceof String text) {
            if (a[1] == null) {
                throw Raise.typeError("string argument without an encoding");
            }
            return encoded(text, function(type), a[1], a[2]);
        }
        if (a[1] != null) {
            StrMethods.encoding(a[1], function(type));
        }
        if (a[1] != null || a[2] != null) {
            throw Raise.typeError(a[1] != null
                    ? "encoding without a string argument"
                    : "errors without a string argument");
        }
        return a[0] == null ? new byte[0] : sized(thread, type, a[0]);
    }

    private static String function(PyType type) {
        return type.isSubclassOf(Types.BYTEARRAY) ? "bytearray" : "bytes";
    }

    private static byte[] encoded(String text, String function, Object encoding, @Nullable Object errors) {
        return Encoding.encode(text, StrMethods.encoding(encoding, function), StrMethods.errors(errors, function));
    }

    private static byte[] sized(PyThread thread, PyType type, Object source) {
        if (Types.of(source).lookup("__bytes__") == null && Indexing.isIndex(source)) {
            long count = Indexing.count(thread, source);
            if (count < 0) {
                throw Raise.valueError("negative count");
            }
            thread.interpreter().bounds().checkText(count);
            return new byte[(int) count];
        }
        return bytes(thread, source, function(type));
    }

    /** The bytes of an object: its own, or those that an iterable of ints gives. */
    static byte[] bytes(PyThread thread, Object source, String kind) {
        if (Order.isBytes(source)) {
            byte[] bytes = Order.bytesOf(source);
            return Arrays.copyOf(bytes, bytes.length);
        }
        Object own = source instanceof PyObject ? Calls.special(thread, source, "__bytes__") : null;
        if (own != null) {
            if (!(own instanceof PyBytes bytes)) {
                throw Raise.typeError("__bytes__ returned non-bytes (type %s)", Types.of(own).name());
            }
            return bytes.value();
        }
        if (!Iteration.isIterable(source)) {
            throw Raise.typeError("cannot convert '%s' object to %s", Types.of(source).name(), kind);
        }
        Object[] items = Iteration.toArray(thread, source);
        byte[] bytes = new byte[items.length];
        for (int i = 0; i < items.length; i++) {
            Number number = Indexing.integer(thread, items[i]);
            if (!(number instanceof Long value) || value < 0 || value > 255) {
                throw Raise.valueError("%s must be in range(0, 256)", kind.equals("bytes") ? "bytes" : "byte");
            }
            bytes[i] = value.byteValue();
        }
        return bytes;
    }

    /** {@code separator.join(parts)}. */
    static byte[] joined(PyThread thread, byte[] separator, Object parts) {
        if (!Iteration.isIterable(parts)) {
            throw Raise.typeError("can only join an iterable");
        }
        Object[] items = Iteration.toArray(thread, parts);
        Bounds bounds = thread.interpreter().bounds();
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (int i = 0; i < items.length; i++) {
            if (!Order.isBytes(items[i])) {
                throw Raise.typeError("sequence item %d: expected a bytes-like object, %s found", i,
                        Types.of(items[i]).name());
            }
            byte[] part = Order.bytesOf(items[i]);
            bounds.checkText((long) joined.size() + part.length + separator.length);
            joined.writeBytes(i == 0 ? new byte[0] : separator);
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
