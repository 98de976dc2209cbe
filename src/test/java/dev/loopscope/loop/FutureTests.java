package dev.loopscope.loop;

import java.lang.ref.WeakReference;

import org.junit.jupiter.api.Test;

import static dev.loopscope.loop.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FutureTests extends LoopProgram {
    private final LoopFuture<String> future = loop.createFuture();

    @Test
    @Rule("F1")
    void aFutureIsPendingFinishedOrCancelled() {
        assertThat(future).hasToString("<Future pending>");
        future.setResult("x");
        assertThat(future.isDone()).isTrue();
        assertThat(future).hasToString("<Future finished result='x'>");
        LoopFuture<String> failed = loop.createFuture();
        failed.setException(new IllegalArgumentException("boom"));
        assertThat(failed.isCancelled()).isFalse();
        assertThat(failed).hasToString("<Future finished exception=IllegalArgumentException('boom')>");
        LoopFuture<String> cancelled = loop.createFuture();
        cancelled.cancel();
        assertThat(cancelled.isDone() && cancelled.isCancelled()).isTrue();
        assertThat(cancelled).hasToString("<Future cancelled>");
    }

    @Test
    @Rule("F2")
    void becomingDoneQueuesTheCallbacksInTheirOrderAndRunsNone() {
        future.addDoneCallback(_ -> say("first"));
        future.addDoneCallback(_ -> say("second"));
        future.setResult("x");
        assertThat(future.isDone()).isTrue();
        assertThat(lines).isEmpty();
        turns(1);
        assertThat(lines).containsExactly("first", "second");
    }

    @Test
    @Rule("F3")
    void aCallbackOfADoneFutureIsQueuedAndNotCalled() {
        future.setResult("x");
        loop.callSoon(saying("queued before"));
        future.addDoneCallback(_ -> say("callback"));
        assertThat(lines).isEmpty();
        turns(1);
        assertThat(lines).containsExactly("queued before", "callback");
    }

    @Test
    @Rule("F4")
    void waitingTasksAndCallbacksGoOnInTheOrderInWhichTheyCame() {
        task("a", () -> say("a " + await(future)));
        turns(1);
        future.addDoneCallback(_ -> say("callback"));
        task("b", () -> say("b " + await(future)));
        turns(1);
        future.setResult("x");
        turns(1);
        assertThat(lines).containsExactly("a x", "callback", "b x");
    }

    @Test
    @Rule("F5")
    void wakeUpsTakeTheirPlaceAtTheMomentOfTheResult() {
        task("waiter", () -> {
            await(future);
            say("waiter");
        });
        turns(1);
        loop.callSoon(saying("before"));
        future.setResult("x");
        loop.callSoon(saying("after"));
        turns(1);
        assertThat(lines).containsExactly("before", "waiter", "after");
    }

    @Test
    @Rule("F6")
    void aCallbackMayBeAddedTwiceAndIsRemovedAltogether() {
        DoneCallback<String> twice = _ -> say("twice");
        future.addDoneCallback(twice);
        future.addDoneCallback(twice);
        assertThat(future.removeDoneCallback(twice)).isEqualTo(2);
        future.addDoneCallback(twice);
        future.addDoneCallback(twice);
        future.setResult("x");
        assertThat(future.removeDoneCallback(twice)).isZero();
        turns(1);
        assertThat(lines).containsExactly("twice", "twice");
    }

    @Test
    @Rule({"F7", "F8"})
    void aCallbackGetsTheFutureAndOneItAddsComesATurnLater() {
        future.addDoneCallback(done -> {
            mark(done.result());
            done.addDoneCallback(_ -> mark("added"));
        });
        future.setResult("x");
        turns(2);
        assertThat(lines).containsExactly("1 x", "2 added");
    }

    @Test
    @Rule({"F9", "F10"})
    void askingTooEarlyOrSettingTwiceIsRefused() {
        assertThatThrownBy(future::result).isInstanceOf(InvalidStateException.class).hasMessage("Result is not set.");
        assertThatThrownBy(future::exception).isInstanceOf(InvalidStateException.class)
                .hasMessage("Exception is not set.");
        future.cancel();
        assertThatThrownBy(future::result).isInstanceOf(CancelledError.class);
        assertThatThrownBy(future::exception).isInstanceOf(CancelledError.class);
        assertThatThrownBy(() -> future.setResult("x")).isInstanceOf(InvalidStateException.class)
                .hasMessage("invalid state");
        assertThatThrownBy(() -> future.setException(new Exception())).isInstanceOf(InvalidStateException.class);
        assertThat(future.cancel()).isFalse();
    }

    @Test
    @Rule({"F11", "J2"})
    void awaitingWhatIsDoneDoesNotYield() {
        LoopFuture<String> failed = loop.createFuture();
        future.setResult("x");
        failed.setException(new IllegalArgumentException("boom"));
        task("waiter", () -> {
            mark(await(future));
            assertThatThrownBy(() -> await(failed)).hasMessage("boom");
            mark("after the failed one");
        });
        turns(1);
        assertThat(lines).containsExactly("1 x", "1 after the failed one");
    }

    @Test
    @Rule("F11")
    void awaitingWhatIsPendingGoesOnInTheTurnAfterTheResult() {
        task("waiter", () -> mark(await(future)));
        turns(1);
        loop.callSoon(() -> future.setResult("x"));
        turns(2);
        assertThat(lines).containsExactly("3 x");
    }

    @Test
    @Rule({"F12", "J9"})
    void theSameExceptionIsThrownAtEveryAwait() {
        Exception error = new Exception("boom");
        future.setException(error);
        complete(() -> {
            assertThatThrownBy(() -> await(future)).isSameAs(error);
            assertThatThrownBy(() -> await(future)).isSameAs(error);
        });
    }

    @Test
    @Rule("F13")
    void theCancelMessageReachesTheAwaitingCode() {
        future.cancel("why");
        complete(() -> assertThatThrownBy(() -> await(future)).isInstanceOf(CancelledError.class).hasMessage("why"));
        LoopFuture<String> without = loop.createFuture();
        without.cancel();
        assertThatThrownBy(without::result).isInstanceOf(CancelledError.class).hasMessage(null);
    }

    @Test
    @Rule({"F14", "EH3"})
    void anExceptionThatNobodyFetchedIsReportedWhenTheLoopIsClosed() {
        future.setException(new IllegalArgumentException("boom"));
        Task<Void> task = task("f", () -> {
            throw new IllegalArgumentException("bang");
        });
        turns(2);
        assertThat(task.isDone()).isTrue();
        loop.close();
        assertThat(placeless(printed())).containsSubsequence("Future exception was never retrieved\n",
                "future: <Future finished exception=IllegalArgumentException('boom')>\n", "boom",
                "Task exception was never retrieved\n",
                "future: <Task finished name='Task-1' coro=<f() done, defined at FILE:LINE> ", "bang");
    }

    @Test
    @Rule("F14")
    void fetchingOrCancellingSilencesTheReport() {
        future.setException(new Exception("fetched"));
        assertThat(future.exception()).hasMessage("fetched");
        LoopFuture<String> cancelled = loop.createFuture();
        cancelled.setException(new Exception("cancelled"));
        assertThat(cancelled.cancel()).isFalse();
        Task<Void> failing = task("f", () -> {
            throw new Exception("awaited");
        });
        complete(() -> assertThatThrownBy(() -> await(failing)).hasMessage("awaited"));
        loop.close();
        assertThat(printed()).isEmpty();
    }

    @Test
    @Rule("F14")
    void anExceptionOfACollectedFutureIsReportedInALaterTurn() {
        WeakReference<LoopFuture<String>> gone = failAndForget();
        while (printed().isEmpty()) {
            System.gc();
            turns(1);
        }
        assertThat(gone.get()).isNull();
        assertThat(printed()).startsWith("Future exception was never retrieved\n");
    }

    private WeakReference<LoopFuture<String>> failAndForget() {
        LoopFuture<String> forgotten = loop.createFuture();
        forgotten.setException(new Exception("boom"));
        return new WeakReference<>(forgotten);
    }

    @Test
    @Rule("F15")
    void aFailingCallbackDoesNotStopTheOthers() {
        future.addDoneCallback(_ -> {
            throw new IllegalArgumentException("boom");
        });
        future.addDoneCallback(_ -> say("next"));
        future.setResult("x");
        turns(1);
        assertThat(lines).containsExactly("next");
    }

    @Test
    @Rule({"F16", "F17"})
    void aPendingFutureOfAnotherLoopCannotBeAwaitedADoneOneCan() {
        EventLoop other = new EventLoop(machine);
        LoopFuture<String> foreign = other.createFuture();
        assertThat(foreign.loop()).isSameAs(other);
        task("waiter", () -> {
            assertThatThrownBy(() -> await(foreign))
                    .hasMessageMatching(
                            "Task <Task pending .*> got Future <Future pending> attached to a different loop");
            mark("refused");
            foreign.setResult("x");
            mark(await(foreign));
        });
        turns(2);
        assertThat(lines).containsExactly("2 refused", "2 x");
    }

    @Test
    void aResultWhoseTextFormFailsDoesNotHoldTheWaitingOnesUp() {
        LoopFuture<Object> odd = loop.createFuture();
        task("waiter", () -> {
            await(odd);
            say("went on");
        });
        turns(1);
        odd.setResult(new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no text");
            }
        });
        turns(1);
        assertThat(lines).containsExactly("went on");
    }
}
