package dev.loopscope.insight;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.loopscope.insight.Finding.Kind;
import dev.loopscope.insight.Finding.Tone;

import static dev.loopscope.insight.Wording.CHINESE;
import static dev.loopscope.insight.Wording.ENGLISH;

/** The call that waited longest because every worker of its pool had another one, told by its place among the calls. */
final class PoolWait {
    /** A call that waits for less was handed over, and did not wait for anybody. */
    private static final long NOTABLE_WAIT = 100_000_000;

    private final Ledger ledger;
    private final Verdict verdict;
    private final List<Work> calls;

    PoolWait(Ledger ledger, Verdict verdict) {
        this.ledger = ledger;
        this.verdict = verdict;
        this.calls = ledger.works().stream().filter(work -> work.kind() == Work.Kind.CALL).toList();
    }

    Stream<Finding> findings() {
        return calls.stream().sorted(Comparator.comparingLong(Work::workerWaitNanos).reversed()).filter(this::isNotable)
                .limit(1).map(call -> Finding.of(Kind.POOL_WAIT, Tone.NOTE, text(call), call.id(), call.createdNanos(),
                        call.createdNanos() + call.workerWaitNanos()).at(ledger.lineOf(call.id())));
    }

    private boolean isNotable(Work call) {
        return verdict.kind() == Verdict.Kind.ROUNDS
                ? call.workerWaitNanos() > 0
                : call.workerWaitNanos() >= NOTABLE_WAIT && isBehindAnother(call);
    }

    /** Whether the worker that ran it ran another one while it waited. */
    private boolean isBehindAnother(Work call) {
        return calls.stream().anyMatch(other -> other.id() != call.id() && other.thread() == call.thread()
                && other.startedNanos() >= 0 && other.startedNanos() < call.startedNanos()
                && other.startedNanos() + other.ranNanos() > call.createdNanos());
    }

    private Sentence text(Work call) {
        long workers = verdict.kind() == Verdict.Kind.ROUNDS ? ledger.workers() : workersOf(call.label());
        Sentence waited = new Sentence(
                "Call %d waited %s for a worker: the pool has %s.".formatted(calls.indexOf(call) + 1,
                        ENGLISH.measured(call.workerWaitNanos()), ENGLISH.number(workers)),
                "调用 %d 等待%s %s：池中只有%s个。".formatted(calls.indexOf(call) + 1, ledger.chineseWorkers(),
                        CHINESE.measured(call.workerWaitNanos()), workers == 1 ? "一" : CHINESE.number(workers)));
        Sentence mend = verdict.kind() == Verdict.Kind.ROUNDS
                ? new Sentence(
                        " With %s, all would be done after %s.".formatted(ENGLISH.number(calls.size()),
                                ENGLISH.measured(ledger.startNanos() + verdict.longestNanos())),
                        "若有%s个，全部完成只需 %s。".formatted(CHINESE.number(calls.size()),
                                CHINESE.measured(ledger.startNanos() + verdict.longestNanos())))
                : new Sentence(" Give it more with max_workers.", "用 max_workers 增加。");
        return new Sentence(waited.en() + mend.en(), waited.zh() + mend.zh());
    }

    private long workersOf(String executor) {
        return calls.stream().filter(call -> call.label().equals(executor) && call.thread() != 0).map(Work::thread)
                .distinct().count();
    }
}
