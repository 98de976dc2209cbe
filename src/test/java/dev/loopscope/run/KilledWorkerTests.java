package dev.loopscope.run;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.loopscope.server.Client;
import dev.loopscope.server.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A worker process that somebody kills in the middle of its call, as REST tells it. */
@ServerTest
class KilledWorkerTests {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void itsPoolIsBrokenAndOtherRunsDoNotNotice() {
        String broken = launch();
        String whole = launch();
        long victim = workersAtWork(broken).getFirst();
        workersAtWork(whole);

        ProcessHandle.of(victim).orElseThrow().destroyForcibly();

        JsonNode summary = settled(broken);
        assertThat(summary.get("verdict").get("kind").stringValue()).isEqualTo("failed");
        assertThat(calls(summary)).hasSize(3).allSatisfy(call -> {
            assertThat(call.get("outcome").stringValue()).isEqualTo("raised");
            assertThat(call.get("result").stringValue()).contains("BrokenProcessPool", "process " + victim,
                    "exit code 137");
        });
        assertThat(summary.get("processes")).anySatisfy(process -> {
            assertThat(process.get("id").longValue()).isEqualTo(victim);
            assertThat(process.get("exitCode").intValue()).isEqualTo(137);
        });
        assertThat(calls(settled(whole))).hasSize(3)
                .allSatisfy(call -> assertThat(call.get("outcome").stringValue()).isEqualTo("returned"));
    }

    private String launch() {
        return client.launch("process-pool", "{\"seconds\":3}", 0).get("id").stringValue();
    }

    /** The worker processes of the run, once all of them run a call. */
    private List<Long> workersAtWork(String run) {
        return await().atMost(PATIENCE).until(
                () -> events(run).filter(event -> event.get("type").stringValue().equals("CallStarted"))
                        .map(event -> event.get("process").longValue()).toList(),
                workers -> workers.size() == 3);
    }

    private Stream<JsonNode> events(String run) {
        return client.get("/api/runs/" + run + "/events").text().lines().map(JsonMapper.shared()::readTree);
    }

    private JsonNode settled(String run) {
        await().atMost(PATIENCE).until(() -> client.run(run).get("state").stringValue().equals("idle"));
        return client.get("/api/runs/" + run + "/summary").json();
    }

    private static List<JsonNode> calls(JsonNode summary) {
        return StreamSupport.stream(summary.get("tasks").spliterator(), false)
                .filter(work -> work.get("kind").stringValue().equals("call")).toList();
    }
}
