package dev.loopscope.run;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.loopscope.server.Client;
import dev.loopscope.server.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What runs leave behind in the server: nothing. So nothing else may go on in its JVM. */
@Isolated
@ServerTest
class LeftoversIT {
    private static final Set<String> OTHERS = Set.of("ForkJoinPool", "http-nio", "HttpClient", "Catalina",
            "Common-Cleaner", "process reaper", "VirtualThread-unblocker", "CompletableFutureDelayScheduler",
            "awaitility");

    private static final int AT_ONCE = 4;

    @LocalServerPort
    private int port;

    private Client client;
    /** What other servers of this JVM's tests have running. */
    private Set<ProcessHandle> othersProcesses;

    @BeforeEach
    void connect() {
        client = new Client(port);
        othersProcesses = ProcessHandle.current().descendants().collect(Collectors.toSet());
    }

    @Test
    void hundredRunsOneAfterAnotherLeaveNoThreadProcessOrFileBehind() {
        client.launch("nap", "{}", 30);
        Set<String> threads = threads();
        int files = files();

        for (int i = 0; i < 100; i++) {
            assertThat(client.launch("nap", "{\"seconds\":0,\"times\":3}", 30).get("state").stringValue())
                    .isEqualTo("finished");
        }

        assertNothingIsLeft(threads, files);
    }

    @Test
    void everyScenarioFourAtOnceLeavesNoThreadProcessOrFileBehind() {
        client.launch("nap", "{}", 30);
        Set<String> threads = threads();
        int files = files();
        List<JsonNode> scenarios = new ArrayList<>();
        client.get("/api/scenarios").json().forEach(scenarios::add);

        try (var four = Executors.newFixedThreadPool(AT_ONCE)) {
            List<CompletableFuture<Void>> played = scenarios.stream()
                    .map(scenario -> CompletableFuture.runAsync(() -> playAndDelete(scenario), four)).toList();
            played.forEach(CompletableFuture::join);
        }

        assertNothingIsLeft(threads, files);
    }

    private void playAndDelete(JsonNode scenario) {
        String id = scenario.get("id").stringValue();
        JsonNode run = client.launch(id, JsonMapper.shared().writeValueAsString(briefly(scenario)),
                id.equals("endless") ? 1 : 60);
        client.delete("/api/runs/" + run.get("id").stringValue());
    }

    /** Its times, all short. */
    private static Map<String, Double> briefly(JsonNode scenario) {
        return StreamSupport.stream(scenario.get("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("unit").stringValue("").equals("s"))
                .filter(parameter -> parameter.get("default").doubleValue() > 0)
                .collect(Collectors.toMap(parameter -> parameter.get("name").stringValue(), _ -> 0.3));
    }

    @Test
    void stormOfLaunchesCancelsAndDeletesLeavesNoThreadProcessOrFileBehind() {
        client.launch("nap", "{}", 30);
        Set<String> threads = threads();
        int files = files();

        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                RandomGenerator random = RandomGeneratorFactory.getDefault().create(i);
                crowd.execute(() -> IntStream.range(0, 25).forEach(_ -> launchAndEnd(random)));
            }
        }

        await().untilAsserted(() -> client.get("/api/runs").json()
                .forEach(run -> assertThat(run.get("state").stringValue()).isIn("finished", "cancelled")));
        assertNothingIsLeft(threads, files);
    }

    /** Launches something and ends it in one way or another, or leaves it to its own end. */
    private void launchAndEnd(RandomGenerator random) {
        String scenario = List.of("nap", "endless", "waiting").get(random.nextInt(3));
        Client.Answer answer = client.post("/api/runs?wait=" + random.nextDouble(0.1),
                "{\"scenario\":\"%s\"}".formatted(scenario));
        if (answer.status() == 429) {
            return;
        }
        String run = "/api/runs/" + answer.json().get("id").stringValue();
        if (random.nextBoolean()) {
            client.delete(run);
        } else if (!scenario.equals("nap") || random.nextBoolean()) {
            assertThat(client.post(run + "/cancel", "").status()).isIn(200, 404);
        }
    }

    private void assertNothingIsLeft(Set<String> threads, int files) {
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            assertThat(threads()).isSubsetOf(threads);
            assertThat(ProcessHandle.current().descendants()).isSubsetOf(othersProcesses);
            assertThat(files()).isLessThanOrEqualTo(files + 3); // connections that are kept alive come and go
        });
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> OTHERS.stream().noneMatch(name::startsWith)).collect(Collectors.toSet());
    }

    private static int files() {
        return Objects.requireNonNull(new File("/proc/self/fd").list(),
                "open files can be counted on Linux only").length;
    }
}
