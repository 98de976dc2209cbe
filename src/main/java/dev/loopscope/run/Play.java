package dev.loopscope.run;

import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Pause.Step;
import dev.loopscope.recording.Recorder;
import dev.loopscope.trace.TraceBuffer;

/**
 * A run's program in motion, and the way of its trace into the run's recording. The server's loop owns it; the program
 * itself runs on threads of its own, here or in another process.
 */
abstract sealed class Play permits JavaPlay, ScriptPlay {
    private static final int BUFFERED_EVENTS = 1 << 17;
    /** What one flush records of one run at most, so that the server's loop soon turns to the others. */
    private static final int EVENTS_A_FLUSH = 1 << 15;

    final TraceBuffer buffer = new TraceBuffer(BUFFERED_EVENTS);
    private final Run run;
    private final long eventLimit;
    private final Recorder recorder;
    private final Runnable changed;
    private final AtomicBoolean changeIsTold = new AtomicBoolean();

    // server loop only
    private boolean closing;

    /** @param changed told on any thread when the program may have become idle, busy or over */
    Play(Run run, long eventLimit, Runnable changed) {
        this.run = run;
        this.eventLimit = eventLimit;
        this.changed = changed;
        this.recorder = new Recorder(buffer, run.recording(), eventLimit);
    }

    final Run run() {
        return run;
    }

    /** Begins. */
    abstract void start();

    /** Now, on the program's clock. */
    abstract long now();

    /** Why the program failed, if it did. */
    abstract RunView.@Nullable Failure error();

    /** Whether the program wanted more than it may take, and has to be ended. */
    abstract boolean isTooMuch();

    /** Whether the program will do nothing more by itself. */
    abstract boolean isIdle();

    /** Stops the program with its clock, soon. */
    abstract void pause();

    /** Lets the program go on, to the next step where there is one. */
    abstract void goOn(@Nullable Step step);

    /** Whether the program is stopped with its clock. */
    abstract boolean isPaused();

    /** Whether the program came to its end. */
    abstract boolean isOver();

    /** Interrupts the program as Ctrl-C does. True if it was told and ends by itself, or means to. */
    abstract boolean interrupt();

    /** Ends what is left of the program, which may take seconds. */
    abstract void endAll();

    /** The program made more events than a run may have. */
    abstract void exceed(String what, long most, String setting);

    /** Something changed that the server's loop looks at. Any thread may say so. */
    final void tellChange() {
        if (changeIsTold.compareAndSet(false, true)) {
            changed.run();
        }
    }

    /** Takes note of the change that the program told: the next one will be told again. */
    final void noteChange() {
        changeIsTold.set(false);
    }

    final boolean isClosing() {
        return closing;
    }

    /** Records what happened since the last flush and says whether something did. */
    final boolean flush() {
        boolean more = recorder.drain(EVENTS_A_FLUSH);
        noteIfFull();
        return more;
    }

    private void noteIfFull() {
        if (recorder.isFull() && !isTooMuch()) {
            exceed("events of a run", eventLimit, "event-limit");
        }
    }

    /** Ends what is left of the program, on a thread of its own since that may take seconds, then runs {@code closed}. */
    final void close(Runnable closed) {
        closing = true;
        Thread.ofPlatform().daemon().name("loopscope-close-" + run.id()).start(() -> {
            try {
                endAll();
            } finally {
                closed.run();
            }
        });
    }

    /** Records the rest. */
    final void finish() {
        recorder.finish(BUFFERED_EVENTS);
        noteIfFull();
    }
}
