package dev.loopscope.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import dev.loopscope.trace.TraceEvent.EventsLost;

/**
 * A bounded place between the threads of a program and the one that records it. Any thread may offer; one thread drains.
 * What does not fit is counted, and the next drain says so with an {@link EventsLost} in the place of the gap.
 *
 * <p>Events that wait are chained to each other, the latest first. Who drains takes the whole chain at once, so that it and
 * those who offer touch the same memory once a drain and not once an event.
 */
public final class TraceBuffer implements TraceSink {
    private final int capacity;

    // written by any thread
    private final AtomicReference<@Nullable Waiting> latest = new AtomicReference<>();
    private final AtomicLong lost = new AtomicLong();

    // written by the draining thread
    private @Nullable Waiting taken;
    private volatile int takenCount;
    private Stamp lastStamp = new Stamp(0, 0, 0, 0);

    /** @param capacity how many events may wait to be drained */
    public TraceBuffer(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public void offer(TraceEvent event) {
        Waiting waiting = new Waiting(event);
        Waiting before;
        do {
            before = latest.get();
            waiting.follow(before);
            if (waiting.count + takenCount > capacity) {
                lost.incrementAndGet();
                return;
            }
        } while (!latest.compareAndSet(before, waiting));
    }

    /** Takes at most {@code limit} of the events that wait, in the order in which they were offered. */
    public List<TraceEvent> drain(int limit) {
        List<TraceEvent> drained = new ArrayList<>();
        Waiting next = taken == null ? takeAll() : taken;
        while (next != null && drained.size() < limit) {
            drained.add(next.event);
            next = next.next == null ? takeAll() : next.next;
        }
        taken = next;
        takenCount = next == null ? 0 : next.count;
        if (!drained.isEmpty()) {
            lastStamp = drained.getLast().stamp();
        }
        if (drained.size() < limit) {
            sayWhatWasLost(drained);
        }
        return drained;
    }

    /** Takes the chain and turns it round; each then counts those from it on. Null if none waits. */
    private @Nullable Waiting takeAll() {
        if (latest.get() == null) {
            return null; // only looked at: who offers has the memory to themselves
        }
        Waiting first = null;
        Waiting waiting = latest.getAndSet(null);
        int count = 0;
        while (waiting != null) {
            Waiting before = waiting.next;
            waiting.next = first;
            waiting.count = ++count;
            first = waiting;
            waiting = before;
        }
        return first;
    }

    private void sayWhatWasLost(List<TraceEvent> drained) {
        long count = lost.getAndSet(0);
        if (count > 0) {
            drained.add(new EventsLost(new Stamp(lastStamp.nanos(), lastStamp.thread(), 0, 0), count));
        }
    }

    /** An event in the chain. */
    private static final class Waiting {
        private final TraceEvent event;
        private @Nullable Waiting next;
        /** How many there are from here to the end of the chain. */
        private int count;

        Waiting(TraceEvent event) {
            this.event = event;
        }

        void follow(@Nullable Waiting before) {
            next = before;
            count = before == null ? 1 : before.count + 1;
        }
    }
}
