package dev.loopscope.script.object;

import java.util.Arrays;

/** Items and slices of tuples, texts and ranges. */
final class SequenceItems {
    private static final String[] ASCII = ascii();

    private SequenceItems() {}

    private static String[] ascii() {
        String[] texts = new String[128];
        Arrays.setAll(texts, i -> Character.toString(i).intern());
        return texts;
    }

    static boolean isSequence(Object object) {
        return switch (PyBoxed.unbox(object)) {
            case String _ -> true;
            case PyTuple _ -> true;
            case PyBytes _ -> true;
            case PyRange _ -> true;
            default -> false;
        };
    }

    static Object get(PyTuple tuple, long index) {
        Object[] items = tuple.items();
        long at = index < 0 ? index + items.length : index;
        if (at < 0 || at >= items.length) {
            throw Raise.indexError("tuple index out of range");
        }
        return items[(int) at];
    }

    static Object get(PyThread thread, PyTuple tuple, Object index) {
        if (index instanceof PySlice slice) {
            SliceRange range = SliceRange.of(thread, slice, tuple.size());
            if (range.count() == tuple.size() && range.step() == 1 && tuple.type() == Types.TUPLE) {
                return tuple;
            }
            Object[] items = new Object[range.count()];
            for (int i = 0; i < items.length; i++) {
                items[i] = tuple.get(range.at(i));
            }
            return PyTuple.of(items);
        }
        if (!Indexing.isIndex(index)) {
            throw Raise.typeError("tuple indices must be integers or slices, not %s", Types.of(index).name());
        }
        return get(tuple, Indexing.index(thread, index));
    }

    /** How many characters a text has: code points, where Java counts halves of some. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A text of one character; always the same one for ASCII. */
    static String character(int codePoint) {
        return codePoint < ASCII.length ? ASCII[codePoint] : Character.toString(codePoint);
    }

    static Object get(PyThread thread, String text, Object index) {
        if (index instanceof PySlice slice) {
            return slice(thread, text, slice);
        }
        if (!Indexing.isIndex(index)) {
            throw Raise.typeError("string indices must be integers, not '%s'", Types.of(index).name());
        }
        long wanted = Indexing.index(thread, index);
        int length = length(text);
        long at = wanted < 0 ? wanted + length : wanted;
        if (at < 0 || at >= length) {
            throw Raise.indexError("string index out of range");
        }
        return character(text.codePointAt(length == text.length() ? (int) at : text.offsetByCodePoints(0, (int) at)));
    }

    private static Object slice(PyThread thread, String text, PySlice slice) {
        int length = length(text);
        SliceRange range = SliceRange.of(thread, slice, length);
        if (range.step() == 1) {
            int start = (int) range.start();
            int from = length == text.length() ? start : text.offsetByCodePoints(0, Math.min(start, length));
            return range.count() == 0
                    ? ""
                    : text.substring(from, length == text.length()
                            ? start + range.count()
                            : text.offsetByCodePoints(from, range.count()));
        }
        StringBuilder picked = new StringBuilder(range.count());
        int[] codePoints = length == text.length() ? new int[0] : text.codePoints().toArray();
        for (int i = 0; i < range.count(); i++) {
            picked.appendCodePoint(length == text.length() ? text.charAt(range.at(i)) : codePoints[range.at(i)]);
        }
        return picked.toString();
    }

    static Object get(PyThread thread, PyRange range, Object index) {
        if (index instanceof PySlice slice) {
            SliceRange part = SliceRange.of(thread, slice, range.size());
            return new PyRange(range.get(part.start()), range.get(part.stop()), range.step() * part.step());
        }
        if (!Indexing.isIndex(index)) {
            throw Raise.typeError("range indices must be integers or slices, not %s", Types.of(index).name());
        }
        Number wanted = Indexing.integer(thread, index);
        long at = wanted instanceof Long number ? number < 0 ? number + range.size() : number : -1;
        if (at < 0 || at >= range.size()) {
            throw Raise.indexError("range object index out of range");
        }
        return range.get(at);
    }
}
