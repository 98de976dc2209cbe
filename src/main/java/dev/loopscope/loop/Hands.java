package dev.loopscope.loop;

import java.util.concurrent.ExecutorService;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;

/** A loop's default executor: the one that was set, else the machine's, made when it is first needed. */
final class Hands {
    private final Machine machine;
    private @Nullable ExecutorService executor;

    Hands(Machine machine) {
        this.machine = machine;
    }

    synchronized void set(ExecutorService chosen) {
        executor = chosen;
    }

    synchronized ExecutorService get() {
        ExecutorService chosen = executor;
        if (chosen == null) {
            chosen = machine.newDefaultExecutor();
            executor = chosen;
        }
        return chosen;
    }

    synchronized void close() {
        if (executor != null) {
            executor.shutdown();
        }
    }
}
