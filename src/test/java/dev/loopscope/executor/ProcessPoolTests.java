package dev.loopscope.executor;

import dev.loopscope.machine.Machine;

class ProcessPoolTests extends ExecutorContract {
    @Override
    Pool pool(Machine machine, int maxWorkers) {
        return new ProcessPool(machine, maxWorkers);
    }

    @Override
    void awaitIdleWorker() {
        // It is free before its answer is heard.
    }
}
