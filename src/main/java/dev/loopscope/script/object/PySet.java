package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/**
 * A set or frozenset: CPython's own table (linear probes, then perturbation; it grows at three fifths), so that sets of small
 * numbers are gone through in CPython's order.
 */
public final class PySet extends PyObject {
    private static final int SMALLEST = 8;
    private static final int LINEAR_PROBES = 9;
    private static final int PERTURB_SHIFT = 5;
    private static final int MANY = 50_000;
    private static final Object REMOVED = new Object();
    private static final long REMOVED_HASH = -1;
    private static final int NOWHERE = -1;

    private @Nullable Object[] table = new Object[SMALLEST];
    private long[] hashes = new long[SMALLEST];
    private int mask = SMALLEST - 1;
    /** Places that are taken or were: those of removed keys stay marked. */
    private int fill;
    private int size;
    /** Where {@link #pop} looks first. */
    private int finger;
    /** The hash of a frozenset, 0 while it is not known. */
    private long hash;

    /** An empty set. */
    public PySet() {
        this(Types.SET);
    }

    /** An empty instance of set, frozenset or of a class derived from them. */
    public PySet(PyType type) {
        super(type);
    }

    /**
     * What CPython keeps for a display of three or more constants, which copies it: from the keys of a frozenset in their order another
     * one is made, so the order may be another.
     */
    public static PySet ofConstants(Object... keys) {
        return frozen(frozen(keys).toArray());
    }

    private static PySet frozen(Object... keys) {
        PySet constants = new PySet(Types.FROZENSET);
        for (Object key : keys) {
            constants.add(key);
        }
        return constants;
    }

    /** How many keys it has. */
    public int size() {
        return size;
    }

    /** Adds a key; false if it had it. */
    public boolean add(Object key) {
        return add(key, Hashing.hash(key));
    }

    private boolean add(Object key, long keyHash) {
        long perturb = keyHash;
        int i = (int) keyHash & mask;
        int free = NOWHERE;
        while (true) {
            int last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
            for (int at = i; at <= last; at++) {
                Object candidate = table[at];
                if (candidate == null) {
                    take(at, free, key, keyHash);
                    return true;
                }
                if (candidate == REMOVED) {
                    free = at;
                } else if (hashes[at] == keyHash) {
                    @Nullable
                    Object[] before = table;
                    if (candidate == key || Equality.equal(candidate, key)) {
                        return false;
                    }
                    if (table != before || table[at] != candidate) {
                        return add(key, keyHash);
                    }
                }
            }
            perturb >>>= PERTURB_SHIFT;
            i = (int) (i * 5L + 1 + perturb) & mask;
        }
    }

    /** Puts a key to the last place on its way that a removed one left, otherwise to the unused one at the end of the way. */
    private void take(int at, int free, Object key, long keyHash) {
        if (free != NOWHERE) {
            table[free] = key;
            hashes[free] = keyHash;
            size++;
            return;
        }
        table[at] = key;
        hashes[at] = keyHash;
        fill++;
        size++;
        if (fill * 5L >= mask * 3L) {
            resize(size > MANY ? size * 2 : size * 4);
        }
    }

    /** Whether it has a key. */
    public boolean contains(Object key) {
        return find(key, Hashing.hash(key)) >= 0;
    }

    /** Takes a key away; false if it does not have it. */
    public boolean remove(Object key) {
        return remove(key, Hashing.hash(key));
    }

    private boolean remove(Object key, long keyHash) {
        int at = find(key, keyHash);
        if (at < 0) {
            return false;
        }
        removeAt(at);
        return true;
    }

    private void removeAt(int at) {
        table[at] = REMOVED;
        hashes[at] = REMOVED_HASH;
        size--;
    }

    /** Takes any key away, as CPython chooses it; null if it is empty. */
    public @Nullable Object pop() {
        if (size == 0) {
            return null;
        }
        int at = finger & mask;
        while (table[at] == null || table[at] == REMOVED) {
            at = (at + 1) & mask;
        }
        Object key = table[at];
        removeAt(at);
        finger = at + 1;
        return key;
    }

    /** Takes all keys away. */
    public void clear() {
        table = new Object[SMALLEST];
        hashes = new long[SMALLEST];
        mask = SMALLEST - 1;
        fill = 0;
        size = 0;
        finger = 0;
    }

    /** The first place at or after {@code from} that has a key, -1 if there is none. */
    public int next(int from) {
        for (int at = from; at <= mask; at++) {
            if (table[at] != null && table[at] != REMOVED) {
                return at;
            }
        }
        return -1;
    }

    /** The key at a place that {@link #next} gave. */
    public Object at(int place) {
        return java.util.Objects.requireNonNull(table[place]);
    }

    /** A copy of its keys in order. */
    public Object[] toArray() {
        Object[] keys = new Object[size];
        int count = 0;
        for (int at = next(0); at >= 0; at = next(at + 1)) {
            keys[count++] = at(at);
        }
        return keys;
    }

    /** Adds all keys of {@code other}. */
    public void addAll(PySet other) {
        if (other == this || other.size == 0) {
            return;
        }
        makeRoom(other.size);
        if (fill == 0 && mask == other.mask && other.fill == other.size) {
            table = other.table.clone();
            hashes = other.hashes.clone();
            fill = other.fill;
            size = other.size;
            return;
        }
        boolean fresh = fill == 0;
        for (int at = other.next(0); at >= 0; at = other.next(at + 1)) {
            if (fresh) {
                place(other.at(at), other.hashes[at]);
                fill++;
                size++;
            } else {
                add(other.at(at), other.hashes[at]);
            }
        }
    }

    /** Adds all keys of a dict. */
    public void addKeys(PyDict dict) {
        makeRoom(dict.size());
        for (int i = dict.next(0); i >= 0; i = dict.next(i + 1)) {
            add(dict.keyAt(i));
        }
    }

    private void makeRoom(int more) {
        if ((fill + (long) more) * 5 >= mask * 3L) {
            resize((size + more) * 2);
        }
    }

    /** Adds a key of {@code other}, takes it away if it was there. */
    void toggle(PySet other, int place) {
        Object key = other.at(place);
        if (!remove(key, other.hashes[place])) {
            add(key, other.hashes[place]);
        }
    }

    /** Whether it has a key of {@code other}. */
    boolean containsOf(PySet other, int place) {
        return find(other.at(place), other.hashes[place]) >= 0;
    }

    /** Adds a key of {@code other}. */
    void addOf(PySet other, int place) {
        add(other.at(place), other.hashes[place]);
    }

    /** Takes a key of {@code other} away. */
    void removeOf(PySet other, int place) {
        remove(other.at(place), other.hashes[place]);
    }

    /** Has what {@code other}, which is not used any more, has. */
    void become(PySet other) {
        table = other.table;
        hashes = other.hashes;
        mask = other.mask;
        fill = other.fill;
        size = other.size;
        finger = other.finger;
    }

    /** The hash of a frozenset, as CPython's {@code frozenset_hash}; it is the same for any order. */
    public long frozenHash() {
        if (hash == 0) {
            hash = computedHash();
        }
        return hash;
    }

    private long computedHash() {
        long sum = 0;
        for (int at = next(0); at >= 0; at = next(at + 1)) {
            long keyHash = hashes[at];
            sum ^= (keyHash ^ 89869747L ^ keyHash << 16) * 3644798167L;
        }
        sum ^= (size + 1) * 1927868237L;
        sum ^= sum >>> 11 ^ sum >>> 25;
        sum = sum * 69069L + 907133923L;
        return sum == -1 ? 590923713L : sum;
    }

    private int find(Object key, long keyHash) {
        long perturb = keyHash;
        int i = (int) keyHash & mask;
        while (true) {
            int last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
            for (int at = i; at <= last; at++) {
                Object candidate = table[at];
                if (candidate == null) {
                    return -1;
                }
                if (hashes[at] == keyHash && candidate != REMOVED) {
                    @Nullable
                    Object[] before = table;
                    if (candidate == key || Equality.equal(candidate, key)) {
                        return at;
                    }
                    if (table != before || table[at] != candidate) {
                        return find(key, keyHash);
                    }
                }
            }
            perturb >>>= PERTURB_SHIFT;
            i = (int) (i * 5L + 1 + perturb) & mask;
        }
    }

    private void resize(int least) {
        int capacity = SMALLEST;
        while (capacity <= least) {
            capacity <<= 1;
        }
        @Nullable
        Object[] oldTable = table;
        long[] oldHashes = hashes;
        table = new Object[capacity];
        hashes = new long[capacity];
        mask = capacity - 1;
        fill = size;
        for (int at = 0; at < oldTable.length; at++) {
            Object key = oldTable[at];
            if (key != null && key != REMOVED) {
                place(key, oldHashes[at]);
            }
        }
    }

    /** Puts a key into a table that has neither it nor removed ones. */
    private void place(Object key, long keyHash) {
        long perturb = keyHash;
        int i = (int) keyHash & mask;
        while (true) {
            int last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
            for (int at = i; at <= last; at++) {
                if (table[at] == null) {
                    table[at] = key;
                    hashes[at] = keyHash;
                    return;
                }
            }
            perturb >>>= PERTURB_SHIFT;
            i = (int) (i * 5L + 1 + perturb) & mask;
        }
    }
}
