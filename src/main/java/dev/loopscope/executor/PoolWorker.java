package dev.loopscope.executor;

import java.util.concurrent.ExecutorService;
import java.util.function.Function;

import dev.loopscope.machine.Machine;
import dev.loopscope.process.WorkerMain;

/** The program of a pool's worker process: a loop that a call makes there has a default pool, as everywhere. */
final class PoolWorker implements Function<Machine, ExecutorService> {
    public static void main(String[] arguments) throws InterruptedException {
        WorkerMain.live(new PoolWorker());
    }

    @Override
    public ExecutorService apply(Machine machine) {
        return ThreadPool.defaultFor(machine);
    }
}
