package dev.loopscope.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Callbacks: queued by the one before, from other threads, to a loop that sleeps, and for later. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Callbacks {
    static final int MANY = 100_000;
    private static final int FEW = 100;
    private static final int PRODUCERS = 4;

    @Param({"loopscope", "loopscope traced", "netty nio", "netty nio submit", "netty default", "vert.x", "jdk scheduled",
            "jdk single"})
    public String peer = "";

    private Peer loop;

    @Setup
    public void open() {
        loop = Peer.of(peer);
    }

    @TearDown
    public void close() throws Exception {
        loop.close();
    }

    /** A callback that queues the next one. */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public void chain() throws InterruptedException {
        Chain chain = new Chain(loop, MANY);
        loop.callSoonThreadsafe(chain);
        chain.done.await();
    }

    /** Callbacks from one other thread, until the last one has run. */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public void submitFromOneThread() throws InterruptedException {
        Countdown countdown = new Countdown(MANY);
        for (int i = 0; i < MANY; i++) {
            loop.callSoonThreadsafe(countdown);
        }
        countdown.done.await();
    }

    /** Callbacks from four other threads at once, until the last one has run. */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public void submitFromFourThreads() throws InterruptedException {
        Countdown countdown = new Countdown(MANY);
        Thread[] producers = new Thread[PRODUCERS];
        for (int i = 0; i < PRODUCERS; i++) {
            producers[i] = Thread.ofPlatform().start(() -> {
                for (int n = 0; n < MANY / PRODUCERS; n++) {
                    loop.callSoonThreadsafe(countdown);
                }
            });
        }
        countdown.done.await();
        for (Thread producer : producers) {
            producer.join();
        }
    }

    /** A loop that sleeps is woken, and answers to a thread that sleeps. */
    @Benchmark
    @OperationsPerInvocation(FEW)
    public void wakeUpRoundTrip() throws InterruptedException {
        Semaphore answer = new Semaphore(0);
        for (int i = 0; i < FEW; i++) {
            loop.callSoonThreadsafe(answer::release);
            answer.acquire();
        }
    }

    /** Runs so often, each time queueing itself again. */
    private static final class Chain implements Peer.Work {
        private final CountDownLatch done = new CountDownLatch(1);
        private final Peer loop;
        private int left;

        Chain(Peer loop, int steps) {
            this.loop = loop;
            this.left = steps;
        }

        @Override
        public void run() {
            if (--left > 0) {
                loop.callSoon(this);
            } else {
                done.countDown();
            }
        }
    }

    /** Counts, on the loop's thread, how often it has run. */
    static final class Countdown implements Peer.Work {
        final CountDownLatch done = new CountDownLatch(1);
        private int left;

        Countdown(int calls) {
            this.left = calls;
        }

        @Override
        public void run() {
            if (--left == 0) {
                done.countDown();
            }
        }
    }
}
