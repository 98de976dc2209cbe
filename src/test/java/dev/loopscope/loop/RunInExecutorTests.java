package dev.loopscope.loop;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.gather;
import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.LoopProgram.coroutine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RunInExecutorTests extends ThreadedProgram {
    private final ExecutorService one = Executors.newFixedThreadPool(1);
    private final ExecutorService two = Executors.newFixedThreadPool(2);

    @AfterEach
    void endPools() {
        one.shutdownNow();
        two.shutdownNow();
    }

    private void complete(LoopProgram.Body body) throws Exception {
        loop.runUntilComplete(coroutine("main", body));
    }

    @Test
    @Rule("E1")
    void aCallIsSubmittedAtOnceAndGivesAFuture() throws Exception {
        CountDownLatch ran = new CountDownLatch(1);
        LoopFuture<String> future = loop.runInExecutor(one, () -> {
            ran.countDown();
            return "x";
        });
        reach(ran);
        assertThat(future.isDone()).isFalse();
        assertThat(loop.runUntilComplete(future)).isEqualTo("x");
    }

    @Test
    @Rule("E2")
    void resultsAndExceptionsComeHomeToTheLoopsThreadInTheOrderOfCompletion() throws Exception {
        Thread own = Thread.currentThread();
        CountDownLatch second = new CountDownLatch(1);
        complete(() -> {
            var a = loop.createTask(coroutine("a", () -> {
                await(loop.runInExecutor(two, () -> {
                    reach(second);
                    return Thread.currentThread() != own;
                }));
                say("a on the loop's thread: " + (Thread.currentThread() == own));
            }));
            var b = loop.createTask(coroutine("b", () -> {
                assertThatThrownBy(() -> await(loop.runInExecutor(two, () -> {
                    throw new IllegalArgumentException("boom");
                }))).hasMessage("boom");
                say("b");
                second.countDown();
            }));
            await(gather(a, b));
        });
        assertThat(lines).containsExactly("b", "a on the loop's thread: true");
    }

    @Test
    @Rule("E4")
    void callsStartInTheOrderOfSubmissionAndNoMoreAtATimeThanThereAreWorkers() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<LoopFuture<String>> calls = List.of("a", "b", "c", "d").stream()
                .map(name -> loop.runInExecutor(one, () -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    say(name);
                    running.decrementAndGet();
                    return name;
                })).toList();
        complete(() -> assertThat(await(gather(calls))).containsExactly("a", "b", "c", "d"));
        assertThat(lines).containsExactly("a", "b", "c", "d");
        assertThat(most).hasValue(1);
    }

    @Test
    @Rule("E5")
    void aRunningCallRunsOnWhenItsFutureIsCancelledAndAQueuedOneNeverRuns() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        complete(() -> {
            var running = loop.runInExecutor(one, () -> {
                begun.countDown();
                reach(release);
                say("ran on");
                return "discarded";
            });
            var queued = loop.runInExecutor(one, () -> {
                say("never");
                return "never";
            });
            reach(begun);
            running.cancel();
            queued.cancel();
            assertThatThrownBy(() -> await(running)).isInstanceOf(CancelledError.class);
            sleep(0);
            say("cancelled");
            release.countDown();
            await(loop.runInExecutor(one, () -> "the worker is free again"));
        });
        assertThat(lines).containsExactly("cancelled", "ran on");
    }

    @Test
    @Rule("E6")
    void anOrderlyEndOfTheDefaultExecutorWaitsForItsCallsWithoutBlockingTheLoop() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        loop.setDefaultExecutor(one);
        complete(() -> {
            loop.runInExecutor(null, () -> {
                reach(release);
                say("call through");
                return "";
            });
            LoopFuture<Void> through = loop.shutdownDefaultExecutor();
            assertThatThrownBy(() -> loop.runInExecutor(null, () -> ""))
                    .hasMessage("Executor shutdown has been called");
            sleep(0.01);
            say("loop is free");
            release.countDown();
            await(through);
            say("executor ended");
            assertThatThrownBy(() -> loop.runInExecutor(one, () -> "")).isInstanceOf(IllegalStateException.class);
        });
        assertThat(lines).containsExactly("loop is free", "call through", "executor ended");
    }

    @Test
    @Rule("E15")
    void theLoopStaysResponsiveWhileCallsRun() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        complete(() -> {
            var call = loop.runInExecutor(one, () -> {
                reach(release);
                return "x";
            });
            for (int i = 0; i < 3; i++) {
                sleep(0.001);
                say("tick");
            }
            assertThat(call.isDone()).isFalse();
            release.countDown();
            say(await(call));
        });
        assertThat(lines).containsExactly("tick", "tick", "tick", "x");
    }

    @Test
    @Rule("GL4")
    void aThreadThatDoesNotRunTheLoopMaySubmitAndTheCompletionWakesTheLoop() throws Exception {
        startLoop();
        awaitIdle();
        CountDownLatch home = new CountDownLatch(1);
        LoopFuture<String> future = loop.runInExecutor(one, () -> "x");
        loop.callSoonThreadsafe(() -> future.addDoneCallback(_ -> home.countDown()));
        reach(home);
        assertThat(future.result()).isEqualTo("x");
    }

    @Test
    void aCallThatItsExecutorDoesNotTakeKeepsNothingGoing() {
        one.shutdown();
        assertThatThrownBy(() -> loop.runInExecutor(one, () -> 1)).isInstanceOf(IllegalStateException.class);
        ExecutorService broken = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>()) {
            @Override
            public void execute(Runnable call) {
                throw new IllegalArgumentException("broken");
            }
        };
        assertThatThrownBy(() -> loop.runInExecutor(broken, () -> 1)).hasMessage("broken");
        assertThat(machine.activity().isIdle()).isTrue();
    }

    @Test
    void withoutAnExecutorTheErrorSaysSo() {
        assertThatThrownBy(() -> loop.runInExecutor(null, () -> 1)).hasMessageContaining("no default executor");
        assertThat(machine.activity().isIdle()).isTrue();
    }

    @Test
    @Rule("E3")
    void theDefaultExecutorIsTheMachinesMadeOnFirstUse() throws Exception {
        AtomicInteger made = new AtomicInteger();
        machine.setDefaultExecutor(_ -> {
            made.incrementAndGet();
            return two;
        });
        assertThat(made).hasValue(0);
        complete(() -> {
            await(loop.runInExecutor(null, () -> "a"));
            await(loop.runInExecutor(null, () -> "b"));
        });
        assertThat(made).hasValue(1);
    }

    @Test
    @Rule("E7")
    void closingALoopDoesNotWaitForTheCallsOfItsExecutor() {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        loop.setDefaultExecutor(one);
        loop.runInExecutor(null, () -> {
            running.countDown();
            return release.await(20, TimeUnit.SECONDS);
        });
        reach(running);
        loop.close();
        assertThat(one.isShutdown()).isTrue();
        assertThat(one.isTerminated()).isFalse();
        release.countDown();
    }

    @Test
    @Rule({"E9", "CV3"})
    void toThreadCarriesTheContextVariablesRunInExecutorDoesNot() throws Exception {
        ContextVar<String> user = new ContextVar<>("user");
        loop.setDefaultExecutor(one);
        complete(() -> {
            user.set("ann");
            say("to_thread " + await(Async.toThread(() -> user.get("nobody"))));
            say("run_in_executor " + await(loop.runInExecutor(null, () -> user.get("nobody"))));
            say(await(Async.toThread(RunInExecutorTests::greet, "bob")));
            Async.toThread(() -> "never").close();
        });
        assertThat(lines).containsExactly("to_thread ann", "run_in_executor nobody", "hello bob");
    }

    private static String greet(String name) {
        return "hello " + name;
    }
}
