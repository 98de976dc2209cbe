package dev.loopscope.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.loopscope.trace.TraceEvent.*;

/** The number by which a kind of event travels: its place in this list, from 1. New kinds are added at the end. */
record EventKind(int number, Class<? extends TraceEvent> type) {
    private static final List<Class<? extends TraceEvent>> IN_ORDER = List.of(
            ProcessStarted.class, ProcessEnded.class, ThreadStarted.class, ThreadEnded.class, ThreadBlocked.class,
            ThreadResumed.class, LoopStarted.class, LoopStopped.class, LoopClosed.class, LoopWaited.class,
            TurnStarted.class, HandleScheduled.class, HandleStarted.class, HandleEnded.class, TaskCreated.class,
            StepStarted.class, TaskSuspended.class, TaskYielded.class, TaskWoken.class, CancelRequested.class,
            TaskFinished.class, FutureCreated.class, FutureJoined.class, FutureFinished.class, TimerScheduled.class,
            TimerFired.class, TimerCancelled.class, CallSubmitted.class, CallAwaitable.class, CallStarted.class,
            CallEnded.class, OutputPrinted.class, WarningIssued.class, EventsLost.class, ThreadPaused.class,
            LockTaken.class,
            LockAwaited.class, LockReleased.class, CoroutineAwaited.class, ErrorNeglected.class,
            ProcessorAwaited.class);

    private static final Map<Class<?>, EventKind> BY_TYPE = new HashMap<>();

    static {
        for (Class<? extends TraceEvent> type : IN_ORDER) {
            BY_TYPE.put(type, new EventKind(BY_TYPE.size() + 1, type));
        }
    }

    static EventKind of(TraceEvent event) {
        EventKind kind = BY_TYPE.get(event.getClass());
        if (kind == null) {
            throw new AssertionError("no number for events of " + event.getClass());
        }
        return kind;
    }
}
