package dev.loopscope.executor;

import dev.loopscope.machine.CallExecutor;
import dev.loopscope.machine.Machine;

/** What both kinds of pool have: a name in the trace and a bound on their workers. */
abstract sealed class Pool extends CallExecutor permits ThreadPool, ProcessPool {
    final int maxWorkers;
    private final String name;

    Pool(Machine machine, String name, int maxWorkers) {
        super(machine);
        if (maxWorkers <= 0) {
            throw new IllegalArgumentException("max_workers must be greater than 0, got " + maxWorkers);
        }
        this.name = name;
        this.maxWorkers = maxWorkers;
    }

    /** What stands in the trace. */
    @Override
    public final String toString() {
        return name;
    }
}
