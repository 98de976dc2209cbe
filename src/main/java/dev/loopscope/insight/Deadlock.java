package dev.loopscope.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.loopscope.insight.Finding.Kind;
import dev.loopscope.insight.Finding.Tone;
import dev.loopscope.insight.WaitCircles.Circle;
import dev.loopscope.trace.TraceEvent.TaskSuspended;
import dev.loopscope.trace.TraceEvent.ThreadBlocked;

import static dev.loopscope.insight.Wording.CHINESE;
import static dev.loopscope.insight.Wording.ENGLISH;

/** The tasks that can't go on: they wait for each other in a circle, or all wait and nothing is left that could wake them. */
final class Deadlock {
    /** More tasks than these are counted, not named. */
    private static final int NAMED = 4;

    private final Trace trace;
    private final Ledger ledger;
    private final Standstill end;

    Deadlock(Trace trace, Ledger ledger, Standstill end) {
        this.trace = trace;
        this.ledger = ledger;
        this.end = end;
    }

    Stream<Finding> findings() {
        List<Circle> circles = WaitCircles.in(trace.untilStop());
        if (isIdle() && !end.stuckThreads().isEmpty()) {
            return Stream.concat(circles.stream().map(this::circle), Stream.of(threads(end.stuckThreads())));
        }
        if (end.isForever() && !end.blockedLoops().isEmpty()) {
            return Stream.concat(circles.stream().map(this::circle), end.blockedLoops().stream().map(this::ownLoop));
        }
        boolean isOver = circles.stream().allMatch(circle -> circle.toNanos() >= 0);
        return isOver && end.isForever() && !end.waiting().isEmpty()
                ? Stream.concat(circles.stream().map(this::circle), Stream.of(stuck(end.waiting())))
                : circles.stream().map(this::circle);
    }

    /** Of threads, which may wait with a limit, only an idle program can say that they wait for good. */
    private boolean isIdle() {
        Stop stop = trace.stop();
        return stop != null && stop.idle();
    }

    private Finding circle(Circle circle) {
        List<Long> tasks = circle.tasks();
        List<Long> others = circle.toNanos() >= 0 || !end.isForever()
                ? List.of()
                : end.waiting().stream().map(TaskSuspended::task).filter(task -> !tasks.contains(task)).toList();
        long to = circle.toNanos() < 0 ? ledger.lastNanos() : circle.toNanos();
        return Finding.of(Kind.DEADLOCK, Tone.BAD, circleText(circle), tasks.getFirst(), circle.fromNanos(), to)
                .at(circle.waits().getFirst().stamp().source()).starving(others).around(tasks);
    }

    private Sentence circleText(Circle circle) {
        List<String> names = circle.tasks().stream().map(ledger::called).toList();
        if (names.size() == 1) {
            return circle.locks()
                    ? new Sentence(
                            "%s waits for a lock that it has itself. Take an asyncio.Lock once only."
                                    .formatted(names.getFirst()),
                            "%s 在等待自己持有的锁。同一把 asyncio.Lock 只能取一次。".formatted(names.getFirst()))
                    : new Sentence("%s waits for itself.".formatted(names.getFirst()),
                            "%s 在等待自己。".formatted(names.getFirst()));
        }
        String en = "%s: %s can go on. %s".formatted(ENGLISH.list(pairs(names, circle.locks(), ENGLISH)),
                names.size() == 2 ? "neither" : "none of them",
                circle.locks() ? "Take the locks in the same order everywhere." : "One of them must not wait.");
        String zh = "%s：谁也无法继续。%s".formatted(String.join("，", pairs(names, circle.locks(), CHINESE)),
                circle.locks() ? "各处按同样的顺序取锁。" : "其中之一不能等待。");
        return new Sentence(en, zh);
    }

    private static List<String> pairs(List<String> names, boolean locks, Wording language) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < Math.min(names.size(), NAMED); i++) {
            String next = names.get((i + 1) % names.size());
            String form = language == CHINESE
                    ? locks ? "%s 在等 %s 持有的锁" : "%s 在等 %s"
                    : locks ? "%s waits for a lock that %s has" : "%s waits for %s";
            pairs.add(form.formatted(names.get(i), next));
        }
        if (names.size() > NAMED) {
            pairs.add(language == CHINESE
                    ? "如此共 %d 个".formatted(names.size())
                    : "so on, %d in all".formatted(names.size()));
        }
        return pairs;
    }

    private Finding threads(List<ThreadBlocked> waits) {
        List<String> en = new ArrayList<>();
        List<String> zh = new ArrayList<>();
        for (ThreadBlocked wait : waits.subList(0, Math.min(NAMED, waits.size()))) {
            String name = ledger.threadName(wait.stamp().thread());
            en.add("%s waits in %s".formatted(name, wait.what()));
            zh.add("%s 在 %s 中等待".formatted(name, wait.what()));
        }
        ThreadBlocked last = waits.stream().max(Comparator.comparingLong(wait -> wait.stamp().nanos())).orElseThrow();
        Sentence text = new Sentence(
                "%s, and no thread is left that could wake one. Take locks in the same order everywhere, or with a timeout."
                        .formatted(ENGLISH.list(en)),
                "%s，没有别的线程能唤醒它们。各处按同样的顺序取锁，或设置超时。".formatted(String.join("，", zh)));
        return Finding.of(Kind.DEADLOCK, Tone.BAD, text, 0, last.stamp().nanos(), ledger.lastNanos())
                .at(last.stamp().source());
    }

    /** A step that waits on its loop's own thread for what only the loop could do. */
    private Finding ownLoop(ThreadBlocked wait) {
        long task = wait.stamp().task();
        String who = task == 0 ? ledger.threadName(wait.stamp().thread()) : ledger.called(task);
        Sentence text = new Sentence(
                "%s holds its loop in %s, and waits for what could only go on on that loop. Await it instead."
                        .formatted(who, wait.what()),
                "%s 在 %s 中占住了循环，而它等的只有这个循环才能继续。改用 await。".formatted(who, wait.what()));
        List<Long> starved = Stream.concat(end.ready().stream(), end.waiting().stream().map(TaskSuspended::task))
                .filter(other -> other != task).distinct().toList();
        return Finding.of(Kind.DEADLOCK, Tone.BAD, text, task, wait.stamp().nanos(), ledger.lastNanos())
                .at(wait.stamp().source()).starving(starved);
    }

    private Finding stuck(Collection<TaskSuspended> waiting) {
        List<Long> tasks = waiting.stream().map(TaskSuspended::task).toList();
        TaskSuspended last = List.copyOf(waiting).getLast();
        List<String> en = new ArrayList<>();
        List<String> zh = new ArrayList<>();
        waiting.stream().limit(NAMED).forEach(wait -> {
            en.add("%s waits for %s".formatted(ledger.called(wait.task()), wait.what()));
            zh.add("%s 在等 %s".formatted(ledger.called(wait.task()), wait.what()));
        });
        if (waiting.size() > NAMED) {
            en.add("%d more wait".formatted(waiting.size() - NAMED));
            zh.add("另有 %d 个在等".formatted(waiting.size() - NAMED));
        }
        Sentence text = new Sentence(
                "%s, and nothing is left that could wake %s. Have something end the wait, or cancel it.".formatted(
                        ENGLISH.list(en), tasks.size() == 1 ? "it" : "them"),
                "%s，没有什么能再唤醒%s。让某处结束这个等待，或取消它。".formatted(String.join("，", zh),
                        tasks.size() == 1 ? "它" : "它们"));
        return Finding.of(Kind.DEADLOCK, Tone.BAD, text, last.task(), last.stamp().nanos(), ledger.lastNanos())
                .at(last.stamp().source()).starving(tasks);
    }
}
