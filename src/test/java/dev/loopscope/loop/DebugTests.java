package dev.loopscope.loop;

import org.junit.jupiter.api.Test;

import dev.loopscope.trace.TraceEvent.WarningIssued;

import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.MachineThread.runMain;
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

    @Test
    @Rule("D1")
    void aLoopBeginsAsItsMachineSays() {
        machine.setDebug(true);
        assertThat(new EventLoop(machine).isDebug()).isTrue();
        machine.setDebug(false);
        assertThat(new EventLoop(machine).isDebug()).isFalse();
    }

    @Test
    @Rule("D2")
    void whatIsSlowCanBeChosen() {
        loop.setDebug(true);
        time.stand();
        assertThat(loop.slowCallbackDuration()).isEqualTo(0.1);
        loop.setSlowCallbackDuration(0.2);
        loop.callSoon(this::slow);
        loop.callSoon(() -> time.pass(0.2));
        turns(1);
        assertThat(events(WarningIssued.class)).singleElement()
                .satisfies(warning -> assertThat(warning.text()).endsWith("took 0.200 seconds"));
    }

    @Test
    @Rule("D3")
    void inDebugModeThingsKnowWhereTheyWereMade() {
        loop.setDebug(true);
        Handle handle = loop.callSoon(this::slow);
        LoopFuture<String> future = loop.createFuture();
        int line = new Throwable().getStackTrace()[0].getLineNumber() - 1;
        assertThat(future).hasToString("<Future pending created at DebugTests.java:%d>".formatted(line));
        assertThat(handle.toString()).endsWith(" created at DebugTests.java:%d>".formatted(line - 1));
        Task<Void> task = loop.createTask(coroutine("f", () -> {}));
        assertThat(task.toString()).endsWith(" created at DebugTests.java:%d>".formatted(line + 4));
        loop.setDebug(false);
        assertThat(loop.createFuture()).hasToString("<Future pending>");
    }

    @Test
    @Rule({"D3", "EH1", "EH3"})
    void inDebugModeErrorsSayWhereTheirThingWasMade() {
        loop.setDebug(true);
        loop.callSoon(DebugTests::fails);
        loop.createFuture().setException(new IllegalArgumentException("unseen"));
        turns(1);
        loop.close();
        assertThat(printed()).containsSubsequence("Exception in callback fails() at DebugTests.java:",
                "source_traceback: Object created at (most recent call last):\n  File \"",
                "  File \"DebugTests.java\", line ", "Future exception was never retrieved",
                "source_traceback: Object created at (most recent call last):\n  File \"",
                "  File \"DebugTests.java\", line ");
    }

    private static void fails() {
        throw new IllegalArgumentException("boom");
    }

    @Test
    @Rule("D9")
    void inDebugModeACancelledHandleShowsWhatItWas() {
        loop.setDebug(true);
        Handle handle = loop.callSoon(this::slow);
        handle.cancel();
        assertThat(placeless(handle)).isEqualTo("<Handle cancelled slow() at FILE:LINE created at FILE:LINE>");
    }

    @Test
    @Rule("D8")
    void inDebugModeALoopThatNobodyClosedIsReported() throws Exception {
        loop.setDebug(true);
        runMain(machine, () -> {
            EventLoop closed = new EventLoop(machine);
            closed.setDebug(true);
            closed.close();
        });
        machine.ended().get();
        assertThat(printed()).isEqualTo(
                "ResourceWarning: unclosed event loop <EventLoop running=False closed=False debug=True>\n");
    }

    @Test
    @Rule("D8")
    void inDebugModeTheTraceNotesThatALoopIsClosed() {
        loop.close();
        loop.setDebug(true);
        loop.close();
        EventLoop other = new EventLoop(machine);
        other.setDebug(true);
        other.close();
        assertThat(events(WarningIssued.class)).singleElement().satisfies(note -> {
            assertThat(note.category()).isEqualTo("asyncio");
            assertThat(note.text()).isEqualTo("Close <EventLoop running=False closed=False debug=True>");
        });
        assertThat(printed()).isEmpty();
    }

    @Test
    void inDebugModeNothingAwaitsInsideAMonitor() {
        Object monitor = new Object();
        loop.setDebug(true);
        complete(() -> {
            synchronized (monitor) {
                try {
                    sleep(0);
                } catch (IllegalStateException refused) {
                    say(placeless(refused.getMessage()));
                }
            }
            sleep(0);
            say("outside it is well");
        });
        assertThat(lines).containsExactly("await inside synchronized would block the loop: the thread holds a monitor "
                + "of Object taken at FILE:LINE", "outside it is well");
    }
}
