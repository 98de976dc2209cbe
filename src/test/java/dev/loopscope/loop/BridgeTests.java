package dev.loopscope.loop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;

import dev.loopscope.machine.Call;

import static dev.loopscope.loop.Async.runCoroutineThreadsafe;
import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.Async.wrapFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BridgeTests extends LoopProgram {
    private final Call<String> call = new Call<>(machine, "executor", () -> "x");

    @Test
    @Rule("X1")
    void aCallRunsItsCallbacksInlineInTheThreadThatCompletesIt() throws Exception {
        Thread here = Thread.currentThread();
        call.whenComplete((value, _) -> say(value + " " + (Thread.currentThread() == here)));
        assertThatThrownBy(() -> call.get(1, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        call.run();
        call.whenComplete((_, _) -> say("at once where it is done"));
        assertThat(call.get()).isEqualTo("x");
        assertThat(lines).containsExactly("x true", "at once where it is done");
    }

    @Test
    @Rule("X2")
    void aCallCanBeCancelledOnlyBeforeItRuns() {
        Call<String> cancelled = new Call<>(machine, "executor", () -> "never");
        assertThat(cancelled.cancel(true)).isTrue();
        assertThat(cancelled.cancel(true)).isTrue();
        cancelled.run();
        assertThat(cancelled.isCancelled()).isTrue();
        assertThat(call.start()).isTrue();
        assertThat(call.cancel(true)).isFalse();
        call.complete("x");
        assertThat(call.cancel(true)).isFalse();
    }

    @Test
    @Rule("X3")
    void aCompletionIsSeenInTheLoopsNextTurnEvenIfTheSourceIsLongDone() throws Exception {
        LoopFuture<String> future = wrapFuture(CompletableFuture.completedFuture("x"), loop);
        assertThat(future.isDone()).isFalse();
        turns(1);
        assertThat(future.result()).isEqualTo("x");
    }

    @Test
    @Rule({"X5", "X7"})
    void aCancelCrossesBothWays() {
        CompletableFuture<String> source = new CompletableFuture<>();
        LoopFuture<String> wrapper = wrapFuture(source, loop);
        wrapper.cancel();
        assertThat(source.isCancelled()).isFalse();
        turns(1);
        assertThat(source.isCancelled()).isTrue();
        CompletableFuture<String> other = new CompletableFuture<>();
        LoopFuture<String> follower = wrapFuture(other, loop);
        other.cancel(false);
        turns(1);
        assertThat(follower.isCancelled()).isTrue();
        assertThatThrownBy(follower::result).isInstanceOf(CancelledError.class);
    }

    @Test
    @Rule("X5")
    void aCancelledWrapperTakesNothing() {
        CompletableFuture<String> source = new CompletableFuture<>();
        LoopFuture<String> wrapper = wrapFuture(source, loop);
        source.complete("x");
        wrapper.cancel();
        turns(2);
        assertThat(wrapper.isCancelled()).isTrue();
        assertThat(printed()).isEmpty();
    }

    @Test
    @Rule("X6")
    void aCompletionForAClosedLoopIsDropped() {
        CompletableFuture<String> source = new CompletableFuture<>();
        LoopFuture<String> wrapper = wrapFuture(source, loop);
        loop.close();
        source.complete("x");
        assertThat(wrapper.isDone()).isFalse();
    }

    @Test
    @Rule("X8")
    void runCoroutineThreadsafeReturnsAtOnceAndTheTaskIsMadeOnTheLoop() {
        CompletableFuture<String> outside = runCoroutineThreadsafe(Coroutine.of("f", () -> {
            mark("task");
            return "x";
        }), loop);
        assertThat(loop.allTasks()).isEmpty();
        assertThat(outside.isDone()).isFalse();
        turns(3);
        assertThat(lines).containsExactly("2 task");
        assertThat(outside).isCompletedWithValue("x");
    }

    @Test
    @Rule("X9")
    void cancellingOutsideCancelsTheTaskAndTheOtherWayRound() {
        CompletableFuture<Void> outside = runCoroutineThreadsafe(coroutine("f", () -> sleep(10)), loop);
        turns(2);
        Task<?> task = loop.allTasks().getFirst();
        outside.cancel(true);
        turns(3);
        assertThat(task.isCancelled()).isTrue();
        CompletableFuture<Void> other = runCoroutineThreadsafe(coroutine("g", () -> sleep(10)), loop);
        turns(2);
        loop.allTasks().getFirst().cancel();
        turns(3);
        assertThat(other).isCancelled();
    }

    @Test
    @Rule("X11")
    void whereNoTaskCanBeMadeTheOutsideIsTold() {
        Coroutine<Void> used = coroutine("f", () -> {});
        used.close();
        CompletableFuture<Void> outside = runCoroutineThreadsafe(used, loop);
        turns(1);
        assertThat(outside).isCompletedExceptionally();
        assertThat(printed()).contains("cannot reuse already awaited coroutine 'f'");
    }
}
