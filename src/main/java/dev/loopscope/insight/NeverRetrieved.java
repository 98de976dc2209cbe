package dev.loopscope.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.loopscope.insight.Finding.Kind;
import dev.loopscope.insight.Finding.Tone;
import dev.loopscope.trace.TraceEvent.ErrorNeglected;

import static dev.loopscope.insight.Wording.CHINESE;
import static dev.loopscope.insight.Wording.ENGLISH;

/** The tasks that failed, and nobody asked for their exception; those that failed alike together. */
final class NeverRetrieved {
    private final Trace trace;
    private final Set<Long> futures;
    private final Ledger ledger;

    NeverRetrieved(Trace trace, Ledger ledger) {
        this.trace = trace;
        this.futures = trace.events().stream().filter(ErrorNeglected.class::isInstance)
                .map(event -> ((ErrorNeglected) event).future()).collect(Collectors.toSet());
        this.ledger = ledger;
    }

    /** Whether it is one of them, so that this is said of its failure and no more. A stop that made it fail is its reason. */
    boolean tells(Work work) {
        Stop stop = trace.stop();
        return futures.contains(work.id()) && (stop == null || work.endedNanos() <= stop.atNanos());
    }

    Stream<Finding> findings() {
        List<Work> tasks = ledger.works().stream().filter(this::tells).toList();
        Map<String, List<Work>> alike = tasks.stream().collect(Collectors.groupingBy(
                task -> task.called() + task.result(), LinkedHashMap::new, Collectors.toList()));
        Set<Long> known = ledger.works().stream().map(Work::id).collect(Collectors.toSet());
        int others = (int) futures.stream().filter(future -> !known.contains(future)).count();
        return Stream.concat(alike.values().stream().map(this::ofTasks),
                others == 0 ? Stream.of() : Stream.of(ofFutures(others)));
    }

    private Finding ofTasks(List<Work> tasks) {
        Work first = tasks.getFirst();
        int count = tasks.size();
        Sentence text = new Sentence(
                "%s failed%s: %s. Nobody asked for the exception: await the task, or look at its exception()."
                        .formatted(
                                first.called(), count == 1 ? "" : " %d times".formatted(count), first.result()),
                "%s 失败%s：%s。没有谁查看这个异常：等待该任务，或查看它的 exception()。".formatted(first.called(),
                        count == 1 ? "" : " %d 次".formatted(count), first.result()));
        return Finding.of(Kind.NEVER_RETRIEVED, Tone.BAD, text, first.id(), first.createdNanos(),
                tasks.getLast().endedNanos()).at(ledger.lineOf(first.id()));
    }

    private Finding ofFutures(int count) {
        Sentence text = new Sentence(
                "%s %s failed, and nobody asked for the exception. Await it, or look at its exception().".formatted(
                        ENGLISH.leading(count), count == 1 ? "future" : "futures"),
                "有%s个 future 失败，没有谁查看异常。等待它，或查看它的 exception()。"
                        .formatted(count == 1 ? "一" : CHINESE.number(count)));
        return Finding.of(Kind.NEVER_RETRIEVED, Tone.BAD, text, 0, ledger.lastNanos(), ledger.lastNanos());
    }
}
