package dev.loopscope.live;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.WebSocketSession;

import dev.loopscope.recording.Recording;
import dev.loopscope.run.Pulse;
import dev.loopscope.run.Run;
import dev.loopscope.run.RunView;

/**
 * Somebody who watches a run. Its writer, a virtual thread, goes through the run's recording at the viewer's own pace and
 * sleeps at its end; what is new wakes it. So there is no joining of a snapshot and a tail: both are the same recording.
 */
final class Viewer implements Runnable {
    static final CloseStatus NO_SUCH_RUN = new CloseStatus(4004, "no such run");
    static final CloseStatus TOO_SLOW = new CloseStatus(4008, "too slow; go on from the last number");
    private static final int NEVER = -1;

    // set once
    private final WebSocketSession session;
    private final Run run;
    private final Messages messages;
    private final LiveSettings settings;
    private final Thread writer;

    // writer only
    private int sentVersion;
    private Pulse sentPulse;
    private long pingAt;

    // written by the writer
    private volatile int place;

    // server loop only
    private final Patience patience;

    // written by any thread
    private volatile long lastSign = System.nanoTime();
    private volatile @Nullable CloseStatus farewell;

    /** @param after the number of the last event that the viewer has */
    Viewer(WebSocketSession session, Run run, long after, Messages messages, LiveSettings settings) {
        this.session = session;
        this.run = run;
        this.messages = messages;
        this.settings = settings;
        this.place = run.recording().placeAfter(after);
        this.sentPulse = run.pulse();
        this.patience = new Patience(settings, run.recording());
        this.writer = Thread.ofVirtual().name("viewer-" + session.getId()).unstarted(this);
    }

    void start() {
        writer.start();
    }

    /** The viewer gave a sign of life. */
    void alive() {
        lastSign = System.nanoTime();
    }

    /** Has the viewer's session closed soon. Any thread may ask; the first one counts. */
    void leave(CloseStatus why) {
        if (farewell == null) {
            farewell = why;
        }
        LockSupport.unpark(writer);
    }

    /** Waits until the session is closed, at most so long. */
    void awaitEnd(long millis) throws InterruptedException {
        writer.join(Math.max(1, millis));
    }

    // ---- server loop only ----

    /** There is something new. */
    private void runChanged() {
        if (patience.isOver(place)) {
            leave(TOO_SLOW);
        }
        LockSupport.unpark(writer);
    }

    // ---- writer only ----

    /** The life of the writer, and of the session. */
    @Override
    public void run() {
        Runnable watcher = this::runChanged;
        run.watch(watcher);
        try {
            send();
        } catch (IOException | IllegalStateException gone) {
            leave(CloseStatus.SESSION_NOT_RELIABLE);
        } finally {
            run.unwatch(watcher);
            close();
        }
    }

    private void send() throws IOException {
        int version = run.version();
        RunView view = run.view();
        session.sendMessage(messages.hello(view));
        sentVersion = view.state().isEnd() ? NEVER : version; // a run that has ended is told about once more, at the end
        pingAt = System.nanoTime() + settings.pingEvery().toNanos();
        while (farewell == null) {
            sendBatches();
            sendState();
            sendPulse();
            ping();
            if (farewell == null && place == run.recording().size() && sentVersion == run.version()) {
                LockSupport.parkNanos(this, pingAt - System.nanoTime());
            }
        }
    }

    private void sendBatches() throws IOException {
        Recording recording = run.recording();
        while (farewell == null && place < recording.size()) {
            session.sendMessage(new BinaryMessage(recording.batch(place).bytes()));
            place++;
        }
    }

    /** A state follows the batches that led to it, so the last one follows all. */
    private void sendState() throws IOException {
        int version = run.version();
        if (version == sentVersion) {
            return;
        }
        RunView view = run.view();
        sendBatches();
        if (farewell != null) {
            return;
        }
        sentVersion = version;
        if (view.state().isEnd()) {
            session.sendMessage(messages.end(view));
            leave(CloseStatus.NORMAL);
        } else {
            session.sendMessage(messages.state(view));
        }
    }

    private void sendPulse() throws IOException {
        Pulse pulse = run.pulse();
        if (pulse != sentPulse && farewell == null) {
            sentPulse = pulse;
            session.sendMessage(messages.pulse(pulse));
        }
    }

    private void ping() throws IOException {
        long now = System.nanoTime();
        if (now - lastSign > settings.deadAfter().toNanos()) {
            leave(CloseStatus.SESSION_NOT_RELIABLE);
        } else if (now >= pingAt) {
            pingAt = now + settings.pingEvery().toNanos();
            session.sendMessage(new PingMessage());
        }
    }

    private void close() {
        CloseStatus why = farewell;
        try {
            session.close(why == null ? CloseStatus.SERVER_ERROR : why);
        } catch (IOException | IllegalStateException gone) {
            // It is closed, which is all that was wanted.
        }
    }

    @Override
    public String toString() {
        return "Viewer %s of %s at batch %d".formatted(session.getId(), run, place);
    }
}
