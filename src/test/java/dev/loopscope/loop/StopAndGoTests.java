package dev.loopscope.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;
import dev.loopscope.proof.Proof;
import dev.loopscope.proof.Watchdog;

import static org.assertj.core.api.Assertions.assertThat;

/** Eight threads that hand in, cancel and stop, on loops and pools that come and go. */
@Tag("proof")
class StopAndGoTests {
    private static final int THREADS = 8;
    private static final int SECONDS = Proof.size(5, 60);
    private static final int ROUND_MILLIS = 5;
    /** After so many deeds, on average, a thread pauses, so that the loop falls asleep now and then. */
    private static final int BURST = 8;
    private static final long LONGEST_PAUSE_NANOS = 2_000_000;

    private final Machine machine = Machine.untraced(Time.system());
    private final AtomicReference<Stand> current = new AtomicReference<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean over;

    @Test
    void nothingThatWasAcceptedIsForgottenAndNobodyWaitsForEver() throws Exception {
        int rounds = 0;
        long callbacks = 0;
        try (Watchdog _ = Watchdog.barksAfter(SECONDS + 60)) {
            current.set(new Stand(machine));
            List<Thread> threads = startThreads();
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (System.nanoTime() < until && failure.get() == null) {
                threads.getFirst().join(ROUND_MILLIS);
                Stand old = current.getAndSet(new Stand(machine));
                old.settle();
                callbacks += old.close();
                rounds++;
            }
            over = true;
            for (Thread thread : threads) {
                thread.join();
            }
            current.get().close();
        }
        assertThat(failure.get()).isNull();
        assertThat(machine.activity().isIdle()).isTrue();
        Proof.report("stop and go: %d loops, %d callbacks", rounds, callbacks);
        assertThat(callbacks).isPositive();
    }

    private List<Thread> startThreads() {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(Thread.ofPlatform().daemon().start(this::disturb));
        }
        return threads;
    }

    private void disturb() {
        try {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            while (!over) {
                current.get().disturb(random);
                if (random.nextInt(BURST) == 0) {
                    LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE_NANOS));
                }
            }
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
        }
    }
}
