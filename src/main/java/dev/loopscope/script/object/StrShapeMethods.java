package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.text.CodePoints;
import dev.loopscope.script.text.Encoding;
import dev.loopscope.script.text.Padding;
import dev.loopscope.script.text.Translation;

/** The methods of texts that fill, join, format, translate and encode. */
final class StrShapeMethods {
    private StrShapeMethods() {}

    private interface Fill {
        String of(String text, long width, String fill);
    }

    static void define(PyType t) {
        padding(t, "center", Padding::center);
        padding(t, "ljust", Padding::ljust);
        padding(t, "rjust", Padding::rjust);
        t.method2("zfill(self, width, /)",
                (thread, self, width) -> Padding.zfill((String) self, bounded(thread, width)));
        t.method("expandtabs(self, /, tabsize=8)", (thread, a) -> {
            String text = (String) Arguments.given(a[0]);
            long size = Arguments.size(thread, a[1]);
            long tabs = text.chars().filter(character -> character == '\t').count();
            thread.interpreter().bounds().checkText(text.length() + tabs * Math.clamp(size, 0, Integer.MAX_VALUE));
            return Padding.expandTabs(text, size);
        });
        t.method2("join(self, iterable, /)", (thread, self, parts) -> joined(thread, (String) self, parts));
        t.method("encode(self, /, encoding='utf-8', errors='strict')", (_, a) -> new PyBytes(Encoding.encode(
                (String) Arguments.given(a[0]), StrMethods.encoding(a[1], "encode"),
                StrMethods.errors(a[2], "encode"))));
        t.method("format(self, *args, **kwargs)", (thread, a) -> FieldFormatting.format(thread,
                (String) Arguments.given(a[0]), ((PyTuple) Arguments.given(a[1])).items(),
                Arguments.given(a[2])));
        t.method2("format_map(self, mapping, /)",
                (thread, self, mapping) -> FieldFormatting.format(thread, (String) self, null, mapping));
        t.method2("translate(self, table, /)",
                (thread, self, table) -> Translation.translate((String) self, code -> mapped(thread, table, code)));
        t.staticMethod("maketrans(x, y=..., z=..., /)", (thread, a) -> table(thread, a));
    }

    private static void padding(PyType t, String name, Fill fill) {
        t.method(name + "(self, width, fillchar=' ', /)", (thread, a) -> {
            long width = bounded(thread, Arguments.given(a[1]));
            return fill.of((String) Arguments.given(a[0]), width, filler(a[2]));
        });
    }

    private static long bounded(PyThread thread, Object width) {
        long size = Indexing.size(thread, width);
        thread.interpreter().bounds().checkText(size);
        return size;
    }

    private static String filler(@Nullable Object value) {
        String fill = Arguments.text("The fill character must be a unicode character, not %s", value);
        if (CodePoints.length(fill) != 1) {
            throw Raise.typeError("The fill character must be exactly one character long");
        }
        return fill;
    }

    private static String joined(PyThread thread, String separator, Object parts) {
        if (!Iteration.isIterable(parts)) {
            throw Raise.typeError("can only join an iterable");
        }
        Object[] items = Iteration.toArray(thread, parts);
        Bounds bounds = thread.interpreter().bounds();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < items.length; i++) {
            if (!(PyBoxed.unbox(items[i]) instanceof String part)) {
                throw Raise.typeError("sequence item %d: expected str instance, %s found", i,
                        Types.of(items[i]).name());
            }
            text.append(i == 0 ? "" : separator).append(part);
            bounds.checkText(text.length());
        }
        return text.toString();
    }

    private static String mapped(PyThread thread, Object table, int code) {
        Object value;
        try {
            value = Items.get(thread, table, (long) code);
        } catch (PyError error) {
            if (error.is(Exceptions.LOOKUP_ERROR)) {
                return Character.toString(code);
            }
            throw error;
        }
        return switch (PyBoxed.unbox(value)) {
            case PyNone none when none == PyNone.NONE -> "";
            case String text -> text;
            case Long number -> {
                if (number < 0 || number > Character.MAX_CODE_POINT) {
                    throw Raise.valueError("character mapping must be in range(0x110000)");
                }
                yield Character.toString(number.intValue());
            }
            default -> throw Raise.typeError("character mapping must return integer, None or str");
        };
    }

    private static PyDict table(PyThread thread, @Nullable Object[] a) {
        Object first = Arguments.given(a[0]);
        PyDict table = new PyDict();
        if (a[1] == null) {
            if (!(first instanceof PyDict dict)) {
                throw Raise.typeError("if you give only one argument to maketrans it must be a dict");
            }
            for (int i = dict.next(0); i >= 0; i = dict.next(i + 1)) {
                table.put(code(dict.keyAt(i)), dict.valueAtEntry(i));
            }
            return table;
        }
        String to = Arguments.text("maketrans() argument 2 must be str, not %s", a[1]);
        String from = Arguments.text("first maketrans argument must be a string if there is a second argument", first);
        String deleted = a[2] == null ? "" : Arguments.text("maketrans() argument 3 must be str, not %s", a[2]);
        if (CodePoints.length(from) != CodePoints.length(to)) {
            throw Raise.valueError("the first two maketrans arguments must have equal length");
        }
        int[] targets = to.codePoints().toArray();
        int[] sources = from.codePoints().toArray();
        for (int i = 0; i < sources.length; i++) {
            table.put((long) sources[i], (long) targets[i]);
        }
        deleted.codePoints().forEach(character -> table.put((long) character, PyNone.NONE));
        return table;
    }

    private static Object code(Object key) {
        return switch (PyBoxed.unbox(key)) {
            case String text -> {
                if (CodePoints.length(text) != 1) {
                    throw Raise.valueError("string keys in translate table must be of length 1");
                }
                yield (long) text.codePointAt(0);
            }
            case Long number -> number;
            default -> throw Raise.typeError("keys in translate table must be strings or integers");
        };
    }
}
