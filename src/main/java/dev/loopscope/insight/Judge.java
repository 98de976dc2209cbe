package dev.loopscope.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.loopscope.trace.Outcome;

import static dev.loopscope.insight.Wording.CHINESE;
import static dev.loopscope.insight.Wording.ENGLISH;

/** Holds the measured time against what its parts took by themselves, and says what that means. */
final class Judge {
    /** Starting processes is worth a word from here on. */
    private static final long NOTABLE_START = 20_000_000;
    /** What was besides the parts for longer than this is worth a word, and than this share of them. */
    private static final long NOTABLE_BESIDES = 10_000_000;
    private static final double NOTABLE_SHARE = 0.05;
    /** A call that waits for less has just changed threads. */
    private static final long NOTABLE_WAIT = 10_000_000;
    /** A loop that was blocked for a smaller part of the time had a hiccup, which a finding tells. */
    private static final double NOTABLE_BLOCK = 0.2;
    /** Measured times differ by so much without meaning anything. */
    private static final double ABOUT_THE_SAME = 1.05;
    /** What is within this of a time still comes from it. */
    private static final double NOT_MUCH_MORE = 1.15;
    /** So much may lie between parts that came one by one. */
    private static final double A_GOOD_DEAL_MORE = 1.5;

    private final Ledger ledger;
    private final List<Sequence> sequences;
    private final boolean complete;
    private final List<Work> parts;
    private final List<Step> slowSteps;
    private final List<Long> lengths;
    private final Extent extent;
    /** From the making of the first part to the end of the last. */
    private final long together;
    /** What was besides, where it is worth a word. */
    private final long besides;
    private final long sum;
    private final long longest;

    /**
     * @param sequences what tasks awaited one after another
     * @param complete whether the run has ended, so that what is not done by now is never done
     */
    Judge(Ledger ledger, List<Sequence> sequences, boolean complete) {
        this.sequences = sequences;
        this.ledger = ledger;
        this.complete = complete;
        this.parts = ledger.parts();
        this.slowSteps = ledger.slowSteps();
        this.lengths = parts.isEmpty()
                ? slowSteps.stream().map(Step::nanos).toList()
                : parts.stream().map(Judge::length).toList();
        this.extent = !parts.isEmpty()
                ? Extent.of(parts, ledger.makers())
                : new Extent(0, slowSteps.isEmpty() ? ledger.livedNanos() : blockedStretch(), 0);
        this.together = extent.togetherNanos();
        this.besides = isNotable(extent) ? extent.besidesNanos() : 0;
        this.sum = lengths.stream().mapToLong(Long::longValue).sum();
        this.longest = lengths.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    Verdict verdict() {
        if (parts.isEmpty() && !slowSteps.isEmpty()) {
            return verdict(Verdict.Kind.BLOCKED, blocked(), sum);
        }
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part.outcome() == null)) {
            return verdict(Verdict.Kind.UNFINISHED, new Unfinished(ledger, parts).sentence(complete), longest);
        }
        if (parts.stream().anyMatch(part -> part.outcome() == Outcome.RAISED)) {
            return failed();
        }
        if (parts.stream().anyMatch(part -> part.outcome() == Outcome.CANCELLED)) {
            return stopped();
        }
        if (blockedNanos() > NOTABLE_BLOCK * extent.wholeNanos()) {
            return verdict(Verdict.Kind.BLOCKED, blocked(), sum);
        }
        if (parts.size() == 1) {
            return sequenceOf(parts.getFirst()).map(this::oneAfterAnother)
                    .orElseGet(() -> verdict(Verdict.Kind.SINGLE, single(), longest));
        }
        if (rounds() > 1) {
            return verdict(Verdict.Kind.ROUNDS, inRounds(), rounds() * longest);
        }
        return isSum()
                ? verdict(Verdict.Kind.SUM, inTurns(longest, parts.size()), sum)
                : verdict(Verdict.Kind.OVERLAP, overlap(), longest);
    }

    private static boolean isNotable(Extent extent) {
        return extent.besidesNanos() >= NOTABLE_BESIDES
                && extent.besidesNanos() > NOTABLE_SHARE * extent.togetherNanos();
    }

    /** Whether the time is that of all parts, and not that of the longest. */
    private boolean isSum() {
        boolean fits = sum <= together * NOT_MUCH_MORE && together <= sum * NOT_MUCH_MORE;
        return longest * NOT_MUCH_MORE < together && (fits || cameOneByOne() && together <= sum * A_GOOD_DEAL_MORE);
    }

    /** Whether no part began before the one before it was over. */
    private boolean cameOneByOne() {
        List<Work> inOrder = parts.stream().sorted(Comparator.comparingLong(Judge::began)).toList();
        return IntStream.range(1, inOrder.size())
                .allMatch(i -> began(inOrder.get(i)) >= began(inOrder.get(i - 1)) + length(inOrder.get(i - 1)));
    }

    private static long began(Work part) {
        return part.kind() == Work.Kind.CALL ? part.startedNanos() : part.createdNanos();
    }

    /** What the only part awaited one after another, if that took most of its time. */
    private Optional<Sequence> sequenceOf(Work part) {
        return sequences.stream().filter(sequence -> sequence.task() == part.id())
                .filter(sequence -> sequence.nanos() * 2 > together).findFirst();
    }

    private Verdict oneAfterAnother(Sequence sequence) {
        List<Long> each = sequence.parts().stream().map(Sequence.Part::nanos).toList();
        return new Verdict(Verdict.Kind.SUM, inTurns(sequence.longest(), each.size()), extent.wholeNanos(),
                besides, each, sequence.nanos(), sequence.longest(), sequence.nanos() + besides);
    }

    private Sentence inTurns(long longest, int count) {
        return new Sentence(
                "is the sum of %s%s: they came one after another. At the same time they would take %s.".formatted(
                        ENGLISH.number(count), beforeAndAfter().en(), ENGLISH.nominal(longest)),
                "等于%s个之和%s：它们逐个执行。若同时执行，只需 %s。".formatted(CHINESE.number(count),
                        beforeAndAfter().zh(), CHINESE.nominal(longest)));
    }

    /** From the first callback that blocked its loop to the end of the last, for a program that has no other work. */
    private long blockedStretch() {
        return slowSteps.stream().mapToLong(Step::toNanos).max().orElse(0)
                - slowSteps.stream().mapToLong(Step::fromNanos).min().orElse(0);
    }

    /**
     * How long a part took by itself: a call while a worker ran it, a task from its making to its end; less what it waited
     * for the loop, for another part's lock, or while another part computed.
     */
    private static long length(Work part) {
        return part.kind() != Work.Kind.TASK
                ? part.ranNanos() - part.processorWaitNanos()
                : part.totalNanos() - part.loopWaitNanos() - part.lockWaitNanos();
    }

    private Verdict verdict(Verdict.Kind kind, Sentence sentence, long expected) {
        return new Verdict(kind, sentence, extent.wholeNanos(), besides, lengths, sum, longest,
                expected + besides);
    }

    /** How long it took until a part ended, where that is what counts. */
    private Verdict until(Work part, Verdict.Kind kind, Sentence sentence) {
        return new Verdict(kind, sentence, part.endedNanos() - extent.fromNanos(), 0, lengths, sum, longest, longest);
    }

    // ---- workers and rounds ----

    /** The calls by the worker that ran them, of those workers that somebody had to wait for. */
    private Map<Long, Long> callsByWorker() {
        return parts.stream().filter(part -> part.kind() == Work.Kind.CALL)
                .collect(Collectors.groupingBy(Work::thread, Collectors.counting()));
    }

    private long rounds() {
        boolean waited = calls() > ledger.workers() && parts.stream().anyMatch(this::waitedForAWorker);
        return waited ? callsByWorker().values().stream().max(Comparator.naturalOrder()).orElse(1L) : 1;
    }

    private long calls() {
        return parts.stream().filter(part -> part.kind() == Work.Kind.CALL).count();
    }

    /** Whether the call was there while its worker ran another one. */
    private boolean waitedForAWorker(Work call) {
        return call.kind() == Work.Kind.CALL && call.startedNanos() - call.createdNanos() >= NOTABLE_WAIT
                && parts.stream().anyMatch(other -> other.kind() == Work.Kind.CALL
                        && other.id() != call.id() && other.thread() == call.thread()
                        && call.createdNanos() < other.endedNanos()
                        && other.startedNanos() < call.startedNanos());
    }

    // ---- sentences; each goes on after the measured time ----

    private Sentence inRounds() {
        Sentence workers = parts.stream().allMatch(Work::isOnTheLoop)
                ? new Sentence("one after another on the loop", "在循环中逐个执行")
                : workers();
        return new Sentence(
                "is %s rounds of %s%s%s: %s calls, %s. ".formatted(ENGLISH.number(rounds()), ENGLISH.nominal(longest),
                        starting().en(), beforeAndAfter().en(), ENGLISH.number(parts.size()), workers.en())
                        + faster().en(),
                "等于%s轮 %s%s%s：%s个调用，%s。".formatted(CHINESE.number(rounds()), CHINESE.nominal(longest),
                        starting().zh(), beforeAndAfter().zh(), CHINESE.number(parts.size()), workers.zh())
                        + faster().zh());
    }

    private Sentence workers() {
        long count = ledger.workers();
        return new Sentence(count == 1 ? "one worker" : ENGLISH.number(count) + " workers",
                (count == 1 ? "一" : CHINESE.number(count)) + "个" + ledger.chineseWorkers());
    }

    private Sentence overlap() {
        return new Sentence(
                "is the longest of %s%s%s. ".formatted(ENGLISH.number(parts.size()),
                        starting().en(), beforeAndAfter().en()) + faster().en(),
                "等于%s个中最长的一个%s%s。".formatted(CHINESE.number(parts.size()),
                        starting().zh(), beforeAndAfter().zh()) + faster().zh());
    }

    /** What the start of processes took, where it is worth a word. */
    private Sentence starting() {
        long start = ledger.startNanos();
        return start < NOTABLE_START
                ? new Sentence("", "")
                : new Sentence(", and %s to start the processes".formatted(ENGLISH.measured(start)),
                        "，外加启动子进程的 " + CHINESE.measured(start));
    }

    private Sentence faster() {
        long inTurns = sum + besides;
        double ratio = together == 0 ? 1 : (double) inTurns / (together + besides);
        String en = "One after another it would take %s: ".formatted(ENGLISH.nominal(inTurns));
        String zh = "逐个执行要 %s：".formatted(CHINESE.nominal(inTurns));
        if (ratio > ABOUT_THE_SAME) {
            String times = Wording.times(ratio);
            return new Sentence(en + times + " faster.", zh + "快到 " + times.replace("×", "倍") + "。");
        }
        if (ratio > 1 / ABOUT_THE_SAME) {
            return new Sentence(en + "about the same.", zh + "差不多。");
        }
        String times = Wording.times(1 / ratio);
        return new Sentence(en + times + " slower.", zh + "反而用了 " + times.replace("×", "倍") + "的时间。");
    }

    private Sentence single() {
        return besides > 0
                ? new Sentence("is one piece of work%s.".formatted(beforeAndAfter().en()),
                        "只有一项工作%s。".formatted(beforeAndAfter().zh()))
                : new Sentence("is one piece of work: there is nothing that it could overlap with.",
                        "只有一项工作：没有什么可以与它重叠。");
    }

    /** What the makers of the parts did besides, where it is worth a word. */
    private Sentence beforeAndAfter() {
        return besides == 0
                ? new Sentence("", "")
                : new Sentence(", and %s before or after".formatted(ENGLISH.measured(besides)),
                        "，外加前后的 %s".formatted(CHINESE.measured(besides)));
    }

    private long blockedNanos() {
        return slowSteps.stream().mapToLong(Step::nanos).sum();
    }

    private Sentence blocked() {
        return new Sentence(
                "with the loop blocked for %s: nothing else could run meanwhile."
                        .formatted(ENGLISH.measured(blockedNanos())),
                "其中循环被阻塞 %s：这段时间什么都无法执行。".formatted(CHINESE.measured(blockedNanos())));
    }

    private Verdict failed() {
        Work part = parts.stream().filter(p -> p.outcome() == Outcome.RAISED)
                .min(Comparator.comparingLong(Work::endedNanos)).orElseThrow();
        return until(part, Verdict.Kind.FAILED,
                new Sentence("until %s failed: %s".formatted(part.name(), part.result()),
                        "后 %s 失败：%s".formatted(part.name(), part.result())));
    }

    private Verdict stopped() {
        List<Work> cancelled = parts.stream().filter(p -> p.outcome() == Outcome.CANCELLED).toList();
        Work last = cancelled.stream().max(Comparator.comparingLong(Work::endedNanos)).orElseThrow();
        return until(last, Verdict.Kind.STOPPED, new Sentence(
                "until %d of %d %s cancelled.".formatted(cancelled.size(), parts.size(),
                        cancelled.size() == 1 ? "was" : "were"),
                "后，%2$d 个中有 %1$d 个被取消。".formatted(cancelled.size(), parts.size())));
    }
}
