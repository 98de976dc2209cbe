package dev.loopscope.loop;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ProgramEndTests extends LoopProgram {
    @Test
    @Rule("D7")
    void aTaskOfALoopThatNobodyClosedIsReportedOnceByTheProgramsLastThread() throws Exception {
        play(() -> task("left", () -> say("never")));
        machine.close();
        assertThat(placeless(printed())).isEqualTo("""
                Task was destroyed but it is pending!
                task: <Task pending name='Task-1' coro=<left() running at FILE:LINE>>
                RuntimeWarning: coroutine 'left' was never awaited
                """);
        assertThat(lines).isEmpty();
    }

    @Test
    void aClosedLoopHasReportedItsTasksBefore() throws Exception {
        play(() -> {
            task("left", () -> say("never"));
            loop.close();
        });
        assertThat(printed()).containsOnlyOnce("Task was destroyed but it is pending!")
                .containsOnlyOnce("coroutine 'left' was never awaited");
    }

    @Test
    void aTaskThatHasBegunIsReportedWithoutTheWarning() throws Exception {
        play(() -> {
            task("left", () -> Async.sleep(10));
            turns(1);
        });
        assertThat(printed()).startsWith("Task was destroyed but it is pending!").doesNotContain("RuntimeWarning");
    }

    @Test
    void aProgramThatWasStoppedIsSpared() throws Exception {
        machine.interrupt();
        play(() -> task("left", () -> say("never")));
        assertThat(printed()).isEmpty();
    }

    @Test
    void whereAnotherThreadLivesOnNothingIsReportedYet() throws Exception {
        Thread other = machine.startThread("other", () -> {
            Thread main = machine.startMain(() -> task("left", () -> say("late")));
            await().until(() -> !main.isAlive()); // in real time: the program's own stands for a thread that waits
            turns(1);
        });
        other.join();
        machine.ended().get(10, TimeUnit.SECONDS);
        assertThat(printed()).isEmpty();
        assertThat(lines).containsExactly("late");
    }

    private void play(Runnable main) throws Exception {
        machine.startMain(main);
        machine.ended().get(10, TimeUnit.SECONDS);
    }
}
