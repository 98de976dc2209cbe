package dev.loopscope.loop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.SourceLocator;
import dev.loopscope.machine.Time;
import dev.loopscope.trace.TraceSink;

import static org.assertj.core.api.Assertions.assertThat;

/** A program for a test of what happens between threads: a loop on real time, and the lines that any thread says. */
abstract class ThreadedProgram {
    private static final int PATIENCE_SECONDS = 20;

    final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    final Machine machine = new Machine(Time.system(), TraceSink.closed(), SourceLocator.none(), this::activityChanged);
    final EventLoop loop = new EventLoop(machine);

    @AfterEach
    void endProgram() {
        machine.close();
    }

    void say(String line) {
        lines.add(line);
    }

    Callback saying(String line) {
        return () -> say(line);
    }

    /** Runs the loop for ever on a thread of its own. */
    Thread startLoop() {
        return machine.startThread("start_thread_loop", loop::runForever);
    }

    /** Has the loop run what is queued so far. */
    void settle() {
        CountDownLatch reached = new CountDownLatch(1);
        loop.callSoonThreadsafe(reached::countDown);
        reach(reached);
    }

    static void reach(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static void join(Thread thread) {
        try {
            thread.join(PATIENCE_SECONDS * 1000L);
            assertThat(thread.isAlive()).isFalse();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until nothing in the program can go on by itself. */
    synchronized void awaitIdle() throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!machine.activity().isIdle()) {
            assertThat(System.nanoTime()).isLessThan(until);
            wait(1000);
        }
    }

    private synchronized void activityChanged() {
        notifyAll();
    }
}
