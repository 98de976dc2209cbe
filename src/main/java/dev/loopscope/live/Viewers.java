package dev.loopscope.live;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.websocket.Session;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

import dev.loopscope.run.Run;
import dev.loopscope.run.Runs;

/** Everybody who watches a run. They listen only: what they send, besides signs of life, ends their session. */
@Component
final class Viewers extends AbstractWebSocketHandler implements SmartLifecycle {
    private static final String SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";
    private static final String CLOSE_TIMEOUT = "org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT";
    private static final CloseStatus LISTEN_ONLY = CloseStatus.POLICY_VIOLATION.withReason("viewers listen only");
    private static final CloseStatus AHEAD = CloseStatus.POLICY_VIOLATION.withReason("after is beyond the last event");
    private static final int INBOUND_LIMIT = 1024;
    private static final long GOODBYE_MILLIS = 1_000;

    private final Runs runs;
    private final Messages messages;
    private final LiveSettings settings;
    private final Map<String, Viewer> viewers = new ConcurrentHashMap<>();
    private volatile boolean isRunning;

    Viewers(Runs runs, Messages messages, LiveSettings settings) {
        this.runs = runs;
        this.messages = messages;
        this.settings = settings;
    }

    /** Whether one more may come. */
    boolean haveRoom() {
        return count() < settings.viewers();
    }

    /** How many there are. */
    int count() {
        return viewers.size();
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        session.setTextMessageSizeLimit(INBOUND_LIMIT);
        session.setBinaryMessageSizeLimit(INBOUND_LIMIT);
        boundSending(session);
        Wish wish = Wish.of(session);
        Optional<Run> run = runs.find(wish.run());
        if (run.isEmpty()) {
            session.close(Viewer.NO_SUCH_RUN);
        } else if (wish.after() > run.get().recording().lastSeq()) {
            session.close(AHEAD);
        } else {
            join(new Viewer(session, run.get(), wish.after(), messages, settings), session);
        }
    }

    /** Has a message that the viewer does not take fail after a while, and a goodbye too, rather than after Tomcat's half a minute. */
    private void boundSending(WebSocketSession session) {
        Session underneath = session instanceof NativeWebSocketSession standard
                ? standard.getNativeSession(Session.class)
                : null;
        if (underneath != null) {
            underneath.getUserProperties().put(SEND_TIMEOUT, settings.sendLimit().toMillis());
            underneath.getUserProperties().put(CLOSE_TIMEOUT, settings.sendLimit().toMillis());
        }
    }

    private void join(Viewer viewer, WebSocketSession session) {
        viewers.put(session.getId(), viewer);
        viewer.start();
        if (!isRunning) {
            viewer.leave(CloseStatus.GOING_AWAY);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        leave(session, LISTEN_ONLY);
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        leave(session, LISTEN_ONLY);
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage message) {
        Viewer viewer = viewers.get(session.getId());
        if (viewer != null) {
            viewer.alive();
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        leave(session, status);
        viewers.remove(session.getId());
    }

    private void leave(WebSocketSession session, CloseStatus why) {
        Viewer viewer = viewers.get(session.getId());
        if (viewer != null) {
            viewer.leave(why);
        }
    }

    // ---- with the server ----

    @Override
    public void start() {
        isRunning = true;
    }

    /** Tells everybody that the server goes away. */
    @Override
    public void stop() {
        isRunning = false;
        viewers.values().forEach(viewer -> viewer.leave(CloseStatus.GOING_AWAY));
        long until = System.nanoTime() + GOODBYE_MILLIS * 1_000_000;
        try {
            for (Viewer viewer : viewers.values()) {
                viewer.awaitEnd((until - System.nanoTime()) / 1_000_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    @Override
    public boolean isPauseable() {
        return false;
    }
}
