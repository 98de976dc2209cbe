package dev.loopscope.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import dev.loopscope.recording.Recording;
import dev.loopscope.run.Runs;
import dev.loopscope.server.Client;
import dev.loopscope.server.ServerTest;
import dev.loopscope.trace.TraceDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A viewer that does not read is closed, and nobody else notices. */
@ServerTest
class StalledViewerIT {
    private static final int MANY_EVENTS = 900_000;
    private static final String LONG_TALK = "{\"events\":%d,\"length\":20,\"pause\":0.012}".formatted(MANY_EVENTS);

    @LocalServerPort
    private int port;

    @Autowired
    private Runs runs;

    @Autowired
    private Viewers viewers;

    @Test
    void stalledViewersAreClosedWhileAHealthyOneSeesEverything() throws IOException {
        Client client = new Client(port);
        String run = client.launch("talkative", LONG_TALK, 0).get("id")
                .stringValue();
        Recording recording = runs.find(run).orElseThrow().recording();
        List<Socket> stalled = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            stalled.add(Handshake.open(port, run, 2048));
        }

        try (Watcher healthy = new Watcher(port, run, 0)) {
            await().until(() -> viewers.count() == 6);
            await().atMost(Duration.ofSeconds(60)).until(() -> viewers.count() == 1);
            assertThat(runs.find(run).orElseThrow().state().isEnd()).as("closed while the run was on").isFalse();

            assertThat(healthy.awaitClose()).isEqualTo(1000);
            assertThat(seen(healthy)).isEqualTo(recording.lastSeq()).isGreaterThan(MANY_EVENTS);
            assertThat(recording.bytes()).isGreaterThan(8 << 20);
            List<JsonNode> pulses = healthy.texts("pulse");
            assertThat(pulses).map(pulse -> pulse.get("serverLagNanos").longValue())
                    .as("a viewer in the way would be waited for five seconds")
                    .allMatch(lag -> lag < 4_000_000_000L);
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    @Test
    void viewerThatReadsSlowlyIsToldToComeBack() throws IOException {
        Client client = new Client(port);
        String run = client.launch("talkative", LONG_TALK, 0).get("id")
                .stringValue();

        try (Socket slow = Handshake.open(port, run, 64 * 1024)) {
            InputStream in = slow.getInputStream();
            byte[] some = new byte[16 * 1024];
            StringBuilder last = new StringBuilder();
            await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(() -> {
                int length = in.read(some);
                assertThat(length).as("bytes before the reason").isPositive();
                last.append(new String(some, 0, length, StandardCharsets.ISO_8859_1));
                last.delete(0, Math.max(0, last.length() - 100));
                return last.indexOf("too slow") >= 0;
            });
        }
        client.delete("/api/runs/" + run);
    }

    private static long seen(Watcher watcher) {
        TraceDecoder decoder = new TraceDecoder();
        return watcher.batches().stream().mapToLong(batch -> decoder.decode(batch).size()).sum();
    }
}
