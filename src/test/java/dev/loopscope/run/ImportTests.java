package dev.loopscope.run;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import dev.loopscope.server.Client;
import dev.loopscope.server.Client.Answer;
import dev.loopscope.server.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of runs, brought to the server. */
@ServerTest
class ImportTests {
    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thread-pool-2", "gather-tasks", "process-pool"})
    void linesThatWereExportedComeBackAsTheyWere(String scenario) {
        String lines = exported(scenario, "ndjson");

        JsonNode run = imported("ndjson", lines);

        assertThat(run.get("scenario").stringValue()).isEqualTo("imported");
        assertThat(run.get("state").stringValue()).isEqualTo("finished");
        assertThat(client.get("/api/runs/%s/export?format=ndjson".formatted(id(run))).text()).isEqualTo(lines);
    }

    @Test
    void importedRunIsSummedUpListedAndForgottenLikeAnyOther() {
        JsonNode run = imported("ndjson", exported("thread-pool-2", "ndjson"));

        assertThat(client.get("/api/runs/%s/summary".formatted(id(run))).json().get("tasks")).isNotEmpty();
        assertThat(client.get("/api/runs?scenario=imported").json()).anyMatch(one -> id(one).equals(id(run)));
        assertThat(client.delete("/api/runs/" + id(run)).status()).isEqualTo(204);
        assertThat(client.get("/api/runs/" + id(run)).status()).isEqualTo(404);
    }

    @Test
    void ownChromeTraceBecomesStepsOfTasksAndCallsOfThreads() {
        List<String> pool = types(imported("chrome-trace", exported("thread-pool-2", "chrome-trace")));
        assertThat(pool).containsOnlyOnce("LoopStarted").contains("HandleStarted");
        assertThat(pool.stream().filter("CallStarted"::equals)).hasSize(3);

        List<String> tasks = types(imported("chrome-trace", exported("gather-tasks", "chrome-trace")));
        assertThat(tasks).containsOnlyOnce("LoopStarted").contains("TaskCreated", "StepStarted", "TaskFinished");
    }

    @Test
    void foreignChromeTraceBecomesThreadsWithTheirOutermostSlices() {
        JsonNode run = imported("chrome-trace", """
                {"displayTimeUnit": "ms", "otherData": {"any": ["thing"]}, "traceEvents": [
                  {"ph": "M", "name": "thread_name", "pid": 7, "tid": 1, "args": {"name": "painter"}},
                  {"ph": "X", "name": "paint", "pid": 7, "tid": 1, "ts": 1000.5, "dur": 20},
                  {"ph": "X", "name": "inside", "pid": 7, "tid": 1, "ts": 1005, "dur": 2},
                  {"ph": "B", "name": "load", "pid": 8, "tid": 1, "ts": 1010},
                  {"ph": "C", "name": "memory", "pid": 8, "tid": 1, "ts": 1011, "args": {"MB": 3}},
                  {"ph": "E", "pid": 8, "tid": 1, "ts": 1030}
                ]}""");

        List<JsonNode> events = events(run);
        assertThat(events.stream().filter(e -> type(e).equals("CallSubmitted")).map(e -> e.get("name").stringValue()))
                .containsExactly("paint", "load");
        assertThat(events.stream().filter(e -> type(e).equals("ThreadStarted")).map(e -> e.get("name").stringValue()))
                .containsExactly("painter", "Thread-1");
        assertThat(run.get("durationNanos").longValue()).isEqualTo(29_500);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "ndjson|``|body|at least one event",
            "ndjson|nonsense|line|JSON",
            "ndjson|[]|line 1|a JSON object",
            "ndjson|{}|line 1.type|the name of an event",
            "ndjson|{\"type\":\"Nothing\"}|line 1.type|the name of an event",
            "ndjson|{\"type\":\"ThreadEnded\"}|line 1.atNanos|a whole number",
            "ndjson|{\"type\":\"ThreadEnded\",\"atNanos\":-1,\"thread\":1}|line 1.atNanos|a whole number",
            "ndjson|{\"type\":\"ThreadEnded\",\"atNanos\":1,\"thread\":\"1\"}|line 1.thread|a whole number",
            "ndjson|{\"type\":\"ThreadBlocked\",\"atNanos\":1,\"thread\":1}|line 1.what|a text",
            "ndjson|{\"type\":\"OutputPrinted\",\"atNanos\":1,\"thread\":1,\"stream\":\"x\",\"text\":\"\"}|line 1.stream|one of stdout, stderr",
            "chrome-trace|[]|traceEvents|at least one slice",
            "chrome-trace|{}|traceEvents|an array of events",
            "chrome-trace|{\"traceEvents\":7}|traceEvents|an array of events",
            "chrome-trace|[{\"ph\":7}]|traceEvents[0].ph|a text",
            "chrome-trace|[{\"ph\":\"X\",\"ts\":-1}]|traceEvents[0].ts|a number of microseconds",
            "chrome-trace|[{\"ph\":\"X\",\"ts\":1e400}]|traceEvents[0].ts|a number of microseconds",
            "chrome-trace|[{\"ph\":\"X\",\"ts\":1,\"name\":\"x\",\"pid\":\"a\",\"tid\":1}]|traceEvents[0].pid|a whole number",
            "chrome-trace|[{\"ph\":\"X\"|traceEvents|JSON",
            "pdf|[]|format|one of chrome-trace, ndjson"})
    void fileThatBreaksARuleIsRefusedWithFieldAndRule(String format, String file, String field, String rule) {
        Answer answer = bring(format, file);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").stringValue()).isEqualTo(field);
        assertThat(answer.json().get("rule").stringValue()).startsWith(rule);
    }

    @Test
    void deepFileAndOneOfManyThreadsAreRefused() {
        assertThat(bring("ndjson", "[".repeat(100_000)).status()).isEqualTo(400);
        String many = IntStream.range(0, 10_001)
                .mapToObj("{\"ph\":\"X\",\"name\":\"x\",\"pid\":%d,\"tid\":1,\"ts\":1}"::formatted)
                .reduce((one, other) -> one + "," + other).orElseThrow();
        assertThat(bring("chrome-trace", "[" + many + "]").json().get("rule").stringValue())
                .isEqualTo("at most 10000 threads");
    }

    @Test
    void fileSentAsAFormIsRefused() {
        Answer answer = client.send("POST", "/api/runs/import?format=ndjson", BodyPublishers.ofString("a=b"),
                "Content-Type", "application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().get("field").stringValue()).isEqualTo("Content-Type");
    }

    private String exported(String scenario, String format) {
        JsonNode run = client.launch(scenario, "{\"seconds\":0.1}", 30);
        return client.get("/api/runs/%s/export?format=%s".formatted(id(run), format)).text();
    }

    private JsonNode imported(String format, String file) {
        Answer answer = bring(format, file);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private Answer bring(String format, String file) {
        return client.send("POST", "/api/runs/import?format=%s&name=brought".formatted(format),
                BodyPublishers.ofString(file), "Content-Type", "application/octet-stream");
    }

    private List<JsonNode> events(JsonNode run) {
        return client.get("/api/runs/%s/events".formatted(id(run))).text().lines().map(Client::parse).toList();
    }

    private List<String> types(JsonNode run) {
        return events(run).stream().map(ImportTests::type).toList();
    }

    private static String type(JsonNode event) {
        return event.get("type").stringValue();
    }

    private static String id(JsonNode run) {
        return run.get("id").stringValue();
    }
}
