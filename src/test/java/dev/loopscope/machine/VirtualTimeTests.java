package dev.loopscope.machine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.loopscope.executor.ProcessPool;
import dev.loopscope.executor.ThreadPool;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.ProcessStarted;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.coroutine;
import static dev.loopscope.loop.Async.gather;
import static dev.loopscope.loop.Async.sleep;
import static org.assertj.core.api.Assertions.assertThat;

/** Programs on a time that jumps over their waits. */
@Timeout(30)
class VirtualTimeTests {
    private final List<TraceEvent> trace = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Machine machine = new Machine(new VirtualTime(), trace::add, SourceLocator.none(), () -> {});

    @AfterEach
    void end() {
        machine.close();
    }

    private interface Body {
        void run() throws Exception;
    }

    private void play(Body body) throws Exception {
        CompletableFuture<Void> failure = new CompletableFuture<>();
        machine.startMain(() -> {
            try {
                body.run();
                failure.complete(null);
            } catch (Throwable e) {
                failure.completeExceptionally(e);
            }
        });
        machine.ended().get(20, TimeUnit.SECONDS);
        failure.get();
    }

    private void say(String what) {
        said.add(what + " " + machine.now() / 1_000_000);
    }

    @Test
    void threeSleepsEndAtExactlyTheirTimeAtOnce() throws Exception {
        long since = System.nanoTime();
        play(() -> {
            try (EventLoop loop = new EventLoop(machine)) {
                loop.runUntilComplete(coroutine("main", () -> await(gather(nap("a"), nap("b"), nap("c")))));
            }
            assertThat(machine.now()).isEqualTo(100_000_000_000L);
        });
        assertThat(said).containsExactly("a 100000", "b 100000", "c 100000");
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(10));
    }

    private Coroutine<String> nap(String name) {
        return coroutine(name, () -> {
            sleep(100);
            say(name);
            return name;
        });
    }

    @Test
    void threadsSleepSideBySideAndGoOnInTheOrderOfTheirEnds() throws Exception {
        play(() -> {
            machine.startThread("long", () -> sleepAndSay("long", 3));
            machine.startThread("short", () -> sleepAndSay("short", 1));
            sleepAndSay("main", 2);
        });
        assertThat(said).containsExactly("short 1000", "main 2000", "long 3000");
    }

    private void sleepAndSay(String name, double seconds) {
        machine.sleep(seconds);
        say(name);
    }

    @Test
    void aPoolOfTwoTakesTwoRoundsForThree() throws Exception {
        play(() -> {
            try (ThreadPool pool = new ThreadPool(machine, 2)) {
                for (String name : List.of("a", "b", "c")) {
                    pool.execute(() -> sleepAndSay(name, 2));
                }
            }
            say("end");
        });
        assertThat(said).containsExactly("a 2000", "b 2000", "c 4000", "end 4000");
    }

    @Test
    void whoJoinsOrAsksForAResultGoesOnWhenItIsThere() throws Exception {
        play(() -> {
            CompletableFuture<String> later = new CompletableFuture<>();
            Thread worker = machine.startThread("worker", () -> {
                machine.sleep(2);
                later.complete("done");
                machine.sleep(1);
            });
            say(machine.result(later));
            machine.join(worker);
            say("joined");
        });
        assertThat(said).containsExactly("done 2000", "joined 3000");
    }

    @Test
    void processesOfAPoolAreSimulatedOnTheSameClock() throws Exception {
        play(() -> {
            try (ProcessPool pool = new ProcessPool(machine, 2); EventLoop loop = new EventLoop(machine)) {
                loop.runUntilComplete(coroutine("main", () -> {
                    String both = await(gather(loop.runInExecutor(pool, VirtualTimeTests::work, machine),
                            loop.runInExecutor(pool, VirtualTimeTests::work, machine))).toString();
                    say(both);
                    return both;
                }));
            }
        });
        assertThat(said).singleElement().asString().matches("\\[worked in (\\d+), worked in (?!\\1)\\d+\\] 2000");
        assertThat(
                trace.stream().filter(ProcessStarted.class::isInstance).map(event -> ((ProcessStarted) event).name()))
                .containsExactly("simulated worker", "simulated worker");
    }

    /** Runs in a process of its own, or what stands for one. */
    static String work(Machine own) {
        own.sleep(2);
        return "worked in " + own.processId();
    }

    @Test
    void whoWaitsForTheClockByLookingAtItDoesNotWaitForEver() throws Exception {
        play(() -> {
            while (machine.now() < 500_000_000L) {
                Thread.onSpinWait();
            }
            say("looked");
        });
        assertThat(said).containsExactly("looked 500");
    }

    @Test
    void anInterruptEndsAWait() throws Exception {
        machine.startMain(() -> {
            machine.startThread("other", this::waitForEver);
            waitForEver();
        });
        machine.interrupt();

        machine.ended().get(20, TimeUnit.SECONDS);
    }

    private void waitForEver() {
        machine.blocked("for ever", () -> new Changes(machine).await(() -> false, Time.FOREVER));
    }
}
