package dev.loopscope.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.loopscope.insight.Finding.Kind;
import dev.loopscope.insight.Finding.Tone;
import dev.loopscope.trace.Outcome;

import static dev.loopscope.insight.Wording.CHINESE;
import static dev.loopscope.insight.Wording.ENGLISH;

/** The tasks that were not done when their program ended by itself: pending, never begun, or cancelled by the end. */
final class PendingAtEnd {
    private final Ledger ledger;
    private final Standstill end;
    private final List<Work> tasks;

    PendingAtEnd(Ledger ledger, Standstill end) {
        this.ledger = ledger;
        this.end = end;
        this.tasks = ledger.works().stream().filter(work -> work.kind() == Work.Kind.TASK).toList();
    }

    Stream<Finding> findings() {
        List<Work> unbegun = tasks.stream().filter(task -> task.outcome() == null && task.startedNanos() < 0).toList();
        List<Work> pending = tasks.stream().filter(task -> task.outcome() == null && task.startedNanos() >= 0).toList();
        List<Work> cancelled = tasks.stream()
                .filter(task -> task.outcome() == Outcome.CANCELLED && end.cutOff().contains(task.id())).toList();
        List<Finding> found = new ArrayList<>();
        String run = ledger.hasRunALoop() ? "its loop had ended" : "no loop ran";
        String runs = ledger.hasRunALoop() ? "循环已经结束" : "没有事件循环在运行";
        add(found, unbegun, "%s %s never begun: " + run + ". Run the loop until the work is done.",
                "%s 从未开始：" + runs + "。让循环运行到工作完成。");
        add(found, pending, "%s %s still pending when the program ended. Await it before the end.",
                "程序结束时 %s 仍未完成。在结束前等待它。");
        add(found, cancelled, "%s %s not done when asyncio.run ended, and cancelled. Await it before the end.",
                "asyncio.run 结束时 %s 尚未完成，被取消。在结束前等待它。");
        return found.stream();
    }

    private void add(List<Finding> found, List<Work> left, String en, String zh) {
        if (left.isEmpty()) {
            return;
        }
        boolean one = left.size() == 1;
        String those = one ? en : en.replace("Await it", "Await them").replace("its loop", "their loop");
        List<Long> ids = left.stream().map(Work::id).toList();
        List<String> called = ledger.called(ids);
        Sentence text = new Sentence(those.formatted(ENGLISH.names(called), one ? "was" : "were"),
                zh.formatted(CHINESE.names(called)));
        Work first = left.getFirst();
        found.add(Finding.of(Kind.PENDING, Tone.BAD, text, first.id(), first.createdNanos(), ledger.lastNanos())
                .at(ledger.lineOf(first.id())).starving(ids));
    }
}
