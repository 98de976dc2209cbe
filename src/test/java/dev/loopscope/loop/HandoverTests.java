package dev.loopscope.loop;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.SourceLocator;
import dev.loopscope.machine.Time;
import dev.loopscope.trace.TraceSink;

import static org.assertj.core.api.Assertions.assertThat;

/** Many threads, one loop. */
class HandoverTests {
    private static final int THREADS = 4;
    private static final int CALLS = 25_000;
    /** After so many calls a thread lets the loop become idle. */
    private static final int BURST = 50;

    private final Machine machine = new Machine(Time.system(), TraceSink.closed(), SourceLocator.none(),
            this::activityChanged);
    private final EventLoop loop = new EventLoop(machine);
    private final ConcurrentLinkedQueue<Integer> ranWhenIdle = new ConcurrentLinkedQueue<>();
    private final CountDownLatch idle = new CountDownLatch(1);
    private final int[] next = new int[THREADS];
    private volatile int ran;
    private int outOfOrder;

    @Test
    void noneIsLostEachThreadsOrderIsKeptAndTheProgramIsIdleExactlyWhenAllIsDone() throws Exception {
        machine.startMain(() -> {
            Thread runner = machine.startThread("start_thread_loop", loop::runForever);
            List<Thread> callers = IntStream.range(0, THREADS)
                    .mapToObj(caller -> machine.startThread("caller", () -> handOver(caller))).toList();
            callers.forEach(machine::join);
            loop.callSoonThreadsafe(loop::stop);
            machine.join(runner);
        });
        machine.ended().get();
        assertThat(ran).isEqualTo(THREADS * CALLS);
        assertThat(outOfOrder).isZero();
    }

    @Test
    void aProgramThatWaitsForAWakeUpIsIdleOnlyAfterTheLastCallback() throws Exception {
        machine.startMain(() -> {
            machine.startThread("start_thread_loop", loop::runForever);
            IntStream.range(0, THREADS).forEach(caller -> machine.startThread("caller", () -> handOver(caller)));
        });
        idle.await();
        assertThat(ranWhenIdle).containsOnly(THREADS * CALLS);
        machine.close();
    }

    private void handOver(int caller) {
        for (int i = 0; i < CALLS; i++) {
            int number = i;
            loop.callSoonThreadsafe(() -> arrive(caller, number));
            if (i % BURST == 0) {
                LockSupport.parkNanos(20_000);
            }
        }
    }

    private void arrive(int caller, int number) {
        if (next[caller]++ != number) {
            outOfOrder++;
        }
        ran++;
    }

    private void activityChanged() {
        if (machine.activity().isIdle()) {
            ranWhenIdle.add(ran);
            idle.countDown();
        }
    }
}
