package dev.loopscope.insight;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.loopscope.insight.LoopState.Handle;
import dev.loopscope.insight.LoopState.HeldThread;
import dev.loopscope.insight.LoopState.Kind;
import dev.loopscope.insight.LoopState.OutsideCall;
import dev.loopscope.insight.LoopState.Timer;
import dev.loopscope.insight.LoopState.Wait;
import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.*;

/** Follows a trace and knows how the loops of its program stand after the last event. */
final class LoopWatch {
    private final Map<Long, WatchedLoop> loops = new LinkedHashMap<>();
    private final Map<Long, Long> loopOfTask = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, String> threadNames = new HashMap<>();
    private final Map<Long, Wait> waits = new LinkedHashMap<>();
    private final Map<Long, OutsideCall> calls = new LinkedHashMap<>();
    private final Map<Long, HeldThread> held = new LinkedHashMap<>();
    private long last;

    LoopState state(long now) {
        return new LoopState(Math.max(now, last), loops.values().stream().map(WatchedLoop::state).toList(),
                List.copyOf(waits.values()), List.copyOf(calls.values()), List.copyOf(held.values()));
    }

    void note(TraceEvent event) {
        Stamp at = event.stamp();
        last = Math.max(last, at.nanos());
        switch (event) {
            case ThreadStarted e -> threadNames.put(at.thread(), e.name());
            case ThreadEnded _ -> held.remove(at.thread());
            case ThreadBlocked e -> held.put(at.thread(), new HeldThread(at.thread(),
                    threadNames.getOrDefault(at.thread(), ""), e.what(), at.nanos(), at.source()));
            case ThreadResumed _ -> held.remove(at.thread());
            case LoopStarted e -> loop(e.loop()).onThread(at.thread());
            case LoopStopped e -> loop(e.loop()).onThread(0);
            case LoopClosed e -> loops.remove(e.loop());
            case LoopWaited e -> loop(e.loop()).turned(0);
            case TurnStarted e -> loop(e.loop()).turned(e.ready());
            case HandleScheduled e -> callbackReady(e.loop(), e.handle(), e.name());
            case HandleStarted e -> began(at, callback(e.handle()));
            case HandleEnded _ -> ended(at);
            case TaskCreated e -> created(e);
            case StepStarted e -> stepStarted(e, at);
            case TaskSuspended e -> suspended(e, at);
            case TaskYielded e -> yielded(e, at);
            case TaskWoken e -> taskReady(e.task());
            case TaskFinished e -> finished(e, at);
            case TimerScheduled e -> timerSet(e);
            case TimerFired e -> timerFired(e);
            case TimerCancelled e -> loops.values().forEach(loop -> loop.timerGone(e.timer()));
            case CallSubmitted e ->
                calls.put(e.call(), new OutsideCall(e.call(), e.name(), e.executor(), 0, at.nanos()));
            case CallStarted e -> calls.computeIfPresent(e.call(),
                    (id, call) -> new OutsideCall(id, call.name(), call.executor(), at.thread(), at.nanos()));
            case CallEnded e -> calls.remove(e.call());
            case ProcessStarted _,ProcessEnded _,ThreadPaused _,CancelRequested _,FutureCreated _,FutureJoined _,FutureFinished _,CallAwaitable _,OutputPrinted _,WarningIssued _,EventsLost _,LockTaken _,LockAwaited _,LockReleased _,CoroutineAwaited _,ErrorNeglected _,ProcessorAwaited _ -> {
                // None of these changes what waits for what.
            }
        }
    }

    private WatchedLoop loop(long id) {
        return loops.computeIfAbsent(id, WatchedLoop::new);
    }

    private Handle callback(long id) {
        return new Handle(id, Kind.CALLBACK, names.getOrDefault(id, ""));
    }

    private Handle step(long task) {
        return new Handle(task, Kind.TASK, names.getOrDefault(task, ""));
    }

    private void callbackReady(long loop, long handle, String name) {
        names.put(handle, name);
        loop(loop).becameReady(callback(handle));
    }

    private void taskReady(long task) {
        waits.remove(task);
        loop(loopOfTask.getOrDefault(task, 0L)).becameReady(step(task));
    }

    private void began(Stamp at, Handle handle) {
        loops.values().stream().filter(loop -> loop.isOn(at.thread())).forEach(loop -> loop.began(handle));
    }

    private void ended(Stamp at) {
        loops.values().stream().filter(loop -> loop.isOn(at.thread())).forEach(WatchedLoop::ended);
    }

    private void created(TaskCreated e) {
        names.put(e.task(), e.name());
        loopOfTask.put(e.task(), e.loop());
        taskReady(e.task());
    }

    private void stepStarted(StepStarted e, Stamp at) {
        waits.remove(e.task());
        began(at, step(e.task()));
    }

    private void suspended(TaskSuspended e, Stamp at) {
        ended(at);
        waits.put(e.task(), new Wait(e.task(), names.getOrDefault(e.task(), ""), e.what(), e.future(), at.nanos(),
                at.source()));
    }

    private void yielded(TaskYielded e, Stamp at) {
        ended(at);
        taskReady(e.task());
    }

    private void finished(TaskFinished e, Stamp at) {
        waits.remove(e.task());
        ended(at);
    }

    private void timerSet(TimerScheduled e) {
        names.put(e.timer(), e.name());
        loop(e.loop()).timerSet(new Timer(e.timer(), e.name(), e.whenNanos()));
    }

    private void timerFired(TimerFired e) {
        for (WatchedLoop loop : List.copyOf(loops.values())) {
            if (loop.timerGone(e.timer()) != null) {
                loop.becameReady(callback(e.timer()));
            }
        }
    }
}
