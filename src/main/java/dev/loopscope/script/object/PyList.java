package dev.loopscope.script.object;

import java.util.Arrays;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/** A list. */
public final class PyList extends PyObject {
    /** How many items a list can have; more is a MemoryError. */
    public static final int MOST = 1 << 26;

    private @Nullable Object[] items;
    private int size;

    /** An empty list. */
    public PyList() {
        this(Types.LIST);
    }

    /** An empty instance of list or of a class derived from it. */
    public PyList(PyType type) {
        super(type);
        this.items = Shape.NO_VALUES;
    }

    private PyList(Object[] items, int size) {
        super(Types.LIST);
        this.items = items;
        this.size = size;
    }

    /** A list of these items, whose array it keeps. */
    public static PyList of(Object... items) {
        return new PyList(items, items.length);
    }

    /** A list of these items. */
    public static PyList of(Collection<?> items) {
        return of(items.toArray());
    }

    /** How many items it has. */
    public int size() {
        return size;
    }

    /** One item, {@code 0 <= index < size}. */
    public Object get(int index) {
        return java.util.Objects.requireNonNull(items[index]);
    }

    /** Replaces one item, {@code 0 <= index < size}. */
    public void set(int index, Object value) {
        items[index] = value;
    }

    /** Adds an item at the end. */
    public void add(Object value) {
        if (size == items.length) {
            items = Arrays.copyOf(items, longer(size));
        }
        items[size++] = value;
    }

    private static int longer(int size) {
        if (size >= MOST) {
            throw Raise.of(Exceptions.MEMORY_ERROR);
        }
        return Math.min(MOST, Math.max(4, size + (size >> 1)));
    }

    /** Inserts an item before the one at {@code index}, {@code 0 <= index <= size}. */
    public void insert(int index, Object value) {
        add(value);
        System.arraycopy(items, index, items, index + 1, size - 1 - index);
        items[index] = value;
    }

    /** Takes one item out, {@code 0 <= index < size}. */
    public Object remove(int index) {
        Object removed = get(index);
        size--;
        System.arraycopy(items, index + 1, items, index, size - index);
        items[size] = null;
        return removed;
    }

    /** A copy of its items. */
    public Object[] toArray() {
        return Arrays.copyOf(items, size);
    }

    /** Replaces all items by these, whose array it keeps. */
    public void setAll(Object[] newItems) {
        items = newItems;
        size = newItems.length;
    }
}
