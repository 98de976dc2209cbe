package dev.loopscope.insight;

import java.util.List;

import static dev.loopscope.insight.Wording.CHINESE;
import static dev.loopscope.insight.Wording.ENGLISH;

/** Says how far a program came whose parts are not all done, or that has none. */
final class Unfinished {
    private final Ledger ledger;
    private final List<Work> parts;

    Unfinished(Ledger ledger, List<Work> parts) {
        this.ledger = ledger;
        this.parts = parts;
    }

    /** @param complete whether the run has ended, so that what is not done by now is never done */
    Sentence sentence(boolean complete) {
        return complete ? leftOver() : soFar();
    }

    private Sentence soFar() {
        if (parts.isEmpty()) {
            return new Sentence("so far, without a task, a call or a thread of its own.", "到目前为止，没有任务、调用或自己的线程。");
        }
        return new Sentence("so far: %d of %d are done.".formatted(done(), parts.size()),
                "到目前为止：%d 个已完成，共 %d 个。".formatted(done(), parts.size()));
    }

    private Sentence leftOver() {
        if (parts.isEmpty()) {
            return new Sentence("without a task, a call or a thread of its own.", "没有任务、调用或自己的线程。");
        }
        if (!ledger.hasRunALoop() && parts.stream().allMatch(part -> part.startedNanos() < 0)) {
            return parts.size() == 1
                    ? neverBegun(parts.getFirst().name() + " was", parts.getFirst().name() + " ")
                    : neverBegun("%s tasks were".formatted(ENGLISH.number(parts.size())),
                            CHINESE.number(parts.size()) + "个任务");
        }
        return new Sentence("until the end: %d of %d were done.".formatted(done(), parts.size()),
                "到结束为止：%d 个已完成，共 %d 个。".formatted(done(), parts.size()));
    }

    private static Sentence neverBegun(String en, String zh) {
        return new Sentence("went by, and %s never begun: no loop ran.".formatted(en),
                "过去了，%s从未开始：没有事件循环在运行。".formatted(zh));
    }

    private long done() {
        return parts.stream().filter(part -> part.outcome() != null).count();
    }
}
