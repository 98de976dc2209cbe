package dev.loopscope.live;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A viewer as a browser would be one: keeps everything that it gets. */
final class Watcher implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final List<JsonNode> texts = new ArrayList<>();
    private final List<byte[]> batches = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
    private final int leaveAfter;
    private final WebSocket socket;

    /** Watches a run from after an event on. */
    Watcher(int port, String run, long after) {
        this(port, run, after, Integer.MAX_VALUE);
    }

    /** Watches a run until so many batches are there. */
    Watcher(int port, String run, long after, int leaveAfter) {
        this.leaveAfter = leaveAfter;
        this.socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:%d/ws/runs/%s?after=%d".formatted(port, run, after)), this)
                .join();
    }

    @Override
    public synchronized CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            JsonNode message = JsonMapper.shared().readTree(text.toString());
            texts.add(message);
            kinds.add(message.get("type").stringValue());
            text.setLength(0);
            notifyAll();
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public synchronized CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        binary.writeBytes(bytes);
        if (last) {
            batches.add(binary.toByteArray());
            kinds.add("batch");
            binary.reset();
            notifyAll();
        }
        if (batches.size() >= leaveAfter) {
            from.abort();
            closed.complete(0);
        } else {
            from.request(1);
        }
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    /** Waits for the close and gives its status, 0 where this viewer left. */
    int awaitClose() {
        return closed.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Waits for the first text of this type. */
    synchronized JsonNode awaitText(String type) throws InterruptedException {
        long until = System.nanoTime() + LIMIT.toNanos();
        while (texts(type).isEmpty()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("no " + type + " among " + kinds);
            }
            wait(1000);
        }
        return texts(type).getFirst();
    }

    synchronized List<JsonNode> texts(String type) {
        return texts.stream().filter(text -> text.get("type").stringValue().equals(type)).toList();
    }

    synchronized List<byte[]> batches() {
        return List.copyOf(batches);
    }

    /** What came in which order: the types of the texts, and {@code batch}. */
    synchronized List<String> kinds() {
        return List.copyOf(kinds);
    }

    void say(String words) {
        socket.sendText(words, true);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
