package dev.loopscope.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.loopscope.proof.AtOnce;
import dev.loopscope.server.Client;
import dev.loopscope.server.Client.Answer;
import dev.loopscope.server.ServerTest;

import static java.util.stream.StreamSupport.stream;
import static org.assertj.core.api.Assertions.assertThat;

/** Runs on virtual time, by REST: over at once, and the same as the real ones. */
@ServerTest
class InstantRunTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double SECONDS = 0.3;
    /** What a real run may take longer than its waits, for a busy machine starts threads late and processes later. */
    private static final long LATE_NANOS = 10_000_000_000L;
    private static final long ROUNDING_NANOS = 50_000_000L;
    private static final List<String> WITH_REAL_PINGS = List.of("three-threads", "default-executor");
    /** As many as the server lets run. */
    private static final int RUNS_AT_ONCE = 4;

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void aGatherOfThreeSleepsEndsAtExactlyItsTimeAtOnce() {
        long since = System.nanoTime();
        JsonNode run = launch(
                Map.of("scenario", "gather-tasks", "parameters", Map.of("seconds", 20), "time", "virtual"));

        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(10));
        assertThat(word(run, "state")).isEqualTo("finished");
        assertThat(word(run, "time")).isEqualTo("virtual");
        assertThat(run.get("durationNanos").longValue()).isEqualTo(20_000_000_000L);
    }

    @Test
    void aScriptOnVirtualTimeSleepsForNobody() {
        String program = """
                import asyncio, threading, time
                from concurrent.futures import ThreadPoolExecutor

                async def nap(seconds):
                    await asyncio.sleep(seconds)
                    return seconds

                async def main():
                    start = time.perf_counter()
                    print(await asyncio.gather(nap(100), nap(200), nap(300)))
                    print(f"{time.perf_counter() - start:.3f}")
                    loop = asyncio.get_running_loop()
                    with ThreadPoolExecutor(2) as pool:
                        await asyncio.gather(*(loop.run_in_executor(pool, time.sleep, 50) for _ in range(3)))
                    print(f"{time.perf_counter() - start:.3f}")
                    thread = threading.Thread(target=time.sleep, args=(7,))
                    thread.start()
                    thread.join()
                    print(f"{time.perf_counter() - start:.3f}")

                asyncio.run(main())
                """;
        JsonNode run = launch(Map.of("source", program, "time", "virtual"));

        assertThat(word(run, "state")).isEqualTo("finished");
        assertThat(output(run)).containsExactly("[100, 200, 300]\n", "300.000\n", "400.000\n", "407.000\n");
    }

    @Test
    void aProcessPoolOfAScriptIsSimulated() {
        String program = """
                import os, time
                from concurrent.futures import ProcessPoolExecutor

                def work(n):
                    time.sleep(n)
                    return n * n

                if __name__ == "__main__":
                    with ProcessPoolExecutor(2) as pool:
                        print(list(pool.map(work, [1, 2, 3])))
                    print(f"{time.perf_counter():.1f}")
                """;
        JsonNode run = launch(Map.of("source", program, "time", "virtual"));

        assertThat(output(run)).containsExactly("[1, 4, 9]\n", "4.0\n");
        assertThat(events(run).stream().filter(event -> word(event, "type").equals("ProcessStarted"))
                .map(event -> word(event, "name"))).containsExactly("program", "simulated worker", "simulated worker");
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        Answer answer = client.post("/api/runs", "{\"scenario\":\"nap\",\"time\":\"quick\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(word(answer.json(), "field")).isEqualTo("time");
    }

    @TestFactory
    Stream<DynamicTest> anInstantRunHasTheShapeOfTheRealOne() {
        List<JsonNode> scenarios = stream(client.get("/api/scenarios").json().spliterator(), false)
                .filter(scenario -> scenario.get("number").intValue() < 100).toList();
        return AtOnce.tests(RUNS_AT_ONCE, scenarios, scenario -> word(scenario, "id"),
                scenario -> assertSameShape(word(scenario, "id"), briefly(scenario)));
    }

    private static Map<String, Object> briefly(JsonNode scenario) {
        Map<String, Object> parameters = new HashMap<>();
        for (JsonNode parameter : scenario.get("parameters")) {
            if (parameter.path("unit").stringValue("").equals("s")) {
                parameters.put(word(parameter, "name"), SECONDS);
            }
        }
        if (WITH_REAL_PINGS.contains(word(scenario, "id"))) {
            parameters.put("ping", "simulated");
        }
        return parameters;
    }

    private void assertSameShape(String scenario, Map<String, Object> parameters) {
        JsonNode real = launch(Map.of("scenario", scenario, "parameters", parameters));
        JsonNode instant = launch(Map.of("scenario", scenario, "parameters", parameters, "time", "virtual"));

        assertThat(instant.get("state")).isEqualTo(real.get("state"));
        assertThat(output(instant).size()).isEqualTo(output(real).size());
        assertThat(names(summary(instant), "threads")).containsExactlyInAnyOrderElementsOf(
                names(summary(real), "threads"));
        List<JsonNode> expected = works(real);
        List<JsonNode> works = works(instant);
        assertThat(works).map(work -> word(work, "name")).containsExactlyInAnyOrderElementsOf(
                expected.stream().map(work -> word(work, "name")).toList());
        for (int i = 0; i < works.size(); i++) {
            for (String time : List.of("createdNanos", "endedNanos", "queuedNanos", "waitedNanos")) {
                long instantly = works.get(i).get(time).longValue();
                assertThat(expected.get(i).get(time).longValue()).as("%s of %s", time, word(works.get(i), "name"))
                        .isBetween(instantly - ROUNDING_NANOS, instantly + LATE_NANOS);
            }
        }
        Stream.of(real, instant).forEach(run -> client.delete("/api/runs/" + word(run, "id")));
    }

    /** Those of one function by their ends: which of two threads names its task first is open where time is real. */
    private List<JsonNode> works(JsonNode run) {
        List<JsonNode> works = new ArrayList<>();
        summary(run).get("tasks").forEach(works::add);
        works.sort(Comparator.comparing((JsonNode work) -> word(work, "label"))
                .thenComparing(work -> work.get("endedNanos").longValue()));
        return works;
    }

    private static List<String> names(JsonNode summary, String what) {
        return summary.get(what).findValuesAsString("name");
    }

    private JsonNode summary(JsonNode run) {
        return client.get("/api/runs/%s/summary".formatted(word(run, "id"))).json();
    }

    private List<JsonNode> events(JsonNode run) {
        return client.get("/api/runs/%s/events".formatted(word(run, "id"))).text().lines().map(JSON::readTree).toList();
    }

    private List<String> output(JsonNode run) {
        return client.get("/api/runs/%s/output".formatted(word(run, "id"))).json().findValuesAsString("text");
    }

    private JsonNode launch(Map<String, Object> body) {
        Answer answer = client.post("/api/runs?wait=60", JSON.writeValueAsString(body));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String word(JsonNode node, String key) {
        return node.get(key).stringValue();
    }
}
