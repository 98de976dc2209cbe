package dev.loopscope.run;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

import dev.loopscope.server.Client;
import dev.loopscope.server.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How long a run may stand paused. */
@ServerTest
@TestPropertySource(properties = {"loopscope.runs.time-limit=1s", "loopscope.runs.pause-limit=3s"})
class PauseLimitTests {
    @LocalServerPort
    private int port;

    @Test
    void theTimeLimitStandsWhileARunIsPausedAndThePauseHasOneOfItsOwn() {
        Client client = new Client(port);
        long since = System.nanoTime();
        JsonNode run = client.post("/api/runs?wait=30", "{\"scenario\":\"endless\",\"paused\":true}").json();
        String id = run.get("id").stringValue();
        assertThat(run.get("state").stringValue()).isEqualTo("paused");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> client.run(id).get("state").stringValue().equals("timed-out"));
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isGreaterThan(Duration.ofSeconds(3));
    }
}
