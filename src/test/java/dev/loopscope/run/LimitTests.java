package dev.loopscope.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

import dev.loopscope.server.Client;
import dev.loopscope.server.Client.Answer;
import dev.loopscope.server.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How much the server takes on, and what becomes of the rest. */
@ServerTest
@TestPropertySource(properties = {"loopscope.runs.alive=6", "loopscope.runs.kept=5", "loopscope.runs.time-limit=3s",
        "loopscope.runs.event-limit=20000"})
class LimitTests {
    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @AfterEach
    void deleteAll() {
        client.get("/api/runs").json().forEach(run -> client.delete("/api/runs/" + id(run)));
    }

    @Test
    void fourRunsRunSixteenWaitAndTheNextIsRefusedWithATimeToComeBack() {
        List<JsonNode> running = launch("endless", 4);
        List<JsonNode> queued = launch("endless", 16);

        assertThat(running).allMatch(run -> state(run).equals("running"));
        assertThat(queued).allMatch(run -> state(run).equals("queued"));
        assertThat(queued).map(run -> run.get("queuedBefore").intValue())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        Answer refused = client.post("/api/runs", "{\"scenario\":\"endless\"}");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().get("detail").stringValue()).startsWith("4 runs are running and 16 wait");
        assertThat(refused.json().get("words").get("zh").stringValue()).contains("4 个", "16 个");
        assertThat(client.get("/api/runs").json()).hasSize(20);
    }

    @Test
    void placeThatBecomesFreeGoesToTheFirstInTheQueue() {
        List<JsonNode> runs = launch("endless", 7);

        cancel(runs.get(0));

        await().until(() -> current(runs.get(4)).equals("running"));
        assertThat(current(runs.get(5))).isEqualTo("queued");
        assertThat(client.run(id(runs.get(5))).get("queuedBefore").intValue()).isZero();
        assertThat(client.run(id(runs.get(6))).get("queuedBefore").intValue()).isOne();
    }

    @Test
    void runCancelledInTheQueueNeverStarts() {
        List<JsonNode> runs = launch("endless", 6);

        JsonNode cancelled = cancel(runs.get(4));

        assertThat(state(cancelled)).isEqualTo("cancelled");
        assertThat(cancelled.get("startedAt").isNull()).isTrue();
        assertThat(cancelled.get("durationNanos").isNull()).isTrue();
        assertThat(cancelled.get("lastSeq").longValue()).isZero();
        assertThat(client.get("/api/runs/%s/summary".formatted(id(cancelled))).status()).isEqualTo(200);
        assertThat(client.run(id(runs.get(5))).get("queuedBefore").intValue()).isZero();
    }

    @Test
    void idleRunFreesItsPlace() {
        for (int i = 0; i < 5; i++) {
            assertThat(state(client.launch("waiting", "{}", 10))).isEqualTo("idle");
        }

        assertThat(state(client.launch("nap", "{}", 10))).isEqualTo("finished");
    }

    @Test
    void idleRunsBeyondTheLimitEndTheOldestOne() {
        JsonNode oldest = client.launch("waiting", "{}", 10);
        for (int i = 0; i < 5; i++) {
            client.launch("waiting", "{}", 10);
        }

        JsonNode next = client.launch("waiting", "{}", 10);

        assertThat(state(next)).isEqualTo("idle");
        await().until(() -> current(oldest).equals("timed-out"));
    }

    @Test
    void runThatTakesTooLongIsEnded() {
        JsonNode running = client.launch("endless", "{}", 0);
        JsonNode idle = client.launch("waiting", "{}", 0);

        await().until(() -> current(running).equals("timed-out"));
        await().until(() -> current(idle).equals("timed-out"));
        assertThat(client.run(id(running)).get("durationNanos").longValue()).isGreaterThan(2_900_000_000L);
        assertThat(client.run(id(running)).get("error").isNull()).isTrue();
    }

    @Test
    void onlyTheLatestRunsAreRememberedAfterTheirEnd() {
        JsonNode first = client.launch("nap", "{\"seconds\":0}", 10);
        for (int i = 0; i < 5; i++) {
            client.launch("nap", "{\"seconds\":0}", 10);
        }

        assertThat(client.get("/api/runs/" + id(first)).status()).isEqualTo(404);
        assertThat(client.get("/api/runs").json()).hasSize(5);
    }

    @Test
    void runWithMoreEventsThanTheLimitHasFailed() {
        JsonNode run = client.launch("talkative", "{\"events\":50000}", 10);

        assertThat(state(run)).isEqualTo("failed");
        assertThat(run.get("error").get("type").stringValue()).isEqualTo("LimitExceeded");
        assertThat(run.get("error").get("message").stringValue())
                .isEqualTo("events of a run: at most 20000 (loopscope.runs.event-limit)");
        assertThat(run.get("lastSeq").longValue()).isBetween(20_001L, 20_002L);
        assertThat(client.get("/api/runs/%s/events?after=20000".formatted(id(run))).text()).contains("EventsLost");
    }

    @Test
    void launchesFromManySidesAreAllAnswered() {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                answers.add(CompletableFuture.supplyAsync(
                        () -> client.post("/api/runs?wait=10", "{\"scenario\":\"nap\"}").status(), crowd));
            }
            assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isIn(201, 429)).anyMatch(
                    answer -> answer.join() == 201);
        }
    }

    private List<JsonNode> launch(String scenario, int times) {
        List<JsonNode> runs = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            runs.add(client.launch(scenario, "{}", 0));
        }
        return runs;
    }

    private JsonNode cancel(JsonNode run) {
        return client.post("/api/runs/%s/cancel".formatted(id(run)), "").json();
    }

    private String current(JsonNode run) {
        return state(client.run(id(run)));
    }

    private static String state(JsonNode run) {
        return run.get("state").stringValue();
    }

    private static String id(JsonNode run) {
        return run.get("id").stringValue();
    }
}
