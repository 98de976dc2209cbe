package dev.loopscope.run;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import dev.loopscope.loop.TimerHandle;
import dev.loopscope.machine.Pause.Step;
import dev.loopscope.recording.Recording;

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
    CompletableFuture<Run> launch(Launch launch) {
        Run run = new Run(Long.toUnsignedString(random.nextLong(), ID_RADIX), launch);
        return loop.ask("launch", () -> {
            stage.add(run);
            shelf.put(run);
            return run;
        });
    }

    /** Keeps what was recorded elsewhere as a run that is over. */
    CompletableFuture<Run> keep(Launch launch, Consumer<Recording> writer) {
        Run run = new Run(Long.toUnsignedString(random.nextLong(), ID_RADIX), launch);
        writer.accept(run.recording());
        return loop.ask("keep", () -> {
            run.started();
            run.end(RunState.FINISHED, null);
            shelf.put(run);
            shelf.tidy();
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

    /** Stops the run's program and clock. Done once they are stopped, or the run has ended. */
    CompletableFuture<Void> pause(Run run) {
        return loop.ask("pause", () -> {
            stage.pause(run);
            return run.halted();
        }).thenCompose(halted -> halted);
    }

    /** Lets a paused run go on. */
    CompletableFuture<Void> resume(Run run) {
        return loop.ask("resume", () -> {
            stage.goOn(run, null);
            return run;
        }).thenRun(() -> {});
    }

    /** Lets a paused run go on for one step. Done once that is over, or nothing is left to do. */
    CompletableFuture<Void> step(Run run, Step step) {
        return loop.ask("step", () -> {
            stage.goOn(run, step);
            return run.halted();
        }).thenCompose(halted -> halted);
    }

    /** What time it is on the run's clock. */
    CompletableFuture<Long> now(Run run) {
        return loop.ask("now", () -> stage.now(run));
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
