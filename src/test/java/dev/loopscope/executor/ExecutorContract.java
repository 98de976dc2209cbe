package dev.loopscope.executor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.loopscope.machine.BoundFunction;
import dev.loopscope.machine.Call;
import dev.loopscope.machine.Machine;
import dev.loopscope.trace.Outcome;
import dev.loopscope.trace.TraceEvent.CallEnded;
import dev.loopscope.trace.TraceEvent.CallStarted;
import dev.loopscope.trace.TraceEvent.CallSubmitted;
import dev.loopscope.trace.TraceEvent.ThreadStarted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What every pool does, whatever its workers are. */
@Timeout(30)
abstract class ExecutorContract {
    static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder;
    final Play play = new Play();

    abstract Pool pool(Machine machine, int maxWorkers);

    /** How many calls a pool of so many workers takes before a worker is free for them. */
    int takenAhead(int maxWorkers) {
        return 0;
    }

    @AfterEach
    void endTheProgram() {
        play.close();
    }

    @Test
    void aCallReturnsItsResult() throws Exception {
        assertThat(play.submit(pool(1), BoundFunction.of(Work::twice, 21)).get()).isEqualTo(42);
    }

    @Test
    void aCallOfSubmitReturnsItsResult() throws Exception {
        assertThat(pool(1).submit((Callable<String>) BoundFunction.of(Work::both, "a", "b")).get()).isEqualTo("ab");
    }

    @Test
    void aCallRaisesTheExceptionThatLeftTheFunction() {
        Call<Object> call = play.submit(pool(1), BoundFunction.of(Work::fail, "no such host"));

        assertThatThrownBy(call::get).isInstanceOf(ExecutionException.class).cause()
                .isExactlyInstanceOf(IllegalArgumentException.class).hasMessage("no such host");
    }

    @Test
    void oneWorkerRunsCallsInTheOrderInWhichTheyCame() throws Exception {
        Pool pool = pool(1);
        List<Call<Integer>> calls = IntStream.range(0, 20).mapToObj(i -> submitTwice(pool, i)).toList();
        for (Call<Integer> call : calls) {
            call.get();
        }

        assertThat(play.events(CallStarted.class).stream().map(CallStarted::call))
                .isEqualTo(calls.stream().map(Call::id).toList());
    }

    @Test
    void atMostSoManyCallsRunAtOnce() throws Exception {
        Pool pool = pool(2);
        List<Call<String>> calls = List.of(blocker(pool, "a"), blocker(pool, "b"), blocker(pool, "c"));
        await().atMost(SOON).until(() -> hasBegun("a") && hasBegun("b"));

        assertThat(hasBegun("c")).isFalse();
        letGo("a");
        await().atMost(SOON).until(() -> hasBegun("c"));
        letGo("b");
        letGo("c");
        for (Call<String> call : calls) {
            assertThat(call.get()).isEqualTo("went");
        }
    }

    @Test
    void aWaitingCallCanBeCancelledAndNeverRuns() throws Exception {
        Pool pool = pool(1);
        Call<String> running = blocker(pool, "running");
        await().atMost(SOON).until(() -> hasBegun("running"));
        List<Call<Integer>> taken = IntStream.range(0, takenAhead(1)).mapToObj(i -> submitTwice(pool, i)).toList();
        Call<String> waiting = blocker(pool, "waiting");

        assertThat(running.cancel(true)).isFalse();
        assertThat(taken).noneMatch(call -> call.cancel(true));
        assertThat(waiting.cancel(false)).isTrue();
        letGo("running");

        assertThat(running.get()).isEqualTo("went");
        assertThatThrownBy(waiting::get).isInstanceOf(CancellationException.class);
        assertThat(submitTwice(pool, 1).get()).isEqualTo(2);
        assertThat(hasBegun("waiting")).isFalse();
    }

    @Test
    void aWorkerIsReusedWhereOneIsIdle() throws Exception {
        Pool pool = pool(4);
        for (int i = 0; i < 10; i++) {
            submitTwice(pool, i).get();
            awaitIdleWorker();
        }

        assertThat(play.events(ThreadStarted.class)).hasSize(1);
    }

    @Test
    void theTraceTellsEachCallsLife() throws Exception {
        Pool pool = pool(1);
        Call<Integer> call = submitTwice(pool, 4);
        call.get();

        assertThat(play.events(CallSubmitted.class)).singleElement()
                .satisfies(e -> assertThat(e.executor()).isEqualTo(pool.toString()))
                .satisfies(e -> assertThat(e.name()).isEqualTo("twice(4)"));
        CallStarted started = play.events(CallStarted.class).getFirst();
        CallEnded ended = play.events(CallEnded.class).getFirst();
        assertThat(started.call()).isEqualTo(call.id());
        assertThat(started.stamp().task()).isEqualTo(call.id());
        assertThat(started.stamp().thread())
                .isEqualTo(play.events(ThreadStarted.class).getFirst().stamp().thread());
        assertThat(ended.outcome()).isEqualTo(Outcome.RETURNED);
        assertThat(ended.text()).isEqualTo("8");
        assertThat(ended.stamp().thread()).isEqualTo(started.stamp().thread());
        assertThat(ended.stamp().nanos()).isGreaterThanOrEqualTo(started.stamp().nanos());
    }

    @Test
    void afterShutdownCallsAreRefusedAndTheAcceptedOnesRun() throws Exception {
        Pool pool = pool(1);
        Call<String> running = blocker(pool, "running");
        Call<Integer> waiting = submitTwice(pool, 3);
        pool.shutdown();

        assertThatThrownBy(() -> submitTwice(pool, 4)).isInstanceOf(RejectedExecutionException.class)
                .hasMessage("cannot schedule new futures after shutdown");
        assertThat(pool.isShutdown()).isTrue();
        assertThat(pool.awaitTermination(1, TimeUnit.MILLISECONDS)).isFalse();
        letGo("running");
        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(running.get()).isEqualTo("went");
        assertThat(waiting.get()).isEqualTo(6);
        assertThat(pool.isTerminated()).isTrue();
    }

    @Test
    void closeWaitsForTheCalls() {
        Pool pool = pool(2);
        List<Call<Integer>> calls = new ArrayList<>();
        try (pool) {
            IntStream.range(0, 6).forEach(i -> calls.add(submitTwice(pool, i)));
        }

        assertThat(calls).allMatch(Call::isDone);
        assertThat(pool.isTerminated()).isTrue();
    }

    @Test
    void aPoolThatWasNeverUsedTerminatesAtOnce() {
        Pool pool = pool(2);
        pool.shutdown();

        assertThat(pool.isTerminated()).isTrue();
    }

    @Test
    void shutdownNowCancelsWhatWaits() {
        Pool pool = pool(1);
        Call<String> running = blocker(pool, "running");
        await().atMost(SOON).until(() -> hasBegun("running"));
        List<Call<Integer>> taken = IntStream.range(0, takenAhead(1)).mapToObj(i -> submitTwice(pool, i)).toList();
        Call<Integer> waiting = submitTwice(pool, 3);

        assertThat(pool.shutdownNow()).containsExactly(waiting);
        assertThat(waiting.isCancelled()).isTrue();
        await().atMost(SOON).until(pool::isTerminated);
        assertThat(running.isCompletedExceptionally()).isTrue();
        assertThat(taken).allMatch(Call::isCompletedExceptionally);
    }

    @Test
    void theProgramIsIdleWhenItsCallsHaveEnded() throws Exception {
        Pool pool = pool(2);
        Call<String> running = blocker(pool, "running");
        assertThat(play.machine.activity().isIdle()).isFalse();
        letGo("running");
        running.get();
        pool.shutdown();
        assertThatThrownBy(() -> submitTwice(pool, 4)).isInstanceOf(RejectedExecutionException.class);

        await().atMost(SOON).until(play.machine.activity()::isIdle);
    }

    @Test
    void theMachinesEndLeavesNothing() {
        Pool pool = pool(2);
        Call<String> running = blocker(pool, "running");
        await().atMost(SOON).until(() -> hasBegun("running"));
        play.close();

        assertThat(pool.isTerminated()).isTrue();
        assertThat(running.isDone()).isTrue();
        assertThat(play.children.alive()).isEmpty();
    }

    @Test
    void aPoolWithoutWorkersCannotBe() {
        assertThatThrownBy(() -> pool(0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("max_workers must be greater than 0");
    }

    final Pool pool(int maxWorkers) {
        return pool(play.machine, maxWorkers);
    }

    final Call<Integer> submitTwice(Pool pool, int number) {
        return play.submit(pool, BoundFunction.of(Work::twice, number));
    }

    /** A call that runs until {@link #letGo}. */
    final Call<String> blocker(Pool pool, String name) {
        return play.submit(pool,
                BoundFunction.of(Work::runUntil, began(name).toString(), folder.resolve(name + ".go").toString()));
    }

    final Path began(String name) {
        return folder.resolve(name + ".began");
    }

    final boolean hasBegun(String name) {
        return Files.exists(began(name));
    }

    final void letGo(String name) throws Exception {
        Files.createFile(folder.resolve(name + ".go"));
    }

    /** Waits until a worker that has answered is free again; it answers before. */
    abstract void awaitIdleWorker();
}
