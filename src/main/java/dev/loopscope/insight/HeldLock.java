package dev.loopscope.insight;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.loopscope.insight.Finding.Kind;
import dev.loopscope.insight.Finding.Tone;
import dev.loopscope.insight.LockBook.Holding;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.TaskSuspended;

import static dev.loopscope.insight.Wording.CHINESE;
import static dev.loopscope.insight.Wording.ENGLISH;

/** The tasks that kept a lock while they waited for something else, and others waited for the lock; alike ones together. */
final class HeldLock {
    /** Shorter waits are what locks are for. */
    private static final long NOTABLE_WAIT = 100_000_000;

    private final Ledger ledger;
    private final LockBook book;

    HeldLock(List<TraceEvent> events, Ledger ledger) {
        this.ledger = ledger;
        this.book = LockBook.of(events);
    }

    Stream<Finding> findings() {
        Map<String, List<Holding>> byHolder = book.holdings().stream()
                .filter(holding -> holding.awaitedNanos >= NOTABLE_WAIT
                        && !book.waitedFor(holding, NOTABLE_WAIT).isEmpty())
                .collect(Collectors.groupingBy(holding -> ledger.called(holding.task), LinkedHashMap::new,
                        Collectors.toList()));
        return byHolder.entrySet().stream().map(entry -> finding(entry.getKey(), entry.getValue()));
    }

    private Finding finding(String holder, List<Holding> times) {
        Holding longest = times.stream().max(Comparator.comparingLong(holding -> holding.awaitedNanos)).orElseThrow();
        long held = times.stream().mapToLong(holding -> holding.toNanos - holding.fromNanos).sum();
        List<Long> waited = times.stream().flatMap(holding -> book.waitedFor(holding, NOTABLE_WAIT).stream()).distinct()
                .toList();
        TaskSuspended wait = longest.longest;
        String what = wait == null ? "" : wait.what();
        String several = times.size() == 1
                ? ""
                : " %d times, %s in all,".formatted(times.size(),
                        ENGLISH.measured(held));
        List<String> names = ledger.called(waited);
        String en = "%s held a lock%s while it awaited %s: %s waited for the lock. ".formatted(holder,
                several.isEmpty() ? " for " + ENGLISH.measured(held) : several, what, ENGLISH.names(names))
                + "Take the lock after that, or give it back before.";
        String zh = "%s 持有锁%s，其间等待 %s：等这把锁的有 %s。在等待之后再取锁，或在等待之前释放。".formatted(holder,
                times.size() == 1
                        ? " " + CHINESE.measured(held)
                        : " %d 次，共 %s".formatted(times.size(), CHINESE.measured(held)),
                what, CHINESE.names(names));
        return Finding.of(Kind.LOCK_HELD, Tone.NOTE, new Sentence(en, zh), longest.task, times.getFirst().fromNanos,
                times.getLast().toNanos).at(wait == null ? 0 : wait.stamp().source()).starving(waited);
    }
}
