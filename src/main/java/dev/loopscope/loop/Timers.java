package dev.loopscope.loop;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/** The timers of a loop that wait for their time, and how many of them were cancelled meanwhile. */
final class Timers {
    /** A heap of no more than this is not worth clearing of the timers that were cancelled. */
    private static final int FEW = 100;

    // loop thread only
    private final TimerHeap heap = new TimerHeap();

    // written by any thread
    private final AtomicInteger cancelled = new AtomicInteger();
    private final AtomicLong lastReading = new AtomicLong();

    void add(TimerHandle timer) {
        heap.push(timer);
    }

    /** The timer that is due first, null without one. */
    @Nullable
    TimerHandle first() {
        return heap.first();
    }

    /** When the first timer is due, -1 without one. */
    long firstDeadline() {
        TimerHandle first = heap.first();
        return first == null ? -1 : first.when();
    }

    /** Takes out the first timer if it is due before {@code end}, null if none is. */
    @Nullable
    TimerHandle takeDue(long end) {
        TimerHandle first = heap.first();
        if (first == null || first.when() >= end) {
            return null;
        }
        takeFirst();
        return first;
    }

    /** Those at the head go at once. Those behind go together once they are the greater part of many. */
    void dropCancelled() {
        if (heap.size() > FEW && cancelled.get() * 2 > heap.size()) {
            heap.retain(TimerHandle::stayIfWanted);
            cancelled.set(0);
            return;
        }
        for (TimerHandle first = heap.first(); first != null && first.isCancelled(); first = heap.first()) {
            takeFirst();
        }
    }

    /** A timer in the heap was cancelled. Any thread may say so. */
    void countCancelled() {
        cancelled.incrementAndGet();
    }

    /** {@code now}, and never the same twice, so that equal delays end in the order in which they began. */
    long distinct(long now) {
        long last;
        long reading;
        do {
            last = lastReading.get();
            reading = Math.max(now, last + 1);
        } while (!lastReading.compareAndSet(last, reading));
        return reading;
    }

    int size() {
        return heap.size();
    }

    int cancelledCount() {
        return cancelled.get();
    }

    void clear() {
        heap.clear();
    }

    private void takeFirst() {
        TimerHandle first = heap.pop();
        first.leave();
        if (first.isCancelled()) {
            cancelled.decrementAndGet();
        }
    }
}
