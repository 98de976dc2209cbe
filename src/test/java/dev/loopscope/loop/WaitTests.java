package dev.loopscope.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;

import dev.loopscope.trace.TraceEvent.TaskSuspended;

import static dev.loopscope.loop.Async.asCompleted;
import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.createTask;
import static dev.loopscope.loop.Async.currentTask;
import static dev.loopscope.loop.Async.shield;
import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.Async.waitFor;
import static dev.loopscope.loop.Async.waitOn;
import static dev.loopscope.loop.ReturnWhen.ALL_COMPLETED;
import static dev.loopscope.loop.ReturnWhen.FIRST_COMPLETED;
import static dev.loopscope.loop.ReturnWhen.FIRST_EXCEPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WaitTests extends LoopProgram {
    private Task<String> slow(String result, double seconds) {
        return loop.createTask(slowly(result, seconds));
    }

    private Coroutine<String> slowly(String result, double seconds) {
        return Coroutine.of("slow", () -> {
            try {
                return sleep(seconds, result);
            } catch (CancelledError cancelled) {
                sleep(0);
                say(result + " cleaned up");
                throw cancelled;
            }
        });
    }

    private Task<String> failing(double seconds) {
        return loop.createTask(Coroutine.of("failing", () -> {
            sleep(seconds);
            throw new IllegalArgumentException("boom");
        }));
    }

    // ---- wait ----

    @Test
    @Rule("W1")
    void waitGivesWhatIsDoneAndWhatIsPendingAndNeitherThrowsNorCancels() {
        Task<String> quick = slow("quick", 1);
        Task<String> fails = failing(2);
        Task<String> late = slow("late", 5);
        complete(() -> {
            Waited<String> waited = waitOn(List.of(late, quick, fails), ALL_COMPLETED, 3);
            assertThat(waited.done()).containsExactly(quick, fails);
            assertThat(waited.pending()).containsExactly(late);
            assertThat(await(late)).isEqualTo("late");
        });
        assertThat(events(TaskSuspended.class)).extracting(TaskSuspended::what).contains("wait(3)");
    }

    @Test
    @Rule("W2")
    void waitReturnsAtTheFirstToComplete() {
        Task<String> quick = slow("quick", 1);
        Task<String> late = slow("late", 2);
        complete(() -> assertThat(waitOn(List.of(late, quick), FIRST_COMPLETED).done()).containsExactly(quick));
    }

    @Test
    @Rule("W2")
    void waitReturnsAtTheFirstFailureAndACancelIsNone() {
        Task<String> cancelled = slow("cancelled", 10);
        Task<String> quick = slow("quick", 1);
        Task<String> fails = failing(2);
        Task<String> late = slow("late", 3);
        loop.callLater(0.5, cancelled::cancel);
        complete(() -> {
            Waited<String> waited = waitOn(List.of(cancelled, quick, fails, late), FIRST_EXCEPTION);
            assertThat(waited.done()).containsExactly(cancelled, quick, fails);
            assertThat(waitOn(List.of(quick, late), FIRST_EXCEPTION).pending()).isEmpty();
        });
    }

    @Test
    @Rule("W3")
    void atTheTimeoutWaitReturnsWhatIsDone() {
        Task<String> late = slow("late", 5);
        complete(() -> {
            Waited<String> waited = waitOn(List.of(late), ALL_COMPLETED, 1);
            assertThat(waited.done()).isEmpty();
            assertThat(waited.pending()).containsExactly(late);
        });
    }

    @Test
    @Rule("W4")
    void whatEndsBeforeTheWaiterGoesOnIsDone() {
        LoopFuture<String> a = loop.createFuture();
        LoopFuture<String> b = loop.createFuture();
        task("waiter", () -> say("done: " + waitOn(List.of(a, b), FIRST_COMPLETED).done().size()));
        turns(1);
        a.setResult("");
        turns(1);
        b.setResult("");
        turns(1);
        assertThat(lines).containsExactly("done: 2");
    }

    @Test
    @Rule("W6")
    void cancellingTheWaiterLeavesTheTasksAlone() {
        Task<String> late = slow("late", 5);
        Task<Void> waiter = task("waiter", () -> waitOn(List.of(late), ALL_COMPLETED));
        turns(1);
        waiter.cancel();
        turns(2);
        assertThat(waiter.isCancelled()).isTrue();
        complete(() -> assertThat(await(late)).isEqualTo("late"));
        assertThat(printed()).isEmpty();
    }

    @Test
    @Rule({"W7", "W8"})
    void waitNeedsSomethingToWaitForAndCountsItOnce() {
        Task<String> once = slow("once", 1);
        complete(() -> {
            assertThatThrownBy(() -> waitOn(List.<Task<String>>of(), ALL_COMPLETED))
                    .hasMessage("Set of Tasks/Futures is empty.");
            assertThat(waitOn(List.of(once, once), ALL_COMPLETED).done()).containsExactly(once);
        });
    }

    // ---- as_completed ----

    @Test
    @Rule("W10")
    void theNthAwaitedGivesTheNthCompletion() {
        complete(() -> {
            for (Coroutine<String> next : asCompleted(List.of(slowly("c", 3), slowly("a", 1), slow("b", 2)))) {
                say(await(next));
            }
        });
        assertThat(lines).containsExactly("a", "b", "c");
    }

    @Test
    @Rule("W11")
    void aFailureComesFromItsOwnPlaceAndTheRestFollows() {
        complete(() -> {
            var order = asCompleted(List.of(slowly("late", 2), failing(1))).iterator();
            assertThatThrownBy(() -> await(order.next())).hasMessage("boom");
            assertThat(await(order.next())).isEqualTo("late");
            assertThat(order.hasNext()).isFalse();
        });
    }

    @Test
    @Rule("W12")
    void afterTheTimeoutEveryPlaceLeftFailsAndNothingIsCancelled() {
        Task<String> late = slow("late", 5);
        complete(() -> {
            var order = asCompleted(List.of(late, slow("later", 6), slow("quick", 1)), 2).iterator();
            assertThat(await(order.next())).isEqualTo("quick");
            assertThatThrownBy(() -> await(order.next())).isInstanceOf(TimeoutException.class);
            assertThatThrownBy(() -> await(order.next())).isInstanceOf(TimeoutException.class);
            assertThat(await(late)).isEqualTo("late");
        });
    }

    // ---- wait_for ----

    @Test
    @Rule("W14")
    void inTimeWaitForGivesTheOutcome() {
        complete(() -> {
            assertThat(waitFor(slowly("quick", 1), 2)).isEqualTo("quick");
            assertThatThrownBy(() -> waitFor(failing(1), 2)).hasMessage("boom");
        });
        assertThat(loop.timers().size()).isZero();
    }

    @Test
    @Rule("W15")
    void atTheTimeoutItIsCancelledAndTheErrorComesOnceItHasCleanedUp() {
        complete(() -> {
            assertThatThrownBy(() -> waitFor(slow("late", 5), 1)).isInstanceOf(TimeoutException.class)
                    .hasMessage(null).hasCauseInstanceOf(CancelledError.class);
            say("timed out");
            assertThat(currentTask().cancelling()).isZero();
        });
        assertThat(lines).containsExactly("late cleaned up", "timed out");
    }

    @Test
    @Rule("W16")
    void anAnswerToTheCancelIsTheResult() {
        complete(() -> assertThat(waitFor(Coroutine.of("f", () -> {
            try {
                return sleep(5, "late");
            } catch (CancelledError cancelled) {
                return "answered";
            }
        }), 1)).isEqualTo("answered"));
    }

    @Test
    @Rule("W17")
    void withoutTimeOnlyWhatIsDoneGivesAResult() {
        LoopFuture<String> done = loop.createFuture();
        done.setResult("x");
        complete(() -> {
            assertThat(waitFor(done, 0)).isEqualTo("x");
            assertThatThrownBy(() -> waitFor(coroutine("f", () -> say("never")), 0))
                    .isInstanceOf(TimeoutException.class).hasCauseInstanceOf(CancelledError.class);
            Task<String> late = slow("late", 5);
            sleep(0);
            assertThatThrownBy(() -> waitFor(late, -1)).isInstanceOf(TimeoutException.class);
            assertThat(late.isCancelled()).isTrue();
        });
        assertThat(lines).containsExactly("late cleaned up");
    }

    @Test
    @Rule("W19")
    void cancellingTheWaiterCancelsItAndWaitsForIt() {
        Task<Void> waiter = task("waiter", () -> waitFor(slow("late", 5), 3));
        turns(2);
        waiter.cancel();
        turns(4);
        assertThat(lines).containsExactly("late cleaned up");
        assertThat(waiter.isCancelled()).isTrue();
    }

    @Test
    @Rule({"W20", "W21"})
    void aCoroutineRunsInTheCallersTaskAndALateCancelWins() {
        LoopFuture<String> future = loop.createFuture();
        Task<Void> waiter = task("waiter", () -> waitFor(Coroutine.of("f", () -> {
            say(currentTask().name());
            return await(future);
        }), 3));
        turns(1);
        future.setResult("x");
        waiter.cancel();
        turns(1);
        assertThat(waiter.isCancelled()).isTrue();
        assertThat(lines).containsExactly("Task-1");
    }

    @Test
    @Rule("W22")
    void aShieldedTaskOutlivesTheTimeout() {
        Task<String> late = slow("late", 5);
        complete(() -> {
            assertThatThrownBy(() -> waitFor(shield(late), 1)).isInstanceOf(TimeoutException.class);
            assertThat(await(late)).isEqualTo("late");
        });
    }

    @Test
    @Rule({"W10", "W13", "J5"})
    void asynchronousIterationGivesTheFuturesThemselvesInTheOrderOfCompletion() {
        complete(() -> {
            LoopFuture<String> late = createTask(Coroutine.of("late", () -> sleep(2, "late")));
            LoopFuture<String> early = createTask(Coroutine.of("early", () -> sleep(1, "early")));
            CompletionOrder<String> order = asCompleted(List.of(late, early));
            say(String.valueOf(order.awaitNext() == early));
            say(String.valueOf(order.awaitNext() == late));
            say(String.valueOf(order.hasNext()));
            assertThatThrownBy(order::awaitNext).isInstanceOf(NoSuchElementException.class);
        });
        assertThat(lines).containsExactly("true", "true", "false");
    }

    @Test
    @Rule({"W13", "J5"})
    void coroutinesBeginInTheOrderOfTheArgumentsAtTheCall() {
        complete(() -> {
            CompletionOrder<Void> order = asCompleted(
                    List.of(coroutine("a", () -> say("a")), coroutine("b", () -> say("b"))));
            sleep(0);
            say("before the first is asked for");
            for (Coroutine<Void> next : order) {
                await(next);
            }
        });
        assertThat(lines).containsExactly("a", "b", "before the first is asked for");
    }

    @Test
    @Rule({"W9", "J5"})
    void waitKeepsTheOrderOfTheArguments() {
        complete(() -> {
            List<LoopFuture<String>> futures = new ArrayList<>();
            for (String name : List.of("c", "a", "b")) {
                futures.add(createTask(Coroutine.of(name, () -> name)));
            }
            for (LoopFuture<? extends String> done : waitOn(futures, ReturnWhen.ALL_COMPLETED).done()) {
                say(done.result());
            }
        });
        assertThat(lines).containsExactly("c", "a", "b");
    }
}
