package dev.loopscope.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import dev.loopscope.executor.ThreadPool;
import dev.loopscope.insight.Finding.Kind;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.Lock;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.SourceLocator;
import dev.loopscope.machine.VirtualTime;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.ProcessStarted;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.coroutine;
import static dev.loopscope.loop.Async.createTask;
import static dev.loopscope.loop.Async.gather;
import static dev.loopscope.loop.Async.sleep;
import static org.assertj.core.api.Assertions.assertThat;

/** What is said about Java programs that make the classic mistakes, run for real. */
class JavaFindingTests {
    @Test
    void locksThatAreTakenInTwoOrdersAreADeadlock() throws Exception {
        Summary summary = summaryOf(() -> {
            Lock a = new Lock();
            Lock b = new Lock();
            return await(gather(both("first", a, b), both("second", b, a)));
        });
        Finding deadlock = only(summary, Kind.DEADLOCK);
        assertThat(deadlock.cycle()).hasSize(2);
        assertThat(deadlock.line()).isPositive();
        assertThat(deadlock.text().en()).contains("first() waits for a lock that second() has",
                "second() waits for a lock that first() has");
    }

    private static Coroutine<String> both(String name, Lock one, Lock other) {
        return coroutine(name, () -> {
            one.acquire();
            sleep(0.01);
            other.acquire();
            return name;
        });
    }

    @Test
    void coroutinesThatAreAwaitedOneAfterAnotherAreSaid() throws Exception {
        Summary summary = summaryOf(() -> {
            await(say());
            return await(say());
        });
        assertThat(only(summary, Kind.SEQUENTIAL).text().en()).startsWith("main() awaited say() 2 times");
    }

    @Test
    void coroutinesThatAreGatheredAreNot() throws Exception {
        Summary summary = summaryOf(() -> await(gather(say(), say())));
        assertThat(summary.findings()).extracting(Finding::kind).doesNotContain(Kind.SEQUENTIAL);
    }

    private static Coroutine<String> say() {
        return coroutine("say", () -> {
            sleep(0.2);
            return "said";
        });
    }

    @Test
    void anErrorThatNobodyAskedForIsSaid() throws Exception {
        Summary summary = summaryOf(() -> {
            createTask(coroutine("broken", () -> {
                throw new IllegalArgumentException("no");
            }));
            sleep(0.02);
            return "done";
        });
        assertThat(only(summary, Kind.NEVER_RETRIEVED).text().en())
                .startsWith("broken() failed: IllegalArgumentException: no.");
    }

    @Test
    void aCoroutineThatNobodyAwaitedIsSaid() throws Exception {
        Summary summary = summaryOf(() -> {
            Coroutine<String> forgotten = say();
            return forgotten.name();
        });
        assertThat(only(summary, Kind.NEVER_AWAITED).text().en()).startsWith("say() was called and never awaited");
    }

    private static Finding only(Summary summary, Kind kind) {
        Optional<Finding> found = summary.findings().stream().filter(finding -> finding.kind() == kind).findFirst();
        assertThat(found).as(summary.findings().toString()).isPresent();
        return found.orElseThrow();
    }

    /** Runs a main coroutine until its program has ended or is idle, and sums it up. */
    private static Summary summaryOf(Callable<Object> main) throws Exception {
        ConcurrentLinkedQueue<TraceEvent> trace = new ConcurrentLinkedQueue<>();
        CompletableFuture<Void> settled = new CompletableFuture<>();
        AtomicReference<Machine> built = new AtomicReference<>();
        SourceLocator lines = SourceLocator.ofJava(List.of("dev/loopscope/insight/JavaFindingTests.java"));
        boolean ended;
        long settledNanos;
        int undisturbed;
        try (Machine machine = new Machine(new VirtualTime(), trace::add, lines, () -> {
            if (built.get().activity().isIdle()) {
                settled.complete(null);
            }
        })) {
            built.set(machine);
            machine.setDefaultExecutor(ThreadPool::defaultFor);
            machine.offer(new ProcessStarted(machine.stamp(), machine.processId(), 0, "server JVM"));
            machine.startMain(() -> {
                try (EventLoop loop = new EventLoop(machine)) {
                    loop.runUntilComplete(coroutine("main", main::call));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            settled.get(60, TimeUnit.SECONDS);
            ended = machine.ended().isDone();
            settledNanos = machine.now();
            undisturbed = trace.size();
        }
        List<TraceEvent> events = new ArrayList<>(trace);
        events.sort(Comparator.comparingLong(event -> event.stamp().nanos()));
        return Summary.of(events, true, ended ? null : new Stop(settledNanos, undisturbed, false, true));
    }
}
