package dev.loopscope.run;

import org.jspecify.annotations.Nullable;

import dev.loopscope.executor.ThreadPool;
import dev.loopscope.machine.KeyboardInterrupt;
import dev.loopscope.machine.LimitExceeded;
import dev.loopscope.machine.Limits;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Pause.Step;
import dev.loopscope.machine.Repr;
import dev.loopscope.machine.SourceLocator;
import dev.loopscope.machine.Time;
import dev.loopscope.machine.VirtualTime;
import dev.loopscope.scenario.Source;
import dev.loopscope.trace.TraceEvent.ProcessStarted;

/** A scenario in motion, on a machine in this process. */
final class JavaPlay extends Play {
    private final Piece.Catalogued piece;
    private final Machine machine;

    // written by the program's main thread
    private volatile @Nullable Throwable error;

    JavaPlay(Run run, Piece.Catalogued piece, long eventLimit, Limits limits, Runnable changed) {
        super(run, eventLimit, changed);
        this.piece = piece;
        SourceLocator lines = SourceLocator.ofJava(Source.of(piece.play()).stream().map(Source::path).toList());
        this.machine = new Machine(time(run.launch()), buffer, lines, limits, this::tellChange);
        machine.setDefaultExecutor(ThreadPool::defaultFor);
    }

    private static Time time(Launch launch) {
        return switch (launch.time()) {
            case REAL -> Time.system();
            case VIRTUAL -> new VirtualTime();
        };
    }

    @Override
    void start() {
        machine.offer(new ProcessStarted(machine.stamp(), machine.processId(), 0, "server JVM"));
        machine.startMain(this::main);
    }

    private void main() {
        try {
            piece.play().play(machine, piece.arguments());
        } catch (KeyboardInterrupt stopped) {
            // Whoever stopped the run knows.
        } catch (Throwable e) {
            error = e;
            machine.printError(Repr.traceback(e));
        }
    }

    @Override
    long now() {
        return machine.now();
    }

    /** A limit that it exceeded, or what left its main thread. */
    @Override
    RunView.@Nullable Failure error() {
        LimitExceeded exceeded = machine.quota().exceeded();
        Throwable why = exceeded == null ? error : exceeded;
        return why == null ? null : RunView.Failure.of(why);
    }

    @Override
    boolean isTooMuch() {
        return machine.quota().exceeded() != null;
    }

    @Override
    boolean isIdle() {
        return machine.activity().isIdle();
    }

    @Override
    void pause() {
        machine.pause().stop();
    }

    @Override
    void goOn(@Nullable Step step) {
        if (step == null) {
            machine.pause().goOn();
        } else {
            machine.pause().goTo(step);
        }
    }

    @Override
    boolean isPaused() {
        return machine.pause().isStopped();
    }

    /** Its threads have ended, and so have the calls in its executors. */
    @Override
    boolean isOver() {
        return machine.ended().isDone() && isIdle();
    }

    @Override
    boolean interrupt() {
        return machine.interrupt();
    }

    @Override
    void exceed(String what, long most, String setting) {
        machine.quota().exceed(what, most, setting);
    }

    @Override
    void endAll() {
        machine.close();
    }
}
