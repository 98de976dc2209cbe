package dev.loopscope.insight;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.loopscope.insight.Finding.Kind;
import dev.loopscope.insight.Finding.Tone;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.ProcessorAwaited;

import static dev.loopscope.insight.Wording.CHINESE;
import static dev.loopscope.insight.Wording.ENGLISH;

/** The calls and threads that computed at the same time in one process, which lets one of its threads compute at a time. */
final class SharedProcessor {
    /** Who waited for less just met others. */
    private static final long NOTABLE_WAIT = 100_000_000;
    /** Who waited for a smaller part of the time that it ran mostly did something else. */
    private static final double NOTABLE_PART = 0.25;

    /** One that had to wait for the others, from its first wait to the end of its last. */
    private record Waiting(boolean isCall, long id, long waited, long fromNanos, long toNanos) {
        Waiting and(Waiting next) {
            return new Waiting(isCall, id, waited + next.waited, fromNanos, next.toNanos);
        }

        boolean isNotable() {
            return waited >= NOTABLE_WAIT && waited >= NOTABLE_PART * (toNanos - fromNanos);
        }
    }

    private final List<TraceEvent> events;
    private final Ledger ledger;

    SharedProcessor(List<TraceEvent> events, Ledger ledger) {
        this.events = events;
        this.ledger = ledger;
    }

    Stream<Finding> findings() {
        Map<Long, Map<Long, Waiting>> byProcess = new HashMap<>();
        for (TraceEvent event : events) {
            if (event instanceof ProcessorAwaited wait && !ledger.isTask(wait.stamp().task())) {
                Waiting one = waiting(wait);
                byProcess.computeIfAbsent(ledger.processOf(wait.stamp().thread()), _ -> new LinkedHashMap<>())
                        .merge(one.id(), one, Waiting::and);
            }
        }
        return byProcess.values().stream()
                .map(all -> all.values().stream().filter(Waiting::isNotable).toList())
                .filter(notable -> notable.size() > 1).map(this::finding);
    }

    private static Waiting waiting(ProcessorAwaited wait) {
        long call = wait.stamp().task();
        return new Waiting(call != 0, call != 0 ? call : wait.stamp().thread(), wait.waitedNanos(),
                wait.stamp().nanos() - wait.waitedNanos(), wait.stamp().nanos());
    }

    private Finding finding(List<Waiting> those) {
        long waited = those.stream().mapToLong(Waiting::waited).sum();
        Waiting first = those.getFirst();
        boolean calls = those.stream().allMatch(Waiting::isCall);
        Sentence text = new Sentence(
                "%s %s, where one computes at a time: they waited %s for each other. ".formatted(
                        ENGLISH.leading(those.size()),
                        calls ? "calls computed in threads of one process" : "threads of one process computed",
                        ENGLISH.measured(waited)) + "Give work for the processor to a ProcessPoolExecutor.",
                "%s个%s计算，同一时刻只有一个能执行：彼此等待共 %s。把计算交给 ProcessPoolExecutor。".formatted(
                        CHINESE.number(those.size()), calls ? "调用在同一进程的线程中" : "线程在同一进程中", CHINESE.measured(waited)));
        return Finding.of(Kind.SHARED_PROCESSOR, Tone.BAD, text, first.isCall() ? first.id() : 0,
                those.stream().mapToLong(Waiting::fromNanos).min().orElse(0),
                those.stream().mapToLong(Waiting::toNanos).max().orElse(0))
                .at(first.isCall() ? ledger.lineOf(first.id()) : 0)
                .starving(those.stream().filter(Waiting::isCall).map(Waiting::id).toList());
    }
}
