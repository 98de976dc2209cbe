package dev.loopscope.run;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import dev.loopscope.LoopscopeApplication;
import dev.loopscope.server.Client;
import dev.loopscope.server.Plays;

import static org.assertj.core.api.Assertions.assertThat;

/** How the server goes while programs run in it, and that it leaves no thread to its JVM. */
@Isolated
class ServerStopIT {
    @Test
    void stopCancelsWhatRunsTellsViewersAndAnswersWhoWaits() {
        Set<Thread> others = Thread.getAllStackTraces().keySet();
        ConfigurableApplicationContext server = new SpringApplication(LoopscopeApplication.class, Plays.class)
                .run("--server.port=0");
        int port = ((WebServerApplicationContext) server).getWebServer().getPort();
        Client client = new Client(port);
        String endless = client.launch("endless", "{}", 0).get("id").stringValue();
        client.launch("waiting", "{}", 10);
        client.launch("deaf", "{}", 0);
        client.launch("endless", "{}", 0);
        client.launch("endless", "{}", 0);
        client.launch("endless", "{}", 0);
        CompletableFuture<String> waiting = CompletableFuture
                .supplyAsync(() -> client.launch("endless", "{}", 300).get("state").stringValue());
        CompletableFuture<Integer> viewer = viewerOf(endless, port);

        long start = System.nanoTime();
        server.close();

        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(10);
        assertThat(viewer.orTimeout(5, TimeUnit.SECONDS).join()).isEqualTo(1001);
        assertThat(waiting.orTimeout(5, TimeUnit.SECONDS).join()).isEqualTo("cancelled");
        assertThat(Thread.getAllStackTraces().keySet()).filteredOn(thread -> !others.contains(thread))
                .noneMatch(thread -> thread.getName().startsWith("loopscope-"));
    }

    private static CompletableFuture<Integer> viewerOf(String run, int port) {
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        HttpClient.newHttpClient().newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:%d/ws/runs/%s".formatted(port, run)), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
                        closed.complete(status);
                        return CompletableFuture.completedStage(null);
                    }
                }).join();
        return closed;
    }
}
