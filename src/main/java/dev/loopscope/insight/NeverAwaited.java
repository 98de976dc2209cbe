package dev.loopscope.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.loopscope.insight.Finding.Kind;
import dev.loopscope.insight.Finding.Tone;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.WarningIssued;

/** The coroutines that were made and that nobody ran, those of one function together. */
final class NeverAwaited {
    private static final Pattern WARNING = Pattern.compile("coroutine '(.+)' was never awaited", Pattern.DOTALL);

    private final List<TraceEvent> events;
    private final Ledger ledger;

    NeverAwaited(List<TraceEvent> events, Ledger ledger) {
        this.events = events;
        this.ledger = ledger;
    }

    Stream<Finding> findings() {
        Map<String, WarningIssued> firsts = new LinkedHashMap<>();
        for (TraceEvent event : events) {
            if (event instanceof WarningIssued warning) {
                Matcher match = WARNING.matcher(warning.text());
                if (match.lookingAt()) {
                    firsts.merge(match.group(1), warning, NeverAwaited::better);
                }
            }
        }
        return firsts.entrySet().stream().filter(entry -> !isATask(entry.getKey()))
                .map(entry -> finding(entry.getKey(), entry.getValue()));
    }

    /** The first that tells a line. */
    private static WarningIssued better(WarningIssued first, WarningIssued next) {
        return first.stamp().source() == 0 && next.stamp().source() != 0 ? next : first;
    }

    /** Of a task that was never begun it is said as well, and another finding tells it. */
    private boolean isATask(String coroutine) {
        return ledger.works().stream().anyMatch(work -> work.kind() == Work.Kind.TASK && work.startedNanos() < 0
                && work.label().equals(coroutine));
    }

    private static Finding finding(String coroutine, WarningIssued warning) {
        Sentence text = new Sentence(
                "%s() was called and never awaited: nothing in it ran. Put await before the call.".formatted(coroutine),
                "%s() 被调用，却从未等待：其中什么也没有执行。在调用前加上 await。".formatted(coroutine));
        long at = warning.stamp().nanos();
        return Finding.of(Kind.NEVER_AWAITED, Tone.BAD, text, 0, at, at).at(warning.stamp().source());
    }
}
