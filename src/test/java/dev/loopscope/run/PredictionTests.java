package dev.loopscope.run;

import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import dev.loopscope.server.Client;
import dev.loopscope.server.Client.Answer;
import dev.loopscope.server.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class PredictionTests {
    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void theChoicesFollowTheParameters() {
        assertThat(choices("{\"scenario\":\"thread-pool-2\"}")).containsExactly(2.0, 4.0, 6.0);
        assertThat(choices("{\"scenario\":\"thread-pool-2\",\"parameters\":{\"seconds\":0.5,\"workers\":1}}"))
                .containsExactly(0.5, 1.0, 1.5);
    }

    @Test
    void aProgramInPythonHasTheSame() {
        assertThat(choices("{\"scenario\":\"mixed-gather\",\"language\":\"script\"}"))
                .isEqualTo(choices("{\"scenario\":\"mixed-gather\"}")).contains(4.0, 14.0);
    }

    @Test
    void thereAreNoneForAProgramWhoseTimeNobodyCanTell() {
        assertThat(choices("{\"source\":\"print(1)\"}")).isEmpty();
    }

    @Test
    void whatNoLaunchAcceptsIsRefusedInTheSameWords() {
        String body = "{\"scenario\":\"thread-pool-2\",\"parameters\":{\"workers\":0}}";
        Answer refused = client.post("/api/predictions", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").stringValue()).isEqualTo("parameters.workers");
        assertThat(refused.json().get("detail")).isEqualTo(client.post("/api/runs", body).json().get("detail"));
    }

    private List<Double> choices(String body) {
        Answer answer = client.post("/api/predictions", body);
        assertThat(answer.status()).isEqualTo(200);
        JsonNode choices = answer.json().get("choicesNanos");
        return StreamSupport.stream(choices.spliterator(), false).map(nanos -> nanos.longValue() / 1e9).toList();
    }
}
