package dev.loopscope.proof;

import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuarantee;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.StressOptions;

/** Runs code of several threads in many orders. */
public final class Orders {
    /** Asks the operating system for the thread's id, which is of no interest here and not possible. */
    private static final ManagedStrategyGuarantee THREAD_IDS = ManagedStrategyGuaranteeKt
            .forClasses("dev.loopscope.machine.ThreadPlace").allMethods().ignore();

    private Orders() {}

    /**
     * Runs the operations of {@code type} on several threads, switching between them at chosen places and then as they come,
     * and looks whether the results are those of some order of the operations. Nothing is done beforehand: most of what is
     * looked at here ends by its first operation.
     */
    public static void checkOperations(Class<?> type) {
        switchBetween(type);
        letRace(type);
    }

    /** {@link #checkOperations} of so much code that to switch at chosen places takes too long for a look. */
    public static void checkManyClasses(Class<?> type) {
        if (Proof.isFull()) {
            switchBetween(type);
        }
        letRace(type);
    }

    private static void switchBetween(Class<?> type) {
        new ModelCheckingOptions().addGuarantee(THREAD_IDS).threads(Proof.size(2, 3)).actorsPerThread(2).actorsBefore(0)
                .actorsAfter(1).iterations(Proof.size(6, 20)).invocationsPerIteration(Proof.size(100, 500)).check(type);
    }

    private static void letRace(Class<?> type) {
        new StressOptions().threads(3).actorsPerThread(2).actorsBefore(0).actorsAfter(1)
                .iterations(Proof.size(6, 30)).invocationsPerIteration(Proof.size(500, 5_000)).check(type);
    }

    /** Runs a block that has threads of its own ({@link #together}), with another order of their steps each time. */
    public static void checkBlock(Runnable block) {
        Lincheck.runConcurrentTest(Proof.size(300, 10_000), block);
    }

    /** Runs each body on a new thread, all at once, until all have ended. */
    public static void together(Runnable... bodies) {
        Thread[] threads = new Thread[bodies.length];
        for (int i = 0; i < bodies.length; i++) {
            threads[i] = new Thread(bodies[i]);
            threads[i].start();
        }
        for (Thread thread : threads) {
            join(thread);
        }
    }

    /** What has to hold after each run of a block. */
    public static void require(boolean holds, String rule) {
        if (!holds) {
            throw new AssertionError("not so: " + rule);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
