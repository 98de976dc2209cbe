package dev.loopscope.insight;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;
import dev.loopscope.machine.VirtualTime;
import dev.loopscope.script.host.ScriptProgram;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.ProcessStarted;

/** Runs Python programs, each until it has ended or is idle, and sums them up. */
public final class PythonRun {
    private static final String FILE = "main.py";

    private PythonRun() {}

    /** What a program comes to that runs for real; one that is idle is stopped then. */
    public static Summary summaryOf(String program) throws Exception {
        return summaryOf(program, Time.system());
    }

    /** {@link #summaryOf} on a time that nobody waits for. */
    public static Summary instantSummaryOf(String program) throws Exception {
        return summaryOf(program, new VirtualTime());
    }

    private static Summary summaryOf(String program, Time time) throws Exception {
        ConcurrentLinkedQueue<TraceEvent> trace = new ConcurrentLinkedQueue<>();
        CompletableFuture<Void> settled = new CompletableFuture<>();
        AtomicReference<Machine> built = new AtomicReference<>();
        ScriptProgram script = new ScriptProgram(FILE, program, List.of(FILE));
        boolean ended;
        long settledNanos;
        List<TraceEvent> undisturbed;
        try (Machine machine = new Machine(time, trace::add, script.lines(), () -> {
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
            undisturbed = inOrder(trace);
        }
        return ended
                ? Summary.of(inOrder(trace), true)
                : Summary.of(undisturbed, true, new Stop(settledNanos, undisturbed.size(), false, true));
    }

    private static List<TraceEvent> inOrder(Collection<TraceEvent> trace) {
        return trace.stream().sorted(Comparator.comparingLong(event -> event.stamp().nanos())).toList();
    }
}
