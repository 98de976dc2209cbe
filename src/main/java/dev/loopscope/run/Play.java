package dev.loopscope.run;

import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

import dev.loopscope.executor.ThreadPool;
import dev.loopscope.machine.KeyboardInterrupt;
import dev.loopscope.machine.LimitExceeded;
import dev.loopscope.machine.Limits;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Repr;
import dev.loopscope.machine.SourceLocator;
import dev.loopscope.machine.Time;
import dev.loopscope.recording.Recorder;
import dev.loopscope.scenario.Source;
import dev.loopscope.trace.TraceBuffer;
import dev.loopscope.trace.TraceEvent.ProcessStarted;

/**
 * A run's program in motion: its machine, and the way of its trace into the run's recording. The server's loop owns it;
 * the program itself runs on threads of its own.
 */
final class Play {
    private static final int BUFFERED_EVENTS = 1 << 17;
    /** What one flush records of one run at most, so that the server's loop soon turns to the others. */
    private static final int EVENTS_A_FLUSH = 1 << 15;

    private final Run run;
    private final long eventLimit;
    private final Recorder recorder;
    private final Machine machine;
    private final AtomicBoolean changeIsTold = new AtomicBoolean();

    // server loop only
    private boolean closing;

    // written by the program's main thread
    private volatile @Nullable Throwable error;

    /** @param changed told on any thread when the program may have become idle, busy or over */
    Play(Run run, long eventLimit, Limits limits, Runnable changed) {
        this.run = run;
        this.eventLimit = eventLimit;
        TraceBuffer buffer = new TraceBuffer(BUFFERED_EVENTS);
        this.recorder = new Recorder(buffer, run.recording(), eventLimit);
        SourceLocator lines = new SourceLocator(Source.of(run.scenario()).stream().map(Source::path).toList());
        this.machine = new Machine(Time.system(), buffer, lines, limits, () -> {
            if (changeIsTold.compareAndSet(false, true)) {
                changed.run();
            }
        });
        machine.setDefaultExecutor(ThreadPool::defaultFor);
    }

    Run run() {
        return run;
    }

    void start() {
        machine.offer(new ProcessStarted(machine.stamp(), machine.processId(), 0, "server JVM"));
        machine.startMain(this::main);
    }

    private void main() {
        try {
            run.scenario().play(machine, run.arguments());
        } catch (KeyboardInterrupt stopped) {
            // Whoever stopped the run knows.
        } catch (Throwable e) {
            error = e;
            machine.printError(Repr.traceback(e));
        }
    }

    /** Now, on the program's clock. */
    long now() {
        return machine.now();
    }

    /** Why the program failed, if it did: a limit that it exceeded, or what left its main thread. */
    @Nullable
    Throwable error() {
        LimitExceeded exceeded = machine.quota().exceeded();
        return exceeded == null ? error : exceeded;
    }

    /** Whether the program wanted more than it may take, and has to be ended. */
    boolean isTooMuch() {
        return machine.quota().exceeded() != null;
    }

    /** Takes note of the change that the program told: the next one will be told again. */
    void noteChange() {
        changeIsTold.set(false);
    }

    /** Whether the program will do nothing more by itself. */
    boolean isIdle() {
        return machine.activity().isIdle();
    }

    /** Whether the program came to its end: its threads have ended, and so have the calls in its executors. */
    boolean isOver() {
        return machine.ended().isDone() && isIdle();
    }

    boolean isClosing() {
        return closing;
    }

    /** Records what happened since the last flush and says whether something did. */
    boolean flush() {
        boolean more = recorder.drain(EVENTS_A_FLUSH);
        noteIfFull();
        return more;
    }

    private void noteIfFull() {
        if (recorder.isFull() && !isTooMuch()) {
            machine.quota().exceed("events of a run", eventLimit);
        }
    }

    /** Interrupts the program as Ctrl-C does. True if it was told and ends by itself, or means to. */
    boolean interrupt() {
        return machine.interrupt();
    }

    /** Ends what is left of the program, on a thread of its own since that may take seconds, then runs {@code closed}. */
    void close(Runnable closed) {
        closing = true;
        Thread.ofPlatform().daemon().name("loopscope-close-" + run.id()).start(() -> {
            try {
                machine.close();
            } finally {
                closed.run();
            }
        });
    }

    /** Records the rest. */
    void finish() {
        recorder.finish(BUFFERED_EVENTS);
        noteIfFull();
    }
}
