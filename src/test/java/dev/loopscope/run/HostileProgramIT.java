package dev.loopscope.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.loopscope.server.Client;
import dev.loopscope.server.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Programs that want all of the machine. The first line of each says what is to become of it: {@code cancel} goes on until it
 * is stopped, {@code fails TEXT} ends by itself with an error of which that is a part, {@code ends} may do either.
 */
@ServerTest
@TestPropertySource(properties = {"loopscope.runs.heap=64MB", "loopscope.runs.threads=8", "loopscope.runs.tasks=1000",
        "loopscope.runs.output-size=100KB", "loopscope.runs.time-limit=60s"})
class HostileProgramIT {
    private static final Path PROGRAMS = Path.of("src", "test", "resources", "hostile");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double SECONDS_TO_FAIL = 20;
    private static final double SECONDS_TO_GET_GOING = 1.5;

    @LocalServerPort
    private int port;

    private Client client;

    static Stream<Path> programs() throws IOException {
        try (Stream<Path> all = Files.list(PROGRAMS)) {
            return all.sorted().toList().stream();
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

    @ParameterizedTest
    @MethodSource("programs")
    void isStoppedOrEndsWithItsBound(Path program) throws IOException {
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
        assertThat(Duration.ofNanos(beside.get("durationNanos").longValue())).isLessThan(Duration.ofSeconds(2));
    }

    private void assertIsStopped(JsonNode run, boolean mustBeRunning) {
        if (mustBeRunning) {
            assertThat(word(run, "state")).as(run.toString()).isIn("running", "idle");
        }
        long asked = System.nanoTime();
        JsonNode stopped = client.post("/api/runs/%s/cancel".formatted(word(run, "id")), "").json();
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
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
