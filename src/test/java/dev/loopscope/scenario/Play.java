package dev.loopscope.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import dev.loopscope.executor.ThreadPool;
import dev.loopscope.insight.Stop;
import dev.loopscope.insight.Summary;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.SourceLocator;
import dev.loopscope.machine.Time;
import dev.loopscope.machine.VirtualTime;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.OutputPrinted;
import dev.loopscope.trace.TraceEvent.OutputStreamName;
import dev.loopscope.trace.TraceEvent.ProcessStarted;

/** A scenario played until it has ended or is idle, and its trace. */
public final class Play {
    private final List<TraceEvent> events;
    private final List<TraceEvent> undisturbed;
    private final boolean endedByItself;
    private final long settledNanos;

    /** @param undisturbed what happened before it was stopped, if it did not end by itself */
    private Play(List<TraceEvent> events, List<TraceEvent> undisturbed, boolean endedByItself, long settledNanos) {
        this.events = events;
        this.undisturbed = undisturbed;
        this.endedByItself = endedByItself;
        this.settledNanos = settledNanos;
    }

    /** Plays the scenario for real, in time, threads and processes, with these arguments; the rest are the defaults. */
    public static Play of(Scenario scenario, Map<String, Object> arguments) throws Exception {
        return on(Time.system(), scenario, arguments);
    }

    /** Plays the scenario on a time that nobody waits for. */
    public static Play instantly(Scenario scenario, Map<String, Object> arguments) throws Exception {
        return on(new VirtualTime(), scenario, arguments);
    }

    private static Play on(Time time, Scenario scenario, Map<String, Object> arguments) throws Exception {
        ConcurrentLinkedQueue<TraceEvent> trace = new ConcurrentLinkedQueue<>();
        CompletableFuture<Void> settled = new CompletableFuture<>();
        AtomicReference<Machine> built = new AtomicReference<>();
        Runnable lookIfIdle = () -> {
            if (built.get().activity().isIdle()) {
                settled.complete(null);
            }
        };
        SourceLocator source = SourceLocator.ofJava(Source.of(scenario).stream().map(Source::path).toList());
        boolean ended;
        long settledNanos;
        List<TraceEvent> undisturbed;
        try (Machine machine = new Machine(time, trace::add, source, lookIfIdle)) {
            built.set(machine);
            machine.setDefaultExecutor(ThreadPool::defaultFor);
            machine.offer(new ProcessStarted(machine.stamp(), machine.processId(), 0, "server JVM"));
            Arguments checked = Arguments.of(scenario.parameters(), arguments);
            CompletableFuture<Void> played = new CompletableFuture<>();
            machine.startMain(() -> {
                try {
                    scenario.play(machine, checked);
                    played.complete(null);
                } catch (Exception e) {
                    played.completeExceptionally(e);
                }
            });
            settled.get(30, TimeUnit.SECONDS);
            if (played.isDone()) {
                played.get();
            }
            ended = machine.ended().isDone();
            settledNanos = machine.now();
            undisturbed = inOrder(trace);
        }
        return new Play(inOrder(trace), undisturbed, ended, settledNanos);
    }

    private static List<TraceEvent> inOrder(Collection<TraceEvent> trace) {
        return trace.stream().sorted(Comparator.comparingLong(e -> e.stamp().nanos())).toList();
    }

    /** The trace, in the order of its stamps. */
    public List<TraceEvent> events() {
        return events;
    }

    /** The events of one kind. */
    public <E extends TraceEvent> List<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** What it comes to; it was stopped once it was idle, unless it ended by itself. */
    public Summary summary() {
        return endedByItself
                ? Summary.of(events, true)
                : Summary.of(undisturbed, true, new Stop(settledNanos, undisturbed.size(), false, true));
    }

    /** What it printed on standard output, line by line. */
    public List<String> output() {
        return events(OutputPrinted.class).stream().filter(o -> o.stream() == OutputStreamName.STDOUT)
                .map(OutputPrinted::text).collect(Collectors.joining()).lines().toList();
    }

    /** Whether all its threads ended; else it became idle. */
    public boolean endedByItself() {
        return endedByItself;
    }

    /** From the first of these events to the last, in seconds. */
    public static double secondsBetween(TraceEvent from, TraceEvent to) {
        return nanosBetween(from, to) / 1e9;
    }

    /** From the first of these events to the last, in nanoseconds. */
    public static long nanosBetween(TraceEvent from, TraceEvent to) {
        return to.stamp().nanos() - from.stamp().nanos();
    }
}
