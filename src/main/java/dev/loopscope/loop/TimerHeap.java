package dev.loopscope.loop;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The timers of a loop by time. It is CPython's {@code heapq} step for step, so that timers of the same time leave in the
 * order in which they leave there: not first in, first out.
 */
final class TimerHeap {
    private static final int ROOM = 16;

    /** As many as there are timers, then nulls. */
    private @Nullable TimerHandle[] heap = new @Nullable TimerHandle[ROOM];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /** The timer that is due first, null without one. */
    @Nullable
    TimerHandle first() {
        return heap[0];
    }

    void push(TimerHandle timer) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        size++;
        siftTowardsRoot(timer, 0, size - 1);
    }

    /** Takes out the timer that is due first. There must be one. */
    TimerHandle pop() {
        TimerHandle first = at(0);
        TimerHandle last = at(--size);
        heap[size] = null;
        if (size > 0) {
            siftTowardsLeaf(last, 0);
        }
        return first;
    }

    /** Keeps what {@code wanted} holds for, and makes a heap of it again as {@code heapify} does. */
    void retain(Predicate<TimerHandle> wanted) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            TimerHandle timer = at(i);
            if (wanted.test(timer)) {
                heap[kept++] = timer;
            }
        }
        Arrays.fill(heap, kept, size, null);
        size = kept;
        for (int i = size / 2 - 1; i >= 0; i--) {
            siftTowardsLeaf(at(i), i);
        }
    }

    void clear() {
        heap = new @Nullable TimerHandle[ROOM];
        size = 0;
    }

    private TimerHandle at(int place) {
        return Objects.requireNonNull(heap[place]);
    }

    /** heapq's _siftdown of {@code item}, which is to lie at {@code from} or nearer to the root. */
    private void siftTowardsRoot(TimerHandle item, int start, int from) {
        int place = from;
        while (place > start) {
            int parent = (place - 1) >> 1;
            if (item.when() >= at(parent).when()) {
                break;
            }
            heap[place] = heap[parent];
            place = parent;
        }
        heap[place] = item;
    }

    /** heapq's _siftup: down to a leaf by the smaller child, of equal ones the right, then up to where it belongs. */
    private void siftTowardsLeaf(TimerHandle item, int start) {
        int place = start;
        for (int child = 2 * place + 1; child < size; child = 2 * place + 1) {
            int right = child + 1;
            if (right < size && at(child).when() >= at(right).when()) {
                child = right;
            }
            heap[place] = heap[child];
            place = child;
        }
        siftTowardsRoot(item, start, place);
    }
}
