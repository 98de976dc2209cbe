package dev.loopscope.script.library;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Types;

/** A sequence that is quick at both ends: {@code collections.deque}. Its items stand in a ring. */
final class PyDeque extends PyObject {
    static final PyType TYPE = PyType.library("collections", "deque", Types.OBJECT, DequeMethods::define)
            .madeBy((_, type, _, _) -> new PyDeque(type));
    /** What {@link #most()} is for a deque without {@code maxlen}. */
    static final int UNBOUNDED = Integer.MAX_VALUE;
    private @Nullable Object[] ring = new Object[8];
    private int head;
    private int size;
    private int most = UNBOUNDED;
    private int changes;

    PyDeque(PyType type) {
        super(type);
    }

    int size() {
        return size;
    }

    /** How many items it keeps. */
    int most() {
        return most;
    }

    /** {@code maxlen}. */
    void setMost(int limit) {
        most = limit;
    }

    /** How often items came or went: an iterator does not go on when that changed. */
    int changes() {
        return changes;
    }

    Object get(int index) {
        return Given.value(ring[(head + index) & (ring.length - 1)]);
    }

    void set(int index, Object value) {
        ring[(head + index) & (ring.length - 1)] = value;
    }

    void append(Object item) {
        changes++;
        if (size >= most) {
            if (most == 0) {
                return;
            }
            removeFirst();
        }
        makeRoom();
        ring[(head + size++) & (ring.length - 1)] = item;
    }

    void appendLeft(Object item) {
        changes++;
        if (size >= most) {
            if (most == 0) {
                return;
            }
            removeLast();
        }
        makeRoom();
        head = (head - 1) & (ring.length - 1);
        ring[head] = item;
        size++;
    }

    Object removeFirst() {
        changes++;
        Object item = get(0);
        ring[head] = null;
        head = (head + 1) & (ring.length - 1);
        size--;
        return item;
    }

    Object removeLast() {
        changes++;
        Object item = get(size - 1);
        ring[(head + --size) & (ring.length - 1)] = null;
        return item;
    }

    /** Moves the last {@code steps} items to the front, one after the other. */
    void rotate(long steps) {
        if (size < 2) {
            return;
        }
        changes++;
        for (long left = Math.floorMod(steps, size); left > 0; left--) {
            appendLeftOf(removeLast());
        }
    }

    private void appendLeftOf(Object item) {
        head = (head - 1) & (ring.length - 1);
        ring[head] = item;
        size++;
    }

    Object[] toArray() {
        Object[] items = new Object[size];
        for (int i = 0; i < size; i++) {
            items[i] = get(i);
        }
        return items;
    }

    /** Has these items and no others. */
    void setAll(Object[] items) {
        clear();
        for (Object item : items) {
            append(item);
        }
    }

    void clear() {
        changes++;
        Arrays.fill(ring, null);
        head = 0;
        size = 0;
    }

    private void makeRoom() {
        if (size == ring.length) {
            Object[] items = toArray();
            ring = Arrays.copyOf(items, size * 2, Object[].class);
            head = 0;
        }
    }
}
