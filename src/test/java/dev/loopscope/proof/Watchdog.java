package dev.loopscope.proof;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends the JVM, after it printed all stacks, if a test is not through in time: a test that hangs says where. */
public final class Watchdog implements AutoCloseable {
    private static final int HUNG = 86;

    private final CountDownLatch over = new CountDownLatch(1);

    private Watchdog(long seconds) {
        Thread.ofPlatform().daemon().name("watchdog").start(() -> watch(seconds));
    }

    /** One that waits so long for {@link #close}. */
    public static Watchdog barksAfter(long seconds) {
        return new Watchdog(seconds);
    }

    @Override
    public void close() {
        over.countDown();
    }

    private void watch(long seconds) {
        try {
            if (over.await(seconds, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            return;
        }
        System.err.printf("The test hangs after %d s:%n", seconds);
        for (ThreadInfo thread : ManagementFactory.getThreadMXBean().dumpAllThreads(true, true)) {
            System.err.print(thread);
        }
        Runtime.getRuntime().halt(HUNG);
    }
}
