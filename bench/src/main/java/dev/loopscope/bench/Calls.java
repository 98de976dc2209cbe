package dev.loopscope.bench;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import dev.loopscope.executor.ProcessPool;
import dev.loopscope.executor.ThreadPool;
import dev.loopscope.loop.Async;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;

/** Calls that leave the loop's thread and come home. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Calls {
    private final Machine machine = Machine.untraced(Time.system());
    private EventLoop loop;
    private ExecutorService threads;
    private ExecutorService processes;
    private ExecutorService plain;

    @Setup
    public void open() {
        loop = new EventLoop(machine);
        threads = new ThreadPool(machine, 1);
        processes = new ProcessPool(machine, 1);
        plain = Executors.newSingleThreadExecutor();
    }

    @TearDown
    public void close() {
        threads.shutdown();
        processes.shutdown();
        plain.shutdown();
        loop.close();
        machine.close();
    }

    /** What is called. */
    static int one(int number) {
        return number;
    }

    /** {@code run_in_executor} of a thread pool, awaited. */
    @Benchmark
    public Object threadCall() throws Exception {
        return awaited(threads);
    }

    /** {@code run_in_executor} of a process pool whose worker is warm, awaited. */
    @Benchmark
    public Object processCall() throws Exception {
        return awaited(processes);
    }

    private Object awaited(ExecutorService executor) throws Exception {
        return loop.runUntilComplete(Async.coroutine("main",
                () -> Async.await(loop.runInExecutor(executor, Calls::one, 1))));
    }

    /** The peer of a thread call: the JDK's executor and its future. */
    @Benchmark
    public int jdkThreadCall() throws InterruptedException, ExecutionException {
        return plain.submit(() -> one(1)).get();
    }
}
