package dev.loopscope.loop;

import org.junit.jupiter.api.Test;

import dev.loopscope.machine.KeyboardInterrupt;
import dev.loopscope.machine.SystemExit;
import dev.loopscope.trace.TraceEvent.TimerCancelled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HandleTests extends LoopProgram {
    @Test
    @Rule("H1")
    void callbacksRunInTheOrderInWhichTheyWereQueued() {
        loop.callSoon(saying("a"));
        task("task", () -> say("b"));
        LoopFuture<String> future = loop.createFuture();
        future.addDoneCallback(_ -> say("c"));
        future.setResult("");
        loop.callSoon(saying("d"));
        turns(1);
        assertThat(lines).containsExactly("a", "b", "c", "d");
    }

    @Test
    @Rule("H2")
    void aCallbackRunsOnce() {
        loop.callSoon(saying("once"));
        loop.callLater(0, saying("timer once"));
        turns(4);
        assertThat(lines).containsExactly("once", "timer once");
    }

    @Test
    @Rule("H3")
    void aHandleCanBeCancelledAtAnyTimeAndAgain() {
        Handle before = loop.callSoon(saying("never"));
        Handle after = loop.callSoon(saying("ran"));
        before.cancel();
        before.cancel();
        turns(1);
        after.cancel();
        assertThat(lines).containsExactly("ran");
        assertThat(before.isCancelled()).isTrue();
        assertThat(after.isCancelled()).isTrue();
        assertThat(before).hasToString("<Handle cancelled>");
    }

    @Test
    @Rule("H3")
    void aHandleOfTheSameBatchCanBeCancelled() {
        Handle[] victim = new Handle[1];
        loop.callSoon(() -> victim[0].cancel());
        victim[0] = loop.callSoon(saying("never"));
        turns(2);
        assertThat(lines).isEmpty();
    }

    @Test
    @Rule("H4")
    void aDueTimerCanBeCancelledByAnEarlierHandleOfItsTurn() {
        TimerHandle timer = loop.callLater(0, saying("never"));
        loop.callSoon(timer::cancel);
        turns(2);
        assertThat(lines).isEmpty();
    }

    @Test
    @Rule("H5")
    void aTimerKnowsItsTimeAlsoWhenCancelled() {
        TimerHandle timer = loop.callAt(1_500_000_000, saying("never"));
        timer.cancel();
        assertThat(timer.when()).isEqualTo(1_500_000_000);
        assertThat(timer).hasToString("<TimerHandle cancelled when=1.5>");
    }

    @Test
    @Rule("H6")
    void negativeDelaysKeepTheirPastTimes() {
        loop.callLater(-1, saying("-1"));
        loop.callLater(-2, saying("-2"));
        turns(1);
        assertThat(lines).containsExactly("-2", "-1");
    }

    @Test
    @Rule("H8")
    void aClosedLoopQueuesNothing() {
        loop.close();
        assertThatThrownBy(() -> loop.callSoon(saying(""))).hasMessage("Event loop is closed");
        assertThatThrownBy(() -> loop.callLater(1, saying(""))).hasMessage("Event loop is closed");
        assertThatThrownBy(() -> loop.callAt(1, saying(""))).hasMessage("Event loop is closed");
        assertThatThrownBy(() -> loop.callSoonThreadsafe(saying(""))).hasMessage("Event loop is closed");
    }

    @Test
    @Rule("H9")
    void onlyTimersThatStillWaitAreCountedAsCancelled() {
        TimerHandle due = loop.callLater(0, saying("due"));
        TimerHandle onItsWay = loop.callLater(1, saying("cancelled before it arrived"));
        onItsWay.cancel();
        turns(1);
        due.cancel();
        assertThat(loop.timers().cancelledCount()).isZero();
        assertThat(events(TimerCancelled.class)).isEmpty();
    }

    @Test
    @Rule("H11")
    void anExceptionInACallbackGoesToTheHandlerAndTheBatchGoesOn() {
        loop.callSoon(HandleTests::fails);
        loop.callSoon(() -> {
            throw new AssertionError("an Error too");
        });
        loop.callSoon(saying("next"));
        turns(1);
        assertThat(lines).containsExactly("next");
        assertThat(printed()).contains("Exception in callback fails()").contains("boom").contains("an Error too");
    }

    private static void fails() {
        throw new IllegalArgumentException("boom");
    }

    @Test
    @Rule({"H11", "R16"})
    void whatEndsTheProgramLeavesTheLoopAndTheRestOfTheBatchStaysQueued() {
        loop.callSoon(() -> {
            throw new SystemExit("bye");
        });
        loop.callSoon(saying("rest"));
        assertThatThrownBy(loop::runForever).isInstanceOf(SystemExit.class);
        assertThat(loop.isRunning()).isFalse();
        loop.callSoon(() -> {
            say("later");
            throw new KeyboardInterrupt();
        });
        assertThatThrownBy(loop::runForever).isInstanceOf(KeyboardInterrupt.class);
        assertThat(lines).containsExactly("rest", "later");
        assertThat(printed()).isEmpty();
    }
}
