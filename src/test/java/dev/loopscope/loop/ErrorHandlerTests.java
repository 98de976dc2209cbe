package dev.loopscope.loop;

import org.junit.jupiter.api.Test;

import dev.loopscope.machine.SystemExit;
import dev.loopscope.trace.TraceEvent.OutputPrinted;
import dev.loopscope.trace.TraceEvent.OutputStreamName;

import static dev.loopscope.loop.Async.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ErrorHandlerTests extends LoopProgram {
    private static void fails() {
        throw new IllegalArgumentException("boom");
    }

    @Test
    @Rule("EH1")
    void theHandlerGetsTheLoopAndWhatIsKnown() {
        loop.setExceptionHandler((source, context) -> {
            assertThat(source).isSameAs(loop);
            assertThat(context.exception()).hasMessage("boom");
            say(context.message() + " " + context.details());
        });
        loop.callSoon(ErrorHandlerTests::fails);
        turns(1);
        assertThat(lines).map(LoopProgram::placeless).containsExactly(
                "Exception in callback fails() at FILE:LINE {handle=<Handle fails() at FILE:LINE>}");
        assertThat(printed()).isEmpty();
    }

    @Test
    @Rule("EH2")
    void theDefaultHandlerPrintsTheMessageTheKeysInOrderAndTheTraceback() {
        loop.callExceptionHandler(ExceptionContext.of("It went wrong", new IllegalArgumentException("boom"))
                .with("task", "the task").with("future", "the future").with("handle", "the handle"));
        assertThat(printed()).startsWith("""
                It went wrong
                future: the future
                handle: the handle
                task: the task
                java.lang.IllegalArgumentException: boom
                \tat\s""");
        assertThat(events(OutputPrinted.class)).extracting(OutputPrinted::stream)
                .containsOnly(OutputStreamName.STDERR);
    }

    @Test
    @Rule("EH2")
    void withoutAMessageItIsAnUnhandledException() {
        loop.callExceptionHandler(ExceptionContext.of(null, null));
        assertThat(printed()).isEqualTo("Unhandled exception in event loop\n");
    }

    @Test
    @Rule("EH3")
    void aPendingTaskIsReportedWhenItsLoopIsClosedUnlessTheLoopMadeIt() {
        task("left", () -> sleep(10));
        loop.callSoon(loop::stop);
        assertThatThrownBy(() -> loop.runUntilComplete(coroutine("main", () -> sleep(10))))
                .hasMessage("Event loop stopped before Future completed.");
        loop.close();
        assertThat(printed())
                .matches(
                        "Task was destroyed but it is pending!\ntask: <Task pending name='Task-1' coro=<left\\(\\) .*\n");
    }

    @Test
    @Rule("EH4")
    void aHandlerThatFailsIsReportedAndTheLoopSurvives() {
        loop.setExceptionHandler((_, _) -> {
            throw new AssertionError("handler failed");
        });
        loop.callSoon(ErrorHandlerTests::fails);
        loop.callSoon(saying("survived"));
        turns(1);
        assertThat(lines).containsExactly("survived");
        assertThat(printed()).startsWith("Unhandled error in exception handler\ncontext: ").contains("handler failed");
    }

    @Test
    @Rule("EH4")
    void evenATextFormThatFailsDoesNotEndTheLoop() {
        Object unspeakable = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no text");
            }
        };
        loop.callSoon(() -> loop.callExceptionHandler(ExceptionContext.of("odd", null).with("future", unspeakable)));
        loop.callSoon(saying("survived"));
        turns(1);
        assertThat(lines).containsExactly("survived");
        assertThat(printed()).startsWith("Exception in default exception handler\n");
    }

    @Test
    @Rule("EH4")
    void whatEndsTheProgramPassesTheHandler() {
        loop.setExceptionHandler((_, _) -> {
            throw new SystemExit("bye");
        });
        loop.callSoon(ErrorHandlerTests::fails);
        assertThatThrownBy(loop::runForever).isInstanceOf(SystemExit.class);
    }

    @Test
    @Rule({"EH5", "EH6"})
    void withoutAHandlerTheDefaultOneIsBack() {
        assertThat(loop.exceptionHandler()).isNull();
        loop.setExceptionHandler((_, _) -> say("handled"));
        loop.setExceptionHandler(null);
        loop.callSoon(ErrorHandlerTests::fails);
        turns(1);
        assertThat(lines).isEmpty();
        assertThat(printed()).startsWith("Exception in callback fails()");
    }
}
