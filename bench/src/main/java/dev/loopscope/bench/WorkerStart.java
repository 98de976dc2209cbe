package dev.loopscope.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import dev.loopscope.executor.ProcessPool;
import dev.loopscope.loop.Async;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;

/** A worker process from nothing to its first result, beside a JVM that starts and ends. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WorkerStart {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** A pool is made, its first call answers, and the pool is shut down. */
    @Benchmark
    public Object firstCallOfAProcessPool() throws Exception {
        Machine machine = Machine.untraced(Time.system());
        try (EventLoop loop = new EventLoop(machine); ExecutorService pool = new ProcessPool(machine, 1)) {
            return loop.runUntilComplete(Async.coroutine("main",
                    () -> Async.await(loop.runInExecutor(pool, Calls::one, 1))));
        } finally {
            machine.close();
        }
    }

    /** A JVM with the same settings that runs nothing and ends. */
    @Benchmark
    public int bareJvm() throws IOException, InterruptedException {
        return new ProcessBuilder(JAVA, "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                "-cp", System.getProperty("java.class.path"), Nothing.class.getName()).start().waitFor();
    }

    /** A program that does nothing. */
    static final class Nothing {
        private Nothing() {}

        public static void main(String[] arguments) {}
    }
}
