package dev.loopscope.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.loopscope.proof.AtOnce;
import dev.loopscope.server.Client;
import dev.loopscope.server.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Programs that want all of the machine. The first line of each says what is to become of it: {@code cancel} goes on until it
 * is stopped, {@code fails TEXT} ends by itself with an error of which that is a part, {@code ends} may do either. A few of
 * them run beside each other, and none keeps the server from what else it does.
 */
@ServerTest
@TestPropertySource(properties = {"loopscope.runs.heap=64MB", "loopscope.runs.threads=8", "loopscope.runs.tasks=1000",
        "loopscope.runs.output-size=100KB", "loopscope.runs.time-limit=60s", "loopscope.runs.at-once=12"})
class HostileProgramIT {
    private static final Path PROGRAMS = Path.of("src", "test", "resources", "hostile");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PROGRAMS_AT_ONCE = 2;
    private static final double SECONDS_TO_FAIL = 50;
    private static final double SECONDS_TO_GET_GOING = 1.5;
    private static final Duration BEGUN = Duration.ofSeconds(60);
    /** What takes half a second where nothing else goes on; such a program would take for ever. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @LocalServerPort
    private int port;

    private Client client;

    private static List<Path> programs() throws IOException {
        try (Stream<Path> all = Files.list(PROGRAMS)) {
            return all.sorted().toList();
        }
    }

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void thereAreAtLeastThirty() throws IOException {
        assertThat(programs()).hasSizeGreaterThanOrEqualTo(30);
    }

    @TestFactory
    Stream<DynamicTest> isStoppedOrEndsWithItsBound() throws IOException {
        return AtOnce.tests(PROGRAMS_AT_ONCE, programs(), program -> program.getFileName().toString(),
                this::assertEndsAsItSays);
    }

    private void assertEndsAsItSays(Path program) throws IOException {
        String text = Files.readString(program);
        String fate = text.lines().findFirst().orElseThrow().substring(2);
        double wait = fate.startsWith("fails") ? SECONDS_TO_FAIL : SECONDS_TO_GET_GOING;
        JsonNode run = client.post("/api/runs?wait=" + wait,
                JSON.writeValueAsString(Map.of("source", text, "name", program.getFileName().toString()))).json();

        assertARunBesideItDoesNotNotice();
        if (fate.startsWith("fails")) {
            assertThat(word(run, "state")).as(run.toString()).isEqualTo("failed");
            assertThat(run.get("error").toString()).contains(fate.substring("fails".length()).strip());
        } else {
            assertIsStopped(run, fate.equals("cancel"));
        }
    }

    private void assertARunBesideItDoesNotNotice() {
        JsonNode beside = client.launch("nap", "{\"seconds\":0.2}", 10);
        assertThat(word(beside, "state")).isEqualTo("finished");
        assertThat(Duration.ofNanos(beside.get("durationNanos").longValue())).isLessThan(SOON);
    }

    private void assertIsStopped(JsonNode run, boolean mustBeRunning) {
        if (mustBeRunning) {
            await().atMost(BEGUN).until(() -> client.run(word(run, "id")).get("lastSeq").longValue() > 1);
            assertThat(word(run, "state")).as(run.toString()).isIn("running", "idle");
        }
        long asked = System.nanoTime();
        JsonNode stopped = client.post("/api/runs/%s/cancel".formatted(word(run, "id")), "").json();
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(SOON);
        assertThat(word(stopped, "state")).isIn(mustBeRunning
                ? List.of("cancelled", "failed")
                : List.of("cancelled", "failed", "finished"));
        assertThat(ProcessHandle.of(stopped.get("processId").longValue())
                .filter(process -> process.pid() != ProcessHandle.current().pid())).isEmpty();
    }

    private static String word(JsonNode node, String key) {
        return node.get(key).stringValue();
    }
}
