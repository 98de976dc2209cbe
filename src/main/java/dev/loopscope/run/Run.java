package dev.loopscope.run;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import dev.loopscope.insight.Stop;
import dev.loopscope.recording.Recording;

/**
 * One run of a scenario, from its launch to long after its end. The server's loop alone moves it on; any thread may look.
 */
public final class Run {
    /** What changes in a run's life, replaced as a whole. */
    private record Progress(int version, RunState state, int queuedBefore, @Nullable Instant startedAt,
            @Nullable Instant endedAt, RunView.@Nullable Failure error) {}

    // set once
    private final String id;
    private final Launch launch;
    private final Piece piece;
    private final Instant createdAt = Instant.now();
    private final Recording recording = new Recording();
    private final CompletableFuture<Void> settled = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    // written by the server's loop, read by any thread
    private volatile Progress progress = new Progress(0, RunState.QUEUED, 0, null, null, null);
    private volatile Pulse pulse = new Pulse(0, 0);
    private volatile @Nullable Stop stop;
    private CompletableFuture<Void> halted = new CompletableFuture<>();

    // written by any thread
    private volatile long process = ProcessHandle.current().pid();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    Run(String id, Launch launch) {
        this.id = id;
        this.launch = launch;
        this.piece = launch.piece();
    }

    /** The name in addresses; nobody guesses it. */
    public String id() {
        return id;
    }

    Launch launch() {
        return launch;
    }

    Piece piece() {
        return piece;
    }

    /** What happened, as far as it is recorded. After the end all of it. */
    public Recording recording() {
        return recording;
    }

    /** Where the run is in its life. */
    public RunState state() {
        return progress.state();
    }

    /** A number that grows with every change of state. */
    public int version() {
        return progress.version();
    }

    /** The latest sign of life. */
    public Pulse pulse() {
        return pulse;
    }

    /** How it was stopped from outside; null if it was not. */
    @Nullable
    Stop stop() {
        return stop;
    }

    /** The run as it is now. */
    public RunView view() {
        Progress now = progress;
        return new RunView(id, piece.scenario(), piece.name(), piece.language(), piece.parameters(), launch.time(),
                now.state(),
                now.queuedBefore(),
                createdAt, now.startedAt(), now.endedAt(), now.startedAt() == null ? null : recording.lastNanos(),
                process, recording.lastSeq(), now.error());
    }

    /** Its main thread is in this process. */
    void inProcess(long id) {
        process = id;
    }

    /** Done once the run has ended or stands still for the first time, idle or paused. */
    CompletableFuture<Void> settled() {
        return settled.copy();
    }

    /** Done once the run has ended. */
    CompletableFuture<Void> ended() {
        return ended.copy();
    }

    /**
     * Has {@code watcher} told, on the server's loop, whenever there is more in the recording, another state or another
     * pulse. It must be quick.
     */
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    /** Ends {@link #watch}. */
    public void unwatch(Runnable watcher) {
        watchers.remove(watcher);
    }

    @Override
    public String toString() {
        return "Run %s of '%s', %s".formatted(id, piece.scenario(), progress.state());
    }

    // ---- server loop only ----

    int watchers() {
        return watchers.size();
    }

    /** Done once the run, which may run now, does not. */
    CompletableFuture<Void> halted() {
        return halted.copy();
    }

    void tellWatchers() {
        watchers.forEach(Runnable::run);
    }

    void queuedBefore(int runs) {
        Progress now = progress;
        if (runs != now.queuedBefore()) {
            become(new Progress(now.version() + 1, now.state(), runs, null, null, null));
        }
    }

    void started() {
        become(new Progress(progress.version() + 1, RunState.RUNNING, 0, Instant.now(), null, null));
    }

    /** Between RUNNING, IDLE and PAUSED. */
    void goOn(RunState state) {
        Progress now = progress;
        if (state != now.state()) {
            if (state == RunState.RUNNING) {
                halted = new CompletableFuture<>();
            }
            become(new Progress(now.version() + 1, state, 0, now.startedAt(), null, null));
        }
    }

    /** It is being stopped from outside; its end is near. */
    void stopping(Stop how) {
        stop = how;
    }

    void pulse(Pulse latest) {
        pulse = latest;
        tellWatchers();
    }

    /** The end. The recording is whole by now. */
    void end(RunState state, RunView.@Nullable Failure error) {
        Progress now = progress;
        if (now.state().isEnd() || !state.isEnd()) {
            throw new IllegalStateException("%s cannot become %s".formatted(this, state));
        }
        become(new Progress(now.version() + 1, state, 0, now.startedAt(), Instant.now(), error));
        ended.complete(null);
    }

    private void become(Progress next) {
        progress = next;
        tellWatchers();
        if (next.state().compareTo(RunState.RUNNING) > 0) {
            settled.complete(null);
            halted.complete(null);
        }
    }
}
