package dev.loopscope.machine;

import java.util.concurrent.atomic.AtomicInteger;

import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.loopscope.proof.Orders;
import dev.loopscope.proof.StrictTime;

import static dev.loopscope.proof.Orders.require;

/** A call that several threads run, fail, cancel and wait for, in many orders of their steps. */
@Tag("orders")
class CallTests {
    @Test
    void itEndsOnceInOneWayAndItsCallbacksAreToldOnce() {
        Orders.checkOperations(Operations.class);
    }

    /** What executors and those who wait do with a call. */
    public static class Operations {
        private final Machine machine = Machine.untraced(new StrictTime());
        private final AtomicInteger ran = new AtomicInteger();
        private final AtomicInteger waiting = new AtomicInteger();
        private final AtomicInteger told = new AtomicInteger();
        private final Call<Integer> call = new Call<>(machine, "pool", ran::incrementAndGet);

        @Operation
        public void run() {
            call.run();
        }

        @Operation
        public void fail() {
            call.completeExceptionally(new IllegalStateException("lost"));
        }

        @Operation
        public boolean cancel() {
            return call.cancel(false);
        }

        @Operation
        public void addDoneCallback() {
            waiting.incrementAndGet();
            call.whenComplete((_, _) -> told.incrementAndGet());
        }

        /** When all have done what they do. */
        @Validate
        public void everybodyWasToldOnce() {
            require(told.get() == (call.isDone() ? waiting.get() : 0), "each callback is told of the end once");
            require(ran.get() <= (call.isCancelled() ? 0 : 1), "it is run or cancelled");
            require(machine.activity().isIdle() == call.isDone(), "the program is idle when the call has ended");
        }
    }
}
