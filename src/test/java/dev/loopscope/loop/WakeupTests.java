package dev.loopscope.loop;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;
import dev.loopscope.proof.Orders;
import dev.loopscope.proof.StrictTime;

/** Who waits and who wakes, in many orders of their steps. One that is not woken is a deadlock. */
@Tag("orders")
class WakeupTests {
    @Test
    void aWakeUpBetweenTheLastLookAndTheWaitIsNotLost() {
        Orders.checkBlock(() -> {
            Sleeper sleeper = new Sleeper();
            Orders.together(sleeper::run, () -> sleeper.hand(() -> {}), sleeper::stop);
        });
    }

    /** Waits and is handed what to do as a loop does and is. */
    private static final class Sleeper {
        private final Wakeup wakeup = new Wakeup(Machine.untraced(new StrictTime()), 1);
        private final Queue<Runnable> inbox = new ConcurrentLinkedQueue<>();
        private boolean stopped;

        void run() {
            while (!stopped) {
                if (inbox.isEmpty()) {
                    wakeup.await(Time.FOREVER, Time.FOREVER);
                }
                for (Runnable next = inbox.poll(); next != null; next = inbox.poll()) {
                    next.run();
                }
            }
        }

        void hand(Runnable body) {
            inbox.add(body);
            wakeup.wake();
        }

        void stop() {
            hand(() -> stopped = true);
        }
    }
}
