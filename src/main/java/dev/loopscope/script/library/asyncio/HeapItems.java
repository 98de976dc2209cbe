package dev.loopscope.script.library.asyncio;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Comparisons;
import dev.loopscope.script.object.PyThread;

/** Items of which the lowest comes first, by Python's {@code <}, in the order of {@code heapq}. */
final class HeapItems extends AbstractQueue<Object> {
    private final List<Object> heap = new ArrayList<>();

    @Override
    public boolean offer(Object item) {
        heap.add(item);
        rise(0, heap.size() - 1);
        return true;
    }

    @Override
    public @Nullable Object poll() {
        if (heap.isEmpty()) {
            return null;
        }
        Object last = heap.removeLast();
        if (heap.isEmpty()) {
            return last;
        }
        Object lowest = heap.getFirst();
        heap.set(0, last);
        sink();
        return lowest;
    }

    @Override
    public @Nullable Object peek() {
        return heap.isEmpty() ? null : heap.getFirst();
    }

    @Override
    public Iterator<Object> iterator() {
        return heap.iterator();
    }

    @Override
    public int size() {
        return heap.size();
    }

    private static boolean less(Object a, Object b) {
        return Comparisons.less(PyThread.current(), a, b);
    }

    /** heapq's {@code _siftdown}. */
    private void rise(int top, int from) {
        Object item = heap.get(from);
        int place = from;
        while (place > top) {
            int parent = (place - 1) >> 1;
            if (!less(item, heap.get(parent))) {
                break;
            }
            heap.set(place, heap.get(parent));
            place = parent;
        }
        heap.set(place, item);
    }

    /** heapq's {@code _siftup} of the first item: down to a leaf by the lower children, then up to its place. */
    private void sink() {
        Object item = heap.getFirst();
        int place = 0;
        for (int child = 1; child < heap.size(); child = 2 * place + 1) {
            int right = child + 1;
            int lower = right < heap.size() && !less(heap.get(child), heap.get(right)) ? right : child;
            heap.set(place, heap.get(lower));
            place = lower;
        }
        heap.set(place, item);
        rise(0, place);
    }
}
