package dev.loopscope.run;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.LimitExceeded;
import dev.loopscope.machine.Limits;
import dev.loopscope.machine.Pause.Step;
import dev.loopscope.machine.ProcessPlaces;
import dev.loopscope.process.ProgramEnd;
import dev.loopscope.process.ProgramText;
import dev.loopscope.process.RunnerProcess;
import dev.loopscope.process.Standing;
import dev.loopscope.process.WorkerEnd;
import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceClock;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.OutputPrinted;
import dev.loopscope.trace.TraceEvent.OutputStreamName;
import dev.loopscope.trace.TraceEvent.ProcessEnded;
import dev.loopscope.trace.TraceEvent.ProcessStarted;

/** A program in Python in motion, in a process of its own. */
final class ScriptPlay extends Play implements RunnerProcess.Owner {
    private static final long END_MILLIS = 5_000;
    /** The exit code of a JVM whose heap is full. */
    private static final int HEAP_FULL = 3;

    // set once
    private final Piece.InPython piece;
    private final RunSettings settings;
    private final Limits limits;
    private final Runners runners;

    // written by the starting thread and the runner's
    /** Goes from when the program's process is ready for it. */
    private volatile @Nullable TraceClock clock;
    private volatile @Nullable RunnerProcess runner;
    private volatile long mainThread;
    /** The latest time in the program's trace. */
    private volatile long latest;
    private volatile Standing standing = Standing.AT_FIRST;
    private volatile boolean over;
    private volatile RunView.@Nullable Failure failure;

    // the runner's thread only
    /** The program's child processes, each in one of the places that all runs share. */
    private final Set<Long> placed = new HashSet<>();

    // guarded by this
    private boolean unwanted;
    private boolean stopped;
    /** The stops after which it was let go on. */
    private volatile int passed;

    ScriptPlay(Run run, Piece.InPython piece, RunSettings settings, Limits limits, Runners runners, Runnable changed) {
        super(run, settings.eventLimit(), changed);
        this.piece = piece;
        this.settings = settings;
        this.limits = limits;
        this.runners = runners;
    }

    @Override
    void start() {
        Thread.startVirtualThread(this::begin);
    }

    private void begin() {
        try {
            RunnerProcess taken = runners.take();
            if (!take(taken)) {
                taken.kill();
                return;
            }
            run().inProcess(taken.processId());
            taken.run(new ProgramText(piece.file(), piece.text(), List.of(piece.file())), limits,
                    settings.recursion(), isVirtual() ? null : this::sinceBegun, this);
        } catch (IOException e) {
            fail("RunnerError", "cannot start a process for the program: " + e.getMessage());
            over = true;
            tellChange();
        }
    }

    private synchronized boolean take(RunnerProcess taken) {
        runner = taken;
        if (stopped) {
            taken.stop();
        }
        return !unwanted;
    }

    private synchronized void fail(String type, String message) {
        if (failure == null) {
            failure = new RunView.Failure(type, message);
        }
    }

    @Override
    long now() {
        Standing known = standing;
        if (known.stopped()) {
            return known.nanos();
        }
        return isVirtual() ? latest : sinceBegun() - known.nanos();
    }

    private long sinceBegun() {
        TraceClock going = clock;
        return going == null ? 0 : going.nanos();
    }

    private boolean isVirtual() {
        return run().launch().time() == RunTime.VIRTUAL;
    }

    @Override
    RunView.@Nullable Failure error() {
        return failure;
    }

    @Override
    boolean isTooMuch() {
        return failure != null && !over;
    }

    @Override
    boolean isIdle() {
        return standing.idle();
    }

    @Override
    boolean isOver() {
        return over;
    }

    @Override
    synchronized void pause() {
        stopped = true;
        RunnerProcess running = runner;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    synchronized void goOn(@Nullable Step step) {
        stopped = false;
        passed = standing.stops();
        RunnerProcess running = runner;
        if (running != null) {
            running.goOn(step);
        }
    }

    @Override
    boolean isPaused() {
        Standing known = standing;
        return known.stopped() && known.stops() > passed;
    }

    @Override
    boolean interrupt() {
        RunnerProcess running = runner;
        if (running != null) {
            running.interrupt();
        }
        return running != null;
    }

    @Override
    void exceed(String what, long most, String setting) {
        fail("LimitExceeded", LimitExceeded.rule(what, Long.toString(most), setting));
        tellChange();
    }

    @Override
    void endAll() {
        RunnerProcess running;
        synchronized (this) {
            unwanted = true;
            running = runner;
        }
        if (running == null) {
            return;
        }
        running.kill();
        try {
            running.awaitEnd(END_MILLIS);
        } catch (InterruptedException nobodyInterruptsHere) {
            Thread.currentThread().interrupt();
        }
    }

    // ---- on the runner's thread ----

    @Override
    public void begun(long thread) {
        mainThread = thread;
        clock = TraceClock.fromNow();
        RunnerProcess running = runner;
        if (running != null) {
            buffer.offer(new ProcessStarted(stamp(), running.processId(), 0, "program"));
        }
    }

    @Override
    public void happened(TraceEvent event) {
        latest = Math.max(latest, event.stamp().nanos());
        buffer.offer(event);
        if (event instanceof ProcessStarted started) {
            place(started.process());
        } else if (event instanceof ProcessEnded ended) {
            free(ended.process());
        }
    }

    /** The program's own process bounds what it starts; what all runs have together is known here only. */
    private void place(long process) {
        ProcessPlaces places = limits.places();
        if (places.take()) {
            placed.add(process);
        } else {
            exceed("processes of all runs", places.most(), "processes-in-all");
        }
    }

    private void free(long process) {
        if (placed.remove(process)) {
            limits.places().free();
        }
    }

    @Override
    public void stands(Standing known) {
        standing = known;
        tellChange();
    }

    @Override
    public void ended(@Nullable ProgramEnd program, WorkerEnd process) {
        if (program == null) {
            died(process);
        } else if (program.status() != 0) {
            fail(program.error(), program.message());
        }
        List.copyOf(placed).forEach(this::free);
        buffer.offer(new ProcessEnded(stamp(), process.process(), process.exitCode()));
        over = true;
        tellChange();
    }

    private void died(WorkerEnd process) {
        if (process.exitCode() == HEAP_FULL) {
            String bound = LimitExceeded.rule("heap of a program", settings.heap().toMegabytes() + " MB", "heap");
            buffer.offer(new OutputPrinted(stamp(), OutputStreamName.STDERR, "MemoryError: " + bound + "\n"));
            fail("MemoryError", bound);
        } else {
            fail("ProgramDied", process.toString());
        }
    }

    private Stamp stamp() {
        return new Stamp(now(), mainThread, 0, 0);
    }
}
