package dev.loopscope.run;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import dev.loopscope.server.Client;
import dev.loopscope.server.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The article's programs, launched as a script would and read back. */
@ServerTest
class ArticleRunTests {
    private static final Predicate<Long> LIVES = process -> ProcessHandle.of(process).isPresent();

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @CsvSource({"gather-tasks,finished,overlap,1", "thread-pool-2,idle,rounds,2", "process-pool,idle,overlap,1"})
    void programShowsItsLesson(String scenario, String state, String verdict, int rounds) {
        JsonNode run = client.launch(scenario, "{\"seconds\":0.5}", 60);
        assertThat(run.get("state").stringValue()).isEqualTo(state);

        JsonNode summary = get(run, "summary");
        assertThat(summary.get("complete").booleanValue()).isEqualTo(state.equals("finished"));
        assertThat(summary.get("verdict").get("kind").stringValue()).isEqualTo(verdict);
        assertThat(summary.get("verdict").get("measuredNanos").longValue())
                .isBetween(rounds * 500_000_000L, rounds * 500_000_000L + 5_000_000_000L);
        assertThat(summary.get("durationNanos").longValue()).isEqualTo(run.get("durationNanos").longValue());
        assertThat(words(summary.get("tasks"), "kind")).isSubsetOf("task", "call").isNotEmpty();
        assertThat(words(summary.get("tasks"), "outcome")).containsOnly("returned");
        assertThat(words(summary.get("findings"), "tone")).isSubsetOf("good", "note", "bad");
        assertThat(words(summary.get("threads"), "name")).startsWith("MainThread");
        assertThat(get(run, "output")).isNotEmpty();
        client.delete("/api/runs/" + run.get("id").stringValue());
    }

    @Test
    void processPoolsWorkersAreProcessesThatEndWithTheRun() {
        JsonNode run = client.launch("process-pool", "{\"seconds\":0.1}", 60);
        List<Long> processes = processes(run);

        assertThat(processes).hasSize(4).doesNotHaveDuplicates().startsWith(run.get("processId").longValue());
        List<Long> workers = processes.subList(1, 4);
        assertThat(workers).allMatch(LIVES);
        assertThat(StreamSupport.stream(get(run, "output").spliterator(), false)
                .map(line -> line.get("processId").longValue())).containsAll(workers);
        assertThat(cancel(run).get("state").stringValue()).isEqualTo("cancelled");
        assertThat(workers).noneMatch(LIVES);
    }

    @Test
    void runCancelledInTheMiddleStopsItsProcesses() {
        JsonNode run = client.launch("process-pool", "{\"seconds\":30}", 1);
        List<Long> workers = processes(run).subList(1, 4);

        assertThat(cancel(run).get("state").stringValue()).isEqualTo("cancelled");

        assertThat(workers).noneMatch(LIVES);
        assertThat(StreamSupport.stream(get(run, "summary").get("processes").spliterator(), false).skip(1))
                .noneMatch(process -> process.get("exitCode").isNull());
    }

    @Test
    void catalogueGivesEveryProgramWithItsParametersAndItsSource() {
        JsonNode scenario = client.get("/api/scenarios/thread-pool-2").json();

        assertThat(scenario.get("number").intValue()).isEqualTo(12);
        assertThat(scenario.get("title").get("zh").stringValue()).isNotBlank();
        JsonNode seconds = scenario.get("parameters").get(0);
        assertThat(seconds.toString()).isEqualTo("{\"name\":\"seconds\",\"label\":{\"en\":\"ping\",\"zh\":\"ping\"},"
                + "\"type\":\"number\",\"default\":2.0,\"minimum\":0.0,\"maximum\":30.0,\"unit\":\"s\",\"choices\":null}");
        JsonNode source = scenario.get("sources").get(0);
        assertThat(source.get("language").stringValue()).isEqualTo("java");
        assertThat(source.get("file").stringValue()).endsWith(".java");
        assertThat(source.get("text").stringValue().lines().skip(source.get("firstLine").longValue() - 1).findFirst())
                .hasValueSatisfying(line -> assertThat(line).isNotBlank().doesNotStartWith("import"));
        assertThat(client.get("/api/scenarios").json().get(0).has("sources")).isFalse();
    }

    private JsonNode cancel(JsonNode run) {
        return client.post("/api/runs/%s/cancel".formatted(run.get("id").stringValue()), "").json();
    }

    private List<Long> processes(JsonNode run) {
        return StreamSupport.stream(get(run, "summary").get("processes").spliterator(), false)
                .map(process -> process.get("id").longValue()).toList();
    }

    private JsonNode get(JsonNode run, String part) {
        return client.get("/api/runs/%s/%s".formatted(run.get("id").stringValue(), part)).json();
    }

    private static List<String> words(JsonNode items, String key) {
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.get(key).stringValue()).toList();
    }
}
