package dev.loopscope.trace;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.loopscope.proof.Orders;
import dev.loopscope.trace.TraceEvent.EventsLost;
import dev.loopscope.trace.TraceEvent.StepStarted;

import static dev.loopscope.proof.Orders.require;

/** Threads that offer while another one drains, in many orders of their steps. */
@Tag("orders")
class TraceBufferOrderTests {
    private static final int EACH = 3;

    @Test
    void nothingIsLostUncountedAndEachThreadsOrderIsKept() {
        Orders.checkBlock(() -> {
            TraceBuffer buffer = new TraceBuffer(2);
            List<TraceEvent> drained = new ArrayList<>();
            Orders.together(() -> offer(buffer, 1), () -> offer(buffer, 2), () -> {
                drained.addAll(buffer.drain(2));
                drained.addAll(buffer.drain(2));
            });
            drained.addAll(buffer.drain(2 * EACH));
            require(isInOrder(of(1, drained)) && isInOrder(of(2, drained)), "the order of each thread is kept");
            long lost = drained.stream().filter(EventsLost.class::isInstance).mapToLong(e -> ((EventsLost) e).count())
                    .sum();
            require(of(1, drained).size() + of(2, drained).size() + lost == 2 * EACH, "what is lost is counted");
            require(buffer.drain(1).isEmpty(), "everything is drained once");
        });
    }

    private static void offer(TraceBuffer buffer, long thread) {
        for (int i = 1; i <= EACH; i++) {
            buffer.offer(new StepStarted(new Stamp(0, thread, 0, 0), i));
        }
    }

    private static List<Long> of(long thread, List<TraceEvent> drained) {
        return drained.stream().filter(e -> e instanceof StepStarted && e.stamp().thread() == thread)
                .map(e -> ((StepStarted) e).task()).toList();
    }

    private static boolean isInOrder(List<Long> numbers) {
        return numbers.equals(numbers.stream().distinct().sorted().toList());
    }
}
