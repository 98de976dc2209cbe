package dev.loopscope.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.loopscope.insight.Finding.Kind;
import dev.loopscope.insight.Finding.Tone;
import dev.loopscope.trace.Outcome;

import static dev.loopscope.insight.Wording.CHINESE;
import static dev.loopscope.insight.Wording.ENGLISH;

/** Looks through the books of a run for what is worth a look. */
final class Observer {
    /** A loop whose longest step stays below this is free. */
    private static final long FREE_STEP = 50_000_000;

    private final Ledger ledger;
    private final Verdict verdict;
    private final Trace trace;
    private final @Nullable Stop stop;
    private final List<Work> works;
    private final List<Sequence> sequences;

    Observer(Trace trace, Ledger ledger, List<Sequence> sequences, Verdict verdict) {
        this.trace = trace;
        this.ledger = ledger;
        this.verdict = verdict;
        this.stop = trace.stop();
        this.works = ledger.works();
        this.sequences = sequences;
    }

    /** The findings: what a stop ended, then what is bad, then the rest. */
    List<Finding> findings() {
        Standstill end = Standstill.after(trace.untilStop());
        NeverRetrieved neverRetrieved = new NeverRetrieved(trace, ledger);
        return Stream.of(stop(), failures(neverRetrieved), new Deadlock(trace, ledger, end).findings(),
                new BlockedLoop(ledger).findings(), pending(end), new NeverAwaited(trace.events(), ledger).findings(),
                neverRetrieved.findings(), new SharedProcessor(trace.events(), ledger).findings(), lostEvents(),
                new PoolWait(ledger, verdict).findings(), new HeldLock(trace.untilStop(), ledger).findings(),
                new SequentialAwaits(ledger, sequences).findings(),
                processes().stream(), processStart().stream(), new IdleLoop(ledger, end).findings(),
                freeLoop().stream()).flatMap(found -> found).toList();
    }

    /** What a stop, or the end of its process, left undone is no fault of the program's. */
    private Stream<Finding> pending(Standstill end) {
        return trace.complete() && stop == null && !ledger.wasCutOff()
                ? new PendingAtEnd(ledger, end).findings()
                : Stream.of();
    }

    private Stream<Finding> stop() {
        return stop == null
                ? Stream.of()
                : Stream.of(Finding.of(Kind.STOPPED, Tone.NOTE, new Ending(ledger, stop).sentence(), 0,
                        stop.atNanos(), stop.atNanos()));
    }

    private Stream<Finding> failures(NeverRetrieved neverRetrieved) {
        return works.stream().filter(work -> work.outcome() == Outcome.RAISED && !neverRetrieved.tells(work))
                .map(work -> Finding.of(Kind.FAILED, Tone.BAD,
                        new Sentence("%s failed: %s".formatted(work.name(), work.result()),
                                "%s 失败：%s".formatted(work.name(), work.result())),
                        work.id(), work.createdNanos(), work.endedNanos()));
    }

    private Stream<Finding> lostEvents() {
        return ledger.lost() == 0
                ? Stream.of()
                : Stream.of(Finding.of(Kind.EVENTS_LOST, Tone.BAD,
                        new Sentence("%d events could not be kept: figures may be off.".formatted(ledger.lost()),
                                "有 %d 个事件未能保存：数字可能有偏差。".formatted(ledger.lost())),
                        0, 0, ledger.lastNanos()));
    }

    private Optional<Finding> processes() {
        List<ProcessLife> children = ledger.children().stream().filter(p -> p.readyNanos() >= 0).toList();
        if (children.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(Kind.PROCESSES, Tone.GOOD, processesText(children), children.getFirst().id(),
                children.getFirst().startedNanos(), ledger.lastNanos()));
    }

    private static Sentence processesText(List<ProcessLife> children) {
        List<String> ids = children.stream().filter(p -> !p.isSimulated()).map(p -> Long.toString(p.id())).toList();
        return ids.isEmpty()
                ? new Sentence("%s simulated processes did the work.".formatted(ENGLISH.leading(children.size())),
                        "%s个模拟的子进程分担了工作。".formatted(CHINESE.number(children.size())))
                : new Sentence(
                        "%s processes did the work: %s.".formatted(ENGLISH.leading(children.size()), ENGLISH.list(ids)),
                        "%s个子进程分担了工作：%s。".formatted(CHINESE.number(children.size()), CHINESE.list(ids)));
    }

    private Optional<Finding> processStart() {
        return ledger.children().stream().filter(p -> p.readyNanos() >= 0 && !p.isSimulated())
                .max(Comparator.comparingLong(p -> p.readyNanos() - p.startedNanos()))
                .map(slowest -> Finding.of(Kind.PROCESS_START, Tone.NOTE, startText(slowest), slowest.id(),
                        slowest.startedNanos(), slowest.readyNanos()));
    }

    private static Sentence startText(ProcessLife slowest) {
        long start = slowest.readyNanos() - slowest.startedNanos();
        return new Sentence(
                "Starting a process took up to %s. A pool that is kept starts its next call at once."
                        .formatted(ENGLISH.measured(start)),
                "启动一个子进程最多用了 %s。保留的进程池会立即开始下一个调用。".formatted(CHINESE.measured(start)));
    }

    private Optional<Finding> freeLoop() {
        return Optional.ofNullable(ledger.longestStep()).filter(step -> step.nanos() < FREE_STEP)
                .map(step -> Finding.of(Kind.LOOP_FREE, Tone.GOOD,
                        new Sentence("The loop stayed free: its longest step took %s.".formatted(
                                ENGLISH.measured(step.nanos())),
                                "循环始终空闲：最长的一步用了 %s。".formatted(CHINESE.measured(step.nanos()))),
                        step.task(), step.fromNanos(), step.toNanos()));
    }
}
