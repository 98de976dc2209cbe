package dev.loopscope.script.object;

import java.util.Arrays;

/**
 * Sorts stably by {@code <} alone: runs by binary insertion, then merges. Comparisons may be inconsistent or raise; the
 * items are all there in any case.
 */
public final class Sorting {
    private static final int RUN = 32;
    /** Up to here plain numbers are sorted by the JVM, which cannot be interrupted at it. */
    private static final int QUICK = 1 << 20;

    private final PyThread thread;
    private final Object[] keys;
    private final Object[] items;
    private final Object[] keysBeside;
    private final Object[] itemsBeside;

    private Sorting(PyThread thread, Object[] keys, Object[] items) {
        this.thread = thread;
        this.keys = keys;
        this.items = items;
        this.keysBeside = new Object[keys.length];
        this.itemsBeside = keys == items ? keysBeside : new Object[items.length];
    }

    /** Sorts {@code items} by {@code key(item)}, by themselves if it is None. */
    public static void sort(PyThread thread, Object[] items, Object key, boolean reverse) {
        Object[] keys = key == PyNone.NONE ? items : keys(thread, items, key);
        Object[] sorted = items.clone();
        Object[] sortedKeys = keys == items ? sorted : keys;
        if (reverse) {
            reverse(sorted);
            if (sortedKeys != sorted) {
                reverse(sortedKeys);
            }
        }
        if (sortedKeys != sorted || !sortNumbers(sorted)) {
            new Sorting(thread, sortedKeys, sorted).run();
        }
        if (reverse) {
            reverse(sorted);
        }
        System.arraycopy(sorted, 0, items, 0, items.length);
    }

    private static Object[] keys(PyThread thread, Object[] items, Object key) {
        PyCallable function = Calls.callable(key);
        Object[] keys = new Object[items.length];
        for (int i = 0; i < items.length; i++) {
            keys[i] = function.call1(thread, items[i]);
        }
        return keys;
    }

    private static boolean sortNumbers(Object[] items) {
        if (items.length > QUICK || !Arrays.stream(items).allMatch(Long.class::isInstance)) {
            return false;
        }
        Arrays.sort(items, (a, b) -> Long.compare((Long) a, (Long) b));
        return true;
    }

    /** The array itself, turned round. */
    static Object[] reversed(Object[] items) {
        reverse(items);
        return items;
    }

    private static void reverse(Object[] items) {
        for (int i = 0, j = items.length - 1; i < j; i++, j--) {
            Object item = items[i];
            items[i] = items[j];
            items[j] = item;
        }
    }

    private void run() {
        int ordered = ordered();
        if (ordered == items.length) {
            return;
        }
        for (int from = 0; from < items.length; from += RUN) {
            insert(from, Math.min(from + RUN, items.length), Math.max(ordered, from + 1));
        }
        for (int width = RUN; width < items.length && width > 0; width *= 2) {
            for (int from = 0; from + width < items.length; from += 2 * width) {
                merge(from, from + width, (int) Math.min(from + 2L * width, items.length));
            }
        }
    }

    /** How many items at the beginning are in order already. */
    private int ordered() {
        for (int i = 1; i < items.length; i++) {
            if (less(keys[i], keys[i - 1])) {
                return i;
            }
        }
        return items.length;
    }

    private boolean less(Object a, Object b) {
        thread.interpreter().check();
        return Comparisons.less(thread, a, b);
    }

    /** Orders the items from {@code from} to {@code to}; those before {@code start} are in order. */
    private void insert(int from, int to, int start) {
        for (int i = start; i < to; i++) {
            Object key = keys[i];
            int low = from;
            int high = i;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (less(key, keys[middle])) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            moveTo(i, low);
        }
    }

    private void moveTo(int from, int to) {
        Object item = items[from];
        Object key = keys[from];
        System.arraycopy(items, to, items, to + 1, from - to);
        items[to] = item;
        if (keys != items) {
            System.arraycopy(keys, to, keys, to + 1, from - to);
            keys[to] = key;
        }
    }

    private void merge(int from, int middle, int to) {
        if (!less(keys[middle], keys[middle - 1])) {
            return;
        }
        copy(from, middle);
        int left = from;
        int right = middle;
        int at = from;
        while (left < middle && right < to) {
            if (less(keys[right], keysBeside[left])) {
                items[at] = items[right];
                keys[at++] = keys[right++];
            } else {
                items[at] = itemsBeside[left];
                keys[at++] = keysBeside[left++];
            }
        }
        System.arraycopy(itemsBeside, left, items, at, middle - left);
        System.arraycopy(keysBeside, left, keys, at, middle - left);
    }

    private void copy(int from, int to) {
        System.arraycopy(keys, from, keysBeside, from, to - from);
        if (keys != items) {
            System.arraycopy(items, from, itemsBeside, from, to - from);
        }
    }
}
