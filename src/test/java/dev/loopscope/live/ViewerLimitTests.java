package dev.loopscope.live;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import dev.loopscope.server.Client;
import dev.loopscope.server.RawRequest;
import dev.loopscope.server.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Viewers that give no sign of life, and more viewers than there is room for. */
@ServerTest
@TestPropertySource(properties = {"loopscope.live.viewers=3", "loopscope.live.ping-every=100ms",
        "loopscope.live.dead-after=2s"})
class ViewerLimitTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Viewers viewers;

    private Client client;
    private String run = "";

    @BeforeEach
    void launch() {
        client = new Client(port);
        run = client.launch("endless", "{}", 0).get("id").stringValue();
    }

    @AfterEach
    void delete() {
        client.delete("/api/runs/" + run);
        await().until(() -> viewers.count() == 0);
    }

    @Test
    void viewerWhoDoesNotAnswerPingsIsTakenForDead() throws IOException, InterruptedException {
        RawViewer silent = new RawViewer(Handshake.open(port, run, 64 * 1024));
        try (Watcher answering = new Watcher(port, run, 0)) {
            assertThat(silent.awaitClose()).isNotEqualTo(1000);
            await().until(() -> viewers.count() == 1);
            assertThat(answering.kinds()).contains("batch");
        }
    }

    @Test
    void viewerWhoIsOneTooManyIsRefused() throws InterruptedException {
        List<Watcher> watchers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Watcher watcher = new Watcher(port, run, 0);
            watcher.awaitText("hello");
            watchers.add(watcher);
        }

        assertThat(RawRequest.status(handshake("/ws/runs/" + run))).isEqualTo(429);
        watchers.forEach(Watcher::close);
    }

    @Test
    void viewerWhoseNumberMakesNoSenseIsRefused() {
        for (String after : List.of("-1", "abc", "1.5", "99999999999999999999", "%00")) {
            assertThat(RawRequest.status(handshake("/ws/runs/%s?after=%s".formatted(run, after)))).as(after)
                    .isEqualTo(400);
        }
    }

    @Test
    void viewerWhoJustGoesIsForgotten() throws IOException {
        try (Socket socket = Handshake.open(port, run, 2048)) {
            await().until(() -> viewers.count() == 1);
            socket.setSoLinger(true, 0);
        }
        await().until(() -> viewers.count() == 0);
    }

    private String handshake(String path) {
        return new RawRequest(port).send("GET %s HTTP/1.1".formatted(path), "Host: localhost:" + port,
                "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
    }
}
