package dev.loopscope.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.loopscope.server.Client;
import dev.loopscope.server.Client.Answer;
import dev.loopscope.server.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Programs that somebody wrote, run by REST. */
@ServerTest
@TestPropertySource(properties = {"loopscope.runs.heap=64MB", "loopscope.runs.threads=6",
        "loopscope.runs.output-size=10KB"})
class ScriptRunTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double LONG = 60;

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void aProgramPrintsAndFinishesInAProcessOfItsOwn() {
        JsonNode run = launch("import os\nprint('hello', os.getpid())\n", LONG);

        assertThat(word(run, "state")).isEqualTo("finished");
        assertThat(word(run, "language")).isEqualTo("script");
        assertThat(word(run, "scenario")).isEqualTo("playground");
        assertThat(output(run)).containsExactly("hello %d\n".formatted(run.get("processId").longValue()));
        assertThat(ProcessHandle.of(run.get("processId").longValue())).isEmpty();
    }

    @Test
    void aRunsTimeBeginsWithItsProcessAndNotWhileThatStarts() throws Exception {
        JsonNode run = launch("print(1)\n", LONG);

        JsonNode first = JSON.readTree(
                client.get("/api/runs/%s/events".formatted(word(run, "id"))).text().lines().findFirst().orElseThrow());
        assertThat(word(first, "type")).isEqualTo("ProcessStarted");
        assertThat(first.get("atNanos").longValue()).isLessThan(150_000_000);
    }

    @Test
    void itsSourceCanBeReadAgain() {
        JsonNode run = launch("print(1)\n", LONG);

        JsonNode source = client.get("/api/runs/%s/source".formatted(word(run, "id"))).json().get(0);
        assertThat(word(source, "text")).isEqualTo("print(1)\n");
        assertThat(word(source, "language")).isEqualTo("script");
    }

    @Test
    void aScenarioRunsInPythonWithItsParameters() {
        JsonNode run = client.post("/api/runs?wait=60",
                "{\"scenario\":\"single-task\",\"parameters\":{\"seconds\":0.25},\"language\":\"script\"}").json();

        assertThat(word(run, "state")).isEqualTo("finished");
        assertThat(word(run, "language")).isEqualTo("script");
        assertThat(word(run, "scenario")).isEqualTo("single-task");
        assertThat(output(run)).last().isEqualTo("end, the result is func1\n");
        JsonNode source = client.get("/api/runs/%s/source".formatted(word(run, "id"))).json().get(0);
        assertThat(word(source, "text")).contains("SECONDS = 0.25  # parameter: seconds");
    }

    @Test
    void aLanguageThatAScenarioDoesNotHaveIsRefused() {
        Answer unknown = client.post("/api/runs", "{\"scenario\":\"single-task\",\"language\":\"cobol\"}");
        Answer missing = client.post("/api/runs", "{\"scenario\":\"failing\",\"language\":\"script\"}");

        assertThat(List.of(unknown.status(), missing.status())).containsExactly(400, 400);
        assertThat(word(unknown.json(), "rule")).isEqualTo("one of java, script");
        assertThat(word(missing.json(), "rule")).isEqualTo("java, as the scenario failing has no other program");
    }

    @Test
    void anExceptionThatLeavesTheProgramIsItsFailure() {
        JsonNode run = launch("print('before')\n1 / 0\n", LONG);

        assertThat(word(run, "state")).isEqualTo("failed");
        assertThat(word(run.get("error"), "type")).isEqualTo("ZeroDivisionError");
        assertThat(word(run.get("error"), "message")).isEqualTo("division by zero");
        assertThat(String.join("", output(run))).startsWith("before\nTraceback").contains("line 2");
    }

    @Test
    void aTextThatIsNoProgramIsRefusedWithThePlace() {
        Answer answer = post("def f():\n    return (1\n", 0);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(word(answer.json(), "field")).isEqualTo("source");
        assertThat(word(answer.json(), "rule")).isEqualTo("SyntaxError: '(' was never closed");
        assertThat(answer.json().get("line").intValue()).isEqualTo(2);
        assertThat(answer.json().get("column").intValue()).isEqualTo(12);
        assertThat(word(answer.json(), "report")).contains("^", "SyntaxError");
    }

    @Test
    void aTextThatIsTooLongIsRefusedWithItsBound() {
        Answer answer = post("#".repeat(70_000), 0);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(word(answer.json(), "field")).isEqualTo("source");
        assertThat(word(answer.json(), "rule")).contains("65536 characters");
    }

    @Test
    void cancelStopsAnEndlessLoopWithATraceback() {
        JsonNode run = launch("print('on')\nwhile True:\n    pass\n", 0);
        await().atMost(Duration.ofSeconds(30)).until(() -> !output(run).isEmpty());

        long asked = System.nanoTime();
        JsonNode stopped = client.post("/api/runs/%s/cancel".formatted(word(run, "id")), "").json();

        assertThat(word(stopped, "state")).isEqualTo("cancelled");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(10));
        assertThat(String.join("", output(run))).contains("KeyboardInterrupt");
    }

    @Test
    void cancelKillsAProgramThatHandlesEveryInterrupt() {
        JsonNode run = launch("print('on')\nwhile True:\n    try:\n        while True:\n            pass\n"
                + "    except BaseException:\n        pass\n", 0);
        await().atMost(Duration.ofSeconds(30)).until(() -> !output(run).isEmpty());

        JsonNode stopped = client.post("/api/runs/%s/cancel".formatted(word(run, "id")), "").json();

        assertThat(word(stopped, "state")).isEqualTo("cancelled");
        assertThat(ProcessHandle.of(stopped.get("processId").longValue())).isEmpty();
    }

    @Test
    void aProgramThatFillsItsHeapFailsAndNamesTheBound() {
        JsonNode run = launch("x = []\nwhile True:\n    x.append('a' * 100000 + str(len(x)))\n", LONG);

        assertThat(word(run, "state")).isEqualTo("failed");
        assertThat(word(run.get("error"), "message"))
                .isEqualTo("heap of a program: at most 64 MB (loopscope.runs.heap)");
    }

    @Test
    void aProgramThatPrintsTooMuchFailsAndNamesTheBound() {
        JsonNode run = launch("while True:\n    print('x' * 100)\n", LONG);

        assertThat(word(run, "state")).isEqualTo("failed");
        assertThat(word(run.get("error"), "type")).isEqualTo("LimitExceeded");
        assertThat(word(run.get("error"), "message"))
                .isEqualTo("bytes of output of a run: at most 10240 (loopscope.runs.output-size)");
    }

    @Test
    void aKilledProgramFailsWithItsExitCode() {
        JsonNode run = launch("print('on')\nwhile True:\n    pass\n", 0);
        await().atMost(Duration.ofSeconds(30)).until(() -> !output(run).isEmpty());
        long process = client.get("/api/runs/" + word(run, "id")).json().get("processId").longValue();

        ProcessHandle.of(process).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(client.get("/api/runs/" + word(run, "id")).json().get("error").toString())
                                .contains("process %d ended with exit code 137".formatted(process)));
    }

    private JsonNode launch(String source, double wait) {
        Answer answer = post(source, wait);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private Answer post(String source, double wait) {
        return client.post("/api/runs?wait=" + wait,
                JSON.writeValueAsString(java.util.Map.of("source", source)));
    }

    private List<String> output(JsonNode run) {
        List<String> texts = new ArrayList<>();
        client.get("/api/runs/%s/output".formatted(word(run, "id"))).json()
                .forEach(line -> texts.add(word(line, "text")));
        return texts;
    }

    private static String word(JsonNode node, String key) {
        return node.get(key).stringValue();
    }
}
