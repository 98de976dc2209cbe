package dev.loopscope.trace;

import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.loopscope.proof.Orders;
import dev.loopscope.trace.TraceEvent.EventsLost;
import dev.loopscope.trace.TraceEvent.StepStarted;

import static dev.loopscope.proof.Orders.require;

/** Threads that offer while another one drains, in many orders of their steps. */
@Tag("orders")
class TraceBufferOrderTests {
    @Test
    void nothingIsLostUncountedAndEachThreadsOrderIsKept() {
        Orders.checkOperations(Operations.class);
    }

    /** Any thread offers, one drains. */
    public static class Operations {
        private static final int CAPACITY = 1;
        private static final int MOST_THREADS = 8;

        private final TraceBuffer buffer = new TraceBuffer(CAPACITY);
        /** How many events each thread has offered; they are numbered by it. */
        private final long[] offered = new long[MOST_THREADS];
        /** The number of each thread's event that was drained last. */
        private final long[] last = new long[MOST_THREADS];
        private long arrived;
        private long lost;

        @Operation
        public void offer(@Param(gen = ThreadIdGen.class) int thread) {
            offered[thread]++;
            buffer.offer(new StepStarted(new Stamp(0, thread, 0, 0), offered[thread]));
        }

        @Operation(nonParallelGroup = "recorder")
        public void drain() {
            drain(2);
        }

        /** When all have done what they do. */
        @Validate
        public void everythingArrivedOrIsCounted() {
            drain(Integer.MAX_VALUE);
            long all = 0;
            for (long each : offered) {
                all += each;
            }
            require(arrived + lost == all, "what is lost is counted");
            require(buffer.drain(1).isEmpty(), "everything is drained once");
        }

        private void drain(int limit) {
            for (TraceEvent event : buffer.drain(limit)) {
                if (event instanceof EventsLost gap) {
                    lost += gap.count();
                } else if (event instanceof StepStarted step) {
                    arrived++;
                    int thread = (int) step.stamp().thread();
                    require(last[thread] < step.task(), "the order of each thread is kept");
                    last[thread] = step.task();
                }
            }
        }
    }
}
