package dev.loopscope.run;

import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.loopscope.insight.Summary;
import dev.loopscope.insight.Verdict;
import dev.loopscope.machine.Limits;
import dev.loopscope.process.ProgramText;
import dev.loopscope.process.RunnerProcess;
import dev.loopscope.scenario.Choices;
import dev.loopscope.trace.TraceEvent;

/**
 * Tells how long written programs take, which no reader knows: each is tried on virtual time, in a process of its own. One
 * at a time; any thread may ask.
 */
@Component
final class Trials {
    private static final Logger LOG = LoggerFactory.getLogger(Trials.class);
    /** Who would have to wait for longer is told to come again. */
    private static final int PATIENCE_SECONDS = 10;
    private static final int MOST_KNOWN = 32;
    /** What a program comes to whose total is worth a question. */
    private static final Set<Verdict.Kind> TELLING = EnumSet.of(Verdict.Kind.OVERLAP, Verdict.Kind.ROUNDS,
            Verdict.Kind.SUM, Verdict.Kind.BLOCKED, Verdict.Kind.SINGLE);

    private final RunSettings settings;
    private final Limits limits;
    private final Runners runners;
    private final ReentrantLock turn = new ReentrantLock(true);

    // guarded by turn
    private final LinkedHashMap<Piece.Written, List<Double>> known = new LinkedHashMap<>();

    Trials(RunSettings settings, Runners runners) {
        this.settings = settings;
        this.limits = settings.limits();
        this.runners = runners;
    }

    /**
     * Answers to how long the program takes, the shortest first; none for one that fails, has no parts or does not come to
     * rest soon. What it computes counts for nothing.
     *
     * @throws TooManyTrials if others have been waiting for long
     */
    List<Double> choices(Piece.Written program) {
        if (!takeTurn()) {
            throw new TooManyTrials();
        }
        try {
            List<Double> before = known.get(program);
            return before != null ? before : remembered(program, choicesFrom(tried(program)));
        } finally {
            turn.unlock();
        }
    }

    /** Where there was nothing to choose the machine may just have been busy. */
    private List<Double> remembered(Piece.Written program, List<Double> choices) {
        if (!choices.isEmpty()) {
            known.put(program, choices);
        }
        if (known.size() > MOST_KNOWN) {
            known.pollFirstEntry();
        }
        return choices;
    }

    private static List<Double> choicesFrom(List<TraceEvent> events) {
        Verdict verdict = Summary.of(events, true).verdict();
        return TELLING.contains(verdict.kind())
                ? Choices.of(seconds(verdict.measuredNanos()),
                        verdict.partsNanos().stream().map(Trials::seconds).toList())
                : List.of();
    }

    private boolean takeTurn() {
        try {
            return turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<TraceEvent> tried(Piece.Written program) {
        try {
            RunnerProcess runner = runners.fresh();
            Trial trial = new Trial(runner.processId());
            try {
                runner.run(new ProgramText(program.file(), program.text(), List.of(program.file())), limits,
                        settings.recursion(), null, trial);
                return trial.rested().join();
            } finally {
                runner.kill();
            }
        } catch (IOException e) {
            LOG.warn("A program could not be tried: {}", e.toString());
            return List.of();
        }
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
