package dev.loopscope.loop;

import java.util.ArrayList;
import java.util.List;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.loopscope.proof.Orders;

@Tag("orders")
class InboxTests {
    @Test
    void whatManyThreadsAddIsTakenOnceAndInItsOrder() {
        Orders.checkOperations(Operations.class);
    }

    /** Any thread adds, one takes. */
    @Param(name = "number", gen = IntGen.class, conf = "1:9")
    public static class Operations {
        private final Inbox inbox = new Inbox();

        @Operation
        public void add(int number) {
            inbox.add(new Handle(number, null, () -> {}, Bindings.NONE, null));
        }

        @Operation(nonParallelGroup = "loop")
        public List<Long> empty() {
            List<Long> taken = new ArrayList<>();
            inbox.empty(handle -> taken.add(handle.id));
            return taken;
        }

        @Operation
        public boolean isEmpty() {
            return inbox.isEmpty();
        }
    }
}
