package dev.loopscope.trace;

import java.util.List;

import dev.loopscope.trace.TraceEvent.*;

/** One event of every kind, with values that are hard to carry. */
final class TraceSamples {
    private TraceSamples() {}

    static List<TraceEvent> oneOfEachKind() {
        Stamp main = new Stamp(1_000, 4711, 0, 0);
        Stamp later = new Stamp(2_000_000_000_000L, 4712, 3, new SourceLine(1, 27).packed());
        Stamp earlier = new Stamp(1_999_999_999_000L, 4_000_000_000_000L, 3, 0);
        return List.of(new ProcessStarted(main, 4711, 0, "server JVM"), new ProcessEnded(main, 4711, -1),
                new ThreadStarted(main, 4711, "MainThread"), new ThreadEnded(main),
                new ThreadBlocked(later, "time.sleep(2)"), new ThreadResumed(later), new LoopStarted(later, 1),
                new LoopStopped(later, 1), new LoopClosed(later, 1), new LoopWaited(later, 1, -1),
                new TurnStarted(later, 1, 128, 3, 1_500_000), new HandleScheduled(later, 9, 1, 3, "callbackfunc"),
                new HandleStarted(later, 9), new HandleEnded(later, 9, "IllegalStateException: no"),
                new TaskCreated(later, 3, 1, "Task-1", "asyncfunc1"), new StepStarted(later, 3),
                new TaskSuspended(later, 3, 4, "sleep(1)"), new TaskYielded(earlier, 3), new TaskWoken(earlier, 3, 4),
                new CancelRequested(earlier, 3), new TaskFinished(earlier, 3, Outcome.RETURNED, "'func1'"),
                new FutureCreated(earlier, 4, 1, "sleep(1)"), new FutureJoined(earlier, 5, 3),
                new FutureFinished(earlier, 4, Outcome.CANCELLED, ""),
                new TimerScheduled(earlier, 6, 1, 3_000_000_000_000L, "_set_result_unless_cancelled"),
                new TimerFired(earlier, 6), new TimerCancelled(earlier, 6),
                new CallSubmitted(earlier, 7, "ThreadPoolExecutor-0", "ping('www.qq.com')"),
                new CallAwaitable(earlier, 7, 8), new CallStarted(earlier, 7),
                new CallEnded(earlier, 7, Outcome.RAISED, "IOException: Netz weg, 网络断开"),
                new OutputPrinted(earlier, OutputStreamName.STDERR, "任务完成 🎈\n"),
                new WarningIssued(earlier, "RuntimeWarning", "coroutine 'asyncfunc1' was never awaited"),
                new EventsLost(earlier, 1_000_000), new ThreadPaused(later), new LockTaken(earlier, 10),
                new LockAwaited(earlier, 10, 11),
                new LockReleased(later, 10), new CoroutineAwaited(later, 2_000_000_000L, "fetch"),
                new ErrorNeglected(main, 3), new ProcessorAwaited(later, 20_000_000));
    }
}
