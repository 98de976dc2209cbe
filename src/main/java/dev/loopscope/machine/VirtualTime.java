package dev.loopscope.machine;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * A time that nobody has to wait for: when every thread of the program waits, the clock jumps to the end of the wait that is
 * over first. What a thread computes takes no time. One thread runs at a time, until it waits, and those that can go on do so
 * in the order in which they became able to, so a program does the same each time. Any thread may use it.
 */
public final class VirtualTime implements Time {
    /** Timers that are due so nearly together run together: the clock does not pass while one after the other is set. */
    private static final long RESOLUTION = 100_000;
    /** Who looks at the clock so often while it stands waits for it to move, so each further look moves it. */
    private static final int LOOKS = 100_000;
    private static final long LOOK_NANOS = 10_000;
    private static final long OUTSIDERS_NANOS = 1_000_000;

    /** A thread that waits until {@code end}; of those that wait equally long, the one that began first is first. */
    private record Waiter(Thread thread, long end, long number) {}

    // guarded by this
    private final Set<Thread> threads = new HashSet<>();
    private final Set<Thread> woken = new HashSet<>();
    private final Deque<Thread> able = new ArrayDeque<>();
    private final Map<Thread, Waiter> waiting = new HashMap<>();
    private final PriorityQueue<Waiter> byEnd = new PriorityQueue<>(
            Comparator.comparingLong(Waiter::end).thenComparingLong(Waiter::number));
    private @Nullable Thread running;
    private long now;
    private long waits;
    private int looks;

    @Override
    public synchronized long nanos() {
        if (++looks > LOOKS) {
            now += LOOK_NANOS;
        }
        return now;
    }

    @Override
    public long resolution() {
        return RESOLUTION;
    }

    @Override
    public boolean isVirtual() {
        return true;
    }

    // ---- the life of a thread ----

    @Override
    public synchronized void begins(Thread thread) {
        threads.add(thread);
        able.add(thread);
        turn();
    }

    @Override
    public void begun() {
        awaitTurn();
    }

    @Override
    public synchronized void ended() {
        Thread thread = Thread.currentThread();
        threads.remove(thread);
        woken.remove(thread);
        leaveTurn(thread);
    }

    // ---- waiting ----

    @Override
    public void await(long nanos) {
        if (beginWait(Thread.currentThread(), nanos)) {
            awaitTurn();
        }
    }

    /** False if there is nothing to wait for. */
    private boolean beginWait(Thread thread, long nanos) {
        synchronized (this) {
            if (threads.contains(thread)) {
                return !woken.remove(thread) && enterWait(thread, nanos);
            }
        }
        LockSupport.parkNanos(this, Math.min(nanos, OUTSIDERS_NANOS)); // no thread of the program: it has to look again
        return false;
    }

    private boolean enterWait(Thread thread, long nanos) {
        if (nanos <= 0) {
            able.add(thread);
        } else {
            Waiter waiter = new Waiter(thread, nanos > Long.MAX_VALUE - now ? FOREVER : now + nanos, waits++);
            waiting.put(thread, waiter);
            if (waiter.end != FOREVER) {
                byEnd.add(waiter);
            }
        }
        leaveTurn(thread);
        return true;
    }

    @Override
    public synchronized void wake(Thread thread) {
        Waiter waiter = waiting.remove(thread);
        if (waiter != null) {
            byEnd.remove(waiter);
            able.add(thread);
            turn();
        } else if (threads.contains(thread)) {
            woken.add(thread);
        } else {
            LockSupport.unpark(thread);
        }
    }

    // ---- turns ----

    private void leaveTurn(Thread thread) {
        if (running == thread) {
            running = null;
            looks = 0;
        }
        turn();
    }

    /** Lets the next thread run if none does. */
    private void turn() {
        if (running != null) {
            return;
        }
        if (able.isEmpty()) {
            jump();
        }
        running = able.poll();
        if (running != null) {
            LockSupport.unpark(running);
        }
    }

    /** To the end of the wait that is over first; all that are over then can go on. */
    private void jump() {
        Waiter first = byEnd.peek();
        if (first == null) {
            return;
        }
        now = Math.max(now, first.end);
        for (Waiter over = first; over != null && over.end <= now; over = byEnd.peek()) {
            byEnd.remove();
            waiting.remove(over.thread);
            able.add(over.thread);
        }
    }

    /** An interrupt ends the wait, not the turn of whoever runs. */
    private void awaitTurn() {
        Thread thread = Thread.currentThread();
        boolean interrupted = false;
        while (!hasTurn(thread)) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                interrupted = true;
                endWait(thread);
            }
        }
        if (interrupted) {
            thread.interrupt();
        }
    }

    private synchronized boolean hasTurn(Thread thread) {
        return running == thread;
    }

    private synchronized void endWait(Thread thread) {
        if (waiting.containsKey(thread)) {
            wake(thread);
        }
    }
}
