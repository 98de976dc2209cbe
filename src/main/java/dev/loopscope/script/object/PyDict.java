package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/**
 * A dictionary in the order of insertion: entries in arrays, and an index of them by hash with open addressing, as CPython's
 * compact dicts.
 */
public class PyDict extends PyObject {
    private static final int FREE = 0;

    private @Nullable Object[] keys = new Object[8];
    private @Nullable Object[] values = new Object[8];
    private long[] hashes = new long[8];
    /** For each place an entry's number from 1, 0 where there is none; entries that were removed stay as tombstones. */
    private int[] index = new int[16];
    private int end;
    private int size;
    private int changes;

    /** An empty dict. */
    public PyDict() {
        super(Types.DICT);
    }

    /** An empty instance of dict or of a class derived from it. */
    public PyDict(PyType type) {
        super(type);
    }

    /** How many entries it has. */
    public int size() {
        return size;
    }

    /** A number that changes when a key comes or goes. */
    public int changes() {
        return changes;
    }

    /** The value of a key, null if it has none. */
    public @Nullable Object get(Object key) {
        int entry = find(key, Hashing.hash(key));
        return entry < 0 ? null : values[entry];
    }

    /** Whether it has a key. */
    public boolean contains(Object key) {
        return find(key, Hashing.hash(key)) >= 0;
    }

    /** Gives a key a value; the first key that is equal stays. Returns the value before, null if there was none. */
    public @Nullable Object put(Object key, Object value) {
        long hash = Hashing.hash(key);
        int entry = find(key, hash);
        if (entry >= 0) {
            Object before = values[entry];
            values[entry] = value;
            return before;
        }
        if (end == keys.length) {
            resize(Math.max(8, size * 2));
        }
        keys[end] = key;
        values[end] = value;
        hashes[end] = hash;
        place(end, hash);
        end++;
        size++;
        changes++;
        return null;
    }

    /** Takes a key away; returns its value, null if there was none. */
    public @Nullable Object remove(Object key) {
        int entry = find(key, Hashing.hash(key));
        return entry < 0 ? null : removeEntry(entry);
    }

    /** Takes an entry away, see {@link #next}. */
    public Object removeEntry(int entry) {
        Object value = java.util.Objects.requireNonNull(values[entry]);
        keys[entry] = null;
        values[entry] = null;
        size--;
        changes++;
        if (size == 0) {
            clear();
        }
        return value;
    }

    /** Takes all entries away. */
    public void clear() {
        keys = new Object[8];
        values = new Object[8];
        hashes = new long[8];
        index = new int[16];
        end = 0;
        size = 0;
        changes++;
    }

    /** The number of the first entry at or after {@code from}, -1 if there is none. */
    public int next(int from) {
        for (int i = from; i < end; i++) {
            if (keys[i] != null) {
                return i;
            }
        }
        return -1;
    }

    /** The number of the last entry before {@code before}, -1 if there is none. Use {@link Integer#MAX_VALUE} for the end. */
    public int previous(int before) {
        for (int i = Math.min(before, end) - 1; i >= 0; i--) {
            if (keys[i] != null) {
                return i;
            }
        }
        return -1;
    }

    /** The key of an entry. */
    public Object keyAt(int entry) {
        return java.util.Objects.requireNonNull(keys[entry]);
    }

    /** The value of an entry. */
    public Object valueAtEntry(int entry) {
        return java.util.Objects.requireNonNull(values[entry]);
    }

    /** A copy of its keys in order. */
    public final Object[] keyArray() {
        Object[] copy = new Object[size()];
        int count = 0;
        for (int i = next(0); i >= 0; i = next(i + 1)) {
            copy[count++] = keyAt(i);
        }
        return copy;
    }

    /** Adds all entries of {@code other}. */
    public void putAll(PyDict other) {
        for (int i = other.next(0); i >= 0; i = other.next(i + 1)) {
            put(other.keyAt(i), other.valueAtEntry(i));
        }
    }

    private int find(Object key, long hash) {
        int mask = index.length - 1;
        for (int at = spread(hash) & mask; index[at] != FREE; at = (at + 1) & mask) {
            int entry = index[at] - 1;
            Object candidate = keys[entry];
            if (hashes[entry] == hash && candidate != null
                    && (candidate == key || Equality.equal(candidate, key)) && keys[entry] == candidate) {
                return entry;
            }
        }
        return -1;
    }

    private void place(int entry, long hash) {
        int mask = index.length - 1;
        int at = spread(hash) & mask;
        while (index[at] != FREE) {
            at = (at + 1) & mask;
        }
        index[at] = entry + 1;
    }

    private void resize(int capacity) {
        @Nullable
        Object[] oldKeys = keys;
        @Nullable
        Object[] oldValues = values;
        long[] oldHashes = hashes;
        keys = new Object[capacity];
        values = new Object[capacity];
        hashes = new long[capacity];
        index = new int[Integer.highestOneBit(capacity) * 4];
        int count = 0;
        for (int i = 0; i < end; i++) {
            if (oldKeys[i] != null) {
                keys[count] = oldKeys[i];
                values[count] = oldValues[i];
                hashes[count] = oldHashes[i];
                place(count, oldHashes[i]);
                count++;
            }
        }
        end = count;
    }

    private static int spread(long hash) {
        int mixed = (int) (hash ^ hash >>> 32) * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
