package dev.loopscope.machine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The program's time, which can be stopped: then its clock stands, and each of its threads stops at its next check and stays
 * there until the program may go on, for good or as far as the next step. A check is before a callback of a loop, before a
 * line of a script, before and after a wait, before a call in a pool. What a program has outside, such as a child process,
 * does not stop. Any thread may use it.
 */
public final class Pause implements Time {
    /** How far a program that goes on for one step goes. */
    public enum Step {
        /** To the next callback, or step of a task, that a loop is about to run. */
        HANDLE,
        /** To the next statement of a script. */
        LINE
    }

    /** Either a clock that is so far behind the one under it, or one that stands at this time. */
    private record Clock(boolean runs, long nanos) {}

    /** A stop: when it began on the clock under this one, when on this one, and how far that was behind before. */
    private record Gap(long nanos, long behind) {}

    // set once at the start
    private final Time under;
    private final Consumer<@Nullable Step> arrived;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Set<Thread> held = ConcurrentHashMap.newKeySet();
    private final ConcurrentSkipListMap<Long, Gap> gaps = new ConcurrentSkipListMap<>();

    // written by any thread with the lock; read without
    /** Null for the moment in which it is being stopped, so that nobody reads a time after that at which it stands. */
    private volatile @Nullable Clock clock = new Clock(true, 0);
    /** Whether a check has to look closer: the program is stopped, or to be stopped at the next step. */
    private volatile boolean attention;
    private volatile int goes;
    private volatile int stops;

    // guarded by this
    private @Nullable Step step;
    private boolean over;

    /**
     * @param under what it stops
     * @param arrived told by a thread of the program that stops, with the step before which it does, null before or after a wait
     * @param listener see {@link #whenChanged}
     */
    Pause(Time under, Consumer<@Nullable Step> arrived, Runnable listener) {
        this.under = under;
        this.arrived = arrived;
        whenChanged(listener);
    }

    /** Has {@code listener} told, on any thread, when the program was stopped or goes on. */
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    // ---- from outside ----

    /** Stops the program, unless it is to end. */
    public void stop() {
        if (freeze()) {
            tell();
        }
    }

    /** Lets the program go on. */
    public void goOn() {
        go(null);
    }

    /** Lets the program go on and stops it again before the next {@code wanted}. */
    public void goTo(Step wanted) {
        go(wanted);
    }

    /** Lets the program go on and stops it never again, for it is to end. */
    public void end() {
        synchronized (this) {
            over = true;
        }
        go(null);
    }

    /** Whether the program is stopped. */
    public boolean isStopped() {
        Clock now = clock;
        return now == null || !now.runs;
    }

    /** How often the program was stopped so far. */
    public int stops() {
        return stops;
    }

    /** Whether the program is stopped before each line, or at the next. */
    public synchronized boolean isByLine() {
        return step == Step.LINE;
    }

    private synchronized boolean freeze() {
        Clock before = clock;
        if (over || before == null || !before.runs) {
            return false;
        }
        attention = true;
        stops++;
        clock = null;
        long outside = under.nanos();
        gaps.put(outside, new Gap(outside - before.nanos, before.nanos));
        clock = new Clock(false, outside - before.nanos);
        return true;
    }

    private void go(@Nullable Step wanted) {
        synchronized (this) {
            step = over ? null : wanted;
            attention = step != null;
            Clock before = clock;
            if (before != null && !before.runs) {
                clock = new Clock(true, under.nanos() - before.nanos);
                goes++;
            }
        }
        tell();
        held.forEach(LockSupport::unpark);
    }

    // ---- time ----

    @Override
    public long nanos() {
        while (true) {
            Clock seen = clock;
            if (seen != null) {
                long now = seen.runs ? under.nanos() - seen.nanos : seen.nanos;
                if (clock == seen) {
                    return now;
                }
            }
            Thread.onSpinWait();
        }
    }

    /** The clock under this one, which never stops. */
    public long outside() {
        return under.nanos();
    }

    /** How far this clock is behind the one under it, as long as it runs. */
    public long behind() {
        Clock now = clock;
        return now != null && now.runs ? now.nanos : outside() - nanos();
    }

    /** When on this clock something happened that another process, which does not stop, timed by the clock under it. */
    public long timed(long outside) {
        Map.Entry<Long, Gap> gap = gaps.floorEntry(outside);
        if (gap == null) {
            return outside;
        }
        Clock now = clock;
        boolean isLast = gaps.higherKey(gap.getKey()) == null;
        if (isLast && (now == null || !now.runs)) {
            return gap.getValue().nanos;
        }
        long behind = isLast && now != null ? now.nanos : gaps.higherEntry(gap.getKey()).getValue().behind;
        return Math.max(gap.getValue().nanos, outside - behind);
    }

    @Override
    public void await(long nanos) {
        if (check()) {
            return; // what was waited for may have come meanwhile
        }
        under.await(nanos);
        check();
    }

    @Override
    public void wake(Thread thread) {
        under.wake(thread);
    }

    @Override
    public long resolution() {
        return under.resolution();
    }

    @Override
    public boolean isVirtual() {
        return under.isVirtual();
    }

    @Override
    public void begins(Thread thread) {
        under.begins(thread);
    }

    @Override
    public void begun() {
        under.begun();
    }

    @Override
    public void ended() {
        under.ended();
    }

    // ---- in the program ----

    /** A loop is about to run a callback. Stays here while the program is stopped; true if it was. */
    public boolean beforeHandle() {
        return attention && arrive(Step.HANDLE);
    }

    /** A script is about to run a statement. */
    public void beforeLine() {
        if (attention) {
            arrive(Step.LINE);
        }
    }

    /** Stays here while the program is stopped. True if it was. */
    public boolean check() {
        return attention && hold(null);
    }

    private boolean arrive(Step here) {
        boolean isHere;
        synchronized (this) {
            isHere = step == here;
        }
        int seen = goes;
        if (isHere && freeze()) {
            arrived.accept(here);
            tell();
            stay(seen);
            return true;
        }
        return hold(here);
    }

    private boolean hold(@Nullable Step before) {
        int seen = goes;
        if (!isStopped()) {
            return false;
        }
        arrived.accept(before);
        stay(seen);
        return true;
    }

    /** Stays until the program goes on, which it has done {@code seen} times. */
    private void stay(int seen) {
        boolean interrupted = false;
        held.add(Thread.currentThread());
        while (goes == seen) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        held.remove(Thread.currentThread());
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
