package dev.loopscope.insight;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private final @Nullable Stop stop;
    private final List<Work> works;

    /** @param stop how the run was stopped from outside, null if it was not */
    Observer(Ledger ledger, Verdict verdict, @Nullable Stop stop) {
        this.ledger = ledger;
        this.verdict = verdict;
        this.stop = stop;
        this.works = ledger.works();
    }

    /** The findings: what a stop ended, then what is bad, then the rest. */
    List<Finding> findings() {
        return Stream.of(stop(), failures(), blockedLoop(), lostEvents(), poolWait().stream(), processes().stream(),
                processStart().stream(), freeLoop().stream()).flatMap(found -> found).toList();
    }

    private Stream<Finding> stop() {
        return stop == null
                ? Stream.of()
                : Stream.of(Finding.of(Kind.STOPPED, Tone.NOTE, new Ending(ledger, stop).sentence(), 0,
                        stop.atNanos(), stop.atNanos()));
    }

    private Stream<Finding> failures() {
        return works.stream().filter(work -> work.outcome() == Outcome.RAISED)
                .map(work -> Finding.of(Kind.FAILED, Tone.BAD,
                        new Sentence("%s failed: %s".formatted(work.name(), work.result()),
                                "%s 失败：%s".formatted(work.name(), work.result())),
                        work.id(), work.createdNanos(), work.endedNanos()));
    }

    /** The steps that blocked the loop, those of one name together, the one that took most at the front. */
    private Stream<Finding> blockedLoop() {
        Map<String, List<LoopAccount.Step>> byName = ledger.slowSteps().stream()
                .collect(Collectors.groupingBy(LoopAccount.Step::name, LinkedHashMap::new, Collectors.toList()));
        return byName.values().stream().sorted(Comparator.comparingLong(Observer::total).reversed())
                .map(steps -> Finding.of(Kind.LOOP_BLOCKED, Tone.BAD, blockedText(steps), steps.getFirst().task(),
                        steps.getFirst().fromNanos(), steps.getLast().toNanos()));
    }

    private static long total(List<LoopAccount.Step> steps) {
        return steps.stream().mapToLong(LoopAccount.Step::nanos).sum();
    }

    private static Sentence blockedText(List<LoopAccount.Step> steps) {
        String name = steps.getFirst().name();
        String en = ENGLISH.measured(total(steps));
        String zh = CHINESE.measured(total(steps));
        if (steps.size() == 1) {
            return new Sentence(
                    "%s blocked the loop for %s. Give what blocks to a worker thread or process.".formatted(name, en),
                    "%s 阻塞了循环 %s。把阻塞的部分交给工作线程或进程。".formatted(name, zh));
        }
        return new Sentence(
                "%s blocked the loop %d times, %s in all. Give what blocks to a worker thread or process.".formatted(
                        name, steps.size(),
                        en),
                "%s 阻塞了循环 %d 次，共 %s。把阻塞的部分交给工作线程或进程。".formatted(name, steps.size(), zh));
    }

    private Stream<Finding> lostEvents() {
        return ledger.lost() == 0
                ? Stream.of()
                : Stream.of(Finding.of(Kind.EVENTS_LOST, Tone.BAD,
                        new Sentence("%d events could not be kept: figures may be off.".formatted(ledger.lost()),
                                "有 %d 个事件未能保存：数字可能有偏差。".formatted(ledger.lost())),
                        0, 0, ledger.lastNanos()));
    }

    /** The call that waited longest for a worker, told by its place among the calls. */
    private Optional<Finding> poolWait() {
        if (verdict.kind() != Verdict.Kind.ROUNDS) {
            return Optional.empty();
        }
        List<Work> calls = works.stream().filter(work -> work.kind() == Work.Kind.CALL).toList();
        long workers = ledger.workers();
        return calls.stream().max(Comparator.comparingLong(Work::workerWaitNanos))
                .filter(call -> call.workerWaitNanos() > 0)
                .map(call -> Finding.of(Kind.POOL_WAIT, Tone.NOTE, waitText(call, calls.indexOf(call) + 1, workers,
                        calls.size()), call.id(), call.createdNanos(), call.createdNanos() + call.workerWaitNanos()));
    }

    private Sentence waitText(Work call, int place, long workers, int calls) {
        return new Sentence(
                "Call %d waited %s for a worker: the pool has %s. With %s, all would be done after %s.".formatted(place,
                        ENGLISH.measured(call.workerWaitNanos()), ENGLISH.number(workers), ENGLISH.number(calls),
                        ENGLISH.measured(verdict.longestNanos())),
                "调用 %d 等待%s %s：池中只有%s个。若有%s个，全部完成只需 %s。".formatted(place, ledger.chineseWorkers(),
                        CHINESE.measured(call.workerWaitNanos()), CHINESE.number(workers), CHINESE.number(calls),
                        CHINESE.measured(verdict.longestNanos())));
    }

    private Optional<Finding> processes() {
        List<ProcessLife> children = ledger.children().stream().filter(p -> p.readyNanos() >= 0).toList();
        if (children.size() < 2) {
            return Optional.empty();
        }
        List<String> ids = children.stream().map(p -> Long.toString(p.id())).toList();
        return Optional.of(Finding.of(Kind.PROCESSES, Tone.GOOD,
                new Sentence(
                        "%s processes did the work: %s.".formatted(ENGLISH.leading(children.size()), ENGLISH.list(ids)),
                        "%s个子进程分担了工作：%s。".formatted(CHINESE.number(children.size()), CHINESE.list(ids))),
                children.getFirst().id(), children.getFirst().startedNanos(), ledger.lastNanos()));
    }

    private Optional<Finding> processStart() {
        return ledger.children().stream().filter(p -> p.readyNanos() >= 0)
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
