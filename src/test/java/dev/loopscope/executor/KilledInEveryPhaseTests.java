package dev.loopscope.executor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import dev.loopscope.machine.BoundFunction;
import dev.loopscope.machine.Call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** A worker of four is killed while it, or another one, is in the middle of something. The pool breaks within a second. */
@Timeout(60)
@EnabledOnOs(OS.LINUX)
@Tag("proof")
class KilledInEveryPhaseTests {
    private static final int WORKERS = 4;
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(15);
    /** What a worker is given to end by itself. */
    private static final Duration GRACE = Duration.ofMillis(500);
    /** More than a pipe holds. */
    private static final String LONG_TEXT = "x".repeat(4 << 20);

    @TempDir
    Path folder;
    private final Play play = new Play();
    private final ProcessPool pool = new ProcessPool(play.machine, WORKERS);
    private List<Long> workers;

    @BeforeEach
    void startAllWorkers() throws Exception {
        List<Call<String>> blockers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            blockers.add(play.submit(pool, BoundFunction.of(Work::runUntil, file(i), file("go"))));
        }
        workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            workers.add(pidIn(file(i)));
        }
        Files.createFile(Path.of(file("go")));
        for (Call<String> blocker : blockers) {
            blocker.get();
        }
    }

    @AfterEach
    void endTheProgram() {
        play.close();
        assertThat(play.children.alive()).isEmpty();
    }

    @Test
    void whileItReadsItsCall() throws Exception {
        workers.forEach(worker -> signal("STOP", worker));
        List<Call<?>> calls = fourLongEchoes();
        kill(workers.getFirst());
        assertAllBreakAtOnce(calls);
    }

    @Test
    void whileTheOthersHaveFullPipesAndDoNotRead() throws Exception {
        List<Long> stopped = workers.subList(1, WORKERS);
        stopped.forEach(worker -> signal("STOP", worker));
        List<Call<?>> calls = fourLongEchoes();
        await().atMost(SOON).until(() -> calls.stream().filter(Call::isDone).count() == 1);
        kill(workers.getFirst());
        assertAllBreakAtOnce(calls.stream().filter(call -> !call.isDone()).toList());
    }

    @Test
    void whenHalfOfItsResultIsOnThePipe() throws Exception {
        Call<?> call = play.submit(pool, BoundFunction.of(Work::halfAResult, file("half")));
        kill(pidIn(file("half")));
        assertAllBreakAtOnce(List.of(call));
    }

    @Test
    void whileItRunsItsLastCallsAfterShutdown() throws Exception {
        Call<?> call = play.submit(pool, BoundFunction.of(Work::runUntil, file("last"), file("never")));
        long worker = pidIn(file("last"));
        pool.shutdown();
        kill(worker);
        assertAllBreakAtOnce(List.of(call));
        assertThat(pool.awaitTermination(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aPoolWithFullPipesIsShutDownWithoutWaitingForThem() throws Exception {
        workers.forEach(worker -> signal("STOP", worker));
        List<Call<?>> calls = fourLongEchoes();
        long began = System.nanoTime();
        pool.shutdownNow();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(GRACE);
        assertAllBreakAtOnce(calls);
    }

    private List<Call<?>> fourLongEchoes() {
        List<Call<?>> calls = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            calls.add(play.submit(pool, BoundFunction.of(Work::echo, (Object) LONG_TEXT)));
        }
        return calls;
    }

    private void assertAllBreakAtOnce(List<? extends Call<?>> calls) {
        long killed = System.nanoTime();
        assertThat(calls).isNotEmpty().allSatisfy(call -> assertThatThrownBy(() -> call.get(20, TimeUnit.SECONDS))
                .hasCauseInstanceOf(BrokenProcessPool.class));
        assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(AT_ONCE);
    }

    private String file(Object name) {
        return folder.resolve(name.toString()).toString();
    }

    private static long pidIn(String file) throws IOException {
        Path path = Path.of(file);
        await().atMost(SOON).until(() -> Files.exists(path) && Files.size(path) > 0);
        return Long.parseLong(Files.readString(path));
    }

    private static void kill(long pid) {
        signal("KILL", pid);
    }

    private static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
