package dev.loopscope.script.object;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;

/**
 * The global interpreter lock: one thread at a time runs the program. Who waits longer than 5 ms asks for it, and the thread
 * that has it gives it up at its next check and waits until another one has taken it (CPython's {@code ceval_gil.c}).
 */
public final class Lock {
    private static final long SWITCH_NANOS = 5_000_000;
    private static final long LONGEST_SWITCH_NANOS = 50_000_000;

    private final Machine machine;
    private final ReentrantLock guard = new ReentrantLock();
    private final Condition free = guard.newCondition();
    private final Condition switched = guard.newCondition();

    // written by any thread
    private final AtomicReference<@Nullable Thread> owner = new AtomicReference<>();
    private volatile int waiting;
    private volatile long turns;

    /** Whether somebody wants the lock, or the program is asked to end: to be looked at by who has it. */
    private volatile boolean attention;
    private volatile boolean ending;
    private volatile boolean called;
    private volatile boolean stopped;

    /** The lock of a process on {@code machine}, which is told how long threads wait for it. */
    Lock(Machine machine) {
        this.machine = machine;
    }

    /** Takes the lock, waiting for it if need be. */
    public void take() {
        if (!owner.compareAndSet(null, Thread.currentThread())) {
            long since = machine.now();
            awaitFree();
            machine.waitedForProcessor(machine.now() - since);
        }
    }

    private void awaitFree() {
        boolean interrupted = false;
        guard.lock();
        waiting++;
        try {
            while (!owner.compareAndSet(null, Thread.currentThread())) {
                long seen = turns;
                try {
                    if (free.awaitNanos(SWITCH_NANOS) <= 0 && turns == seen) {
                        attention = true;
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            waiting--;
            turns++;
            attention = ending || called || stopped;
            switched.signalAll();
            guard.unlock();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives the lock up. */
    public void release() {
        if (!owner.compareAndSet(Thread.currentThread(), null)) {
            throw new IllegalStateException("the interpreter's lock is not held by this thread");
        }
        if (waiting > 0) {
            signalFree();
        }
    }

    private void signalFree() {
        guard.lock();
        try {
            free.signal();
        } finally {
            guard.unlock();
        }
    }

    /** Whether the calling thread has it. */
    public boolean isHeld() {
        return owner.get() == Thread.currentThread();
    }

    /** Whether {@link #attend} is to be called. */
    public boolean wantsAttention() {
        return attention;
    }

    /** Lets another thread have its turn. The caller has the lock, and has it again when this returns. */
    public void attend() {
        boolean interrupted = false;
        long since = machine.now();
        guard.lock();
        try {
            long mine = turns;
            attention = ending || called || stopped;
            owner.set(null);
            free.signal();
            while (waiting > 0 && turns == mine) {
                try {
                    switched.awaitNanos(LONGEST_SWITCH_NANOS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            guard.unlock();
        }
        if (!owner.compareAndSet(null, Thread.currentThread())) {
            awaitFree();
        }
        machine.waitedForProcessor(machine.now() - since);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the thread that runs the program is to look up, whichever it is, because something waits for one of them. */
    public void call(boolean wanted) {
        called = wanted;
        if (wanted) {
            attention = true;
        }
    }

    /** Whether the thread that runs the program is to look up because the program is stopped. */
    public void stop(boolean wanted) {
        stopped = wanted;
        if (wanted) {
            attention = true;
        }
    }

    /** Has every thread that runs the program look up from now on, for it is to end. */
    public void end() {
        ending = true;
        attention = true;
    }

    /** Whether {@link #end} was called. */
    public boolean isEnding() {
        return ending;
    }
}
