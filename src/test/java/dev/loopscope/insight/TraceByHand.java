package dev.loopscope.insight;

import java.util.ArrayList;
import java.util.List;

import dev.loopscope.trace.Outcome;
import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.*;

/** A trace written by hand, times in milliseconds. */
final class TraceByHand {
    static final long LOOP_THREAD = 10;
    private final List<TraceEvent> events = new ArrayList<>();

    TraceByHand process(long ms, long process, long parent) {
        events.add(new ProcessStarted(at(ms, 1, 0), process, parent, parent == 0 ? "server JVM" : "worker"));
        return this;
    }

    TraceByHand simulated(long ms, long process, long parent) {
        events.add(new ProcessStarted(at(ms, 1, 0), process, parent, ProcessStarted.SIMULATED));
        return this;
    }

    TraceByHand thread(long ms, long thread, long process, String name) {
        events.add(new ThreadStarted(at(ms, thread, 0), process, name));
        return this;
    }

    TraceByHand threadEnded(long ms, long thread) {
        events.add(new ThreadEnded(at(ms, thread, 0)));
        return this;
    }

    TraceByHand task(long ms, long task, long parent, String name) {
        events.add(new TaskCreated(at(ms, LOOP_THREAD, parent), task, 1, name, name + "()"));
        return this;
    }

    TraceByHand step(long ms, long task) {
        events.add(new StepStarted(at(ms, LOOP_THREAD, task), task));
        return this;
    }

    TraceByHand suspended(long ms, long task, long future, String what) {
        events.add(new TaskSuspended(at(ms, LOOP_THREAD, task), task, future, what));
        return this;
    }

    TraceByHand joined(long ms, long future, long... children) {
        for (long child : children) {
            events.add(new FutureJoined(at(ms, LOOP_THREAD, 0), future, child));
        }
        return this;
    }

    /** The place in line that the task suspends on next is one for a lock. */
    TraceByHand inLine(long ms, long task, long future) {
        events.add(new LockAwaited(at(ms, LOOP_THREAD, task), 99, future));
        return this;
    }

    TraceByHand awaitedInPlace(long from, long to, long task, String name) {
        events.add(new CoroutineAwaited(at(to, LOOP_THREAD, task), (to - from) * 1_000_000, name));
        return this;
    }

    TraceByHand processorAwaited(long ms, long thread, long call, long waited) {
        events.add(new ProcessorAwaited(at(ms, thread, call), waited * 1_000_000));
        return this;
    }

    /** The task sets a timer for so many milliseconds on the trace's clock. */
    TraceByHand timer(long ms, long task, long timer, long when) {
        events.add(new TimerScheduled(at(ms, LOOP_THREAD, task), timer, 1, when * 1_000_000, "_set_result"));
        return this;
    }

    TraceByHand woken(long ms, long task, long future) {
        events.add(new TaskWoken(at(ms, LOOP_THREAD, 0), task, future));
        return this;
    }

    TraceByHand finished(long ms, long task, String result) {
        events.add(new TaskFinished(at(ms, LOOP_THREAD, task), task, Outcome.RETURNED, result));
        return this;
    }

    TraceByHand failed(long ms, long task, String error) {
        events.add(new TaskFinished(at(ms, LOOP_THREAD, task), task, Outcome.RAISED, error));
        return this;
    }

    TraceByHand cancelled(long ms, long task, String name) {
        task(ms, task, 0, name);
        events.add(new TaskFinished(at(ms, LOOP_THREAD, task), task, Outcome.CANCELLED, ""));
        return this;
    }

    TraceByHand call(long submitted, long started, long ended, long call, long thread, String name) {
        events.add(new CallSubmitted(at(submitted, 1, 0), call, "ThreadPoolExecutor-0", name));
        events.add(new CallStarted(at(started, thread, call), call));
        events.add(new CallEnded(at(ended, thread, call), call, Outcome.RETURNED, "'url'"));
        return this;
    }

    /** A call that a future of the loop stands for, whose result the loop takes later than the worker made it. */
    TraceByHand awaitedCall(long submitted, long started, long ended, long taken, long call, long thread) {
        return awaitedCall("ThreadPoolExecutor-0", submitted, started, ended, taken, call, thread);
    }

    TraceByHand awaitedCall(String executor, long submitted, long started, long ended, long taken, long call,
            long thread) {
        long future = call + 100;
        events.add(new CallSubmitted(at(submitted, 1, 0), call, executor, "ping('url')"));
        events.add(new CallAwaitable(at(submitted, 1, 0), call, future));
        events.add(new CallStarted(at(started, thread, call), call));
        events.add(new CallEnded(at(ended, thread, call), call, Outcome.RETURNED, "'url'"));
        events.add(new FutureFinished(at(taken, LOOP_THREAD, 0), future, Outcome.RETURNED, "'url'"));
        return this;
    }

    /** A call that the loop runs itself, in a callback of its own machinery. */
    TraceByHand callOnTheLoop(long submitted, long started, long ended, long call) {
        events.add(new HandleScheduled(at(submitted, 1, 0), call + 200, 1, 0, "_run_call"));
        events.add(new HandleStarted(at(started, LOOP_THREAD, 0), call + 200));
        awaitedCall("LoopExecutor", submitted, started, ended, ended, call, LOOP_THREAD);
        events.add(new HandleEnded(at(ended, LOOP_THREAD, 0), call + 200, ""));
        return this;
    }

    TraceByHand loopStarted(long ms, long thread) {
        events.add(new LoopStarted(at(ms, thread, 0), 1));
        return this;
    }

    TraceByHand processEnded(long ms, long process, int exitCode) {
        events.add(new ProcessEnded(at(ms, 1, 0), process, exitCode));
        return this;
    }

    TraceByHand callback(long from, long to, long handle, String name) {
        events.add(new HandleScheduled(at(from, 1, 0), handle, 1, 0, name));
        events.add(new TurnStarted(at(from, LOOP_THREAD, 0), 1, 1, 1, 0));
        events.add(new HandleStarted(at(from, LOOP_THREAD, 0), handle));
        events.add(new HandleEnded(at(to, LOOP_THREAD, 0), handle, ""));
        return this;
    }

    TraceByHand queued(long ms, long handle, String name) {
        events.add(new HandleScheduled(at(ms, 1, 0), handle, 1, 0, name));
        return this;
    }

    /** The loop runs a callback that is queued. */
    TraceByHand ran(long from, long to, long handle) {
        events.add(new HandleStarted(at(from, LOOP_THREAD, 0), handle));
        events.add(new HandleEnded(at(to, LOOP_THREAD, 0), handle, ""));
        return this;
    }

    /** A callback that a thread queues and the loop runs at once. */
    TraceByHand handle(long ms, long queuedBy, long handle, String name) {
        events.add(new HandleScheduled(at(ms, queuedBy, 0), handle, 1, 0, name));
        events.add(new HandleStarted(at(ms, LOOP_THREAD, 0), handle));
        events.add(new HandleEnded(at(ms, LOOP_THREAD, 0), handle, ""));
        return this;
    }

    Summary summary() {
        return Summary.of(events, true);
    }

    Summary soFar() {
        return Summary.of(events, false);
    }

    Summary stoppedAt(long ms) {
        return Summary.of(events, true, new Stop(ms * 1_000_000, events.size(), false, false));
    }

    Summary outOfTimeWhileIdleAt(long ms) {
        return Summary.of(events, true, new Stop(ms * 1_000_000, events.size(), true, true));
    }

    /** Somebody stops it, idle, after so many of the events. */
    Summary stoppedWhileIdleAt(long ms, int recorded) {
        return Summary.of(events, true, new Stop(ms * 1_000_000, recorded, false, true));
    }

    /** A loop has nothing left to do, nor a time to go on at. */
    TraceByHand idle(long ms) {
        events.add(new LoopWaited(at(ms, LOOP_THREAD, 0), 1, -1));
        return this;
    }

    TraceByHand loopStopped(long ms) {
        events.add(new TurnStarted(at(ms, LOOP_THREAD, 0), 1, 2, 0, 0));
        events.add(new LoopStopped(at(ms, LOOP_THREAD, 0), 1));
        return this;
    }

    /** How many events there are so far. */
    int size() {
        return events.size();
    }

    private static Stamp at(long ms, long thread, long task) {
        return new Stamp(ms * 1_000_000, thread, task, 0);
    }
}
