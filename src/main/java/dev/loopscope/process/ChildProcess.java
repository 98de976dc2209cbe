package dev.loopscope.process;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A child JVM seen from its parent. A thread of its own listens to it from its start to its end; that one is no thread of
 * the program.
 */
abstract sealed class ChildProcess permits WorkerProcess, RunnerProcess {
    private static final long GRACE_MILLIS = 500;

    // set once at the start
    private final Process process;
    private final OutputStream toChild;
    private final Thread listener;

    // written by any thread
    private volatile boolean ending;

    ChildProcess(Process process, String kind) {
        this.process = process;
        this.toChild = process.getOutputStream();
        this.listener = Thread.ofPlatform().daemon().name(kind + " " + process.pid()).unstarted(this::listen);
    }

    /** The operating system's id of the process. */
    public final long processId() {
        return process.pid();
    }

    /** Whether {@link #end} was called. */
    public final boolean isEnding() {
        return ending;
    }

    /** Has the process end, which it does at once whatever it is doing, or is made to after a grace. Never waits. */
    public final void end() {
        ending = true;
        Thread.startVirtualThread(() -> makeEnd(GRACE_MILLIS));
        Thread.startVirtualThread(() -> close(toChild)); // a close waits for a write, and that for the child to read
    }

    /** Waits until the process has ended and everybody was told. */
    public final void awaitEnd(long millis) throws InterruptedException {
        if (listener != Thread.currentThread()) {
            listener.join(millis);
        }
    }

    /** Begins to listen. */
    final void begin() {
        listener.start();
    }

    /** Takes a message, on the listener's thread. What it throws ends the process. */
    abstract void receive(Message message);

    /** The process has ended; on the listener's thread, after its last message. */
    abstract void ended(WorkerEnd end);

    final void write(byte[] frame) {
        try {
            toChild.write(frame);
            toChild.flush();
        } catch (IOException childEnded) {
            // The listener hears of it.
        }
    }

    void kill() {
        ending = true;
        process.destroyForcibly();
    }

    private void listen() {
        String fault = "";
        try (InputStream in = new BufferedInputStream(process.getInputStream())) {
            for (Frame frame = Frame.readFrom(in); frame != null; frame = Frame.readFrom(in)) {
                receive(Message.of(frame));
            }
        } catch (IOException pipeEnded) {
            // As the process did, or will be made to.
        } catch (RuntimeException | Error e) {
            fault = Objects.toString(e.getMessage(), e.toString());
            process.destroyForcibly();
        }
        int exitCode = makeEnd(GRACE_MILLIS);
        close(toChild);
        ended(new WorkerEnd(processId(), exitCode, fault));
    }

    /** Waits for the end of the process, forcing it after {@code millis}. */
    private int makeEnd(long millis) {
        while (true) {
            try {
                if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                }
                return process.waitFor();
            } catch (InterruptedException nobodyInterruptsHere) {
                process.destroyForcibly();
            }
        }
    }

    private static void close(OutputStream pipe) {
        try {
            pipe.close();
        } catch (IOException alreadyBroken) {
            // Closed all the same.
        }
    }
}
