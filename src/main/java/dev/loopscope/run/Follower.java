package dev.loopscope.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import tools.jackson.databind.json.JsonMapper;

/**
 * A client that gets a run's events as they come, as server-sent events. It lives on the thread of its request, which is
 * its own, and goes through the recording at the client's pace; nobody waits for it.
 */
final class Follower {
    private final Run run;
    private final JsonMapper json;
    private final EventLines lines;
    private final OutputStream out;
    private final long heartbeatNanos;

    /** @param after the number of the last event that the client has */
    Follower(Run run, long after, JsonMapper json, Duration heartbeat, OutputStream out) {
        this.run = run;
        this.json = json;
        this.lines = new EventLines(json, run.recording(), after);
        this.heartbeatNanos = heartbeat.toNanos();
        this.out = out;
    }

    /**
     * Writes what is there and what comes, until the run has ended and all of it is written.
     *
     * @throws IOException if the client is gone or takes nothing for too long
     */
    void follow() throws IOException {
        Thread writer = Thread.currentThread();
        Runnable watcher = () -> LockSupport.unpark(writer);
        run.watch(watcher);
        try {
            write(": the events of run %s\n\n".formatted(run.id()));
            out.flush();
            while (!writeMore()) {
                awaitMore();
            }
        } finally {
            run.unwatch(watcher);
        }
    }

    /** Says whether that was the end. */
    private boolean writeMore() throws IOException {
        boolean ended = run.state().isEnd(); // read before the events: then these are all
        boolean more = lines.next((seq, _, line) -> {
            write("id: %d\ndata: ".formatted(seq));
            out.write(line);
            write("\n\n");
        });
        if (ended) {
            write("event: end\ndata: %s\n\n".formatted(json.writeValueAsString(run.view())));
        }
        if (more || ended) {
            out.flush();
        }
        return ended;
    }

    private void awaitMore() throws IOException {
        long seen = run.recording().lastSeq();
        int version = run.version();
        long until = System.nanoTime() + heartbeatNanos;
        while (run.recording().lastSeq() == seen && run.version() == version) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                write(": still here\n\n");
                out.flush();
                return;
            }
            LockSupport.parkNanos(this, left);
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
