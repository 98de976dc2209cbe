package dev.loopscope.live;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import dev.loopscope.recording.Recording;
import dev.loopscope.run.Runs;
import dev.loopscope.server.Client;
import dev.loopscope.server.ServerTest;
import dev.loopscope.trace.TraceBatch;
import dev.loopscope.trace.TraceDecoder;
import dev.loopscope.trace.TraceEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** What viewers get, and what ends their watching. */
@ServerTest
class ViewerTests {
    private static final String LONG_TALK = "{\"events\":30000,\"pause\":0.02}";

    @LocalServerPort
    private int port;

    @Autowired
    private Runs runs;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void viewerOfALiveRunGetsTheWholeRecordingThenTheEnd() {
        String run = launch("talkative", LONG_TALK);

        try (Watcher watcher = new Watcher(port, run, 0)) {
            assertThat(watcher.awaitClose()).isEqualTo(1000);
            assertThat(watcher.batches()).containsExactlyElementsOf(bytes(recording(run), 0));
            assertThat(decode(watcher.batches())).isEqualTo(recording(run).events()).hasSizeGreaterThan(30_000);
            assertThat(watcher.kinds()).startsWith("hello").endsWith("batch", "end");
            assertThat(watcher.texts("end").getFirst().get("run").get("state").stringValue()).isEqualTo("finished");
            assertThat(watcher.texts("end").getFirst().get("run").get("lastSeq").longValue())
                    .isEqualTo(recording(run).lastSeq());
        }
    }

    @Test
    void viewerWhoComesLateGetsTheSame() {
        String run = client.launch("talkative", LONG_TALK, 30).get("id").stringValue();

        try (Watcher watcher = new Watcher(port, run, 0)) {
            assertThat(watcher.awaitClose()).isEqualTo(1000);
            assertThat(watcher.batches()).containsExactlyElementsOf(bytes(recording(run), 0));
            assertThat(watcher.kinds()).startsWith("hello", "batch").endsWith("batch", "end");
        }
    }

    @Test
    void viewersOfOneRunGetTheSameBytes() {
        String run = launch("talkative", LONG_TALK);

        try (Watcher one = new Watcher(port, run, 0); Watcher other = new Watcher(port, run, 0)) {
            one.awaitClose();
            other.awaitClose();
            assertThat(one.batches()).isNotEmpty().containsExactlyElementsOf(other.batches());
        }
    }

    @RepeatedTest(5)
    void viewerWhoLeavesAndComesBackMissesNothingAndGetsNothingTwice(RepetitionInfo repetition) {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(repetition.getCurrentRepetition());
        String run = launch("talkative", LONG_TALK);
        List<byte[]> batches = new ArrayList<>();
        TraceDecoder decoder = new TraceDecoder();
        long last = 0;
        int status = 0;

        while (status == 0) {
            try (Watcher watcher = new Watcher(port, run, last, 1 + random.nextInt(8))) {
                status = watcher.awaitClose();
                for (byte[] batch : watcher.batches()) {
                    last += decoder.decode(batch).size(); // refuses a gap and a repeat
                    batches.add(batch);
                }
            }
        }

        assertThat(status).isEqualTo(1000);
        assertThat(batches).containsExactlyElementsOf(bytes(recording(run), 0));
    }

    @Test
    void viewerInTheMiddleOfABatchGetsThatBatch() {
        String run = client.launch("talkative", LONG_TALK, 30).get("id").stringValue();
        TraceBatch second = recording(run).batch(1);
        assertThat(second.count()).isGreaterThan(1);

        try (Watcher watcher = new Watcher(port, run, second.firstSeq())) {
            watcher.awaitClose();
            assertThat(watcher.batches()).containsExactlyElementsOf(bytes(recording(run), 1));
        }
    }

    @Test
    void viewerIsToldTheStatesAndGivenAPulse() throws InterruptedException {
        String run = launch("waiting", "{}");

        try (Watcher watcher = new Watcher(port, run, 0)) {
            JsonNode first = watcher.awaitText("pulse");
            assertThat(first.get("nowNanos").longValue()).isPositive();
            assertThat(first.get("serverLagNanos").longValue()).isNotNegative();
            client.post("/api/runs/%s/cancel".formatted(run), "");
            assertThat(watcher.awaitClose()).isEqualTo(1000);
            assertThat(watcher.texts("end").getFirst().get("run").get("state").stringValue()).isEqualTo("cancelled");
        }
    }

    @Test
    void viewerOfARunThatIsNotThereIsToldSo() {
        try (Watcher watcher = new Watcher(port, "nope", 0)) {
            assertThat(watcher.awaitClose()).isEqualTo(4004);
        }
    }

    @Test
    void viewerAheadOfTheRunIsSentAway() {
        String run = client.launch("nap", "{}", 10).get("id").stringValue();

        try (Watcher watcher = new Watcher(port, run, 1_000_000)) {
            assertThat(watcher.awaitClose()).isEqualTo(1008);
        }
    }

    @Test
    void viewerWhoTalksIsSentAway() {
        String run = launch("endless", "{}");
        try {
            assertThat(codeAfterSaying("hello?", run)).isEqualTo(1008);
            // The server may close while the long text is still coming, which the client sees as a reset.
            assertThat(codeAfterSaying("hello?".repeat(1000), run)).isIn(1006, 1008, 1009);
        } finally {
            client.delete("/api/runs/" + run);
        }
    }

    private int codeAfterSaying(String text, String run) {
        try (Watcher watcher = new Watcher(port, run, 0)) {
            watcher.say(text);
            return watcher.awaitClose();
        }
    }

    private String launch(String scenario, String parameters) {
        return client.launch(scenario, parameters, 0).get("id").stringValue();
    }

    private Recording recording(String run) {
        return runs.find(run).orElseThrow().recording();
    }

    private static List<byte[]> bytes(Recording recording, int firstPlace) {
        List<byte[]> bytes = new ArrayList<>();
        for (int place = firstPlace; place < recording.size(); place++) {
            bytes.add(recording.batch(place).bytes());
        }
        return bytes;
    }

    private static List<TraceEvent> decode(List<byte[]> batches) {
        TraceDecoder decoder = new TraceDecoder();
        return batches.stream().flatMap(batch -> decoder.decode(batch).stream()).toList();
    }
}
