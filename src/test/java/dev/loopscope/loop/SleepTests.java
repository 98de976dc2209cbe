package dev.loopscope.loop;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.loopscope.trace.TraceEvent.FutureCreated;
import dev.loopscope.trace.TraceEvent.TaskSuspended;
import dev.loopscope.trace.TraceEvent.TaskYielded;
import dev.loopscope.trace.TraceEvent.TimerScheduled;

import static dev.loopscope.loop.Async.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SleepTests extends LoopProgram {
    @Test
    @Rule("S1")
    void sleepingForNothingIsOneTurnWithoutTimerAndFuture() {
        task("sleeper", () -> {
            sleep(0);
            mark("after 0");
            sleep(-1);
            mark("after -1");
        });
        turns(3);
        assertThat(lines).containsExactly("2 after 0", "3 after -1");
        assertThat(events(TaskYielded.class)).hasSize(2);
        assertThat(events(TimerScheduled.class)).isEmpty();
        assertThat(events(FutureCreated.class)).isEmpty();
    }

    @Test
    @Rule("S2")
    void theTaskGoesOnOneTurnAfterTheTimer() {
        task("sleeper", () -> {
            sleep(1);
            mark("slept");
        });
        turns(1);
        time.pass(2);
        loop.callSoon(() -> loop.callSoon(marking("queued in the timer's turn")));
        turns(2);
        assertThat(lines).containsExactly("3 queued in the timer's turn", "3 slept");
        assertThat(events(TaskSuspended.class)).singleElement().extracting(TaskSuspended::what).isEqualTo("sleep(1)");
    }

    @Test
    @Rule("S3")
    void sleepGivesItsResult() {
        assertThat(result(() -> sleep(1, "x") + sleep(0, "y"))).isEqualTo("xy");
    }

    @Test
    @Rule("S4")
    void aCancelledSleeperCancelsItsTimer() {
        Task<Void> sleeper = task("sleeper", () -> sleep(1000));
        turns(1);
        sleeper.cancel();
        turns(3);
        assertThat(sleeper.isCancelled()).isTrue();
        assertThat(loop.timers().size()).isZero();
    }

    @Test
    @Rule("S5")
    void equalSleepsEndInTheOrderInWhichTheyBegan() {
        List<String> names = List.of("a", "b", "c", "d", "e");
        for (String name : names) {
            task(name, () -> {
                sleep(1);
                say(name);
            });
        }
        complete(() -> sleep(2));
        assertThat(lines).isEqualTo(names);
    }

    @Test
    @Rule("S6")
    void aDelayThatIsNoNumberIsRefused() {
        complete(() -> assertThatThrownBy(() -> sleep(Double.NaN)).hasMessage("Invalid delay: NaN (not a number)"));
    }
}
