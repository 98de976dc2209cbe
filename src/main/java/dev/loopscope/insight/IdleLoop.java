package dev.loopscope.insight;

import java.util.List;
import java.util.stream.Stream;

import dev.loopscope.insight.Finding.Kind;
import dev.loopscope.insight.Finding.Tone;
import dev.loopscope.trace.TraceEvent.LoopWaited;

import static dev.loopscope.insight.Wording.CHINESE;
import static dev.loopscope.insight.Wording.ENGLISH;

/** The loops that have done all their work and run on, because nobody stops them. */
final class IdleLoop {
    private static final String MAIN = "MainThread";

    private final Ledger ledger;
    private final Standstill end;

    IdleLoop(Ledger ledger, Standstill end) {
        this.ledger = ledger;
        this.end = end;
    }

    Stream<Finding> findings() {
        if (!end.isForever() || !end.blockedLoops().isEmpty() || !end.waiting().isEmpty()) {
            return Stream.of();
        }
        List<LoopWaited> loops = end.idleLoops();
        List<String> names = loops.stream().map(loop -> ledger.threadName(loop.stamp().thread())).toList();
        boolean several = loops.size() > 1;
        Sentence mend = names.contains(MAIN)
                ? new Sentence("Use asyncio.run, or call loop.stop() in a callback.",
                        "改用 asyncio.run，或在回调中调用 loop.stop()。")
                : new Sentence("When the work is done, call loop.call_soon_threadsafe(loop.stop).",
                        "工作完成后调用 loop.call_soon_threadsafe(loop.stop)。");
        Sentence text = new Sentence(
                "The loop%s on %s %s nothing left to do, and nobody stops %s. %s".formatted(several ? "s" : "",
                        ENGLISH.list(names), several ? "have" : "has", several ? "them" : "it", mend.en()),
                "%s 上的循环已无事可做，也没有谁让它停止。%s".formatted(CHINESE.list(names), mend.zh()));
        long from = loops.stream().mapToLong(loop -> loop.stamp().nanos()).max().orElse(0);
        return Stream.of(Finding.of(Kind.IDLE_LOOP, Tone.NOTE, text, 0, from, ledger.lastNanos()));
    }
}
