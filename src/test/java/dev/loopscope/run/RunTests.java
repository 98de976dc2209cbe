package dev.loopscope.run;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.loopscope.server.Client;
import dev.loopscope.server.Client.Answer;
import dev.loopscope.server.ServerTest;

import static java.util.stream.StreamSupport.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Runs by REST, from the launch to the end. */
@ServerTest
class RunTests {
    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void launchAnswersWithTheRunAndItsPlace() {
        Answer answer = client.post("/api/runs", "{\"scenario\":\"nap\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/runs/" + answer.json().get("id").stringValue());
        assertThat(client.get(answer.header("Location")).status()).isEqualTo(200);
    }

    @Test
    void launchThatWaitsAnswersWhenTheRunHasEnded() {
        JsonNode run = client.launch("nap", "{\"seconds\":0.2,\"voice\":\"loud\"}", 30);

        assertThat(run.get("state").stringValue()).isEqualTo("finished");
        assertThat(run.get("language").stringValue()).isEqualTo("java");
        assertThat(run.get("parameters").toString())
                .isEqualTo("{\"seconds\":0.2,\"times\":1,\"voice\":\"loud\"}");
        assertThat(run.get("durationNanos").longValue()).isBetween(200_000_000L, 20_000_000_000L);
        assertThat(run.get("processId").longValue()).isEqualTo(ProcessHandle.current().pid());
        assertThat(run.get("startedAt").isString()).isTrue();
        assertThat(run.get("endedAt").isString()).isTrue();
        assertThat(run.get("error").isNull()).isTrue();
        assertThat(run.get("lastSeq").longValue()).isPositive();
    }

    @Test
    void launchThatWaitsTooShortAnswersWithTheRunGoingOn() {
        JsonNode run = client.launch("endless", "{}", 0.1);

        assertThat(run.get("state").stringValue()).isEqualTo("running");
        assertThat(run.get("endedAt").isNull()).isTrue();
        cancel(run);
    }

    @Test
    void launchThatWaitsAnswersWhenTheRunIsIdle() {
        JsonNode run = client.launch("waiting", "{}", 30);

        assertThat(run.get("state").stringValue()).isEqualTo("idle");
        assertThat(run.get("durationNanos").longValue()).isPositive();
        assertThat(cancel(run).get("state").stringValue()).isEqualTo("cancelled");
    }

    @Test
    void runWhoseMainThreadThrowsHasFailedAndSaysWhy() {
        JsonNode run = client.launch("failing", "{}", 30);

        assertThat(run.get("state").stringValue()).isEqualTo("failed");
        assertThat(run.get("error").get("type").stringValue()).isEqualTo("IllegalArgumentException");
        assertThat(run.get("error").get("message").stringValue()).isEqualTo("it had to be");
        JsonNode output = output(run);
        assertThat(output.get(0).get("stream").stringValue()).isEqualTo("stdout");
        assertThat(output.get(1).get("stream").stringValue()).isEqualTo("stderr");
        assertThat(output.get(1).get("text").stringValue()).contains("IllegalArgumentException: it had to be");
    }

    @Test
    void outputSaysWhatWasPrintedByWhomAndWhen() {
        JsonNode output = output(client.launch("nap", "{}", 30));

        assertThat(stream(output.spliterator(), false).map(line -> line.get("text").stringValue()))
                .containsExactly("before soft\n", "after\n");
        JsonNode first = output.get(0);
        assertThat(first.get("thread").stringValue()).isEqualTo("MainThread");
        assertThat(first.get("processId").longValue()).isEqualTo(ProcessHandle.current().pid());
        assertThat(first.get("threadId").longValue()).isPositive();
        assertThat(first.get("atNanos").longValue()).isLessThan(output.get(1).get("atNanos").longValue());
    }

    @Test
    void eventsAreOneALineFromTheFirstOrAfterANumber() {
        JsonNode run = client.launch("nap", "{}", 30);
        String path = "/api/runs/%s/events".formatted(run.get("id").stringValue());

        Answer answer = client.get(path);
        List<String> lines = answer.text().lines().toList();
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(lines).hasSize(run.get("lastSeq").intValue());
        JsonNode first = JsonMapper.shared().readTree(lines.getFirst());
        assertThat(first.get("seq").longValue()).isEqualTo(1);
        assertThat(first.get("type").stringValue()).isEqualTo("ProcessStarted");
        assertThat(first.get("process").longValue()).isEqualTo(ProcessHandle.current().pid());
        assertThat(client.get(path + "?after=3").text().lines())
                .containsExactlyElementsOf(lines.subList(3, lines.size()));
        assertThat(client.get(path + "?after=999").text()).isEmpty();
    }

    @Test
    void summarySumsTheRunUp() {
        JsonNode run = client.launch("nap", "{}", 30);

        JsonNode summary = client.get("/api/runs/%s/summary".formatted(run.get("id").stringValue())).json();

        assertThat(summary.get("durationNanos").longValue()).isEqualTo(run.get("durationNanos").longValue());
        assertThat(summary.get("complete").booleanValue()).isTrue();
        assertThat(summary.get("verdict").get("kind").stringValue()).isEqualTo("single");
        assertThat(stream(summary.get("threads").spliterator(), false).map(thread -> thread.get("name").stringValue()))
                .containsExactly("MainThread", "Thread-1 (nap)");
    }

    @Test
    void cancelEndsARunThatGoesOn() {
        JsonNode run = client.launch("endless", "{}", 0);

        assertThat(cancel(run).get("state").stringValue()).isEqualTo("cancelled");
        assertThat(cancel(run).get("state").stringValue()).isEqualTo("cancelled");
    }

    @Test
    void stopOfAnIdleRunSaysWhatItEnded() {
        JsonNode run = client.launch("waiting", "{}", 30);
        String path = "/api/runs/%s/summary".formatted(run.get("id").stringValue());
        assertThat(client.get(path).json().get("findings").findValuesAsString("kind")).doesNotContain("stopped");

        cancel(run);

        JsonNode finding = client.get(path).json().get("findings").get(0);
        assertThat(finding.get("kind").stringValue()).isEqualTo("stopped");
        assertThat(finding.get("text").get("en").stringValue()).startsWith("Stopped at ")
                .endsWith("The loop on MainThread ended.");
    }

    @Test
    void cancelLetsTheMainTaskTidyUp() {
        JsonNode run = client.launch("told", "{}", 30);

        assertThat(cancel(run).get("state").stringValue()).isEqualTo("cancelled");

        assertThat(output(run).findValuesAsString("text")).containsExactly("tidy\n");
        assertThat(client.get("/api/runs/%s/summary".formatted(run.get("id").stringValue())).json().get("findings")
                .get(0).get("kind").stringValue()).isEqualTo("stopped");
    }

    @Test
    void cancelOfAMainTaskThatRefusesEndsItSoonAllTheSame() {
        JsonNode run = client.launch("told", "{\"answer\":\"refuses\"}", 30);

        assertThat(cancel(run).get("state").stringValue()).isEqualTo("cancelled");

        assertThat(output(run).findValuesAsString("text")).startsWith("tidy\n").doesNotHaveDuplicates();
    }

    @Test
    void cancelOfAFinishedRunChangesNothing() {
        assertThat(cancel(client.launch("nap", "{}", 30)).get("state").stringValue()).isEqualTo("finished");
    }

    @Test
    void runThatDoesNotHearIsLeftBehindAfterSeconds() {
        JsonNode run = client.launch("deaf", "{}", 0);

        assertThat(cancel(run).get("state").stringValue()).isEqualTo("cancelled");
    }

    @Test
    void deletedRunIsStoppedAndForgotten() {
        Set<Thread> before = mainThreads();
        JsonNode run = client.launch("endless", "{}", 0);
        String path = "/api/runs/" + run.get("id").stringValue();

        assertThat(client.delete(path).status()).isEqualTo(204);

        assertThat(client.get(path).status()).isEqualTo(404);
        await().atMost(Duration.ofSeconds(10)).until(() -> before.containsAll(mainThreads()));
    }

    private static Set<Thread> mainThreads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("MainThread"))
                .collect(Collectors.toSet());
    }

    @Test
    void runsAreListedTheLatestFirst() {
        String first = client.launch("nap", "{}", 30).get("id").stringValue();
        String second = client.launch("nap", "{}", 30).get("id").stringValue();

        JsonNode runs = client.get("/api/runs").json();
        assertThat(runs.get(0).get("id").stringValue()).isEqualTo(second);
        assertThat(runs.get(1).get("id").stringValue()).isEqualTo(first);
    }

    @Test
    void runsAreListedByStateByScenarioAndUpToALimit() {
        String nap = client.launch("nap", "{}", 30).get("id").stringValue();
        String failed = client.launch("failing", "{}", 30).get("id").stringValue();

        assertThat(listed("?limit=1")).containsExactly(failed);
        assertThat(listed("?scenario=nap&limit=1")).containsExactly(nap);
        assertThat(listed("?state=failed&limit=1")).containsExactly(failed);
        assertThat(listed("?scenario=nap&state=failed")).isEmpty();
        assertThat(listed("?state=finished")).contains(nap).doesNotContain(failed);
    }

    private List<String> listed(String query) {
        return stream(client.get("/api/runs" + query).json().spliterator(), false)
                .map(run -> run.get("id").stringValue()).toList();
    }

    private JsonNode cancel(JsonNode run) {
        return client.post("/api/runs/%s/cancel".formatted(run.get("id").stringValue()), "").json();
    }

    private JsonNode output(JsonNode run) {
        return client.get("/api/runs/%s/output".formatted(run.get("id").stringValue())).json();
    }
}
