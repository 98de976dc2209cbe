package dev.loopscope.loop;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.loopscope.machine.KeyboardInterrupt;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.getRunningLoop;
import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.MachineThread.runMain;
import static dev.loopscope.loop.MachineThread.runThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an interrupt from outside does to a program that {@link Runner} runs. */
class InterruptTests extends LoopProgram {
    private static final int PATIENCE_SECONDS = 10;

    @Test
    @Rule("RN7")
    void theFirstCancelsMainWhichMayTakeItsTime() {
        runMain(machine, () -> assertThatThrownBy(() -> Async.run(coroutine("main", () -> {
            try {
                machine.interrupt();
                sleep(10);
            } finally {
                sleep(1);
                say("is clean");
            }
        }))).isInstanceOf(KeyboardInterrupt.class));
        assertThat(lines).containsExactly("is clean");
        assertThat(machine.isInterrupted()).isFalse();
    }

    @Test
    @Rule("RN7")
    void aMainThatRefusesGivesItsResult() {
        runMain(machine, () -> say(Async.run(Coroutine.of("main", () -> {
            try {
                machine.interrupt();
                sleep(10);
                return "never";
            } catch (CancelledError refused) {
                sleep(1);
                return "result";
            }
        }))));
        assertThat(lines).containsExactly("result");
    }

    @Test
    @Rule("RN7")
    void aMainThatWasCancelledByItsProgramTooEndsCancelled() {
        runMain(machine, () -> assertThatThrownBy(() -> Async.run(coroutine("main", () -> {
            machine.interrupt();
            Task<?> main = Async.currentTask();
            getRunningLoop().callLater(0, main::cancel);
            try {
                sleep(10);
            } finally {
                sleep(1);
            }
        }))).isInstanceOf(CancelledError.class));
    }

    @Test
    @Rule("RN7")
    void theSecondEndsTheProgram() {
        runMain(machine, () -> assertThatThrownBy(() -> Async.run(coroutine("main", () -> {
            try {
                machine.interrupt();
                sleep(10);
            } finally {
                machine.interrupt();
                sleep(1);
                say("never");
            }
        }))).isInstanceOf(KeyboardInterrupt.class));
        assertThat(lines).isEmpty();
        assertThat(machine.isInterrupted()).isTrue();
    }

    @Test
    @Rule("RN7")
    void eachRunTakesItsFirst() {
        runMain(machine, () -> {
            try (Runner runner = new Runner()) {
                for (int i = 0; i < 2; i++) {
                    assertThatThrownBy(() -> runner.run(coroutine("main", () -> {
                        machine.interrupt();
                        sleep(10);
                    }))).isInstanceOf(KeyboardInterrupt.class);
                }
            }
            machine.interrupt();
        });
        assertThat(machine.isInterrupted()).isTrue();
    }

    @Test
    @Rule("RN7")
    void onAnotherThreadThanTheMainOneARunTakesNone() {
        runThread(machine, () -> assertThatThrownBy(() -> Async.run(coroutine("main", () -> {
            machine.interrupt();
            sleep(10);
        }))).isInstanceOf(KeyboardInterrupt.class));
        assertThat(machine.isInterrupted()).isTrue();
    }

    @Test
    @Rule("RN7")
    void itWakesALoopThatWaits() throws Exception {
        Machine real = Machine.untraced(Time.system());
        CountDownLatch waiting = new CountDownLatch(1);
        real.startMain(() -> {
            try {
                Async.run(coroutine("main", () -> {
                    waiting.countDown();
                    try {
                        await(getRunningLoop().createFuture());
                    } finally {
                        sleep(0.01);
                        say("is clean");
                    }
                }));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        waiting.await();
        real.interrupt();
        real.ended().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(lines).containsExactly("is clean");
    }
}
