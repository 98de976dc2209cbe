package dev.loopscope.process;

import org.jspecify.annotations.Nullable;

/** What runs one call at a time for a pool of processes: a child process, or on virtual time what stands for one. */
public sealed interface Worker permits WorkerProcess, SimulatedWorker {
    /** Who gives a worker its calls. It is told on the worker's own thread. */
    interface Owner {
        /** The worker has nothing to do and takes a call. */
        void ready(Worker worker);

        /** The process has ended; {@link #takeCall} tells which call it had. */
        void ended(Worker worker, WorkerEnd end);
    }

    /** The process's id. */
    long processId();

    /** Has the worker, which said that it is ready, run a call. Never waits. */
    void run(PackedCall call);

    /** Takes the call that the worker is running away from it, if any: its answer will not be heard. */
    @Nullable
    PackedCall takeCall();

    /** Has the process end, whatever it is doing. Never waits. */
    void end();

    /** Whether {@link #end} was called. */
    boolean isEnding();

    /** Waits until the process has ended and everybody was told. */
    void awaitEnd(long millis) throws InterruptedException;
}
