package dev.loopscope.run;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import dev.loopscope.loop.TimerHandle;

/** The server's runs. Any thread may use it; what changes a run happens on the server's loop. */
@Component
public final class Runs implements SmartLifecycle {
    /** Stops while the loop still turns. */
    static final int PHASE = ServerLoop.PHASE + 50;
    private static final int STOP_SECONDS = 8;
    private static final int ID_RADIX = 36;

    private final ServerLoop loop;
    private final Stage stage;
    private final Shelf shelf;
    private final SecureRandom random = new SecureRandom();
    private volatile boolean isRunning;

    Runs(ServerLoop loop, RunSettings settings, Runners runners) {
        this.loop = loop;
        this.shelf = new Shelf(settings.kept(), settings.keptSize().toBytes());
        this.stage = new Stage(loop, settings, runners, _ -> shelf.tidy());
    }

    /** Launches a run. It fails with {@link TooManyRuns} where there is no place even to wait. */
    CompletableFuture<Run> launch(Piece piece) {
        Run run = new Run(Long.toUnsignedString(random.nextLong(), ID_RADIX), piece);
        return loop.ask("launch", () -> {
            stage.add(run);
            shelf.put(run);
            return run;
        });
    }

    /** The run of this id, as long as it is remembered. */
    public Optional<Run> find(String id) {
        return shelf.find(id);
    }

    /**
     * The run of this id.
     *
     * @throws Refused if there is none, or none any more
     */
    Run known(String id) {
        return find(id).orElseThrow(() -> Refused.unknown("id", "the id of a run in /api/runs"));
    }

    /** The remembered runs, the latest one first. */
    List<Run> all() {
        return shelf.all();
    }

    /** Stops the run if it has not ended. Done as soon as it is being stopped. */
    CompletableFuture<Run> cancel(Run run) {
        return loop.ask("cancel", () -> {
            stage.stop(run, RunState.CANCELLED);
            return run;
        });
    }

    /** Stops the run if it has not ended, and forgets it. */
    CompletableFuture<Run> delete(Run run) {
        shelf.remove(run);
        return cancel(run);
    }

    /** Done when {@code event} is, or after so many seconds: whichever comes first. */
    CompletableFuture<Void> within(double seconds, CompletableFuture<Void> event) {
        CompletableFuture<Void> answer = event.copy();
        if (!answer.isDone()) {
            loop.tell(() -> {
                TimerHandle timer = loop.later(seconds, () -> answer.complete(null));
                event.whenComplete((_, _) -> timer.cancel());
            });
        }
        return answer;
    }

    // ---- with the server ----

    @Override
    public void start() {
        isRunning = true;
    }

    /** Cancels what lives and waits until it is gone. */
    @Override
    public void stop() {
        loop.ask("stop_all", stage::close)
                .thenCompose(alive -> CompletableFuture
                        .allOf(alive.stream().map(Run::ended).toArray(CompletableFuture[]::new)))
                .completeOnTimeout(null, STOP_SECONDS, TimeUnit.SECONDS).join();
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public boolean isPauseable() {
        return false;
    }
}
