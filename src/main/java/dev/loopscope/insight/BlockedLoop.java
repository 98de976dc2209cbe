package dev.loopscope.insight;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.loopscope.insight.Finding.Kind;
import dev.loopscope.insight.Finding.Tone;

import static dev.loopscope.insight.Wording.CHINESE;
import static dev.loopscope.insight.Wording.ENGLISH;

/** The steps that kept their loop from everything else, those of one name together, the one that took most at the front. */
final class BlockedLoop {
    private static final String SLEEP = "time.sleep";

    private final Ledger ledger;

    BlockedLoop(Ledger ledger) {
        this.ledger = ledger;
    }

    Stream<Finding> findings() {
        Map<String, List<Step>> byName = ledger.slowSteps().stream()
                .collect(Collectors.groupingBy(Step::name, LinkedHashMap::new, Collectors.toList()));
        return byName.values().stream().sorted(Comparator.comparingLong(BlockedLoop::total).reversed())
                .map(this::finding);
    }

    private Finding finding(List<Step> steps) {
        Step longest = steps.stream().max(Comparator.comparingLong(Step::nanos)).orElseThrow();
        List<Long> starved = steps.stream().flatMap(step -> ledger.starved(step).stream()).distinct().toList();
        Sentence who = steps.size() == 1 ? once(longest) : again(steps);
        Sentence waited = waited(starved);
        Sentence mend = mend(longest);
        return Finding.of(Kind.LOOP_BLOCKED, Tone.BAD,
                new Sentence(who.en() + waited.en() + ". " + mend.en(), who.zh() + waited.zh() + "。" + mend.zh()),
                longest.id(), steps.getFirst().fromNanos(), steps.getLast().toNanos()).at(longest.source())
                .starving(starved);
    }

    private static long total(List<Step> steps) {
        return steps.stream().mapToLong(Step::nanos).sum();
    }

    private static Sentence once(Step step) {
        return new Sentence("%s blocked the loop for %s".formatted(step.name(), ENGLISH.measured(step.nanos())),
                "%s 阻塞了循环 %s".formatted(step.name(), CHINESE.measured(step.nanos())));
    }

    private static Sentence again(List<Step> steps) {
        String name = steps.getFirst().name();
        return new Sentence(
                "%s blocked the loop %d times, %s in all".formatted(name, steps.size(),
                        ENGLISH.measured(total(steps))),
                "%s 阻塞了循环 %d 次，共 %s".formatted(name, steps.size(), CHINESE.measured(total(steps))));
    }

    private Sentence waited(List<Long> starved) {
        if (starved.isEmpty()) {
            return new Sentence("", "");
        }
        List<String> names = ledger.called(starved);
        return new Sentence(": %s waited".formatted(ENGLISH.names(names)), "：在等待的有 %s".formatted(CHINESE.names(names)));
    }

    /** A callback is no coroutine: it has no await. */
    private static Sentence mend(Step step) {
        if (!step.blockedIn().startsWith(SLEEP)) {
            return new Sentence("Move it to run_in_executor.", "把它移到 run_in_executor。");
        }
        return step.task() == 0
                ? new Sentence(
                        "A callback cannot await: run it in a thread, with run_in_executor or asyncio.to_thread.",
                        "回调无法 await：用 run_in_executor 或 asyncio.to_thread 让它在线程中运行。")
                : new Sentence("Await asyncio.sleep instead, or move it to run_in_executor.",
                        "改用 await asyncio.sleep，或移到 run_in_executor。");
    }
}
