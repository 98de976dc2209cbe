package dev.loopscope.loop;

import java.util.ArrayDeque;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Pause;
import dev.loopscope.machine.Time;
import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceEvent.TimerCancelled;
import dev.loopscope.trace.TraceEvent.TimerFired;
import dev.loopscope.trace.TraceEvent.TurnStarted;

/**
 * The turns of a loop: what is ready to run, what waits for its time, what other threads handed in, and the turn that works
 * it off.
 */
final class Turns {
    /** The longest wait for a timer, as in asyncio. */
    private static final long LONGEST_WAIT = 86_400_000_000_000L;
    /** Waits for timers last a whole number of these. */
    private static final long WAIT_TICK = 1_000_000;
    /** A loop that is never out of work looks so seldom for what was lost. */
    private static final int TURNS_BETWEEN_REPORTS = 1 << 10;

    // set once at the start
    private final Machine machine;
    private final Pause pause;
    private final EventLoop loop;
    private final Debug debug;
    private final Wakeup wakeup;

    // loop thread only
    private final ArrayDeque<Handle> ready = new ArrayDeque<>();
    private final Timers timers = new Timers();
    private final UnretrievedErrors unretrieved;
    private final Young young;
    private RunningLoop here = RunningLoop.nowhere();
    private long turn;

    // written by any thread
    private final Inbox inbox = new Inbox();
    private volatile @Nullable Thread runner;
    private volatile boolean stopping;

    Turns(EventLoop loop, Debug debug, UnretrievedErrors unretrieved) {
        this.machine = loop.machine();
        this.pause = machine.pause();
        this.loop = loop;
        this.debug = debug;
        this.wakeup = new Wakeup(machine, loop.id());
        this.unretrieved = unretrieved;
        this.young = new Young(loop);
    }

    // ---- running ----

    /** The calling thread, which stands {@code here}, is the loop's from now on. */
    void begin(RunningLoop here) {
        if (runner != null) {
            throw new IllegalStateException("This event loop is already running");
        }
        this.here = here;
        runner = Thread.currentThread();
    }

    /** Runs turns until it is told to stop, at least one. */
    void run() {
        do {
            runOnce();
        } while (!stopping);
    }

    /** The loop has no thread any more. */
    void end() {
        young.settle();
        stopping = false;
        here = RunningLoop.nowhere();
        runner = null;
    }

    void stop() {
        stopping = true;
    }

    boolean isRunning() {
        return runner != null;
    }

    /** Whether the calling thread is the loop's. */
    boolean isOnLoopThread() {
        return Thread.currentThread() == runner;
    }

    /**
     * One turn of the loop: drop the timers that were cancelled, wait until something is ready, take in what other
     * threads queued, then the timers that are due, and run exactly what was ready by then.
     */
    private void runOnce() {
        timers.dropCancelled();
        if (ready.isEmpty()) {
            careForCollected();
            wakeup.await(timeToWait(), timers.firstDeadline());
        }
        machine.checkInterrupted();
        takeInbox();
        long late = moveDueTimers();
        runBatch(ready.size(), late);
    }

    /** 0 while there is something to do, else until the first timer, else for ever. */
    private long timeToWait() {
        if (!ready.isEmpty() || !inbox.isEmpty() || stopping) {
            return 0;
        }
        TimerHandle first = timers.first();
        if (first == null) {
            return Time.FOREVER;
        }
        long early = machine.time().resolution() - 1;
        return wholeTicks(Math.clamp(first.when() - early - machine.now(), 0, LONGEST_WAIT));
    }

    /** Rounded up as asyncio's wait is, so that timers that are due nearly together run in one turn. */
    private static long wholeTicks(long nanos) {
        return Math.ceilDiv(nanos, WAIT_TICK) * WAIT_TICK;
    }

    /** What other threads queued joins the queues, in their order. */
    private void takeInbox() {
        if (!inbox.isEmpty()) {
            inbox.empty(handle -> handle.arrive(this));
        }
    }

    /** Every timer that is due becomes ready, in the heap's order; returns how late the first of them is. */
    private long moveDueTimers() {
        if (timers.first() == null) {
            return 0;
        }
        long now = machine.now(); // once a turn: what becomes due while the batch runs waits for the next one
        long late = Math.max(0, now - timers.firstDeadline());
        long end = now + machine.time().resolution(); // a timer is due if it lies less than that after now
        for (TimerHandle due = timers.takeDue(end); due != null; due = timers.takeDue(end)) {
            if (!due.isCancelled() && machine.isTraced()) {
                machine.offer(new TimerFired(machine.stamp(), due.id));
            }
            ready.add(due);
        }
        return late;
    }

    /** Runs so many handles. What they queue waits for the next turn. */
    private void runBatch(int count, long late) {
        if (count == 0) {
            return;
        }
        if (++turn % TURNS_BETWEEN_REPORTS == 0) {
            careForCollected();
        }
        Stamp begun = machine.isTraced() ? announceTurn(count, late) : null;
        for (int i = 0; i < count; i++) {
            boolean stood = pause.beforeHandle();
            call(ready.remove(), i == 0 && !stood ? begun : null);
        }
        young.settle();
    }

    /** Says that a turn begins; returns when, which is when its first handle does. */
    private Stamp announceTurn(int count, long late) {
        Stamp begun = machine.stamp();
        machine.offer(new TurnStarted(begun, loop.id(), turn, count, late));
        return begun;
    }

    /** Reports, or closes, what was collected as garbage since the last look. */
    private void careForCollected() {
        loop.unclosed().closeCollected();
        unretrieved.reportCollected();
        machine.neglected().reportCollected();
    }

    /** The only place where a callback is called. One that was cancelled has had its place in the batch all the same. */
    private void call(Handle handle, @Nullable Stamp begun) {
        here.enter(handle.context());
        if (debug.isOn()) {
            debug.runTimed(handle, begun);
        } else {
            handle.run(loop, begun);
        }
    }

    // ---- queueing ----

    /** The context variables as the calling thread sees them, which a handle that is made now will see. */
    Bindings context() {
        return isOnLoopThread() ? here.context() : RunningLoop.here().context();
    }

    /** The context variables change for what runs now. On the loop's thread. */
    void enter(Bindings context) {
        here.enter(context);
    }

    /** Into the queue: at once on the loop's thread, else by way of the inbox, so that all keep one order. */
    void put(Handle handle) {
        if (!isOnLoopThread()) {
            inbox.add(handle);
            return;
        }
        if (!inbox.isEmpty()) {
            takeInbox();
        }
        handle.arrive(this);
    }

    /** Ends the loop's wait, or its next one. */
    void wake() {
        wakeup.wake();
    }

    void becomeReady(Handle handle) {
        ready.add(handle);
    }

    void schedule(TimerHandle timer) {
        timers.add(timer);
    }

    /** A timer that waits was cancelled, by any thread. */
    void timerCancelled(TimerHandle timer) {
        timers.countCancelled();
        if (machine.isTraced()) {
            machine.offer(new TimerCancelled(machine.stamp(), timer.id));
        }
    }

    /** The coroutines of the present turn. */
    Young young() {
        return young;
    }

    Timers timers() {
        return timers;
    }

    /** Forgets everything that is queued. */
    void clear() {
        inbox.empty(_ -> {});
        ready.clear();
        timers.clear();
    }
}
