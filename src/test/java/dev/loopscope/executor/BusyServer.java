package dev.loopscope.executor;

import java.util.concurrent.CountDownLatch;

import dev.loopscope.machine.BoundFunction;
import dev.loopscope.trace.TraceEvent.CallStarted;

/** A program with pools whose workers are all busy. It says so and goes on until it is killed. */
final class BusyServer {
    private static final int POOLS = 2;

    private BusyServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        Play play = new Play();
        for (int i = 0; i < POOLS; i++) {
            ProcessPool pool = new ProcessPool(play.machine, 2);
            play.submit(pool, BoundFunction.of(Work::spin));
            play.submit(pool, BoundFunction.of(Work::sleep, play.machine, 600.0));
        }
        while (play.events(CallStarted.class).size() < 2 * POOLS) {
            Thread.onSpinWait();
        }
        System.out.println("busy");
        new CountDownLatch(1).await();
    }
}
