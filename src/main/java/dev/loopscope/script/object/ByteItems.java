package dev.loopscope.script.object;

import java.util.Arrays;

/** Items and slices of bytes and bytearrays: reading, writing and deleting. */
final class ByteItems {
    private ByteItems() {}

    static Object get(PyThread thread, PyBytes bytes, Object index) {
        if (index instanceof PySlice slice) {
            return new PyBytes(part(bytes.value(), SliceRange.of(thread, slice, bytes.value().length)));
        }
        if (!Indexing.isIndex(index)) {
            throw Raise.typeError("byte indices must be integers or slices, not %s", Types.of(index).name());
        }
        int at = place(Indexing.index(thread, index), bytes.value().length, "index out of range");
        return (long) (bytes.value()[at] & 0xFF);
    }

    private static byte[] part(byte[] bytes, SliceRange range) {
        byte[] part = new byte[range.count()];
        for (int i = 0; i < part.length; i++) {
            part[i] = bytes[range.at(i)];
        }
        return part;
    }

    private static int place(long index, int size, String rule) {
        long at = index < 0 ? index + size : index;
        if (at < 0 || at >= size) {
            throw Raise.indexError(rule);
        }
        return (int) at;
    }

    static Object get(PyThread thread, PyByteArray bytes, Object index) {
        if (index instanceof PySlice slice) {
            return new PyByteArray(part(bytes.toBytes(), SliceRange.of(thread, slice, bytes.size())));
        }
        return (long) bytes.get(place(thread, bytes, index));
    }

    private static int place(PyThread thread, PyByteArray bytes, Object index) {
        if (!Indexing.isIndex(index)) {
            throw Raise.typeError("bytearray indices must be integers or slices, not %s", Types.of(index).name());
        }
        return place(Indexing.index(thread, index), bytes.size(), "bytearray index out of range");
    }

    static void set(PyThread thread, PyByteArray bytes, Object index, Object value) {
        if (!(index instanceof PySlice slice)) {
            bytes.set(place(thread, bytes, index), Indexing.byteOf(thread, value));
            return;
        }
        byte[] others = Order.isBytes(value) ? Order.bytesOf(value) : collected(thread, value);
        SliceRange range = SliceRange.of(thread, slice, bytes.size());
        if (range.step() == 1) {
            int start = (int) range.start();
            bytes.replace(start, start + range.count(), others);
            return;
        }
        if (others.length != range.count()) {
            throw Raise.valueError("attempt to assign bytes of size %d to extended slice of size %d", others.length,
                    range.count());
        }
        for (int i = 0; i < others.length; i++) {
            bytes.set(range.at(i), others[i]);
        }
    }

    /** The bytes that an iterable of ints gives. */
    static byte[] collected(PyThread thread, Object iterable) {
        Object[] items = Iteration.toArray(thread, iterable);
        byte[] bytes = new byte[items.length];
        for (int i = 0; i < items.length; i++) {
            bytes[i] = (byte) Indexing.byteOf(thread, items[i]);
        }
        return bytes;
    }

    static void delete(PyThread thread, PyByteArray bytes, Object index) {
        if (!(index instanceof PySlice slice)) {
            int at = place(thread, bytes, index);
            bytes.replace(at, at + 1, new byte[0]);
            return;
        }
        SliceRange range = SliceRange.of(thread, slice, bytes.size());
        byte[] kept = bytes.toBytes();
        boolean[] gone = new boolean[kept.length];
        for (int i = 0; i < range.count(); i++) {
            gone[range.at(i)] = true;
        }
        int size = 0;
        for (int i = 0; i < kept.length; i++) {
            if (!gone[i]) {
                kept[size++] = kept[i];
            }
        }
        bytes.replace(0, bytes.size(), Arrays.copyOf(kept, size));
    }
}
