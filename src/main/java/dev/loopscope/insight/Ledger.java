package dev.loopscope.insight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.*;

/** The books of a trace: who there was, and where the time of each went. Filled in one pass over the events. */
final class Ledger {
    private static final String SLEEP = "sleep(";

    private final Map<Long, WorkAccount> works = new LinkedHashMap<>();
    private final Map<Long, ThreadLife> threads = new LinkedHashMap<>();
    private final Map<Long, ProcessLife> processes = new LinkedHashMap<>();
    private final LoopAccount loop = new LoopAccount();
    /** Futures that stand for other work: gatherings and calls. Whoever awaits one is no part of its own. */
    private final Set<Long> joining = new HashSet<>();
    /** Works that a gathering waits for, and calls by the futures that stand for them. */
    private final Set<Long> gathered = new HashSet<>();
    /** By task, the works that it waited for. */
    private final Map<Long, Set<Long>> awaited = new HashMap<>();
    private final Map<Long, List<Long>> children = new HashMap<>();
    private final Map<Long, Long> processorWaits = new HashMap<>();
    private final Set<Long> placesInLine = new HashSet<>();
    private final Set<Long> cancelled = new HashSet<>();
    private final Map<Long, Long> callByFuture = new HashMap<>();
    /** By task, the timer that it set last. */
    private final Map<Long, TimerScheduled> timers = new HashMap<>();
    private final Set<Long> firedTimers = new HashSet<>();
    /** The first threads of processes. */
    private final Set<Long> mainThreads = new HashSet<>();
    private final Set<Long> loopThreads = new HashSet<>();
    private long lost;
    private long lastNanos;

    static Ledger of(List<TraceEvent> events) {
        Ledger ledger = new Ledger();
        events.forEach(ledger::enter);
        return ledger;
    }

    long lastNanos() {
        return lastNanos;
    }

    long lost() {
        return lost;
    }

    /** From the beginning of the first thread to the end of the last. */
    long livedNanos() {
        long end = threads.values().stream()
                .mapToLong(thread -> thread.endedNanos() < 0 ? lastNanos : thread.endedNanos()).max().orElse(0);
        return end - threads.values().stream().mapToLong(ThreadLife::startedNanos).min().orElse(end);
    }

    List<Work> works() {
        return works.values().stream().map(work -> work.close(lastNanos, threads)).toList();
    }

    /**
     * What the program's time is made of: the works that wait for no other work, of a program that gathers some those that
     * it gathers. Without any work, the program's own threads.
     */
    List<Work> parts() {
        if (works.isEmpty()) {
            return threads.values().stream().filter(this::isWorker)
                    .map(thread -> Work.of(thread, processorWaits.getOrDefault(thread.id(), 0L), lastNanos)).toList();
        }
        Set<Long> among = gatheredWithAwaited();
        return works.values().stream()
                .filter(work -> !work.joins && (among.isEmpty() || among.contains(work.id())))
                .map(work -> work.close(lastNanos, threads)).toList();
    }

    /** The tasks that made the parts, directly or through others. */
    List<Work> makers() {
        Set<Long> makers = new LinkedHashSet<>();
        for (Work part : parts()) {
            WorkAccount maker = works.get(part.parent());
            while (maker != null && makers.add(maker.id())) {
                maker = works.get(maker.parent());
            }
        }
        return makers.stream().map(this::work).map(maker -> maker.close(lastNanos, threads)).toList();
    }

    /** What was gathered, with what that waited for itself. */
    private Set<Long> gatheredWithAwaited() {
        Set<Long> all = new HashSet<>(gathered);
        Deque<Long> next = new ArrayDeque<>(gathered);
        while (!next.isEmpty()) {
            awaited.getOrDefault(next.remove(), Set.of()).stream().filter(all::add).forEach(next::add);
        }
        return all;
    }

    /** Whether the program made the thread for a piece of work: it is in the program's process, and not its first one. */
    private boolean isWorker(ThreadLife thread) {
        return isOfTheProgram(thread) && !mainThreads.contains(thread.id()) && !loopThreads.contains(thread.id());
    }

    /** The workers that calls had: the threads that ran one, or the processes where some were still starting. */
    long workers() {
        long ran = works().stream().filter(work -> work.kind() == Work.Kind.CALL && work.thread() != 0)
                .map(Work::thread)
                .distinct().count();
        return Math.max(ran, children().size());
    }

    /** How workers are called in Chinese, which has a word each for threads and processes. */
    String chineseWorkers() {
        return children().isEmpty() ? "工作线程" : "工作进程";
    }

    List<ThreadLife> threads() {
        return List.copyOf(threads.values());
    }

    List<ProcessLife> processes() {
        return List.copyOf(processes.values());
    }

    List<ProcessLife> children() {
        return processes.values().stream().filter(p -> p.parent() != 0).toList();
    }

    /** How long the child process took to start that took longest, 0 without any. */
    long startNanos() {
        return children().stream().filter(child -> child.readyNanos() >= 0)
                .mapToLong(child -> child.readyNanos() - child.startedNanos()).max().orElse(0);
    }

    /** Whether a loop ran on the thread. */
    boolean isOfALoop(ThreadLife thread) {
        return loopThreads.contains(thread.id());
    }

    /** Whether any loop ran, be it for nothing. */
    boolean hasRunALoop() {
        return !loopThreads.isEmpty();
    }

    /** Whether the program did not come to its end: its main thread has begun and not ended, or what it did was not kept. */
    boolean wasCutOff() {
        return lost > 0 || mainThreads.stream().map(threads::get).filter(Objects::nonNull)
                .anyMatch(thread -> thread.endedNanos() < 0 && isOfTheProgram(thread));
    }

    private boolean isOfTheProgram(ThreadLife thread) {
        ProcessLife process = processes.get(thread.processId());
        return process != null && process.parent() == 0;
    }

    LoopHealth loop() {
        return loop.close(lastNanos);
    }

    /** The step that held the loop longest, null before any has ended. */
    @Nullable
    Step longestStep() {
        return loop.longestStep();
    }

    /** The steps that held the loop for longer than a program should notice. */
    List<Step> slowSteps() {
        return loop.slowSteps(lastNanos);
    }

    /** What could not go on while a step held its loop. */
    List<Long> starved(Step step) {
        return loop.starved(step);
    }

    /** The name by which the program knows a thread. */
    String threadName(long id) {
        ThreadLife thread = threads.get(id);
        return thread == null ? "" : thread.name();
    }

    /** How long a task has run so far. */
    long ranNanos(long task) {
        return work(task).ranNanos();
    }

    /** The process that a thread is in, 0 where that is not known. */
    long processOf(long thread) {
        ThreadLife life = threads.get(thread);
        return life == null ? 0 : life.processId();
    }

    /** How the program speaks of a task, call, callback or future. */
    String called(long id) {
        WorkAccount work = works.get(id);
        return work == null ? loop.called(id) : work.called();
    }

    /** {@link #called} of several: those of which it speaks alike have the names that the loop gave to them, or their arguments. */
    List<String> called(List<Long> ids) {
        List<String> names = ids.stream().map(this::called).toList();
        return IntStream.range(0, ids.size()).mapToObj(
                i -> Collections.frequency(names, names.get(i)) > 1 ? ownName(ids.get(i)) : names.get(i)).toList();
    }

    private String ownName(long id) {
        WorkAccount work = works.get(id);
        return work == null ? loop.calledWith(id) : work.name();
    }

    boolean isTask(long id) {
        WorkAccount work = works.get(id);
        return work != null && work.kind() == Work.Kind.TASK;
    }

    /** The packed line in which a task or call was made, or else the task that made it; 0 where none is known. */
    int lineOf(long id) {
        WorkAccount work = works.get(id);
        return work == null ? 0 : work.source() != 0 ? work.source() : lineOf(work.parent());
    }

    private void enter(TraceEvent event) {
        lastNanos = Math.max(lastNanos, event.stamp().nanos());
        loop.enter(event);
        switch (event) {
            case ProcessStarted e -> processes.put(e.process(),
                    new ProcessLife(e.process(), e.name(), e.parent(), nanos(e), -1, -1, null));
            case ProcessEnded e -> processes.computeIfPresent(e.process(), (_, p) -> new ProcessLife(p.id(), p.name(),
                    p.parent(), p.startedNanos(), p.readyNanos(), nanos(e), e.exitCode()));
            case ThreadStarted e -> threadStarted(e);
            case ThreadEnded e -> threads.computeIfPresent(e.stamp().thread(),
                    (_, t) -> new ThreadLife(t.id(), t.name(), t.processId(), t.startedNanos(), nanos(e)));
            case TaskCreated e -> works.put(e.task(), WorkAccount.of(e));
            case CallSubmitted e -> works.put(e.call(), WorkAccount.of(e));
            case CallAwaitable e -> {
                joining.add(e.future());
                callByFuture.put(e.future(), e.call());
                work(e.call()).awaited();
            }
            case FutureJoined e -> {
                joining.add(e.future());
                children.computeIfAbsent(e.future(), _ -> new ArrayList<>()).add(behind(e.child()));
                if (!cancelled.contains(e.child())) { // else it is the end of asyncio.run
                    gathered.add(behind(e.child()));
                }
            }
            case TaskSuspended e -> suspended(e);
            case StepStarted e -> work(e.task()).moves(WorkAccount.Phase.RUNS, e);
            case TaskYielded e -> work(e.task()).moves(WorkAccount.Phase.WAITS_FOR_LOOP, e);
            case TaskWoken e -> work(e.task()).moves(WorkAccount.Phase.WAITS_FOR_LOOP, e);
            case TaskFinished e -> work(e.task()).ends(e, e.outcome(), e.text());
            case CallStarted e -> work(e.call()).moves(WorkAccount.Phase.RUNS, e);
            case CallEnded e -> work(e.call()).comesHome(e);
            case FutureFinished e -> work(callByFuture.getOrDefault(e.future(), 0L)).taken(e);
            case LoopStarted e -> loopThreads.add(e.stamp().thread());
            case CancelRequested e -> cancelled.add(e.task());
            case LockAwaited e -> placesInLine.add(e.future());
            case ProcessorAwaited e -> {
                work(e.stamp().task()).sharesProcessor(e.waitedNanos());
                processorWaits.merge(e.stamp().thread(), e.waitedNanos(), Long::sum);
            }
            case TimerScheduled e -> timers.put(e.stamp().task(), e);
            case TimerFired e -> firedTimers.add(e.timer());
            case TimerCancelled e -> firedTimers.add(e.timer());
            case EventsLost e -> lost += e.count();
            case ThreadBlocked _,ThreadResumed _,ThreadPaused _,LoopStopped _,LoopClosed _,LoopWaited _,TurnStarted _,HandleScheduled _,HandleStarted _,HandleEnded _,FutureCreated _,OutputPrinted _,WarningIssued _,LockTaken _,LockReleased _,CoroutineAwaited _,ErrorNeglected _ ->
                {
                }
        }
    }

    private long behind(long future) {
        return callByFuture.getOrDefault(future, future);
    }

    private void threadStarted(ThreadStarted e) {
        threads.put(e.stamp().thread(), new ThreadLife(e.stamp().thread(), e.name(), e.process(), nanos(e), -1));
        ProcessLife process = processes.get(e.process());
        if (process != null && process.readyNanos() < 0) {
            mainThreads.add(e.stamp().thread());
            processes.put(e.process(), new ProcessLife(process.id(), process.name(), process.parent(),
                    process.startedNanos(), nanos(e), process.endedNanos(), process.exitCode()));
        }
    }

    private void suspended(TaskSuspended e) {
        WorkAccount work = work(e.task());
        work.moves(placesInLine.contains(e.future()) ? WorkAccount.Phase.IN_LINE : WorkAccount.Phase.SUSPENDED, e);
        TimerScheduled timer = timers.get(e.task());
        if (e.what().startsWith(SLEEP) && timer != null && !firedTimers.contains(timer.timer())) {
            work.sleepsUntil(timer.whenNanos());
        }
        boolean joins = joining.contains(e.future()) || works.containsKey(e.future());
        work.joins |= joins;
        if (joins) {
            awaited.computeIfAbsent(e.task(), _ -> new HashSet<>())
                    .addAll(children.getOrDefault(e.future(), List.of(behind(e.future()))));
        }
    }

    /** The account of a work; of one whose making was lost, an account that nobody reads. */
    private WorkAccount work(long id) {
        WorkAccount work = works.get(id);
        return work != null ? work : WorkAccount.unknown();
    }

    private static long nanos(TraceEvent event) {
        return event.stamp().nanos();
    }
}
