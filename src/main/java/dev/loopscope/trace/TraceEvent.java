package dev.loopscope.trace;

/**
 * Something that happened in a program on an event loop.
 *
 * <p>Tasks, futures, calls, handles and timers share one numbering within a trace, from 1; 0 stands for none. Processes
 * and threads carry the operating system's ids. Texts that repeat (names, labels) are <i>names</i> and travel once; texts
 * that do not (output, results, messages) travel with their event.
 */
public sealed interface TraceEvent {
    /** When and where it happened. */
    Stamp stamp();

    // Processes and threads

    /** A process came into the trace: the program's own, or a child that {@code parent} started just now. */
    record ProcessStarted(Stamp stamp, long process, long parent, String name) implements TraceEvent {
        /** The name of what stands for a child process on virtual time; its id is none of the operating system's. */
        public static final String SIMULATED = "simulated worker";
    }

    /** A process ended. {@code exitCode} is the operating system's, 128 + n for signal n. */
    record ProcessEnded(Stamp stamp, long process, int exitCode) implements TraceEvent {}

    /** A thread (the stamp's) began to run in {@code process}. The first one of a child process says that it is ready. */
    record ThreadStarted(Stamp stamp, long process, String name) implements TraceEvent {}

    /** A thread (the stamp's) ended. */
    record ThreadEnded(Stamp stamp) implements TraceEvent {}

    /** The stamp's thread began to wait, and nothing else runs on it meanwhile: {@code what} is the call that waits. */
    record ThreadBlocked(Stamp stamp, String what) implements TraceEvent {}

    /** The stamp's thread goes on after {@link ThreadBlocked}. */
    record ThreadResumed(Stamp stamp) implements TraceEvent {}

    /** The program is stopped from outside, its clock stands, and the stamp's thread stays where it is until it goes on. */
    record ThreadPaused(Stamp stamp) implements TraceEvent {}

    // The loop

    /** A loop began to run on the stamp's thread. */
    record LoopStarted(Stamp stamp, long loop) implements TraceEvent {}

    /** A loop stopped running. It can be started again. */
    record LoopStopped(Stamp stamp, long loop) implements TraceEvent {}

    /** A loop was closed for good. */
    record LoopClosed(Stamp stamp, long loop) implements TraceEvent {}

    /** A loop has nothing ready and waits; for a wake-up only, or until {@code untilNanos} where that is not -1. */
    record LoopWaited(Stamp stamp, long loop, long untilNanos) implements TraceEvent {}

    /**
     * A turn of the loop began to run its batch of {@code ready} handles. {@code lateNanos} is how late the most overdue
     * timer of the batch is, 0 without one.
     */
    record TurnStarted(Stamp stamp, long loop, long turn, int ready, long lateNanos) implements TraceEvent {}

    // Handles: callbacks and the steps of the loop's own machinery; the steps of tasks have events of their own

    /** A callback was queued: from {@code call_soon}, a timer or, where {@code future} is not 0, that future's end. */
    record HandleScheduled(Stamp stamp, long handle, long loop, long future, String name) implements TraceEvent {}

    /** A callback began to run on the loop. */
    record HandleStarted(Stamp stamp, long handle) implements TraceEvent {}

    /** A callback ended. {@code error} is the exception that left it, empty without one. */
    record HandleEnded(Stamp stamp, long handle, String error) implements TraceEvent {}

    // Tasks

    /** A task was made and its first step queued. The stamp's task is its parent, the stamp's line the creating one. */
    record TaskCreated(Stamp stamp, long task, long loop, String name, String coroutine) implements TraceEvent {}

    /** A step of a task began. */
    record StepStarted(Stamp stamp, long task) implements TraceEvent {}

    /** A task's step ended in an await: it waits for {@code future}. {@code what} says for what, in code's words. */
    record TaskSuspended(Stamp stamp, long task, long future, String what) implements TraceEvent {}

    /** A task's step ended in a bare yield ({@code sleep(0)}): its next step is queued already. */
    record TaskYielded(Stamp stamp, long task) implements TraceEvent {}

    /** What a task waited for is there: its next step was queued. The stamp says by whom. */
    record TaskWoken(Stamp stamp, long task, long future) implements TraceEvent {}

    /** Somebody asked a task to cancel itself. */
    record CancelRequested(Stamp stamp, long task) implements TraceEvent {}

    /** A task ended. {@code text} is the result's or the exception's text form. */
    record TaskFinished(Stamp stamp, long task, Outcome outcome, String text) implements TraceEvent {}

    // Futures

    /** A future that is not a task was made. {@code what} tells what it stands for, such as {@code sleep(1)}. */
    record FutureCreated(Stamp stamp, long future, long loop, String what) implements TraceEvent {}

    /** {@code future} waits for {@code child} among others, as the future of a {@code gather} does. */
    record FutureJoined(Stamp stamp, long future, long child) implements TraceEvent {}

    /** A future that is not a task is done. */
    record FutureFinished(Stamp stamp, long future, Outcome outcome, String text) implements TraceEvent {}

    // Timers

    /** A timer was set for {@code whenNanos} on the trace's clock. */
    record TimerScheduled(Stamp stamp, long timer, long loop, long whenNanos, String name) implements TraceEvent {}

    /** A timer fell due and its callback began to run as the handle of the same number. */
    record TimerFired(Stamp stamp, long timer) implements TraceEvent {}

    /** A timer was cancelled before it fell due. */
    record TimerCancelled(Stamp stamp, long timer) implements TraceEvent {}

    // Calls of executors

    /** A call was handed to an executor and waits for a worker. */
    record CallSubmitted(Stamp stamp, long call, String executor, String name) implements TraceEvent {}

    /** {@code future} is the loop's view of a call. */
    record CallAwaitable(Stamp stamp, long call, long future) implements TraceEvent {}

    /** The stamp's thread, a worker, began to run a call. */
    record CallStarted(Stamp stamp, long call) implements TraceEvent {}

    /** A call ended; one that never started was cancelled or lost its worker. */
    record CallEnded(Stamp stamp, long call, Outcome outcome, String text) implements TraceEvent {}

    // Locks, and semaphores with their permits

    /** The stamp's task has a lock from now on. */
    record LockTaken(Stamp stamp, long lock) implements TraceEvent {}

    /** The stamp's task has to wait for a lock: {@code future} is its place in line. */
    record LockAwaited(Stamp stamp, long lock, long future) implements TraceEvent {}

    /** A lock was given back, by the stamp's task. */
    record LockReleased(Stamp stamp, long lock) implements TraceEvent {}

    // What a program's author may want to know

    /**
     * A coroutine that the stamp's task awaited in place is over, and it suspended meanwhile. The task's step in which
     * it began began {@code lastedNanos} ago.
     */
    record CoroutineAwaited(Stamp stamp, long lastedNanos, String name) implements TraceEvent {}

    /** A task or future failed, and nobody asked for its exception as long as it could be asked for. */
    record ErrorNeglected(Stamp stamp, long future) implements TraceEvent {}

    /**
     * The stamp's thread could have gone on for {@code waitedNanos}, in all since the last such event, and waited for its
     * turn: one thread of its process computes at a time.
     */
    record ProcessorAwaited(Stamp stamp, long waitedNanos) implements TraceEvent {}

    // What the program says

    /** The program printed one text. */
    record OutputPrinted(Stamp stamp, OutputStreamName stream, String text) implements TraceEvent {}

    /** The runtime warned the program's author. */
    record WarningIssued(Stamp stamp, String category, String text) implements TraceEvent {}

    /** So many events before this one could not be kept. */
    record EventsLost(Stamp stamp, long count) implements TraceEvent {}

    /** The two streams that a program prints to. */
    enum OutputStreamName {
        STDOUT, STDERR
    }
}
