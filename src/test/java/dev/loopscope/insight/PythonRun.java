package dev.loopscope.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;
import dev.loopscope.script.host.ScriptProgram;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.ProcessStarted;

/** Runs Python programs for real, each until it has ended or is idle, and sums them up. */
public final class PythonRun {
    private static final String FILE = "main.py";

    private PythonRun() {}

    /** What a program comes to; one that is idle is stopped then. */
    public static Summary summaryOf(String program) throws Exception {
        ConcurrentLinkedQueue<TraceEvent> trace = new ConcurrentLinkedQueue<>();
        CompletableFuture<Void> settled = new CompletableFuture<>();
        AtomicReference<Machine> built = new AtomicReference<>();
        ScriptProgram script = new ScriptProgram(FILE, program, List.of(FILE));
        boolean ended;
        long settledNanos;
        try (Machine machine = new Machine(Time.system(), trace::add, script.lines(), () -> {
            if (built.get().activity().isIdle()) {
                settled.complete(null);
            }
        })) {
            built.set(machine);
            machine.offer(new ProcessStarted(machine.stamp(), machine.processId(), 0, "runner"));
            Interpreter interpreter = script.interpreter(machine);
            machine.startMain(() -> script.run(interpreter));
            settled.get(60, TimeUnit.SECONDS);
            ended = machine.ended().isDone();
            settledNanos = machine.now();
        }
        List<TraceEvent> events = new ArrayList<>(trace);
        events.sort(Comparator.comparingLong(event -> event.stamp().nanos()));
        return Summary.of(events, true, ended ? null : new Stop(settledNanos, false, true));
    }
}
