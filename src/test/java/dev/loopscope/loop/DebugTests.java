package dev.loopscope.loop;

import org.junit.jupiter.api.Test;

import dev.loopscope.trace.TraceEvent.WarningIssued;

import static dev.loopscope.loop.Async.sleep;
import static org.assertj.core.api.Assertions.assertThat;

class DebugTests extends LoopProgram {
    private void slow() {
        time.pass(0.15);
    }

    @Test
    @Rule("D1")
    void debugModeIsOffUntilItIsSetAndCanBeSetAtAnyTime() {
        assertThat(loop.isDebug()).isFalse();
        loop.callSoon(this::slow);
        loop.callSoon(() -> loop.setDebug(true));
        loop.callSoon(this::slow);
        turns(1);
        assertThat(events(WarningIssued.class)).hasSize(1);
        loop.setDebug(false);
        loop.callSoon(this::slow);
        turns(1);
        assertThat(events(WarningIssued.class)).hasSize(1);
    }

    @Test
    @Rule("D2")
    void aSlowCallbackIsReported() {
        loop.setDebug(true);
        time.stand();
        loop.callSoon(this::slow);
        loop.callSoon(() -> time.pass(0.099));
        loop.callLater(0, () -> time.pass(0.1));
        turns(2);
        assertThat(events(WarningIssued.class)).extracting(event -> placeless(event.text())).hasSize(2)
                .first().asString()
                .isEqualTo("Executing <Handle slow() at FILE:LINE created at FILE:LINE> took 0.150 seconds");
        assertThat(events(WarningIssued.class).getLast().text()).contains(" <lambda>() at DebugTests.java:")
                .endsWith("> took 0.100 seconds");
        assertThat(events(WarningIssued.class).getFirst().category()).isEqualTo("asyncio");
    }

    @Test
    @Rule("D2")
    void aSlowStepIsReportedByItsTaskAsItIsAfterTheStep() {
        loop.setDebug(true);
        time.stand();
        task("f", () -> {
            slow();
            sleep(1);
        });
        task("g", this::slow);
        turns(1);
        assertThat(events(WarningIssued.class)).extracting(event -> placeless(event.text())).containsExactly(
                "Executing <Task pending name='Task-1' coro=<f() running at FILE:LINE> wait_for=<Future pending "
                        + "cb=[Task.task_wakeup()] created at FILE:LINE> created at FILE:LINE> took 0.150 seconds",
                "Executing <Task finished name='Task-2' coro=<g() done, defined at FILE:LINE> result=None "
                        + "created at FILE:LINE> took 0.150 seconds");
    }
}
