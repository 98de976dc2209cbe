package dev.loopscope.loop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import dev.loopscope.loop.LoopProgram.Body;
import dev.loopscope.machine.Machine;

/** Runs parts of a test on threads that a machine starts, and brings home what they fail with. */
final class MachineThread {
    private static final int PATIENCE_SECONDS = 30;

    private MachineThread() {}

    /** Runs the body on the program's main thread to its end. */
    static void runMain(Machine machine, Body body) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        machine.startMain(() -> run(body, end));
        join(end);
    }

    /** Runs the body on another thread of the program to its end. */
    static void runThread(Machine machine, Body body) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        machine.startThread("target", () -> run(body, end));
        join(end);
    }

    private static void run(Body body, CompletableFuture<Void> end) {
        try {
            body.run();
            end.complete(null);
        } catch (Throwable e) {
            end.completeExceptionally(e);
        }
    }

    private static void join(CompletableFuture<Void> end) {
        try {
            end.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
