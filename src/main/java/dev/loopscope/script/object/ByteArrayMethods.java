package dev.loopscope.script.object;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** {@code bytearray(…)} and the methods by which bytearrays change. */
final class ByteArrayMethods {
    private static final Signature MAKING = Signature.parse("bytearray(source=..., encoding=..., errors=...)", null);
    private static final byte[] NONE = new byte[0];

    private ByteArrayMethods() {}

    static Object make(PyThread thread, PyType type, Object[] arguments, String[] names) {
        return new PyByteArray(type, BytesMaking.bytes(thread, type, MAKING, arguments, names));
    }

    static void define(PyType t) {
        t.method("__setitem__(self, key, value, /)", (thread, a) -> {
            ByteItems.set(thread, self(a[0]), Arguments.given(a[1]), Arguments.given(a[2]));
            return PyNone.NONE;
        });
        t.method2("__delitem__(self, key, /)", (thread, self, index) -> {
            ByteItems.delete(thread, self(self), index);
            return PyNone.NONE;
        });
        t.method2("__iadd__(self, value, /)", (thread, self, other) -> {
            PyByteArray bytes = self(self);
            byte[] all = Order.bytesOf(SequenceOperators.concatenated(thread, bytes, other));
            bytes.replace(0, bytes.size(), all);
            return self;
        });
        t.method2("__imul__(self, value, /)", (thread, self, count) -> {
            PyByteArray bytes = self(self);
            long times = Math.max(0, Indexing.count(thread, count));
            bytes.replace(0, bytes.size(), Order.bytesOf(SequenceOperators.repeated(thread, bytes, times)));
            return self;
        });
        defineGrowing(t);
        defineShrinking(t);
    }

    private static PyByteArray self(@Nullable Object self) {
        return (PyByteArray) Arguments.given(self);
    }

    private static void defineGrowing(PyType t) {
        t.method2("append(self, item, /)", (thread, self, item) -> {
            self(self).add(Indexing.byteOf(thread, item));
            return PyNone.NONE;
        });
        t.method2("extend(self, iterable_of_ints, /)", (thread, self, items) -> {
            byte[] more = more(thread, items);
            PyByteArray bytes = self(self);
            thread.interpreter().bounds().checkText((long) bytes.size() + more.length);
            bytes.replace(bytes.size(), bytes.size(), more);
            return PyNone.NONE;
        });
        t.method("insert(self, index, item, /)", (thread, a) -> {
            PyByteArray bytes = self(a[0]);
            long index = Arguments.size(thread, a[1]);
            int at = Math.clamp(index < 0 ? index + bytes.size() : index, 0, bytes.size());
            bytes.replace(at, at, new byte[]{(byte) Indexing.byteOf(thread, Arguments.given(a[2]))});
            return PyNone.NONE;
        });
        t.method1("copy(self, /)", (_, self) -> new PyByteArray(self(self).toBytes()));
    }

    private static byte[] more(PyThread thread, Object items) {
        if (Order.isBytes(items)) {
            return Order.bytesOf(items);
        }
        if (PyBoxed.unbox(items) instanceof String) {
            throw Raise.typeError("expected iterable of integers; got: 'str'");
        }
        PyType type = Types.of(items);
        if (!Iteration.isIterable(items)) {
            throw Raise.typeError("can't extend bytearray with %s", type.name());
        }
        return ByteItems.collected(thread, items);
    }

    private static void defineShrinking(PyType t) {
        t.method("pop(self, index=-1, /)", (thread, a) -> {
            PyByteArray bytes = self(a[0]);
            long index = Arguments.size(thread, a[1]);
            if (bytes.size() == 0) {
                throw Raise.indexError("pop from empty bytearray");
            }
            long at = index < 0 ? index + bytes.size() : index;
            if (at < 0 || at >= bytes.size()) {
                throw Raise.indexError("pop index out of range");
            }
            long popped = bytes.get((int) at);
            bytes.replace((int) at, (int) at + 1, NONE);
            return popped;
        });
        t.method2("remove(self, value, /)", (thread, self, value) -> {
            PyByteArray bytes = self(self);
            int at = ByteSearch.find(bytes.toBytes(), new byte[]{(byte) Indexing.byteOf(thread, value)});
            if (at < 0) {
                throw Raise.valueError("value not found in bytearray");
            }
            bytes.replace(at, at + 1, NONE);
            return PyNone.NONE;
        });
        t.method1("clear(self, /)", (_, self) -> {
            self(self).replace(0, self(self).size(), NONE);
            return PyNone.NONE;
        });
        t.method1("reverse(self, /)", (_, self) -> {
            byte[] bytes = self(self).toBytes();
            byte[] reversed = Arrays.copyOf(bytes, bytes.length);
            for (int i = 0; i < bytes.length; i++) {
                reversed[i] = bytes[bytes.length - 1 - i];
            }
            self(self).replace(0, bytes.length, reversed);
            return PyNone.NONE;
        });
    }
}
