package dev.loopscope.executor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.loopscope.machine.BoundFunction;
import dev.loopscope.machine.Call;
import dev.loopscope.trace.TraceEvent.CallStarted;
import dev.loopscope.trace.TraceEvent.ProcessEnded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@Timeout(30)
class BrokenProcessPoolTests {
    private static final int KILLED = 128 + 9;
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder;
    private final Play play = new Play();
    private final ProcessPool pool = new ProcessPool(play.machine, 2);

    @AfterEach
    void endTheProgram() {
        play.close();
    }

    @Test
    void aKilledWorkerFailsEveryCallOfItsPoolAtOnce() throws Exception {
        Call<String> first = blocker("first");
        Call<String> second = blocker("second");
        Call<Integer> waiting = twice();
        long victim = pidOf("first");
        pidOf("second");
        long killed = System.nanoTime();
        kill(victim);

        List<Throwable> errors = Stream.of(first, second, waiting).map(this::error).toList();
        assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(SOON);
        assertThat(errors).doesNotHaveDuplicates().allSatisfy(error -> assertThat(error)
                .isInstanceOf(BrokenProcessPool.class)
                .hasMessage("A process in the process pool was terminated abruptly while the future was running or "
                        + "pending. (process %d ended with exit code 137)".formatted(victim)));
        assertThat(((BrokenProcessPool) errors.getFirst()).end())
                .satisfies(end -> assertThat(end.process()).isEqualTo(victim))
                .satisfies(end -> assertThat(end.exitCode()).isEqualTo(KILLED));
    }

    @Test
    void aBrokenPoolRefusesCallsAndEndsItsOtherWorkers() throws Exception {
        Call<String> first = blocker("first");
        blocker("second");
        pidOf("second");
        kill(pidOf("first"));
        error(first);

        assertThatThrownBy(this::twice).isInstanceOf(BrokenProcessPool.class)
                .hasMessageStartingWith("A child process terminated abruptly, the process pool is not usable anymore");
        await().atMost(SOON).until(() -> play.events(ProcessEnded.class).size() == 2);
        assertThat(play.children.alive()).isEmpty();
        assertThat(play.machine.activity().isIdle()).isTrue();
        pool.shutdown();
        assertThat(pool.awaitTermination(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aWorkerThatIsKilledWhileIdleBreaksItsPoolToo() throws Exception {
        long worker = play.submit(pool, BoundFunction.of(Work::pid)).get();
        kill(worker);

        await().atMost(SOON).until(() -> !play.events(ProcessEnded.class).isEmpty());
        assertThat(play.events(ProcessEnded.class)).singleElement()
                .extracting(ProcessEnded::process, ProcessEnded::exitCode).containsExactly(worker, KILLED);
        await().atMost(SOON).untilAsserted(() -> assertThatThrownBy(this::twice)
                .isInstanceOf(BrokenProcessPool.class).hasMessageContaining("exit code 137"));
    }

    @Test
    void aWorkerThatIsKilledBeforeItIsReadyBreaksItsPoolToo() {
        Call<Integer> call = twice();
        play.children.alive().forEach(ProcessHandle::destroyForcibly);

        assertThat(error(call)).isInstanceOf(BrokenProcessPool.class);
    }

    @Test
    void aWorkerThatExitsBreaksItsPoolWithItsExitCode() {
        assertThat(error(play.submit(pool, BoundFunction.of(Work::exit, 3)))).isInstanceOf(BrokenProcessPool.class)
                .hasMessageContaining("ended with exit code 3");
    }

    @Test
    void otherPoolsDoNotNotice() throws Exception {
        ProcessPool other = new ProcessPool(play.machine, 1);
        long healthy = play.submit(other, BoundFunction.of(Work::pid)).get();
        error(play.submit(pool, BoundFunction.of(Work::exit, 1)));

        assertThat(play.submit(other, BoundFunction.of(Work::pid)).get()).isEqualTo(healthy);
        assertThat(play.submit(new ProcessPool(play.machine, 1), BoundFunction.of(Work::twice, 2)).get()).isEqualTo(4);
    }

    @Test
    void garbageOnThePipeBreaksThePoolAndSaysSo() {
        for (String garbage : List.of("x", "Hello, world\n", "y".repeat(100_000))) {
            ProcessPool fresh = new ProcessPool(play.machine, 1);
            assertThat(error(play.submit(fresh, BoundFunction.of(Work::garbage, garbage))))
                    .isInstanceOf(BrokenProcessPool.class)
                    .hasMessageContaining("after bytes that are no frame on the pipe");
        }
    }

    @Test
    void aWorkerThatIsStoppedEndsWithItsProgramAllTheSame() throws Exception {
        blocker("first");
        long stopped = pidOf("first");
        new ProcessBuilder("kill", "-STOP", String.valueOf(stopped)).start().waitFor();
        long began = System.nanoTime();
        play.close();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
        assertThat(ProcessHandle.of(stopped)).isEmpty();
    }

    @Test
    void aCallThatNeverBeganIsShownAsEndedWithoutAStart() {
        Call<Integer> call = twice();
        play.children.alive().forEach(ProcessHandle::destroyForcibly);
        error(call);

        assertThat(play.events(CallStarted.class)).isEmpty();
    }

    private Call<Integer> twice() {
        return play.submit(pool, BoundFunction.of(Work::twice, 2));
    }

    private Call<String> blocker(String name) {
        return play.submit(pool, BoundFunction.of(Work::runUntil, folder.resolve(name).toString(), "never"));
    }

    /** The process that runs this {@link #blocker}. */
    private long pidOf(String name) throws Exception {
        await().atMost(SOON).until(() -> Files.exists(folder.resolve(name)) && Files.size(folder.resolve(name)) > 0);
        return Long.parseLong(Files.readString(folder.resolve(name)));
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private Throwable error(Call<?> call) {
        return assertThatThrownBy(() -> call.get(5, TimeUnit.SECONDS)).cause()
                .asInstanceOf(InstanceOfAssertFactories.THROWABLE).actual();
    }
}
