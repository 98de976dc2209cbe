package dev.loopscope.run;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.loopscope.executor.ThreadPool;
import dev.loopscope.machine.KeyboardInterrupt;
import dev.loopscope.machine.Limits;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Repr;
import dev.loopscope.machine.SourceLocator;
import dev.loopscope.machine.VirtualTime;
import dev.loopscope.scenario.Arguments;
import dev.loopscope.scenario.Scenario;
import dev.loopscope.trace.TraceBuffer;
import dev.loopscope.trace.TraceEncoder;
import dev.loopscope.trace.TraceEvent.ProcessStarted;

/**
 * What runs of the scenarios look like: each is played once on virtual time, unseen and with its defaults, when somebody asks
 * for it. Any thread may ask.
 */
@Component
final class Previews {
    private static final int EVENTS = 5_000;
    /** One that has not come to rest by then never will. */
    private static final int LONGEST_SECONDS = 30;

    private final Limits limits;
    private final Map<String, byte[]> batches = new ConcurrentHashMap<>();

    Previews(RunSettings settings) {
        this.limits = settings.limits();
    }

    /** The events up to where the program ended or had nothing left to do, as one batch of the wire form. */
    byte[] of(Scenario scenario) {
        return batches.computeIfAbsent(scenario.lesson().id(), _ -> play(scenario));
    }

    private byte[] play(Scenario scenario) {
        TraceBuffer buffer = new TraceBuffer(EVENTS);
        CompletableFuture<Void> rested = new CompletableFuture<>();
        AtomicReference<@Nullable Machine> made = new AtomicReference<>();
        Machine machine = new Machine(new VirtualTime(), buffer, SourceLocator.none(), limits,
                () -> lookIfIdle(made.get(), rested));
        try (machine) {
            machine.setDefaultExecutor(ThreadPool::defaultFor);
            machine.offer(new ProcessStarted(machine.stamp(), machine.processId(), 0, "server JVM"));
            made.set(machine);
            machine.startMain(() -> main(scenario, machine));
            rested.completeOnTimeout(null, LONGEST_SECONDS, TimeUnit.SECONDS).join();
            return new TraceEncoder().encode(List.copyOf(buffer.drain(EVENTS))).bytes();
        }
    }

    private static void lookIfIdle(@Nullable Machine machine, CompletableFuture<Void> rested) {
        if (machine != null && machine.activity().isIdle()) {
            rested.complete(null);
        }
    }

    private static void main(Scenario scenario, Machine machine) {
        try {
            scenario.play(machine, Arguments.of(scenario.parameters(), Map.of()));
        } catch (KeyboardInterrupt stopped) {
            // It had not come to rest in time.
        } catch (Throwable e) {
            machine.printError(Repr.traceback(e));
        }
    }
}
