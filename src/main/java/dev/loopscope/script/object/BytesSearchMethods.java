package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.text.ByteSearching;

/** The methods of bytes and bytearrays that look for bytes. */
final class BytesSearchMethods {
    private BytesSearchMethods() {}

    private interface Search {
        int in(byte[] bytes, byte[] part, long start, long end);
    }

    private interface Edge {
        boolean of(byte[] bytes, byte[] part, long start, long end);
    }

    static void define(PyType t) {
        search(t, "find", ByteSearching::find);
        search(t, "rfind", ByteSearching::rfind);
        search(t, "index", ByteSearching::index);
        search(t, "rindex", ByteSearching::rindex);
        search(t, "count", ByteSearching::count);
        edge(t, "startswith", "prefix", ByteSearching::startsWith);
        edge(t, "endswith", "suffix", ByteSearching::endsWith);
        t.method("replace(self, old, new, count=-1, /)", (thread, a) -> {
            Object self = Arguments.given(a[0]);
            return BytesMethods.like(self, replaced(thread, Order.bytesOf(self), BytesMethods.bytes(a[1]),
                    BytesMethods.bytes(a[2]), Arguments.size(thread, a[3])));
        });
    }

    private static void search(PyType t, String name, Search search) {
        t.method(name + "(self, sub, start=None, end=None, /)",
                (thread, a) -> (long) search.in(Order.bytesOf(Arguments.given(a[0])), part(thread, a[1]),
                        Arguments.start(thread, a[2]), Arguments.end(thread, a[3])));
    }

    private static byte[] part(PyThread thread, @Nullable Object value) {
        Object part = Arguments.given(value);
        if (Order.isBytes(part)) {
            return Order.bytesOf(part);
        }
        if (!Indexing.isIndex(part)) {
            throw Raise.typeError("argument should be integer or bytes-like object, not '%s'",
                    Types.of(part).name());
        }
        return new byte[]{(byte) Indexing.byteOf(thread, part)};
    }

    private static void edge(PyType t, String name, String parameter, Edge edge) {
        t.method(name + "(self, " + parameter + ", start=None, end=None, /)",
                (thread, a) -> any(name, edge, Order.bytesOf(Arguments.given(a[0])), Arguments.given(a[1]),
                        Arguments.start(thread, a[2]), Arguments.end(thread, a[3])));
    }

    private static boolean any(String name, Edge edge, byte[] bytes, Object parts, long start, long end) {
        if (parts instanceof PyTuple tuple) {
            for (Object part : tuple.items()) {
                if (edge.of(bytes, BytesMethods.bytes(part), start, end)) {
                    return true;
                }
            }
            return false;
        }
        if (!Order.isBytes(parts)) {
            throw Raise.typeError("%s first arg must be bytes or a tuple of bytes, not %s", name,
                    Types.of(parts).name());
        }
        return edge.of(bytes, Order.bytesOf(parts), start, end);
    }

    private static byte[] replaced(PyThread thread, byte[] bytes, byte[] old, byte[] replacement, long count) {
        if (replacement.length > old.length) {
            long found = old.length == 0 ? bytes.length + 1L : ByteSearching.count(bytes, old, 0, Long.MAX_VALUE);
            long times = count < 0 ? found : Math.min(found, count);
            thread.interpreter().bounds().checkText(bytes.length + times * (replacement.length - old.length));
        }
        return ByteSearching.replace(bytes, old, replacement, count);
    }
}
