package dev.loopscope.bench;

import java.util.concurrent.CountDownLatch;
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

/** Timers: very many that fire, and very many that are cancelled before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class TimerBench {
    private static final int MANY = 100_000;
    private static final int SPREAD_MICROS = 200_000;
    private static final long FAR = 3_600_000_000L;

    @Param({"loopscope", "loopscope traced", "netty nio", "netty default", "vert.x", "jdk scheduled"})
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

    /** 100,000 timers spread over 0.2 s, from the first one made to the last one fired. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public void hundredThousandOver200Millis() throws InterruptedException {
        Callbacks.Countdown countdown = new Callbacks.Countdown(MANY);
        loop.callSoonThreadsafe(() -> {
            for (int i = 1; i <= MANY; i++) {
                loop.callLater(countdown, (long) i * SPREAD_MICROS / MANY);
            }
        });
        countdown.done.await();
    }

    /** A timer is made and cancelled. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @OperationsPerInvocation(MANY)
    public void makeAndCancel() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        loop.callSoonThreadsafe(() -> {
            for (int i = 0; i < MANY; i++) {
                loop.callLater(done::countDown, FAR).run();
            }
            done.countDown();
        });
        done.await();
    }
}
