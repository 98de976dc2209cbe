package dev.loopscope.loop;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.loopscope.trace.TraceEvent.FutureJoined;
import dev.loopscope.trace.TraceEvent.TaskSuspended;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.createTask;
import static dev.loopscope.loop.Async.gather;
import static dev.loopscope.loop.Async.gatherReturningExceptions;
import static dev.loopscope.loop.Async.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GatherTests extends LoopProgram {
    private static Coroutine<String> slow(String result, double seconds) {
        return Coroutine.of("slow", () -> {
            sleep(seconds);
            return result;
        });
    }

    private Coroutine<String> failing(String message, double seconds) {
        return Coroutine.of("failing", () -> {
            sleep(seconds);
            say(message + " fails");
            throw new IllegalArgumentException(message);
        });
    }

    /** Sleeps for long, and when cancelled cleans up for so many turns. */
    private Coroutine<String> stubborn(String name, int turns) {
        return Coroutine.of(name, () -> {
            try {
                return sleep(100, name);
            } finally {
                for (int i = 0; i < turns; i++) {
                    sleep(0);
                }
                say(name + " is clean");
            }
        });
    }

    @Test
    @Rule("G1")
    void gatherIsNoCoroutineAndItsChildrenStartInTheOrderOfTheArgumentsUnawaited() {
        complete(() -> {
            LoopFuture<List<Void>> gathering = gather(coroutine("a", () -> say("a")), coroutine("b", () -> say("b")));
            say("called");
            sleep(0);
            say("awaited by nobody: " + !gathering.isDone());
        });
        assertThat(lines).containsExactly("called", "a", "b", "awaited by nobody: true");
    }

    @Test
    @Rule("G2")
    void resultsComeInTheOrderOfTheArgumentsAndTheWaitsOverlap() {
        long start = loop.time();
        assertThat(result(() -> await(gather(slow("b", 2), slow("a", 1))))).containsExactly("b", "a");
        assertThat((loop.time() - start) / 1e9).isBetween(2.0, 2.001);
    }

    @Test
    @Rule("G3")
    void theFirstChildToFailFailsItAtOnceAndTheOthersGoOn() {
        complete(() -> {
            Task<String> sibling = createTask(slow("sibling", 3));
            assertThatThrownBy(() -> await(gather(sibling, failing("second", 2), failing("first", 1))))
                    .hasMessage("first");
            assertThat(sibling.isDone()).isFalse();
            say(await(sibling));
        });
        assertThat(lines).containsExactly("first fails", "second fails", "sibling");
    }

    @Test
    @Rule("G4")
    void laterFailuresAreNotReported() {
        complete(() -> {
            assertThatThrownBy(() -> await(gather(failing("first", 1), failing("second", 2)))).hasMessage("first");
            sleep(3);
        });
        loop.close();
        assertThat(printed()).isEmpty();
    }

    @Test
    @Rule("G5")
    void withExceptionsReturnedTheyStandInTheListCancelledErrorsToo() {
        List<Object> results = result(() -> {
            Task<String> cancelled = createTask(slow("never", 5));
            LoopFuture<String> because = loop.createFuture();
            loop.callLater(0.5, cancelled::cancel);
            loop.callLater(0.5, () -> because.cancel("because"));
            return await(gatherReturningExceptions(List.of(slow("a", 2), failing("boom", 1), cancelled, because)));
        });
        assertThat(results).hasSize(4).element(0).isEqualTo("a");
        assertThat((Throwable) results.get(1)).isInstanceOf(IllegalArgumentException.class).hasMessage("boom");
        assertThat((Throwable) results.get(2)).isInstanceOf(CancelledError.class).hasMessage("");
        assertThat((Throwable) results.get(3)).isInstanceOf(CancelledError.class).hasMessage("because");
    }

    @Test
    @Rule("G6")
    void aChildCancelledBySomebodyElseMakesItFailedAndNotCancelled() {
        complete(() -> {
            Task<String> child = createTask(slow("never", 5));
            Task<String> sibling = createTask(slow("sibling", 2));
            LoopFuture<List<String>> gathering = gather(child, sibling);
            loop.callLater(1, child::cancel);
            assertThatThrownBy(() -> await(gathering)).isInstanceOf(CancelledError.class);
            assertThat(gathering.isCancelled()).isFalse();
            assertThat(await(sibling)).isEqualTo("sibling");
        });
    }

    @Test
    @Rule("G7")
    void cancellingItCancelsTheUnfinishedChildren() {
        complete(() -> {
            Task<String> done = createTask(slow("done", 0));
            LoopFuture<List<String>> gathering = gather(done, stubborn("a", 0), stubborn("b", 0));
            await(done);
            sleep(0);
            assertThat(gathering.cancel()).isTrue();
            assertThat(gathering.isDone()).isFalse();
            assertThatThrownBy(() -> await(gathering)).isInstanceOf(CancelledError.class);
        });
        assertThat(lines).containsExactly("a is clean", "b is clean");
    }

    @Test
    @Rule({"G7", "G8"})
    void withExceptionsReturnedACancelledOneWaitsForAllChildrenAndIsCancelledAllTheSame() {
        complete(() -> {
            Coroutine<String> swallows = Coroutine.of("swallows", () -> {
                try {
                    return sleep(100, "slept");
                } catch (CancelledError cancelled) {
                    return "swallowed";
                }
            });
            LoopFuture<List<Object>> gathering = gatherReturningExceptions(List.of(stubborn("slow", 5), swallows));
            sleep(0);
            gathering.cancel();
            assertThatThrownBy(() -> await(gathering)).isInstanceOf(CancelledError.class);
            say("gathering is over");
        });
        assertThat(lines).containsExactly("slow is clean", "gathering is over");
    }

    @Test
    @Rule("G7")
    void aTaskThatAwaitsItIsCancelledThroughIt() {
        Task<Void> task = task("awaiting", () -> await(gather(stubborn("a", 0), stubborn("b", 0))));
        turns(2);
        task.cancel();
        turns(4);
        assertThat(task.isCancelled()).isTrue();
        assertThat(lines).containsExactly("a is clean", "b is clean");
    }

    @Test
    @Rule("G10")
    void aDoneOneCannotBeCancelled() {
        complete(() -> {
            Task<String> sibling = createTask(slow("sibling", 2));
            LoopFuture<List<String>> gathering = gather(sibling, failing("boom", 1));
            assertThatThrownBy(() -> await(gathering)).hasMessage("boom");
            assertThat(gathering.cancel()).isFalse();
            assertThat(await(sibling)).isEqualTo("sibling");
        });
    }

    @Test
    @Rule("G11")
    void whatIsPassedTwiceRunsOnceAndStandsTwice() {
        Coroutine<String> twice = slow("x", 1);
        assertThat(result(() -> await(gather(twice, twice)))).containsExactly("x", "x");
    }

    @Test
    @Rule("G12")
    void ofNothingItIsDone() {
        task("main", () -> mark(await(gather(List.<Coroutine<String>>of())).toString()));
        loop.callSoon(marking("callback"));
        turns(1);
        assertThat(lines).containsExactly("1 []", "1 callback");
    }

    @Test
    @Rule("G13")
    void ofDoneFuturesItIsDoneAtOnce() {
        LoopFuture<String> done = loop.createFuture();
        done.setResult("x");
        LoopFuture<List<String>> gathering = gather(done, done);
        assertThat(gathering.isDone()).isTrue();
    }

    @Test
    @Rule("G15")
    void itsOwnTasksAreNotReportedWhenTheyAreLeftPending() {
        task("main", () -> await(gather(slow("never", 5))));
        turns(2);
        loop.close();
        assertThat(printed()).containsOnlyOnce("Task was destroyed but it is pending!").contains("coro=<main()");
    }

    @Test
    @Rule("G16")
    void allArgumentsBelongToOneLoop() {
        LoopFuture<String> here = loop.createFuture();
        LoopFuture<String> there = new EventLoop(machine).createFuture();
        assertThatThrownBy(() -> gather(here, there)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTraceSaysWhatIsAwaited() {
        complete(() -> await(gather(slow("a", 1), slow("b", 1))));
        assertThat(events(TaskSuspended.class)).extracting(TaskSuspended::what).startsWith("gather(2)");
        assertThat(events(FutureJoined.class)).hasSize(2);
    }

    @Test
    @Rule("G9")
    void theErrorOfACancelledGatheringHasTheMessageOfTheLastArgumentIfThatWasCancelled() {
        LoopFuture<String> early = loop.createFuture();
        LoopFuture<String> late = loop.createFuture();
        LoopFuture<List<String>> both = gather(early, late);
        both.cancel("because");
        turns(1);
        assertThat(both.exception()).isInstanceOf(CancelledError.class).hasMessage("because");

        LoopFuture<String> pending = loop.createFuture();
        LoopFuture<String> done = loop.createFuture();
        LoopFuture<List<Object>> mixed = gatherReturningExceptions(List.of(pending, done));
        done.setResult("x");
        mixed.cancel("because");
        turns(1);
        assertThat(mixed.exception()).isInstanceOf(CancelledError.class).hasMessage(null);
    }

    @Test
    @Rule({"G4", "G8"})
    void whatTheChildrenOfACancelledGatheringFailWithIsNotReported() {
        task("failing", () -> {});
        Task<Void> failing = task("failing", () -> {
            try {
                sleep(10);
            } finally {
                sleep(failToCleanUp());
            }
        });
        turns(1);
        LoopFuture<List<Object>> gathering = gatherReturningExceptions(List.of(failing));
        gathering.cancel();
        turns(2);
        assertThat(gathering.exception()).isInstanceOf(CancelledError.class);
        loop.close();
        assertThat(printed()).isEmpty();
    }

    private static double failToCleanUp() {
        throw new IllegalArgumentException("clean-up failed");
    }
}
