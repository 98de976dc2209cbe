package dev.loopscope.executor;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import dev.loopscope.server.Client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Worker processes of the server as it is delivered: one jar, in which a plain JVM finds no class. */
@Timeout(120)
class PackedServerIT {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private Process server;
    private Client client;

    @BeforeEach
    void startTheServer() throws IOException {
        server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                Path.of("target", "loopscope.jar").toString(), "--server.port=0", "--loopscope.runs.ready=0")
                .redirectErrorStream(true).start();
        client = new Client(port(server.inputReader()));
    }

    @AfterEach
    void killTheServer() {
        server.destroyForcibly();
    }

    @Test
    void callsRunInWorkersThatEndWithTheirServerEvenWhereItIsKilled() throws Exception {
        JsonNode run = client.launch("process-pool", "{\"seconds\":0.2,\"workers\":3}", 60);
        List<ProcessHandle> workers = server.descendants().toList();

        assertThat(run.get("state").stringValue()).isEqualTo("idle");
        assertThat(workers).hasSize(3);
        assertThat(client.get("/api/runs/" + run.get("id").stringValue() + "/output").text())
                .contains(workers.stream().map(worker -> "pid " + worker.pid()).toList());

        server.destroyForcibly().waitFor();
        await().atMost(Duration.ofSeconds(20)).until(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static int port(BufferedReader log) throws IOException {
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            Matcher told = PORT.matcher(line);
            if (told.find()) {
                return Integer.parseInt(told.group(1));
            }
        }
        throw new AssertionError("the server ended without a word about its port");
    }
}
