package dev.loopscope.loop;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.loopscope.machine.ProgramExit;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.currentTask;
import static dev.loopscope.loop.Async.gather;
import static dev.loopscope.loop.Async.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CancellationTests extends LoopProgram {
    private final LoopFuture<String> future = loop.createFuture();

    /** A task that waits for the future and says how that ended. */
    private Task<Void> waiter(String name) {
        return task(name, () -> {
            try {
                mark(name + " got " + await(future));
            } catch (CancelledError cancelled) {
                mark(name + " cancelled");
                throw cancelled;
            }
        });
    }

    @Test
    @Rule("C1")
    void cancelIsARequest() {
        Task<Void> task = waiter("a");
        turns(1);
        assertThat(task.cancel()).isTrue();
        assertThat(task.cancelling()).isEqualTo(1);
        assertThat(task.isDone() || task.isCancelled()).isFalse();
        assertThat(task.toString()).startsWith("<Task cancelling name='Task-1'");
        turns(1);
        assertThat(task.isCancelled()).isTrue();
        assertThat(task.cancel()).isFalse();
        assertThat(task.cancelling()).isEqualTo(1);
    }

    @Test
    @Rule({"C2", "C21"})
    void theAwaitedFutureIsCancelledAndTheErrorComesInTurn() {
        Task<Void> task = waiter("a");
        turns(1);
        loop.callSoon(marking("before"));
        task.cancel();
        assertThat(future.isCancelled()).isTrue();
        loop.callSoon(marking("after"));
        turns(1);
        assertThat(lines).containsExactly("2 before", "2 a cancelled", "2 after");
    }

    @Test
    @Rule("C3")
    void otherTasksThatWaitForTheSameFutureAreCancelledToo() {
        Task<Void> a = waiter("a");
        Task<Void> b = waiter("b");
        turns(1);
        a.cancel();
        turns(1);
        assertThat(lines).containsExactly("2 a cancelled", "2 b cancelled");
        assertThat(b.isCancelled()).isTrue();
        assertThat(b.cancelling()).isZero();
    }

    @Test
    @Rule("C4")
    void aRequestGoesDownToTheInnermostFutureAndTheErrorComesUpTaskByTask() {
        Task<Void> inner = waiter("inner");
        Task<Void> outer = task("outer", () -> {
            try {
                await(inner);
            } finally {
                mark("outer cleans up");
            }
        });
        turns(1);
        outer.cancel();
        assertThat(inner.cancelling()).isEqualTo(1);
        turns(2);
        assertThat(lines).containsExactly("2 inner cancelled", "3 outer cleans up");
        assertThat(outer.isCancelled()).isTrue();
    }

    @Test
    @Rule("C5")
    void anInnerTaskThatSwallowsTheCancelSparesTheOuterOne() {
        Task<String> inner = loop.createTask(Coroutine.of("inner", () -> {
            try {
                return await(future);
            } catch (CancelledError swallowed) {
                return "a value all the same";
            }
        }));
        Task<Void> outer = task("outer", () -> say(await(inner)));
        turns(1);
        assertThat(outer.cancel()).isTrue();
        turns(3);
        assertThat(lines).containsExactly("a value all the same");
        assertThat(outer.isDone() && !outer.isCancelled()).isTrue();
        assertThat(outer.cancelling()).isEqualTo(1);
    }

    @Test
    @Rule("C6")
    void aTaskThatWaitsForNothingGetsTheErrorAtItsNextStep() {
        Task<Void> yielding = task("yielding", () -> {
            try {
                sleep(0);
                say("never");
            } catch (CancelledError cancelled) {
                mark("cancelled at the bare yield");
            }
        });
        turns(1);
        yielding.cancel();
        turns(1);
        assertThat(lines).containsExactly("2 cancelled at the bare yield");
    }

    @Test
    @Rule("C7")
    void aTaskCancelledBeforeItsFirstStepRunsNothingOfItsBody() {
        Task<Void> task = task("f", () -> {
            try {
                say("body");
            } finally {
                say("finally");
            }
        });
        task.cancel("early");
        turns(2);
        assertThat(lines).isEmpty();
        assertThat(task.isCancelled()).isTrue();
        assertThatThrownBy(task::result).hasMessage("early");
    }

    @Test
    @Rule("C8")
    void aCancelAfterTheResultButBeforeTheStepWins() {
        Task<Void> task = waiter("a");
        turns(1);
        future.setResult("x");
        task.cancel();
        turns(1);
        assertThat(lines).containsExactly("2 a cancelled");
        assertThat(future.isCancelled()).isFalse();
    }

    @Test
    @Rule("C9")
    void aTaskThatCancelsItselfGoesOnUntilItTrulySuspends() {
        LoopFuture<String> done = loop.createFuture();
        done.setResult("");
        task("f", () -> {
            currentTask().cancel();
            await(done);
            mark("went on");
            try {
                await(future);
            } catch (CancelledError cancelled) {
                mark("cancelled, the future too: " + future.isCancelled());
            }
        });
        turns(2);
        assertThat(lines).containsExactly("1 went on", "2 cancelled, the future too: true");
    }

    @Test
    @Rule("C10")
    void aTaskThatReturnsWithARequestOpenIsCancelledOneThatFailsFails() {
        Task<String> returns = loop.createTask(Coroutine.of("returns", () -> {
            currentTask().cancel("open");
            return "lost";
        }));
        Task<Void> fails = task("fails", () -> {
            currentTask().cancel();
            throw new IllegalArgumentException("wins");
        });
        turns(1);
        assertThat(returns.isCancelled()).isTrue();
        assertThatThrownBy(returns::result).hasMessage("open");
        assertThat(fails.exception()).hasMessage("wins");
    }

    @Test
    @Rule("C11")
    void eachRequestIsDeliveredOnce() {
        Task<Void> task = task("stubborn", () -> {
            for (int i = 0; i < 2; i++) {
                try {
                    sleep(10);
                } catch (CancelledError cancelled) {
                    mark("caught");
                }
            }
            sleep(0);
            mark("goes on");
        });
        turns(1);
        task.cancel();
        turns(3);
        task.cancel();
        turns(3);
        assertThat(lines).containsExactly("2 caught", "5 caught", "6 goes on");
        assertThat(task.isDone() && !task.isCancelled()).isTrue();
    }

    @Test
    @Rule("C12")
    void twoRequestsBeforeTheDeliveryGiveOneErrorWithTheFirstMessage() {
        Task<Void> task = waiter("a");
        turns(1);
        task.cancel("first");
        task.cancel("second");
        turns(3);
        assertThat(lines).containsExactly("2 a cancelled");
        assertThat(task.cancelling()).isEqualTo(2);
    }

    @Test
    @Rule({"C13", "C19"})
    void cleanUpMayAwaitAndASecondRequestMayInterruptIt() {
        Task<Void> task = task("outer", () -> {
            try {
                await(coroutine("inner", () -> {
                    try {
                        await(future);
                    } finally {
                        mark("inner begins to clean up");
                        sleep(0);
                        sleep(0);
                        mark("inner is clean");
                    }
                }));
            } finally {
                mark("outer cleans up");
                sleep(100);
                mark("never");
            }
        });
        turns(1);
        task.cancel();
        turns(3);
        task.cancel();
        turns(2);
        assertThat(lines).containsExactly("2 inner begins to clean up", "4 inner is clean", "4 outer cleans up");
        assertThat(task.isCancelled()).isTrue();
    }

    @Test
    @Rule("C14")
    void anExceptionDuringCleanUpReplacesTheCancellation() {
        Task<Void> task = task("f", () -> {
            try {
                await(future);
            } finally {
                failToCleanUp();
            }
        });
        turns(1);
        task.cancel();
        turns(1);
        assertThat(task.isCancelled()).isFalse();
        assertThat(task.exception()).hasMessage("clean-up failed");
    }

    private static void failToCleanUp() {
        throw new IllegalArgumentException("clean-up failed");
    }

    @Test
    @Rule("C15")
    void cancellingTheAwaitedFutureCancelsTheTaskWithoutARequest() {
        Task<Void> task = waiter("a");
        turns(1);
        future.cancel();
        turns(1);
        assertThat(lines).containsExactly("2 a cancelled");
        assertThat(task.isCancelled()).isTrue();
        assertThat(task.cancelling()).isZero();
    }

    @Test
    @Rule("C16")
    void requestsCanBeTakenBack() {
        Task<Void> task = task("f", () -> {
            currentTask().cancel();
            assertThat(currentTask().uncancel()).isZero();
            assertThat(currentTask().uncancel()).isZero();
            sleep(0);
            say("not cancelled");
        });
        turns(2);
        assertThat(lines).containsExactly("not cancelled");
        assertThat(task.isCancelled()).isFalse();
    }

    @Test
    @Rule("C17")
    void theMessageTravelsWithTheError() {
        Task<Void> inner = waiter("inner");
        Task<Void> outer = task("outer", () -> await(inner));
        turns(1);
        inner.cancel("why");
        turns(2);
        assertThatThrownBy(outer::result).isInstanceOf(CancelledError.class).hasMessage("why");
    }

    @Test
    @Rule("C17")
    void theErrorThatEndedATaskGoesToTheFirstWhoAsksOnly() {
        Task<Void> task = waiter("a");
        turns(1);
        task.cancel("why");
        turns(1);
        assertThatThrownBy(task::result).isInstanceOf(CancelledError.class).hasMessage("why");
        assertThatThrownBy(task::result).isInstanceOf(CancelledError.class).hasMessage(null);
    }

    @Test
    @Rule("C12")
    void anErrorThatTheAwaitedGatheringBroughtWinsOverALaterRequest() {
        Task<Void> task = task("f", () -> {
            LoopFuture<List<String>> gathering = gather(future, loop.<String>createFuture());
            assertThatThrownBy(() -> await(gathering)).isInstanceOf(CancelledError.class).hasMessage("first");
            say("caught");
        });
        turns(1);
        task.cancel("first");
        turns(1);
        task.cancel("second");
        turns(1);
        assertThat(lines).containsExactly("caught");
        assertThat(task.isCancelled()).isFalse();
    }

    @Test
    @Rule({"C18", "J3"})
    void catchingExceptionsDoesNotCatchTheCancelledErrorNorTheProgramsEnd() {
        Task<Void> task = task("careless", () -> {
            while (true) {
                try {
                    sleep(1);
                } catch (Exception careless) {
                    say("caught");
                }
            }
        });
        turns(1);
        task.cancel();
        turns(1);
        assertThat(task.isCancelled()).isTrue();
        assertThat(lines).isEmpty();
        assertThat(Exception.class.isAssignableFrom(ProgramExit.class)).isFalse();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @Rule("C20")
    void aChildThatIsBeingCancelledIsNotHitTwice() {
        Task<Void> child = task("child", () -> {
            try {
                await(future);
            } finally {
                sleep(0);
                mark("child is clean");
            }
        });
        Task<Void> parent = task("parent", () -> await(child));
        turns(1);
        child.cancel();
        assertThat(parent.cancel()).isTrue();
        assertThat(child.cancelling()).isEqualTo(2);
        turns(4);
        assertThat(parent.isCancelled()).isTrue();
    }

    @Test
    void aChainOfManyTasksIsCancelledWithoutRunningOutOfStack() {
        Task<Void> innermost = waiter("innermost");
        Task<Void> outer = innermost;
        for (int i = 0; i < 1000; i++) {
            Task<Void> next = outer;
            outer = task("task " + i, () -> await(next));
        }
        turns(1);
        assertThat(outer.cancel()).isTrue();
        assertThat(innermost.cancelling()).isEqualTo(1);
    }
}
