package dev.loopscope.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.loopscope.server.Client;
import dev.loopscope.server.Client.Answer;
import dev.loopscope.server.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Events as a stream that goes on as the run does. */
@ServerTest
@TestPropertySource(properties = {"loopscope.runs.heartbeat=100ms", "loopscope.runs.followers=3"})
class FollowTests {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Runs runs;

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
    void endedRunIsToldFromItsFirstEventToItsEnd() {
        JsonNode run = client.launch("nap", "{}", 10);

        Answer answer = client.get(path(run), "Accept", "text/event-stream");

        assertThat(answer.header("Content-Type")).startsWith("text/event-stream");
        assertThat(ids(answer.text().lines()))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, run.get("lastSeq").longValue()).boxed().toList());
        List<String> data = answer.text().lines().filter(line -> line.startsWith("data: ")).toList();
        assertThat(data.getFirst().substring(6)).isEqualTo(client.get(path(run)).text().lines().findFirst().get());
        assertThat(answer.text()).contains("event: end\ndata: ").endsWith("\n\n");
        assertThat(JsonMapper.shared().readTree(data.getLast().substring(6)).get("state").stringValue())
                .isEqualTo("finished");
    }

    @Test
    void streamGoesOnAfterTheEventThatTheClientHas() {
        JsonNode run = client.launch("nap", "{}", 10);
        long last = run.get("lastSeq").longValue();

        assertThat(ids(client.get(path(run) + "?after=3", "Accept", "text/event-stream").text().lines()))
                .containsExactlyElementsOf(LongStream.rangeClosed(4, last).boxed().toList());
        assertThat(ids(client.get(path(run) + "?after=3", "Accept", "text/event-stream", "Last-Event-ID", "5").text()
                .lines())).containsExactlyElementsOf(LongStream.rangeClosed(6, last).boxed().toList());
    }

    @Test
    void clientThatComesBackForNothingIsToldNotToComeBack() {
        JsonNode run = client.launch("nap", "{}", 10);

        Answer answer = client.get(path(run), "Accept", "text/event-stream", "Last-Event-ID",
                run.get("lastSeq").toString());

        assertThat(answer.status()).isEqualTo(204);
    }

    @Test
    void runThatGoesOnIsFollowedToItsEnd() throws Exception {
        JsonNode run = client.launch("talkative", "{\"events\":3000,\"pause\":0.2}", 0);

        HttpResponse<Stream<String>> answer = open(run);
        List<Long> ids = ids(answer.body());

        long last = client.run(id(run)).get("lastSeq").longValue();
        assertThat(last).isGreaterThan(3000);
        assertThat(ids).containsExactlyElementsOf(LongStream.rangeClosed(1, last).boxed().toList());
    }

    @Test
    void idleRunSendsHeartbeatsUntilItIsCancelled() throws Exception {
        JsonNode run = client.launch("waiting", "{}", 10);
        HttpResponse<InputStream> answer = HTTP.send(request(run), BodyHandlers.ofInputStream());
        BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));

        for (int beats = 0; beats < 2;) {
            beats += lines.readLine().equals(": still here") ? 1 : 0;
        }
        client.post("/api/runs/%s/cancel".formatted(id(run)), "");

        assertThat(lines.lines().toList()).contains("event: end").anyMatch(line -> line.contains("\"cancelled\""));
    }

    @Test
    void clientThatDoesNotReadIsDroppedAndNobodyWaitsForIt() throws IOException {
        JsonNode run = client.launch("talkative", "{\"events\":200000,\"length\":100,\"pause\":0.001}", 0);
        List<Socket> stalled = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            stalled.add(openWithoutReading(run));
        }
        Run followed = runs.find(id(run)).orElseThrow();
        await().until(() -> followed.watchers() == 2);

        String reader = client.get(path(run), "Accept", "text/event-stream").text();

        assertThat(ids(reader.lines())).hasSize(client.run(id(run)).get("lastSeq").intValue());
        assertThat(client.run(id(run)).get("state").stringValue()).isEqualTo("finished");
        await().atMost(Duration.ofSeconds(20)).until(() -> followed.watchers() == 0);
        for (Socket socket : stalled) {
            socket.close();
        }
    }

    @Test
    void clientThatLeavesIsForgotten() throws IOException {
        JsonNode run = client.launch("waiting", "{}", 10);
        Run followed = runs.find(id(run)).orElseThrow();
        try (Socket _ = openWithoutReading(run)) {
            await().until(() -> followed.watchers() == 1);
        }

        await().until(() -> followed.watchers() == 0);
    }

    @Test
    void oneFollowerMoreThanThereArePlacesForIsToldToComeBackLater() throws Exception {
        JsonNode run = client.launch("waiting", "{}", 10);
        List<HttpResponse<Stream<String>>> open = List.of(open(run), open(run), open(run));

        Answer refused = client.get(path(run), "Accept", "text/event-stream");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotBlank();
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        client.delete("/api/runs/" + id(run));
        open.forEach(answer -> answer.body().forEach(_ -> {}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "abc", "1.5", "99999999999999999999", " "})
    void lastEventThatIsNoNumberIsRefused(String last) {
        JsonNode run = client.launch("nap", "{}", 10);

        Answer answer = client.get(path(run), "Accept", "text/event-stream", "Last-Event-ID", last);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").stringValue()).isEqualTo("Last-Event-ID");
        assertThat(answer.json().get("rule").stringValue()).contains("0 or more");
    }

    @Test
    void runThatIsNotThereIsAProblemForWhoWantsAStreamToo() {
        Answer answer = client.get("/api/runs/nope/events", "Accept", "text/event-stream");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("field").stringValue()).isEqualTo("id");
    }

    private HttpResponse<Stream<String>> open(JsonNode run) throws IOException, InterruptedException {
        return HTTP.send(request(run), BodyHandlers.ofLines());
    }

    private HttpRequest request(JsonNode run) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path(run))))
                .header("Accept", "text/event-stream").build();
    }

    private Socket openWithoutReading(JsonNode run) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2048);
        socket.connect(new java.net.InetSocketAddress("127.0.0.1", port));
        socket.getOutputStream().write("GET %s HTTP/1.1\r\nHost: localhost:%d\r\nAccept: text/event-stream\r\n\r\n"
                .formatted(path(run), port).getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static List<Long> ids(Stream<String> lines) {
        return lines.filter(line -> line.startsWith("id: ")).map(line -> Long.valueOf(line.substring(4))).toList();
    }

    private static String path(JsonNode run) {
        return "/api/runs/%s/events".formatted(id(run));
    }

    private static String id(JsonNode run) {
        return run.get("id").stringValue();
    }
}
