package dev.loopscope.recording;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import dev.loopscope.recording.ChromeEvent.Place;
import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.*;

/**
 * A recording in the Trace Event format: steps, callbacks, calls and waits as slices of their threads, tasks and calls as
 * spans that show what they wait for, hops between threads as arrows. The events need not be in order of time, which the
 * format allows.
 */
public final class ChromeTrace {
    private static final String STEP = "step";
    private static final String CALLBACK = "callback";
    private static final String CALL = "call";
    private static final String BLOCKED = "blocked";
    private static final String LOOP_WAIT = "loop waits";
    private static final int LONGEST_NAME = 120;

    private final Consumer<ChromeEvent> out;
    private final ChromeSlices slices;
    private final ChromeSpans tasks;
    private final ChromeSpans calls;
    private final ChromeHops hops;
    private final Map<Long, Long> processOfThread = new HashMap<>();
    private final Map<Long, Long> startOfProcess = new HashMap<>();
    private final Map<Long, Long> threadOfCall = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();
    private long mainProcess;

    private ChromeTrace(Consumer<ChromeEvent> out) {
        this.out = out;
        this.slices = new ChromeSlices(out);
        this.tasks = new ChromeSpans("task", out);
        this.calls = new ChromeSpans(CALL, out);
        this.hops = new ChromeHops(out);
    }

    /** Gives the events of {@code recording} as far as it goes now; what has not ended ends with it. */
    public static void of(Recording recording, Consumer<ChromeEvent> out) {
        ChromeTrace trace = new ChromeTrace(out);
        long[] last = {0};
        recording.forEach((_, event) -> {
            trace.note(event);
            last[0] = Math.max(last[0], event.stamp().nanos());
        });
        trace.end(last[0]);
    }

    private void end(long nanos) {
        slices.endAll(nanos);
        tasks.endAll(nanos);
        calls.endAll(nanos);
        hops.end();
    }

    private void note(TraceEvent event) {
        Place at = place(event.stamp());
        switch (event) {
            case ProcessStarted e -> processStarted(e);
            case ProcessEnded e -> processEnded(e);
            case ThreadStarted e -> threadStarted(e);
            case ThreadEnded _ -> slices.endAll(at.tid(), at.nanos());
            case ThreadBlocked e -> slices.begin(BLOCKED, e.what(), at, Map.of());
            case ThreadResumed _ -> slices.end(BLOCKED, at.tid(), at.nanos());
            case LoopWaited e -> slices.begin(LOOP_WAIT, LOOP_WAIT, at, Map.of("loop", e.loop()));
            case TurnStarted e -> turnStarted(e, at);
            case LoopStopped _ -> slices.end(LOOP_WAIT, at.tid(), at.nanos());
            case HandleScheduled e -> names.put(e.handle(), e.name());
            case TimerScheduled e -> names.put(e.timer(), e.name());
            case TimerCancelled e -> names.remove(e.timer());
            case HandleStarted e -> slices.begin(CALLBACK, name(e.handle()), at, Map.of("handle", e.handle()));
            case HandleEnded e -> handleEnded(e, at);
            case TaskCreated e -> taskCreated(e, at);
            case StepStarted e -> stepStarted(e, at);
            case TaskSuspended e -> stepEnded(e.task(), e.what(), at);
            case TaskYielded e -> stepEnded(e.task(), "ready", at);
            case TaskWoken e -> taskWoken(e, at);
            case TaskFinished e -> taskFinished(e, at);
            case CancelRequested e -> mark("cancel", "cancel " + name(e.task()), at, Map.of("task", e.task()));
            case FutureFinished e -> hops.finished(e.future(), at);
            case CallSubmitted e -> callSubmitted(e, at);
            case CallAwaitable e -> hops.awaitable(e.call(), e.future());
            case CallStarted e -> callStarted(e, at);
            case CallEnded e -> callEnded(e, at);
            case OutputPrinted e -> mark("output", e.text().strip(), at, Map.of("stream", word(e.stream()), "text",
                    e.text()));
            case WarningIssued e -> mark("warning", e.category(), at, Map.of("text", e.text()));
            case EventsLost e -> out.accept(ChromeEvent.instant("lost", e.count() + " events were not kept", "g", at,
                    Map.of("count", e.count())));
            case ThreadPaused _ -> mark("pause", "paused", at, Map.of());
            case LoopStarted _,LoopClosed _,FutureCreated _,FutureJoined _,TimerFired _,LockTaken _,LockAwaited _,LockReleased _,CoroutineAwaited _,ErrorNeglected _,ProcessorAwaited _ -> {
                // Seen in what follows from them.
            }
        }
    }

    // ---- processes, threads, the loop ----

    private void processStarted(ProcessStarted e) {
        mainProcess = mainProcess == 0 ? e.process() : mainProcess;
        startOfProcess.put(e.process(), e.stamp().nanos());
        out.accept(ChromeEvent.name("process_name", new Place(e.process(), 0, 0), e.name()));
    }

    private void threadStarted(ThreadStarted e) {
        processOfThread.put(e.stamp().thread(), e.process());
        Place at = place(e.stamp());
        out.accept(ChromeEvent.name("thread_name", at, e.name()));
        Long started = startOfProcess.remove(e.process());
        if (started != null && e.process() != mainProcess) {
            Place from = new Place(at.pid(), at.tid(), started);
            out.accept(ChromeEvent.slice("process", "process starts", from, at.nanos(), Map.of()));
        }
    }

    private void processEnded(ProcessEnded e) {
        processOfThread.forEach((thread, process) -> {
            if (process == e.process()) {
                slices.endAll(thread, e.stamp().nanos());
            }
        });
        out.accept(ChromeEvent.instant("process", "process ended", "p",
                new Place(e.process(), e.process(), e.stamp().nanos()), Map.of("exitCode", e.exitCode())));
    }

    private void turnStarted(TurnStarted e, Place at) {
        slices.end(LOOP_WAIT, at.tid(), at.nanos());
        out.accept(ChromeEvent.counter("ready handles", at, e.ready()));
    }

    private void handleEnded(HandleEnded e, Place at) {
        slices.end(CALLBACK, at.tid(), at.nanos());
        names.remove(e.handle());
    }

    // ---- tasks ----

    private void taskCreated(TaskCreated e, Place at) {
        names.put(e.task(), e.name());
        tasks.begin(e.task(), e.name(), at, Map.of("task", e.task(), "coroutine", e.coroutine(), "parent",
                e.stamp().task()));
        tasks.turn(e.task(), "ready", at);
    }

    private void stepStarted(StepStarted e, Place at) {
        tasks.endInside(e.task(), at.nanos());
        hops.stepped(e.task(), at);
        slices.begin(STEP, name(e.task()), at, Map.of("task", e.task()));
    }

    private void stepEnded(long task, String waitsFor, Place at) {
        slices.end(STEP, at.tid(), at.nanos());
        tasks.turn(task, waitsFor, at);
    }

    private void taskWoken(TaskWoken e, Place at) {
        hops.woken(e.task(), at);
        tasks.turn(e.task(), "ready", at);
    }

    private void taskFinished(TaskFinished e, Place at) {
        slices.end(STEP, at.tid(), at.nanos());
        tasks.end(e.task(), at.nanos(), Map.of("outcome", word(e.outcome()), "result", e.text()));
        names.remove(e.task());
    }

    // ---- calls ----

    private void callSubmitted(CallSubmitted e, Place at) {
        names.put(e.call(), e.name());
        Map<String, Object> args = new LinkedHashMap<>();
        args.put(CALL, e.call());
        args.put("executor", e.executor());
        args.put("task", e.stamp().task());
        calls.begin(e.call(), e.name(), at, args);
        calls.turn(e.call(), "queued for " + e.executor(), at);
        hops.submitted(e.call(), at);
    }

    private void callStarted(CallStarted e, Place at) {
        threadOfCall.put(e.call(), at.tid());
        calls.endInside(e.call(), at.nanos());
        hops.started(e.call(), at);
        slices.begin(CALL, name(e.call()), at, Map.of(CALL, e.call()));
    }

    private void callEnded(CallEnded e, Place at) {
        Long thread = threadOfCall.remove(e.call());
        if (thread != null) {
            slices.end(CALL, thread, at.nanos());
        }
        calls.end(e.call(), at.nanos(), Map.of("outcome", word(e.outcome()), "result", e.text()));
        names.remove(e.call());
    }

    // ---- small things ----

    private void mark(String cat, String name, Place at, Map<String, Object> args) {
        String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
        out.accept(ChromeEvent.instant(cat, shown, "t", at, args));
    }

    private Place place(Stamp stamp) {
        return new Place(processOfThread.getOrDefault(stamp.thread(), mainProcess), stamp.thread(), stamp.nanos());
    }

    private String name(long id) {
        return names.getOrDefault(id, "#" + id);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
