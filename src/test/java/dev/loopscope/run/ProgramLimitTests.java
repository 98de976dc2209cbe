package dev.loopscope.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.loopscope.server.Client;
import dev.loopscope.server.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How much a program may take, and its end when it wants more. */
@ServerTest
@TestPropertySource(properties = {"loopscope.runs.threads=6", "loopscope.runs.processes=2",
        "loopscope.runs.processes-in-all=3", "loopscope.runs.tasks=500", "loopscope.runs.output-size=10KB"})
class ProgramLimitTests {
    private static final String GREEDY = "{\"what\":\"%s\",\"number\":%d}";

    @LocalServerPort
    private int port;

    private Client client;
    /** What other servers of this JVM's tests have running. */
    private Set<ProcessHandle> othersChildren;
    private Set<Thread> othersThreads;

    @BeforeEach
    void connect() {
        client = new Client(port);
        othersChildren = ProcessHandle.current().children().collect(Collectors.toSet());
        othersThreads = Thread.getAllStackTraces().keySet();
    }

    private long children() {
        return ProcessHandle.current().children().filter(child -> !othersChildren.contains(child)).count();
    }

    private List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> !othersThreads.contains(thread))
                .map(Thread::getName).toList();
    }

    @ParameterizedTest
    @CsvSource({"threads,6", "workers,6", "processes,2", "tasks,499", "output,102"})
    void programThatTakesAllItMayFinishes(String what, int number) {
        JsonNode run = client.launch("greedy", GREEDY.formatted(what, number), 30);

        assertThat(run.get("error").isNull()).as(run.toString()).isTrue();
        assertThat(run.get("state").stringValue()).isEqualTo("finished");
    }

    @ParameterizedTest
    @CsvSource({"threads,7,threads of a run: at most 6 (loopscope.runs.threads)",
            "workers,7,threads of a run: at most 6 (loopscope.runs.threads)",
            "processes,3,processes of a run: at most 2 (loopscope.runs.processes)",
            "tasks,500,tasks of a run: at most 500 (loopscope.runs.tasks)",
            "output,103,bytes of output of a run: at most 10240 (loopscope.runs.output-size)",
            "child output,103,bytes of output of a run: at most 10240 (loopscope.runs.output-size)"})
    void programThatWantsMoreHasFailedAndLeavesNothingBehind(String what, int number, String message) {
        JsonNode run = client.launch("greedy", GREEDY.formatted(what, number), 30);

        assertThat(run.get("state").stringValue()).isEqualTo("failed");
        assertThat(run.get("error").get("type").stringValue()).isEqualTo("LimitExceeded");
        assertThat(run.get("error").get("message").stringValue()).isEqualTo(message);
        await().atMost(Duration.ofSeconds(20)).until(() -> children() == 0);
        assertThat(threads())
                .noneMatch(name -> name.contains("greedy") || name.startsWith("ThreadPoolExecutor")
                        || name.equals("MainThread"));
    }

    @Test
    void processesAreBoundedOverAllRuns() {
        JsonNode first = client.launch("greedy", GREEDY.formatted("child output", 1), 0);
        JsonNode second = client.launch("greedy", GREEDY.formatted("child output", 1), 0);
        await().atMost(Duration.ofSeconds(20)).until(() -> children() == 2);

        JsonNode third = client.launch("greedy", GREEDY.formatted("processes", 2), 30);

        assertThat(third.get("error").get("message").stringValue())
                .isEqualTo("processes of all runs: at most 3 (loopscope.runs.processes-in-all)");
        assertThat(client.run(first.get("id").stringValue()).get("error").isNull()).isTrue();
        client.delete("/api/runs/" + first.get("id").stringValue());
        client.delete("/api/runs/" + second.get("id").stringValue());
        await().atMost(Duration.ofSeconds(20)).until(() -> children() == 0);
        assertThat(client.launch("greedy", GREEDY.formatted("processes", 2), 30).get("state").stringValue())
                .isEqualTo("finished");
    }

    private JsonNode launchWritten(String source) {
        return client.post("/api/runs?wait=30", JsonMapper.shared().writeValueAsString(Map.of("source", source)))
                .json();
    }

    @Test
    void processesOfWrittenProgramsCountAmongThoseOfAllRuns() {
        JsonNode first = client.launch("greedy", GREEDY.formatted("child output", 1), 0);
        JsonNode second = client.launch("greedy", GREEDY.formatted("child output", 1), 0);
        await().atMost(Duration.ofSeconds(20)).until(() -> children() == 2);
        String twoProcesses = """
                import concurrent.futures, time
                if __name__ == '__main__':
                    with concurrent.futures.ProcessPoolExecutor(2) as pool:
                        list(pool.map(time.sleep, [0.1, 0.1]))
                """;

        JsonNode refused = launchWritten(twoProcesses);

        assertThat(refused.get("error").get("message").stringValue())
                .isEqualTo("processes of all runs: at most 3 (loopscope.runs.processes-in-all)");
        client.delete("/api/runs/" + first.get("id").stringValue());
        client.delete("/api/runs/" + second.get("id").stringValue());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                launchWritten(twoProcesses).get("state").stringValue()).isEqualTo("finished"));
    }
}
