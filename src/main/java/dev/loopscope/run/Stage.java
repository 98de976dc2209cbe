package dev.loopscope.run;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.loopscope.insight.Stop;
import dev.loopscope.loop.TimerHandle;
import dev.loopscope.machine.Limits;
import dev.loopscope.machine.Pause.Step;
import dev.loopscope.scenario.Text;

/**
 * Where runs wait for a place, play and end. All of it on the server's loop: the runs' deadlines and their rhythm are its
 * timers, and there are none while nothing plays.
 */
final class Stage {
    /** How long a program that was told of its end may take for it. */
    private static final double GRACE_SECONDS = 0.5;
    private static final Set<RunState> BUSY = Set.of(RunState.RUNNING, RunState.PAUSED);
    private static final Text ONLY_RUNNING = new Text("only a run that is running can be paused", "只有正在运行的才能暂停");
    private static final Text ONLY_PAUSED = new Text("only a run that is paused can go on", "只有已暂停的才能继续");

    /** A run's play with the timer that ends it and, where somebody stopped it, the state that it ends in. */
    private static final class Part {
        final Play play;
        @Nullable
        TimerHandle deadline;
        @Nullable
        RunState stopped;
        /** How many seconds it may go on for once it is not paused any more. */
        double secondsLeft;

        Part(Play play) {
            this.play = play;
        }

        boolean isEnding() {
            return stopped != null || play.isClosing();
        }

        void endAt(@Nullable TimerHandle timer) {
            if (deadline != null) {
                deadline.cancel();
            }
            deadline = timer;
        }
    }

    private final ServerLoop loop;
    private final RunSettings settings;
    private final Limits limits;
    private final Runners runners;
    private final Consumer<Run> ended;

    private final Rhythm rhythm;

    // server loop only
    private final Deque<Run> queue = new ArrayDeque<>();
    private final Map<Run, Part> parts = new LinkedHashMap<>();
    private boolean isClosed;

    /** @param ended told on the loop of every run that ended */
    Stage(ServerLoop loop, RunSettings settings, Runners runners, Consumer<Run> ended) {
        this.loop = loop;
        this.settings = settings;
        this.limits = settings.limits();
        this.runners = runners;
        this.ended = ended;
        this.rhythm = new Rhythm(loop, () -> parts.values().stream().map(part -> part.play).toList());
    }

    /** Plays the run as soon as there is a place. */
    void add(Run run) {
        if (isClosed) {
            throw new ServerLeaving();
        }
        if (busy() >= settings.atOnce() && queue.size() >= settings.queued()) {
            throw new TooManyRuns(settings.atOnce(), settings.queued());
        }
        queue.add(run);
        fillPlaces();
    }

    /** Ends the run, whatever it does; it gets there within seconds. One that has ended stays as it is. */
    void stop(Run run, RunState end) {
        Part part = parts.get(run);
        if (part != null) {
            stop(part, end);
        } else if (queue.remove(run)) {
            end(run, end, null);
        }
    }

    /** Cancels every run and takes no more. Gives those that are not gone yet. */
    List<Run> close() {
        isClosed = true;
        List<Run> alive = Stream.of(queue, parts.keySet()).flatMap(Collection::stream).toList();
        alive.forEach(run -> stop(run, RunState.CANCELLED));
        return alive;
    }

    private long busy() {
        return parts.keySet().stream().filter(run -> BUSY.contains(run.state())).count();
    }

    private void fillPlaces() {
        while (!queue.isEmpty() && busy() < settings.atOnce()) {
            makeRoom();
            start(queue.remove());
        }
        int before = 0;
        for (Run waiting : queue) {
            waiting.queuedBefore(before++);
        }
    }

    /** Idle runs have no place but threads: beyond so many, the oldest one's time is up. */
    private void makeRoom() {
        List<Part> open = parts.values().stream().filter(part -> !part.isEnding()).toList();
        if (open.size() >= settings.alive()) {
            open.stream().filter(part -> part.play.run().state() == RunState.IDLE).findFirst()
                    .ifPresent(oldest -> stop(oldest, RunState.TIMED_OUT));
        }
    }

    private void start(Run run) {
        Part part = new Part(play(run, () -> loop.tell(() -> changed(run))));
        parts.put(run, part);
        endAfter(part, settings.timeLimit().toMillis() / 1e3);
        run.started();
        if (run.launch().paused()) {
            part.play.pause();
        }
        part.play.start();
        rhythm.begin();
    }

    private void endAfter(Part part, double seconds) {
        part.endAt(loop.later(seconds, () -> stop(part, RunState.TIMED_OUT)));
    }

    /**
     * Has the run's program and clock stopped soon.
     *
     * @throws Refused if it does not run
     */
    void pause(Run run) {
        Part part = parts.get(run);
        if (part == null || part.isEnding() || run.state() != RunState.RUNNING) {
            throw Refused.inState(run.state(), ONLY_RUNNING);
        }
        part.play.pause();
    }

    /**
     * Lets a paused run go on, to the next step where there is one.
     *
     * @throws Refused if it is not paused
     */
    void goOn(Run run, @Nullable Step step) {
        Part part = parts.get(run);
        if (part == null || part.isEnding() || run.state() != RunState.PAUSED) {
            throw Refused.inState(run.state(), ONLY_PAUSED);
        }
        become(part, RunState.RUNNING);
        part.play.goOn(step);
    }

    /** What time it is on the run's clock; of one that does not play, its last event's. */
    long now(Run run) {
        Part part = parts.get(run);
        return part == null ? run.recording().lastNanos() : part.play.now();
    }

    private Play play(Run run, Runnable changed) {
        return switch (run.piece()) {
            case Piece.Catalogued piece -> new JavaPlay(run, piece, settings.eventLimit(), limits, changed);
            case Piece.InPython piece -> new ScriptPlay(run, piece, settings, limits, runners, changed);
            case Piece.Imported _ ->
                throw new IllegalStateException("%s was imported, it is not played".formatted(run));
        };
    }

    private void changed(Run run) {
        Part part = parts.get(run);
        if (part == null) {
            return;
        }
        part.play.noteChange();
        if (part.play.isClosing()) {
            return;
        }
        boolean idle = part.play.isIdle(); // before the next look: a program that ends meanwhile is over, not idle
        if (part.play.isOver() || part.play.isTooMuch()) {
            close(part);
            return;
        }
        if (part.isEnding()) {
            return;
        }
        boolean paused = part.play.isPaused();
        part.play.flush();
        become(part, paused ? RunState.PAUSED : idle ? RunState.IDLE : RunState.RUNNING);
        fillPlaces();
    }

    /** While it is paused its time stands, but the pause has a limit of its own. */
    private void become(Part part, RunState state) {
        Run run = part.play.run();
        boolean wasPaused = run.state() == RunState.PAUSED;
        if (state == RunState.PAUSED && !wasPaused && part.deadline != null) {
            part.secondsLeft = loop.left(part.deadline);
            endAfter(part, settings.pauseLimit().toMillis() / 1e3);
        } else if (state != RunState.PAUSED && wasPaused) {
            endAfter(part, part.secondsLeft);
        }
        run.goOn(state);
    }

    /** Interrupts the program as Ctrl-C does: first in a way that it may take its time for, then for good. */
    private void stop(Part part, RunState end) {
        if (part.isEnding()) {
            return;
        }
        Run run = part.play.run();
        part.stopped = end;
        run.stopping(new Stop(part.play.now(), run.recording().lastSeq(), end == RunState.TIMED_OUT,
                run.state() == RunState.IDLE));
        if (part.play.interrupt()) {
            part.endAt(loop.later(GRACE_SECONDS, () -> close(part)));
        } else {
            close(part);
        }
    }

    private void close(Part part) {
        if (!part.play.isClosing()) {
            part.endAt(null);
            part.play.close(() -> loop.tell(() -> closed(part)));
        }
    }

    private void closed(Part part) {
        Run run = part.play.run();
        part.play.finish();
        parts.remove(run);
        RunView.Failure error = part.stopped == null ? part.play.error() : null;
        RunState byItself = error == null ? RunState.FINISHED : RunState.FAILED;
        end(run, part.stopped == null ? byItself : part.stopped, error);
    }

    private void end(Run run, RunState state, RunView.@Nullable Failure error) {
        run.end(state, error);
        ended.accept(run);
        fillPlaces();
    }
}
