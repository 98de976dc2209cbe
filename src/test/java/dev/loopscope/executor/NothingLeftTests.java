package dev.loopscope.executor;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import dev.loopscope.machine.BoundFunction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is left of pools and processes when they are over: nothing. */
@EnabledOnOs(OS.LINUX)
class NothingLeftTests {
    private static final Path PROCESSES = Path.of("/proc");
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");
    private static final int POOLS = 50;

    @Test
    @Timeout(120)
    void fiftyPoolsLeaveNeitherProcessNorThreadNorOpenFile() throws Exception {
        Children children = new Children();
        useAPool();
        Set<Thread> threads = programThreads();
        long files = openFiles();
        for (int i = 0; i < POOLS; i++) {
            useAPool();
        }

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(children.alive()).isEmpty();
            assertThat(threads).containsAll(programThreads());
            assertThat(openFiles()).isLessThanOrEqualTo(files);
        });
    }

    @Test
    @Timeout(60)
    void aServerThatIsKilledLeavesNoWorker() throws Exception {
        String run = "test-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                BusyServer.class.getName()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LOOPSCOPE_RUN", run);
        Process server = builder.start();
        try (BufferedReader said = server.inputReader()) {
            assertThat(said.readLine()).isEqualTo("busy");
        }
        List<ProcessHandle> workers = server.descendants().toList();
        assertThat(workers).hasSize(4);
        assertThat(processesOf(run)).hasSize(5);

        server.destroyForcibly().waitFor();

        try {
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                assertThat(processesOf(run)).isEmpty();
                assertThat(workers).noneMatch(ProcessHandle::isAlive);
            });
        } finally {
            workers.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static void useAPool() throws Exception {
        try (Play play = new Play()) {
            assertThat(play.submit(new ProcessPool(play.machine, 2), BoundFunction.of(Work::twice, 2)).get())
                    .isEqualTo(4);
            play.submit(new ThreadPool(play.machine, 2), () -> "used").get();
        }
    }

    /** The living threads, without those that the JDK keeps for a while. */
    private static Set<Thread> programThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName()
                        .matches("process reaper.*|ForkJoinPool.*|VirtualThread-.*|awaitility-.*"))
                .collect(Collectors.toSet());
    }

    private static long openFiles() throws IOException {
        try (Stream<Path> files = Files.list(OPEN_FILES)) {
            return files.count();
        }
    }

    /** The processes that carry this run's id in their environment; one that has ended has none. */
    private static List<Path> processesOf(String run) throws IOException {
        try (Stream<Path> all = Files.list(PROCESSES)) {
            return all.filter(process -> environment(process).contains("LOOPSCOPE_RUN=" + run)).toList();
        }
    }

    private static String environment(Path process) {
        try {
            return new String(Files.readAllBytes(process.resolve("environ")), StandardCharsets.ISO_8859_1);
        } catch (IOException notAProcessOrNotOurs) {
            return "";
        }
    }
}
