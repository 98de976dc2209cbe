package dev.loopscope.run;

import java.util.List;

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

import static java.util.stream.StreamSupport.stream;
import static org.assertj.core.api.Assertions.assertThat;

/** Runs as files for other programs. */
@ServerTest
class ExportTests {
    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"thread-pool-2|{\"seconds\":0.1}", "process-pool|{\"seconds\":0.1}",
            "gather-tasks|{\"seconds\":0.1}", "nap|{}", "failing|{}", "waiting|{}", "talkative|{}"})
    void traceKeepsTheRulesOfItsFormat(String scenario, String parameters) {
        JsonNode run = client.launch(scenario, parameters, 30);

        TraceEventRules.check(export(run, "chrome-trace").json());
    }

    @Test
    void runThatGoesOnIsATraceThatEndsNow() {
        JsonNode run = client.launch("endless", "{}", 0.1);

        TraceEventRules.check(export(run, "chrome-trace").json());
        client.delete("/api/runs/" + id(run));
    }

    @Test
    void traceShowsTheCallsOnThePoolsThreads() {
        JsonNode run = client.launch("thread-pool-2", "{\"seconds\":0.1}", 30);
        List<JsonNode> events = traceEvents(run);

        List<JsonNode> calls = events.stream().filter(e -> is(e, "X", "call")).toList();
        assertThat(calls).hasSize(3).allMatch(call -> call.get("dur").doubleValue() >= 100_000);
        assertThat(calls.stream().map(call -> call.get("tid")).distinct()).hasSize(2);
        List<String> threads = events.stream().filter(e -> e.get("name").stringValue().equals("thread_name"))
                .map(e -> e.get("args").get("name").stringValue()).toList();
        assertThat(threads).contains("MainThread", "ThreadPoolExecutor-0_0", "ThreadPoolExecutor-0_1");
        assertThat(events).anyMatch(e -> is(e, "X", "loop waits")).anyMatch(e -> is(e, "X", "callback"));
        assertThat(events.stream().filter(e -> is(e, "s", "hop") && e.get("name").stringValue().equals("call")))
                .hasSize(3);
        assertThat(events.stream().filter(e -> e.get("name").stringValue().startsWith("queued for")
                && e.get("ph").stringValue().equals("b"))).hasSize(3);
    }

    @Test
    void traceShowsTasksWithTheirStepsAndWhatWasPrinted() {
        List<JsonNode> events = traceEvents(client.launch("gather-tasks", "{\"seconds\":0.1}", 30));

        List<JsonNode> lives = events.stream().filter(e -> is(e, "b", "task") && e.get("args").has("coroutine"))
                .toList();
        assertThat(lives).isNotEmpty().allSatisfy(life -> assertThat(events).anyMatch(e -> is(e, "X", "step")
                && e.get("name").equals(life.get("name")) && e.get("args").get("task").asString()
                        .equals(life.get("id").stringValue())));
        assertThat(events).anyMatch(e -> is(e, "b", "task") && e.get("name").stringValue().startsWith("sleep("))
                .anyMatch(e -> is(e, "i", "output") && e.get("args").get("stream").stringValue().equals("stdout"));
    }

    private List<JsonNode> traceEvents(JsonNode run) {
        return stream(export(run, "chrome-trace").json().get("traceEvents").spliterator(), false).toList();
    }

    @Test
    void traceIsAnAttachmentWithANameOfItsOwn() {
        JsonNode run = client.launch("nap", "{}", 30);

        Answer answer = export(run, "chrome-trace");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"nap-%s.trace.json\"".formatted(id(run)));
    }

    @Test
    void linesAreThoseOfTheEvents() {
        JsonNode run = client.launch("nap", "{}", 30);

        Answer answer = export(run, "ndjson");

        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(answer.header("Content-Disposition")).contains("nap-%s.ndjson".formatted(id(run)));
        assertThat(answer.text()).isEqualTo(client.get("/api/runs/%s/events".formatted(id(run))).text());
    }

    @Test
    void tableHasARowForEachEventAndItsTextsInQuotes() {
        JsonNode run = client.launch("gather-tasks", "{\"seconds\":0.1}", 30);

        Answer answer = export(run, "csv");

        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        List<String> rows = answer.text().lines().toList();
        assertThat(rows.getFirst()).startsWith("seq,type,atNanos,thread,process,task,source,inTask,inProcess,");
        assertThat(rows.stream().filter(row -> row.matches("\\d+,[A-Z].*")))
                .hasSize(run.get("lastSeq").intValue());
        assertThat(rows).anyMatch(row -> row.contains(",OutputPrinted,")).anyMatch(row -> row.contains("\""));
    }

    @Test
    void pageHoldsTheRunAndAsksNobodyForAnything() {
        JsonNode run = client.launch("nap", "{}", 30);

        Answer answer = export(run, "html");

        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Content-Disposition")).contains("nap-%s.html".formatted(id(run)));
        assertThat(answer.text()).contains("default-src 'none'", "\"id\":\"%s\"".formatted(id(run)),
                "id=\"batches\">H4sI",
                "<title>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; · %s · Loopscope</title>"
                        .formatted(id(run)),
                "id=\"scenario\">{\"id\":\"nap\"", "id=\"conclusion\">{\"verdict\":{", "\"criticalPath\":[")
                .doesNotContainPattern("<(script|link|img)[^>]* (src|href)=");
    }

    @Test
    void pageOfARunThatGoesOnIsRefused() {
        JsonNode run = client.launch("endless", "{}", 0.1);

        Answer answer = export(run, "html");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("field").stringValue()).isEqualTo("state");
        client.delete("/api/runs/" + id(run));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?format=", "?format=pdf", "?format=NDJSON", "?format=ndjson&format=ndjson",
            "?format=../x", "?format=%00"})
    void formatThatIsNotThereIsRefused(String query) {
        JsonNode run = client.launch("nap", "{}", 30);

        Answer answer = client.get("/api/runs/%s/export%s".formatted(id(run), query));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").stringValue()).isEqualTo("format");
        assertThat(answer.json().get("rule").stringValue()).isEqualTo("one of chrome-trace, csv, html, ndjson");
    }

    @Test
    void runThatIsNotThereIsSaidSo() {
        Answer answer = client.get("/api/runs/nope/export?format=ndjson");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("field").stringValue()).isEqualTo("id");
    }

    private Answer export(JsonNode run, String format) {
        return client.get("/api/runs/%s/export?format=%s".formatted(id(run), format));
    }

    private static boolean is(JsonNode event, String phase, String cat) {
        return TraceEventRules.phase(event).equals(phase) && event.path("cat").asString("").equals(cat);
    }

    private static String id(JsonNode run) {
        return run.get("id").stringValue();
    }
}
