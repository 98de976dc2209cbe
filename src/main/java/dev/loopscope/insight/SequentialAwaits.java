package dev.loopscope.insight;

import java.util.List;
import java.util.stream.Stream;

import dev.loopscope.insight.Finding.Kind;
import dev.loopscope.insight.Finding.Tone;
import dev.loopscope.insight.Sequence.Part;

import static dev.loopscope.insight.Wording.CHINESE;
import static dev.loopscope.insight.Wording.ENGLISH;

/** The tasks that awaited one after another what could overlap. */
final class SequentialAwaits {
    /** A task that computes for a greater part of the time gains nothing. */
    private static final double MOST_COMPUTED = 0.5;

    private final Ledger ledger;
    private final List<Sequence> sequences;

    SequentialAwaits(Ledger ledger, List<Sequence> sequences) {
        this.ledger = ledger;
        this.sequences = sequences;
    }

    Stream<Finding> findings() {
        return sequences.stream()
                .filter(sequence -> ledger.ranNanos(sequence.task()) < MOST_COMPUTED * sequence.nanos())
                .map(this::finding);
    }

    private Finding finding(Sequence sequence) {
        List<String> names = sequence.parts().stream().map(Part::name).distinct().toList();
        int count = sequence.parts().size();
        Sentence what = names.size() == count
                ? new Sentence(ENGLISH.list(names), CHINESE.list(names))
                : new Sentence("%s %d times".formatted(ENGLISH.list(names), count),
                        "%s（共 %d 次）".formatted(CHINESE.list(names), count));
        String task = ledger.called(sequence.task());
        Sentence text = new Sentence(
                "%s awaited %s, one after another: %s. If none needs another's result, gather them: %s.".formatted(task,
                        what.en(), ENGLISH.measured(sequence.nanos()), ENGLISH.measured(sequence.longest())),
                "%s 逐个等待 %s：%s。若互不需要结果，用 gather 一起等待：%s。".formatted(task, what.zh(),
                        CHINESE.measured(sequence.nanos()), CHINESE.measured(sequence.longest())));
        return Finding.of(Kind.SEQUENTIAL, Tone.NOTE, text, sequence.task(), sequence.fromNanos(), sequence.toNanos())
                .at(sequence.parts().getFirst().source());
    }
}
