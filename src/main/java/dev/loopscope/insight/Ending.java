package dev.loopscope.insight;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import static dev.loopscope.insight.Wording.CHINESE;
import static dev.loopscope.insight.Wording.ENGLISH;

/** Says what ended because a run was stopped: its loops, its other threads, its worker processes with their exit codes. */
final class Ending {
    /** More threads than these are counted, not named. */
    private static final int NAMED = 3;

    private final Stop stop;
    private final List<String> loops;
    private final List<String> others;
    private final List<ProcessLife> workers;

    Ending(Ledger ledger, Stop stop) {
        this.stop = stop;
        this.workers = ledger.children().stream().filter(child -> child.endedNanos() >= stop.atNanos()).toList();
        List<ThreadLife> ended = ledger.threads().stream().filter(thread -> thread.endedNanos() >= stop.atNanos())
                .filter(thread -> ledger.children().stream().noneMatch(child -> child.id() == thread.processId()))
                .toList();
        this.loops = ended.stream().filter(ledger::isOfALoop).map(ThreadLife::name).toList();
        this.others = ended.stream().filter(thread -> !ledger.isOfALoop(thread)).map(ThreadLife::name).toList();
    }

    Sentence sentence() {
        List<Sentence> said = Stream.of(when(), loopsEnded(), threadsEnded(), workersEnded()).filter(Objects::nonNull)
                .toList();
        return new Sentence(String.join(" ", said.stream().map(Sentence::en).toList()),
                String.join("", said.stream().map(Sentence::zh).toList()));
    }

    private Sentence when() {
        String en = !stop.byTimeLimit()
                ? "Stopped at %s."
                : stop.idle() ? "Ran out of time at %s, idle." : "Ran out of time at %s.";
        String zh = !stop.byTimeLimit() ? "在 %s 处停止。" : stop.idle() ? "空闲至 %s 时超时。" : "在 %s 处超时。";
        return new Sentence(en.formatted(ENGLISH.measured(stop.atNanos())),
                zh.formatted(CHINESE.measured(stop.atNanos())));
    }

    private @Nullable Sentence loopsEnded() {
        return loops.isEmpty()
                ? null
                : new Sentence("The loop on %s ended.".formatted(ENGLISH.list(loops)),
                        "%s 上的循环结束。".formatted(CHINESE.list(loops)));
    }

    private @Nullable Sentence threadsEnded() {
        if (others.isEmpty()) {
            return null;
        }
        if (others.size() > NAMED) {
            return new Sentence("%s other threads ended.".formatted(ENGLISH.leading(others.size())),
                    "另有%s个线程结束。".formatted(CHINESE.number(others.size())));
        }
        return new Sentence("%s ended.".formatted(ENGLISH.list(others)), "%s 结束。".formatted(CHINESE.list(others)));
    }

    private @Nullable Sentence workersEnded() {
        if (workers.isEmpty()) {
            return null;
        }
        String subject = workers.size() == 1 ? "Worker process" : "Worker processes";
        boolean alike = workers.stream().map(ProcessLife::exitCode).distinct().count() == 1;
        if (alike) {
            List<String> ids = workers.stream().map(worker -> Long.toString(worker.id())).toList();
            Integer code = workers.getFirst().exitCode();
            return new Sentence("%s %s ended with exit code %d.".formatted(subject, ENGLISH.list(ids), code),
                    "子进程 %s 结束，退出码 %d。".formatted(CHINESE.list(ids), code));
        }
        return new Sentence(
                "%s ended: %s.".formatted(subject, ENGLISH.list(each("%d with exit code %d"))),
                "子进程结束：%s。".formatted(CHINESE.list(each("%d 退出码 %d"))));
    }

    private List<String> each(String form) {
        return workers.stream().map(worker -> form.formatted(worker.id(), worker.exitCode())).toList();
    }
}
