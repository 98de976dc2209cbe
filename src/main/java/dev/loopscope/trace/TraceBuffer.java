package dev.loopscope.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import dev.loopscope.trace.TraceEvent.EventsLost;

/**
 * A bounded place between the threads of a program and the one that records it. Any thread may offer; one thread drains.
 * What does not fit is counted, and the next drain says so with an {@link EventsLost} in the place of the gap.
 */
public final class TraceBuffer implements TraceSink {
    private final int capacity;
    private final ConcurrentLinkedQueue<TraceEvent> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicLong lost = new AtomicLong();

    // the draining thread's own
    private Stamp lastStamp = new Stamp(0, 0, 0, 0);

    /** @param capacity how many events may wait to be drained */
    public TraceBuffer(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public void offer(TraceEvent event) {
        if (size.incrementAndGet() > capacity) {
            size.decrementAndGet();
            lost.incrementAndGet();
            return;
        }
        waiting.add(event);
    }

    /** Takes at most {@code limit} of the events that wait, in the order in which they were offered. */
    public List<TraceEvent> drain(int limit) {
        List<TraceEvent> drained = new ArrayList<>(Math.min(limit, Math.max(size.get(), 0) + 1));
        while (drained.size() < limit) {
            TraceEvent event = waiting.poll();
            if (event == null) {
                sayWhatWasLost(drained);
                break;
            }
            size.decrementAndGet();
            drained.add(event);
            lastStamp = event.stamp();
        }
        return drained;
    }

    private void sayWhatWasLost(List<TraceEvent> drained) {
        long count = lost.getAndSet(0);
        if (count > 0) {
            drained.add(new EventsLost(new Stamp(lastStamp.nanos(), lastStamp.thread(), 0, 0), count));
        }
    }
}
