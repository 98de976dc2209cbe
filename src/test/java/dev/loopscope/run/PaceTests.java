package dev.loopscope.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.loopscope.server.Client;
import dev.loopscope.server.Client.Answer;
import dev.loopscope.server.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Runs that are stopped, looked into, and let go on, in both languages. */
@ServerTest
class PaceTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration STOOD = Duration.ofMillis(1500);
    private static final String PROGRAM = """
            import asyncio

            async def nap(name):
                await asyncio.sleep(0.2)
                return name

            async def main():
                print(await asyncio.gather(nap("a"), nap("b")))

            asyncio.run(main())
            """;

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void aJavaRunGoesHandleByHandleAndThenToItsEnd() {
        JsonNode run = launch(Map.of("scenario", "gather-tasks", "parameters", Map.of("seconds", 0.2), "paused", true));
        assertThat(word(run, "state")).isEqualTo("paused");

        assertThat(loop(run).get("loops")).isEmpty();
        step(run, "handle");
        assertThat(ready(run)).containsExactly("Task-1");
        step(run, "handle");
        assertThat(ready(run)).hasSizeGreaterThan(1);
        assertThat(loop(run).get("loops").get(0).get("running").isNull()).isTrue();

        assertThat(word(post(run, "resume").json(), "state")).isEqualTo("running");
        awaitState(run, "finished");
    }

    @Test
    void theProgramsTimeHasNoHoleWhereItWasPaused() {
        JsonNode run = launch(Map.of("scenario", "nap", "parameters", Map.of("seconds", 1.0)));
        assertThat(word(post(run, "pause").json(), "state")).isEqualTo("paused");
        long stood = loop(run).get("atNanos").longValue();
        await().pollDelay(STOOD).until(() -> true);
        assertThat(loop(run).get("atNanos").longValue()).isEqualTo(stood);

        post(run, "resume");
        awaitState(run, "finished");
        assertThat(client.run(word(run, "id")).get("durationNanos").longValue()).isBetween(1_000_000_000L,
                1_000_000_000L + STOOD.toNanos());
    }

    @Test
    void aScriptGoesLineByLineAndThenToItsEnd() {
        JsonNode run = launch(Map.of("source", PROGRAM, "paused", true));
        assertThat(word(run, "state")).isEqualTo("paused");

        assertThat(List.of(lineAfterStep(run), lineAfterStep(run), lineAfterStep(run), lineAfterStep(run),
                lineAfterStep(run))).containsExactly(1, 3, 7, 10, 8);

        post(run, "resume");
        awaitState(run, "finished");
        assertThat(output(run)).isEqualTo("['a', 'b']\n");
    }

    @Test
    void aScriptGoesHandleByHandle() {
        JsonNode run = launch(Map.of("source", PROGRAM, "paused", true));

        step(run, "handle");
        assertThat(ready(run)).containsExactly("Task-1");
        step(run, "handle");
        assertThat(ready(run)).startsWith("Task-2", "Task-3");
        step(run, "handle");
        assertThat(ready(run)).startsWith("Task-3");

        post(run, "resume");
        awaitState(run, "finished");
    }

    @Test
    void anEndlessLoopInAScriptIsPausedAtItsLineAndCanBeCancelled() {
        JsonNode run = launch(Map.of("source", "print('on')\nwhile True:\n    pass\n"));
        await().atMost(Duration.ofSeconds(30)).until(() -> !output(run).isEmpty());

        assertThat(word(post(run, "pause").json(), "state")).isEqualTo("paused");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(lastPausedLine(run))
                .isBetween(2, 3));
        assertThat(word(post(run, "cancel").json(), "state")).isEqualTo("cancelled");
    }

    @Test
    void aPausedRunCanBeCancelled() {
        JsonNode run = launch(Map.of("scenario", "endless", "paused", true));

        assertThat(word(post(run, "cancel").json(), "state")).isEqualTo("cancelled");
    }

    @Test
    void aRunInAnotherStateRefusesWithItsStateAndTheRule() {
        JsonNode finished = client.launch("nap", "{}", 30);
        JsonNode running = launch(Map.of("scenario", "endless"));

        for (Answer answer : List.of(post(finished, "pause"), post(finished, "step"), post(running, "resume"))) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(word(answer.json(), "field")).isEqualTo("state");
        }
        assertThat(word(post(finished, "pause").json(), "rule"))
                .isEqualTo("only a run that is running can be paused; this one is finished");
        post(running, "cancel");
    }

    @Test
    void whatIsNoStepIsRefused() {
        JsonNode run = launch(Map.of("scenario", "endless", "paused", true));

        assertThat(step(run, "{\"by\":\"leap\"}", 400).get("field").stringValue()).isEqualTo("by");
        assertThat(step(run, "{\"far\":1}", 400).get("field").stringValue()).isEqualTo("body");
        assertThat(step(run, "{\"by\":\"line\"}", 400).get("rule").stringValue()).startsWith("handle, as only");
        assertThat(client.post("/api/runs", "{\"scenario\":\"nap\",\"paused\":1}").status()).isEqualTo(400);
        post(run, "cancel");
    }

    private JsonNode launch(Map<String, Object> body) {
        boolean paused = body.containsKey("paused");
        Answer answer = client.post("/api/runs?wait=" + (paused ? 30 : 0), JSON.writeValueAsString(body));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private Answer post(JsonNode run, String what) {
        return client.post("/api/runs/%s/%s".formatted(word(run, "id"), what), "");
    }

    private void step(JsonNode run, String by) {
        JsonNode after = step(run, "{\"by\":\"%s\"}".formatted(by), 200);
        assertThat(word(after, "state")).isEqualTo("paused");
    }

    private JsonNode step(JsonNode run, String body, int status) {
        Answer answer = client.post("/api/runs/%s/step?wait=30".formatted(word(run, "id")), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.json();
    }

    private int lineAfterStep(JsonNode run) {
        step(run, "line");
        return lastPausedLine(run);
    }

    private int lastPausedLine(JsonNode run) {
        return client.get("/api/runs/%s/events".formatted(word(run, "id"))).text().lines().map(JSON::readTree)
                .filter(event -> word(event, "type").equals("ThreadPaused")).reduce((_, last) -> last)
                .map(event -> event.path("source").asInt(0) & 0xffff).orElse(0);
    }

    private JsonNode loop(JsonNode run) {
        return client.get("/api/runs/%s/loop".formatted(word(run, "id"))).json();
    }

    private List<String> ready(JsonNode run) {
        return loop(run).get("loops").get(0).get("ready").findValuesAsString("name");
    }

    private String output(JsonNode run) {
        return String.join("", client.get("/api/runs/%s/output".formatted(word(run, "id"))).json()
                .findValuesAsString("text"));
    }

    private void awaitState(JsonNode run, String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> word(client.run(word(run, "id")), "state").equals(state));
    }

    private static String word(JsonNode node, String key) {
        return node.get(key).stringValue();
    }
}
