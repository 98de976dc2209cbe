package dev.loopscope.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.loopscope.server.Client;
import dev.loopscope.server.RawRequest;
import dev.loopscope.server.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Requests, bodies and frames with some bytes changed. The seed is fixed; the number of rounds is a system property. */
@ServerTest
class MalformedInputIT {
    private static final int ROUNDS = Integer.getInteger("loopscope.fuzz.rounds", 1_000);
    /** How the server itself, before any of our code, refuses an HTTP version or a transfer coding that it does not know. */
    private static final List<Integer> PROTOCOL_REFUSALS = List.of(501, 505);

    private final RandomGenerator random = RandomGeneratorFactory.getDefault().create(20_261_123);

    @LocalServerPort
    private int port;

    @Autowired
    private Viewers viewers;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void changedBodiesAreNeverTheServersFault() {
        byte[] body = "{\"scenario\":\"nap\",\"parameters\":{\"seconds\":0.0,\"times\":1,\"voice\":\"soft\"}}"
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] changed = changed(body);
            Client.Answer answer = client.send("POST", "/api/runs", BodyPublishers.ofByteArray(changed), "Content-Type",
                    "application/json");

            assertThat(answer.status()).as(new String(changed, StandardCharsets.ISO_8859_1)).isIn(201, 400, 429);
            if (answer.status() == 400) {
                assertThat(answer.json().has("field")).isTrue();
            }
        }
    }

    @Test
    void changedRequestsAreNeverTheServersFault() {
        byte[] request = """
                POST /api/runs?wait=0 HTTP/1.1\r
                Host: localhost:%d\r
                Connection: close\r
                Content-Type: application/json\r
                Content-Length: 2\r
                \r
                {}""".formatted(port).getBytes(StandardCharsets.ISO_8859_1);
        RawRequest raw = new RawRequest(port);
        for (int i = 0; i < ROUNDS / 10; i++) {
            byte[] changed = changed(request);
            int status = RawRequest.status(raw.send(changed));

            assertThat(status < 500 || PROTOCOL_REFUSALS.contains(status))
                    .as("%d for %s", status, new String(changed, StandardCharsets.ISO_8859_1)).isTrue();
        }
    }

    @Test
    void bytesThatAreNoFramesEndTheirSessionOnly() throws IOException {
        String run = client.launch("endless", "{}", 0).get("id").stringValue();
        try (Watcher other = new Watcher(port, run, 0)) {
            for (int i = 0; i < ROUNDS / 10; i++) {
                sendNoise(run);
            }
            await().until(() -> viewers.count() == 1);
            assertThat(client.run(run).get("state").stringValue()).isEqualTo("running");
            client.delete("/api/runs/" + run);
            assertThat(other.awaitClose()).isEqualTo(1000);
        }
    }

    private void sendNoise(String run) {
        byte[] noise = new byte[1 + random.nextInt(200)];
        random.nextBytes(noise);
        try (Socket socket = Handshake.open(port, run, 64 * 1024)) {
            socket.getOutputStream().write(noise);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One to four bytes replaced, left out or doubled. */
    private byte[] changed(byte[] original) {
        StringBuilder bytes = new StringBuilder(new String(original, StandardCharsets.ISO_8859_1));
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int place = random.nextInt(bytes.length());
            switch (random.nextInt(3)) {
                case 0 -> bytes.setCharAt(place, (char) random.nextInt(256));
                case 1 -> bytes.deleteCharAt(place);
                default -> bytes.insert(place, bytes.charAt(place));
            }
        }
        return bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
