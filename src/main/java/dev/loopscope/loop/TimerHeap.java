package dev.loopscope.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The timers of a loop by time. It is CPython's {@code heapq} step for step, so that timers of the same time leave in the
 * order in which they leave there: not first in, first out.
 */
final class TimerHeap {
    private List<TimerHandle> heap = new ArrayList<>();

    boolean isEmpty() {
        return heap.isEmpty();
    }

    int size() {
        return heap.size();
    }

    /** The timer that is due first, null without one. */
    @Nullable
    TimerHandle first() {
        return heap.isEmpty() ? null : heap.getFirst();
    }

    void push(TimerHandle timer) {
        heap.add(timer);
        siftTowardsRoot(0, heap.size() - 1);
    }

    TimerHandle pop() {
        TimerHandle last = heap.removeLast();
        if (heap.isEmpty()) {
            return last;
        }
        TimerHandle first = heap.getFirst();
        heap.set(0, last);
        siftTowardsLeaf(0);
        return first;
    }

    /** Keeps what {@code wanted} holds for, and makes a heap of it again as {@code heapify} does. */
    void retain(Predicate<TimerHandle> wanted) {
        heap = new ArrayList<>(heap.stream().filter(wanted).toList());
        for (int i = heap.size() / 2 - 1; i >= 0; i--) {
            siftTowardsLeaf(i);
        }
    }

    void clear() {
        heap.clear();
    }

    /** heapq's _siftdown. */
    private void siftTowardsRoot(int start, int from) {
        int place = from;
        TimerHandle item = heap.get(place);
        while (place > start) {
            int parent = (place - 1) >> 1;
            if (item.when() >= heap.get(parent).when()) {
                break;
            }
            heap.set(place, heap.get(parent));
            place = parent;
        }
        heap.set(place, item);
    }

    /** heapq's _siftup: down to a leaf by the smaller child, of equal ones the right, then up to where it belongs. */
    private void siftTowardsLeaf(int start) {
        int end = heap.size();
        int place = start;
        TimerHandle item = heap.get(place);
        for (int child = 2 * place + 1; child < end; child = 2 * place + 1) {
            int right = child + 1;
            if (right < end && heap.get(child).when() >= heap.get(right).when()) {
                child = right;
            }
            heap.set(place, heap.get(child));
            place = child;
        }
        heap.set(place, item);
        siftTowardsRoot(start, place);
    }
}
