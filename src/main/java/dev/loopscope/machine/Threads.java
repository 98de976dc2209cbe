package dev.loopscope.machine;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import dev.loopscope.trace.TraceEvent.ThreadEnded;
import dev.loopscope.trace.TraceEvent.ThreadStarted;

/** The threads that a machine started: those that the program consists of, and those that serve it. */
final class Threads {
    /** Deep enough that recursion ends by its limit and not here, and that a suspended coroutine always finds room to be resumed in. */
    private static final long STACK_BYTES = 64L << 20;
    private static final long NANOS_PER_MILLI = 1_000_000;

    // set once at the start
    private final Machine machine;
    private final CompletableFuture<Void> programEnded = new CompletableFuture<>();

    // written by any thread
    private final Set<Thread> alive = ConcurrentHashMap.newKeySet();
    private final Changes ends;
    private final AtomicInteger programThreads = new AtomicInteger();
    private volatile @Nullable Thread main;

    Threads(Machine machine) {
        this.machine = machine;
        this.ends = new Changes(machine);
    }

    /** Done once every thread of the program has ended. */
    CompletableFuture<Void> programEnded() {
        return programEnded;
    }

    /** Starts a thread that the program lives on with, and that counts as its activity. */
    Thread startProgramThread(String name, boolean main, Runnable body) {
        if (!main) {
            machine.quota().takeThread();
        }
        programThreads.incrementAndGet();
        machine.activity().begin();
        return launch(name, main, () -> {
            try {
                body.run();
            } finally {
                endProgramThread();
            }
        });
    }

    private void endProgramThread() {
        try {
            if (programThreads.decrementAndGet() == 0) {
                endProgram();
            }
        } finally {
            machine.activity().end();
        }
    }

    private void endProgram() {
        try {
            machine.runLastActions();
        } finally {
            programEnded.complete(null);
        }
    }

    /** Starts a thread that serves the program. */
    Thread startWorker(String name, Runnable body) {
        machine.quota().takeThread();
        return launch(name, false, body);
    }

    private Thread launch(String name, boolean main, Runnable body) {
        Thread thread = new Thread(null, () -> live(name, main, body), name, STACK_BYTES);
        thread.setDaemon(true);
        return begin(thread);
    }

    /** Starts a virtual thread that serves the program; it takes no thread of the operating system. */
    Thread startVirtual(String name, Runnable body) {
        return begin(Thread.ofVirtual().name(name).unstarted(() -> live(name, false, body)));
    }

    private Thread begin(Thread thread) {
        alive.add(thread);
        machine.time().begins(thread);
        thread.start();
        return thread;
    }

    /** Waits until a thread has ended, at most so long; says whether it has. */
    boolean awaitEnd(Thread thread, long nanos) throws InterruptedException {
        boolean isOver = ends.await(() -> !alive.contains(thread), nanos);
        if (isOver) {
            thread.join(); // it has left the program, and is about to end
        }
        return isOver;
    }

    void interruptMain() {
        Thread thread = main;
        if (thread != null) {
            thread.interrupt();
        }
    }

    void interrupt() {
        alive.forEach(Thread::interrupt);
    }

    /** Waits so long at most, in all, for the threads to end. */
    void join(long nanos) {
        long until = System.nanoTime() + nanos;
        try {
            for (Thread thread : alive) {
                if (thread != Thread.currentThread()) {
                    thread.join(Math.max(1, (until - System.nanoTime()) / NANOS_PER_MILLI));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The life of every thread that the machine starts. */
    private void live(String name, boolean main, Runnable body) {
        machine.time().begun();
        ThreadPlace.current().enter(machine, name, main);
        if (main) {
            this.main = Thread.currentThread();
        }
        machine.offer(new ThreadStarted(machine.stamp(), machine.processId(), name));
        try {
            machine.pause().check();
            body.run();
        } catch (KeyboardInterrupt stopped) {
            // The program was told to end; so does this thread.
        } catch (Throwable e) {
            machine.printError("Exception in thread %s:\n%s".formatted(name, Repr.traceback(e)));
        } finally {
            machine.tellProcessorWait();
            machine.offer(new ThreadEnded(machine.stamp()));
            alive.remove(Thread.currentThread());
            ends.tell();
            if (!main && !Thread.currentThread().isVirtual()) {
                machine.quota().freeThread();
            }
            machine.time().ended();
        }
    }
}
