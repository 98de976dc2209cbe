package dev.loopscope.scenario.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import dev.loopscope.executor.ThreadPool;
import dev.loopscope.machine.Limits;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.SourceLocator;
import dev.loopscope.machine.Time;
import dev.loopscope.network.Hosts;
import dev.loopscope.network.Network;
import dev.loopscope.recording.Recorder;
import dev.loopscope.recording.Recording;
import dev.loopscope.scenario.Arguments;
import dev.loopscope.scenario.Parameter;
import dev.loopscope.scenario.Scenario;
import dev.loopscope.trace.TraceBuffer;
import dev.loopscope.trace.TraceSink;

/**
 * What a trace costs the catalogue's programs, as lines of {@code name <tab> percent}: each is played with a trace that is
 * recorded as in the dashboard and without one, taking turns, its waits a tenth of what they are.
 */
final class TracingCost {
    private static final int BUFFERED = 1 << 16;
    private static final double SHORTER = 0.1;
    private static final long RECORDER_NAP_MILLIS = 5;

    private TracingCost() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        List<Scenario> programs = programs(new Network(new Hosts(List.of())));
        long withoutAll = 0;
        long withAll = 0;
        for (Scenario program : programs) {
            List<Long> without = new ArrayList<>();
            List<Long> with = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                without.add(nanosToPlay(program, false));
                with.add(nanosToPlay(program, true));
            }
            System.err.printf("%-22s %8.2f ms, traced %8.2f ms%n", program.lesson().id(), median(without) / 1e6,
                    median(with) / 1e6);
            withoutAll += median(without);
            withAll += median(with);
        }
        System.out.printf("the catalogue's programs, with a trace longer by\t%.2f%n",
                100.0 * (withAll - withoutAll) / withoutAll);
    }

    private static List<Scenario> programs(Network network) {
        return List.of(new SingleTask(), new EnsureFuture(), new DoneCallback(), new NeverRun(), new RunForeverStop(),
                new TwoTasksForever(), new GatherTasks(), new GatherCoroutines(), new CallSoonThreadsafe(network),
                new DefaultExecutor(network), new ThreadPoolOfTwo(network), new ProcessPoolOfThree(network),
                new ThreeThreads(network), new CoroutineThreadsafe(), new TwoLoops(), new MixedGather(network));
    }

    /** How long it takes until it has ended or is idle. */
    private static long nanosToPlay(Scenario program, boolean isTraced) throws Exception {
        CountDownLatch idle = new CountDownLatch(1);
        TraceBuffer buffer = new TraceBuffer(BUFFERED);
        Machine[] built = new Machine[1];
        Runnable look = () -> {
            if (built[0].activity().isIdle()) {
                idle.countDown();
            }
        };
        Machine machine = isTraced
                ? new Machine(Time.system(), buffer, lines(program), Limits.none(), look)
                : new Machine(Time.system(), TraceSink.closed(), SourceLocator.none(), look);
        built[0] = machine;
        Thread recorder = Thread.ofPlatform().daemon().unstarted(() -> record(buffer, idle));
        try (machine) {
            machine.setDefaultExecutor(ThreadPool::defaultFor);
            Arguments chosen = Arguments.of(program.parameters(), shortWaits(program));
            long start = System.nanoTime();
            if (isTraced) {
                recorder.start();
            }
            CompletableFuture<Void> played = new CompletableFuture<>();
            machine.startMain(() -> {
                try {
                    program.play(machine, chosen);
                    played.complete(null);
                } catch (Throwable defect) {
                    played.completeExceptionally(defect);
                }
            });
            idle.await();
            long wall = System.nanoTime() - start;
            if (played.isCompletedExceptionally()) {
                throw new IllegalStateException(program.lesson().id() + " failed", played.exceptionNow());
            }
            return wall;
        } finally {
            recorder.interrupt();
            recorder.join();
        }
    }

    /** The lines of its program are found as in the dashboard, which shows them. */
    private static SourceLocator lines(Scenario program) {
        return SourceLocator
                .ofJava(program.program().stream().map(each -> each.getName().replace('.', '/') + ".java").toList());
    }

    private static Map<String, Object> shortWaits(Scenario program) {
        Map<String, Object> chosen = new HashMap<>();
        for (Parameter parameter : program.parameters()) {
            if (parameter instanceof Parameter.Seconds seconds) {
                chosen.put(seconds.name(), (Double) seconds.defaultValue() * SHORTER);
            }
        }
        return chosen;
    }

    private static void record(TraceBuffer buffer, CountDownLatch idle) {
        Recorder recorder = new Recorder(buffer, new Recording(), Long.MAX_VALUE);
        try {
            while (idle.getCount() > 0) {
                recorder.drain(BUFFERED);
                Thread.sleep(RECORDER_NAP_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static long median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow();
    }
}
