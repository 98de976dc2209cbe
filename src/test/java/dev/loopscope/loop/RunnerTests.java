package dev.loopscope.loop;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.SystemExit;
import dev.loopscope.machine.Time;
import dev.loopscope.trace.TraceEvent.LoopClosed;

import static dev.loopscope.loop.Async.createTask;
import static dev.loopscope.loop.Async.currentTask;
import static dev.loopscope.loop.Async.getEventLoop;
import static dev.loopscope.loop.Async.getRunningLoop;
import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.MachineThread.runMain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RunnerTests extends LoopProgram {
    @Test
    @Rule("RN1")
    void runMakesALoopRunsMainAsATaskAndClosesTheLoop() {
        EventLoop[] made = new EventLoop[1];
        runMain(machine, () -> {
            Async.run(coroutine("main", () -> {
                made[0] = getRunningLoop();
                say(currentTask().name());
            }));
            assertThat(made[0].isClosed()).isTrue();
            assertThatThrownBy(Async::getEventLoop)
                    .hasMessage("There is no current event loop in thread 'MainThread'.");
        });
        assertThat(lines).containsExactly("Task-1");
        assertThat(events(LoopClosed.class)).hasSize(1);
        assertThat(printed()).isEmpty();
    }

    @Test
    @Rule("RN1")
    void runIsRefusedInsideARunningLoop() {
        Coroutine<Void> refused = coroutine("main", () -> say("never"));
        complete(() -> assertThatThrownBy(() -> Async.run(refused))
                .hasMessage("asyncio.run() cannot be called from a running event loop"));
        assertThat(refused.isUsed()).isTrue();
    }

    @Test
    @Rule("RN2")
    void whatIsLeftIsCancelledInTheOrderOfCreationAndFailuresAreReported() {
        runMain(machine, () -> {
            Async.run(coroutine("main", () -> {
                createTask(left("a"));
                createTask(left("b"));
                createTask(coroutine("fails", () -> {
                    try {
                        sleep(10);
                    } finally {
                        sleep(failToCleanUp());
                    }
                }));
                sleep(0);
            }));
            say("run returned");
        });
        assertThat(lines).containsExactly("a cancelled", "b cancelled", "a is clean", "b is clean", "run returned");
        assertThat(placeless(printed())).startsWith("unhandled exception during asyncio.run() shutdown\n"
                + "task: <Task finished name='Task-4' coro=<fails() done, defined at FILE:LINE>")
                .contains("clean-up failed")
                .doesNotContain("never retrieved");
    }

    private Coroutine<Void> left(String name) {
        return coroutine(name, () -> {
            try {
                sleep(10);
            } finally {
                say(name + " cancelled");
                sleep(1);
                say(name + " is clean");
            }
        });
    }

    private static int failToCleanUp() {
        throw new IllegalArgumentException("clean-up failed");
    }

    @Test
    @Rule("RN4")
    void theOutcomeOfMainIsPassedOn() {
        runMain(machine, () -> {
            assertThat(Async.<String>run(Coroutine.of("main", () -> "result"))).isEqualTo("result");
            assertThatThrownBy(() -> Async.run(coroutine("main", RunnerTests::failToCleanUp)))
                    .hasMessage("clean-up failed");
            assertThatThrownBy(() -> Async.run(coroutine("main", () -> {
                currentTask().cancel("by itself");
                sleep(1);
            }))).isInstanceOf(CancelledError.class).hasMessage("by itself");
            assertThatThrownBy(() -> Async.run(coroutine("main", () -> {
                throw new SystemExit("bye");
            }))).isInstanceOf(SystemExit.class);
        });
        assertThat(events(LoopClosed.class)).hasSize(4);
        assertThat(printed()).isEmpty();
    }

    @Test
    @Rule("RN6")
    void aRunnerKeepsItsLoopAndWhatIsLeftBetweenRuns() {
        runMain(machine, () -> {
            Runner runner = new Runner();
            EventLoop first = runner.run(Coroutine.of("main", () -> {
                createTask(left("a"));
                return getRunningLoop();
            }));
            assertThat(getEventLoop()).isSameAs(first);
            runner.run(coroutine("main", () -> {
                assertThat(getRunningLoop()).isSameAs(first);
                assertThatThrownBy(() -> runner.run(coroutine("f", () -> {})))
                        .hasMessage("Runner.run() cannot be called from a running event loop");
                sleep(1);
            }));
            runner.close();
            runner.close();
            assertThatThrownBy(() -> runner.run(coroutine("main", () -> {}))).hasMessage("Runner is closed");
            assertThatThrownBy(runner::loop).hasMessage("Runner is closed");
        });
        assertThat(lines).containsExactly("a cancelled", "a is clean");
    }

    @Test
    @Rule("RN3")
    void theLoopIsClosedOnceTheDefaultExecutorHasEnded() {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Machine real = Machine.untraced(Time.system());
        real.setDefaultExecutor(_ -> pool);
        AtomicBoolean ended = new AtomicBoolean();
        CountDownLatch running = new CountDownLatch(1);
        runMain(real, () -> Async.run(coroutine("main", () -> {
            getRunningLoop().runInExecutor(null, () -> {
                running.await();
                ended.set(true);
                return null;
            });
            getRunningLoop().callSoon(running::countDown);
        })));
        assertThat(ended).isTrue();
        assertThat(pool.isTerminated()).isTrue();
    }

    @Test
    @Rule("RN6")
    void theRunsOfARunnerShareTheirContextVariables() {
        ContextVar<String> user = new ContextVar<>("user");
        runMain(machine, () -> {
            try (Runner runner = new Runner()) {
                runner.run(coroutine("first", () -> user.set("ann")));
                runner.run(coroutine("second", () -> say(user.get("nobody"))));
            }
            say(user.get("nobody"));
        });
        assertThat(lines).containsExactly("ann", "nobody");
    }
}
