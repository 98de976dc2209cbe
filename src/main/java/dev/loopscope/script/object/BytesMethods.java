package dev.loopscope.script.object;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.text.ByteCasing;
import dev.loopscope.script.text.ByteNumbers;
import dev.loopscope.script.text.ByteParts;
import dev.loopscope.script.text.ByteSearching;
import dev.loopscope.script.text.ByteText;
import dev.loopscope.script.text.Encoding;

/** {@code bytes(…)}, and the methods that bytes and bytearrays share: each gives its own kind. */
final class BytesMethods {
    private static final Signature MAKING = Signature.parse("bytes(source=..., encoding=..., errors=...)", null);

    private BytesMethods() {}

    private interface Change {
        byte[] of(byte[] bytes);
    }

    private interface Test {
        boolean of(byte[] bytes);
    }

    private interface Fill {
        byte[] of(byte[] bytes, long width, byte fill);
    }

    private interface Split {
        List<byte[]> of(byte[] bytes, byte @Nullable [] separator, long limit);
    }

    static Object make(PyThread thread, PyType type, Object[] arguments, String[] names) {
        return new PyBytes(type, BytesMaking.bytes(thread, type, MAKING, arguments, names));
    }

    static Object makeArray(PyThread thread, PyType type, Object[] arguments, String[] names) {
        return ByteArrayMethods.make(thread, type, arguments, names);
    }

    static void define(PyType t) {
        Specials.comparisons(t);
        defineShared(t);
        t.method1("__bytes__(self, /)", (_, self) -> self);
        t.method1("__getnewargs__(self, /)", (_, self) -> PyTuple.of(self));
    }

    static void defineArray(PyType t) {
        Specials.comparisons(t);
        t.put("__hash__", PyNone.NONE);
        defineShared(t);
        ByteArrayMethods.define(t);
    }

    /** Bytes of the kind of {@code self}. */
    static PyObject like(Object self, byte[] bytes) {
        return self instanceof PyByteArray ? new PyByteArray(bytes) : new PyBytes(bytes);
    }

    private static Object all(Object self, List<byte[]> parts) {
        List<Object> all = new ArrayList<>();
        parts.forEach(part -> all.add(like(self, part)));
        return PyList.of(all);
    }

    private static Object three(Object self, List<byte[]> parts) {
        return PyTuple.of(like(self, parts.get(0)), like(self, parts.get(1)), like(self, parts.get(2)));
    }

    /** The bytes of {@code self}. */
    private static byte[] own(@Nullable Object self) {
        return Order.bytesOf(Arguments.given(self));
    }

    /** The bytes of an argument; a TypeError if it has none. */
    static byte[] bytes(@Nullable Object value) {
        Object given = Arguments.given(value);
        if (!Order.isBytes(given)) {
            throw Raise.typeError("a bytes-like object is required, not '%s'", Types.of(given).name());
        }
        return Order.bytesOf(given);
    }

    private static byte @Nullable [] bytesOrNone(@Nullable Object value) {
        return value == PyNone.NONE ? null : bytes(value);
    }

    private static void defineShared(PyType t) {
        Specials.sequence(t);
        Specials.representation(t);
        t.method1("__iter__(self, /)", (_, self) -> new BytesIterator((PyObject) self));
        t.method2("__mod__(self, value, /)",
                (thread, self, values) -> like(self, PercentFormatting.bytes(thread, own(self), values)));
        t.method("decode(self, /, encoding='utf-8', errors='strict')", (_, a) -> Encoding.decode(own(a[0]),
                StrMethods.encoding(a[1], "decode"), StrMethods.errors(a[2], "decode")));
        t.method("hex(self, /, sep=..., bytes_per_sep=1)", (thread, a) -> a[1] == null
                ? ByteNumbers.hex(own(a[0]))
                : ByteNumbers.hex(own(a[0]), separator(thread, a[1]), Arguments.size(thread, a[2])));
        t.classMethod("fromhex(cls, string, /)", (thread, a) -> {
            PyObject made = like(t == Types.BYTEARRAY ? new PyByteArray(new byte[0]) : PyNone.NONE,
                    ByteNumbers.fromHex(Arguments.text("fromhex() argument must be str, not %s", a[1])));
            return a[0] == t ? made : Calls.call(thread, Arguments.given(a[0]), made);
        });
        t.method2("join(self, iterable_of_bytes, /)",
                (thread, self, parts) -> like(self, BytesMaking.joined(thread, own(self), parts)));
        BytesSearchMethods.define(t);
        defineCasing(t);
        defineParts(t);
        defineFilling(t);
    }

    private static String separator(PyThread thread, Object value) {
        if (Order.isBytes(value)) {
            return ByteText.latin1(Order.bytesOf(value));
        }
        Items.length(thread, value);
        return Arguments.text("sep must be str or bytes.", value);
    }

    private static void defineCasing(PyType t) {
        change(t, "upper", ByteCasing::upper);
        change(t, "lower", ByteCasing::lower);
        change(t, "swapcase", ByteCasing::swapcase);
        change(t, "capitalize", ByteCasing::capitalize);
        change(t, "title", ByteCasing::title);
        test(t, "isalnum", ByteCasing::isAlnum);
        test(t, "isalpha", ByteCasing::isAlpha);
        test(t, "isascii", ByteCasing::isAscii);
        test(t, "isdigit", ByteCasing::isDigit);
        test(t, "isspace", ByteCasing::isSpace);
        test(t, "isupper", ByteCasing::isUpper);
        test(t, "islower", ByteCasing::isLower);
        test(t, "istitle", ByteCasing::isTitle);
    }

    private static void change(PyType t, String name, Change change) {
        t.method1(name + "(self, /)", (_, self) -> like(self, change.of(own(self))));
    }

    private static void test(PyType t, String name, Test test) {
        t.method1(name + "(self, /)", (_, self) -> test.of(own(self)));
    }

    private static void defineParts(PyType t) {
        split(t, "split", ByteParts::split);
        split(t, "rsplit", ByteParts::rsplit);
        t.method("splitlines(self, /, keepends=False)", (thread, a) -> all(Arguments.given(a[0]),
                ByteParts.splitLines(own(a[0]), Truth.of(thread, Arguments.given(a[1])))));
        t.method2("partition(self, sep, /)",
                (_, self, separator) -> three(self, ByteParts.partition(own(self), bytes(separator))));
        t.method2("rpartition(self, sep, /)",
                (_, self, separator) -> three(self, ByteParts.rpartition(own(self), bytes(separator))));
        t.method("strip(self, bytes=None, /)",
                (_, a) -> like(Arguments.given(a[0]), ByteParts.strip(own(a[0]), bytesOrNone(a[1]))));
        t.method("lstrip(self, bytes=None, /)",
                (_, a) -> like(Arguments.given(a[0]), ByteParts.lstrip(own(a[0]), bytesOrNone(a[1]))));
        t.method("rstrip(self, bytes=None, /)",
                (_, a) -> like(Arguments.given(a[0]), ByteParts.rstrip(own(a[0]), bytesOrNone(a[1]))));
        t.method2("removeprefix(self, prefix, /)",
                (_, self, prefix) -> like(self, ByteParts.removePrefix(own(self), bytes(prefix))));
        t.method2("removesuffix(self, suffix, /)",
                (_, self, suffix) -> like(self, ByteParts.removeSuffix(own(self), bytes(suffix))));
        t.method("translate(self, table, /, delete=...)", (_, a) -> like(Arguments.given(a[0]), ByteSearching
                .translate(own(a[0]), bytesOrNone(a[1]), a[2] == null ? new byte[0] : bytes(a[2]))));
        t.staticMethod("maketrans(frm, to, /)", (_, a) -> table(bytes(a[0]), bytes(a[1])));
    }

    private static void split(PyType t, String name, Split split) {
        t.method(name + "(self, /, sep=None, maxsplit=-1)", (thread, a) -> all(Arguments.given(a[0]),
                split.of(own(a[0]), bytesOrNone(a[1]), Arguments.size(thread, a[2]))));
    }

    private static PyBytes table(byte[] from, byte[] to) {
        if (from.length != to.length) {
            throw Raise.valueError("maketrans arguments must have same length");
        }
        byte[] table = new byte[256];
        for (int i = 0; i < table.length; i++) {
            table[i] = (byte) i;
        }
        for (int i = 0; i < from.length; i++) {
            table[from[i] & 0xFF] = to[i];
        }
        return new PyBytes(table);
    }

    private static void defineFilling(PyType t) {
        fill(t, "ljust", ByteParts::ljust);
        fill(t, "rjust", ByteParts::rjust);
        fill(t, "center", ByteParts::center);
        t.method2("zfill(self, width, /)",
                (thread, self, width) -> like(self, ByteParts.zfill(own(self), bounded(thread, width))));
        t.method("expandtabs(self, /, tabsize=8)", (thread, a) -> {
            byte[] bytes = own(a[0]);
            long size = Arguments.size(thread, a[1]);
            thread.interpreter().bounds().checkText(bytes.length * Math.clamp(size, 1L, Integer.MAX_VALUE));
            return like(Arguments.given(a[0]), ByteParts.expandTabs(bytes, size));
        });
    }

    private static void fill(PyType t, String name, Fill fill) {
        t.method(name + "(self, width, fillchar=..., /)", (thread, a) -> {
            long width = bounded(thread, Arguments.given(a[1]));
            return like(Arguments.given(a[0]), fill.of(own(a[0]), width, filler(name, a[2])));
        });
    }

    private static long bounded(PyThread thread, Object width) {
        long size = Indexing.size(thread, width);
        thread.interpreter().bounds().checkText(size);
        return size;
    }

    private static byte filler(String name, @Nullable Object value) {
        if (value == null) {
            return ' ';
        }
        if (!Order.isBytes(value) || Order.bytesOf(value).length != 1) {
            throw Raise.typeError("%s() argument 2 must be a byte string of length 1, not %s", name,
                    Types.of(value).name());
        }
        return Order.bytesOf(value)[0];
    }
}
