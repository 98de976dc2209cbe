package dev.loopscope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Task;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;

/** Tasks of the engine's loop: switches, futures, gathers, births and deaths. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Tasks {
    static final int MANY = 100_000;
    private static final int GATHERED = 1_000;

    private final Machine machine = Machine.untraced(Time.system());
    private EventLoop loop;

    @Setup
    public void open() {
        loop = new EventLoop(machine);
    }

    @TearDown
    public void close() {
        loop.close();
        machine.close();
    }

    /** Two tasks take turns. */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public Object switchBySleepOfZero() throws Exception {
        return loop.runUntilComplete(Async.coroutine("main", () -> Async.await(Async.gather(turns(), turns()))));
    }

    private static Coroutine<Integer> turns() {
        return Async.coroutine("turns", () -> {
            int turns = 0;
            while (turns < MANY / 2) {
                Async.sleep(0);
                turns++;
            }
            return turns;
        });
    }

    /** A future is made, a callback sets it, and its task goes on. */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public Object setAndAwaitAFuture() throws Exception {
        return loop.runUntilComplete(Async.coroutine("main", () -> {
            int sum = 0;
            for (int i = 0; i < MANY; i++) {
                LoopFuture<Integer> future = loop.createFuture();
                loop.callSoon(() -> future.setResult(1));
                sum += Async.await(future);
            }
            return sum;
        }));
    }

    /** A coroutine is made and awaited at once, as a call of an async function is. */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public Object awaitACoroutine() throws Exception {
        return loop.runUntilComplete(Async.coroutine("main", () -> {
            int sum = 0;
            for (int i = 0; i < MANY; i++) {
                sum += Async.await(Async.coroutine("one", () -> 1));
            }
            return sum;
        }));
    }

    /** A task is made, runs and ends, and another one waits for it. */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public Object createAndFinishATask() throws Exception {
        return loop.runUntilComplete(Async.coroutine("main", () -> {
            int sum = 0;
            for (int i = 0; i < MANY; i++) {
                Task<Integer> task = Async.createTask(Async.coroutine("one", () -> 1));
                sum += Async.await(task);
            }
            return sum;
        }));
    }

    /** A thousand tasks are gathered; the figure is for one of them. */
    @Benchmark
    @OperationsPerInvocation(GATHERED)
    public Object gatherAThousand() throws Exception {
        return loop.runUntilComplete(Async.coroutine("main", () -> {
            List<Coroutine<Integer>> parts = new ArrayList<>();
            for (int i = 0; i < GATHERED; i++) {
                parts.add(Async.coroutine("part", () -> {
                    Async.sleep(0);
                    return 1;
                }));
            }
            return Async.await(Async.gather(parts));
        }));
    }
}
