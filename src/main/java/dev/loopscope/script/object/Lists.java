package dev.loopscope.script.object;

import java.util.Arrays;

/** {@code list[index]} and {@code list[start:stop:step]}: reading, writing and deleting. */
final class Lists {
    private Lists() {}

    static Object get(PyList list, long index) {
        return list.get(place(list, index, "list index out of range"));
    }

    private static int place(PyList list, long index, String rule) {
        int size = list.size();
        long at = index < 0 ? index + size : index;
        if (at < 0 || at >= size) {
            throw Raise.indexError(rule);
        }
        return (int) at;
    }

    static Object get(PyThread thread, PyList list, Object index) {
        if (index instanceof PySlice slice) {
            SliceRange range = SliceRange.of(thread, slice, list.size());
            Object[] items = new Object[range.count()];
            for (int i = 0; i < items.length; i++) {
                items[i] = list.get(range.at(i));
            }
            return PyList.of(items);
        }
        return get(list, index(thread, index));
    }

    private static long index(PyThread thread, Object index) {
        if (!Indexing.isIndex(index)) {
            throw Raise.typeError("list indices must be integers or slices, not %s", Types.of(index).name());
        }
        return Indexing.index(thread, index);
    }

    static void set(PyList list, long index, Object value) {
        list.set(place(list, index, "list assignment index out of range"), value);
    }

    static void set(PyThread thread, PyList list, Object index, Object value) {
        if (index instanceof PySlice slice) {
            setSlice(thread, list, slice, value);
        } else {
            set(list, index(thread, index), value);
        }
    }

    private static void setSlice(PyThread thread, PyList list, PySlice slice, Object value) {
        boolean simple = slice.step() == PyNone.NONE || slice.step() instanceof Long step && step == 1;
        Object[] items = items(thread, value, simple);
        SliceRange range = SliceRange.of(thread, slice, list.size());
        if (simple) {
            int start = (int) range.start();
            replace(thread, list, start, start + range.count(), items);
            return;
        }
        if (items.length != range.count()) {
            throw Raise.valueError("attempt to assign sequence of size %d to extended slice of size %d", items.length,
                    range.count());
        }
        for (int i = 0; i < items.length; i++) {
            list.set(range.at(i), items[i]);
        }
    }

    private static Object[] items(PyThread thread, Object value, boolean simple) {
        if (!Iteration.isIterable(value)) {
            throw Raise.typeError(simple ? "can only assign an iterable" : "must assign iterable to extended slice");
        }
        return Iteration.toArray(thread, value);
    }

    private static void replace(PyThread thread, PyList list, int from, int to, Object[] items) {
        Object[] old = list.toArray();
        thread.interpreter().bounds().checkItems((long) old.length + items.length);
        Object[] changed = new Object[old.length - (to - from) + items.length];
        System.arraycopy(old, 0, changed, 0, from);
        System.arraycopy(items, 0, changed, from, items.length);
        System.arraycopy(old, to, changed, from + items.length, old.length - to);
        list.setAll(changed);
    }

    static void delete(PyThread thread, PyList list, Object index) {
        if (index instanceof PySlice slice) {
            deleteSlice(list, SliceRange.of(thread, slice, list.size()));
        } else {
            list.remove(place(list, index(thread, index), "list assignment index out of range"));
        }
    }

    private static void deleteSlice(PyList list, SliceRange range) {
        if (range.count() == 0) {
            return;
        }
        Object[] items = list.toArray();
        boolean[] gone = new boolean[items.length];
        for (int i = 0; i < range.count(); i++) {
            gone[range.at(i)] = true;
        }
        int kept = 0;
        for (int i = 0; i < items.length; i++) {
            if (!gone[i]) {
                items[kept++] = items[i];
            }
        }
        list.setAll(Arrays.copyOf(items, kept));
    }
}
