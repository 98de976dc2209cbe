package dev.loopscope.process;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;
import dev.loopscope.process.Message.Events;
import dev.loopscope.process.Message.Hello;
import dev.loopscope.process.Message.Raised;
import dev.loopscope.process.Message.Request;
import dev.loopscope.process.Message.Returned;
import dev.loopscope.process.Message.Welcome;
import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceDecoder;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.OutputPrinted;
import dev.loopscope.trace.TraceEvent.ProcessEnded;
import dev.loopscope.trace.TraceEvent.ProcessStarted;

/**
 * A child JVM that runs one call at a time, seen from its parent. A thread of its own listens to it from its start to its
 * end: that thread passes the child's events on, completes the calls and tells the owner. It is no thread of the program.
 */
public final class WorkerProcess {
    /** Who gives a worker its calls. It is told on the worker's own thread. */
    public interface Owner {
        /** The worker has nothing to do and takes a call. */
        void ready(WorkerProcess worker);

        /** The process has ended; {@link #takeCall} tells which call it had. */
        void ended(WorkerProcess worker, WorkerEnd end);
    }

    /** A pipe takes so many bytes at once without waiting for its reader. */
    private static final int NEVER_WAITS = 4096;
    private static final long GRACE_MILLIS = 500;
    /** A worker numbers what it makes from its process id on, shifted so far. */
    private static final int OWN_NUMBERS_BITS = 28;

    // set once at the start
    private final Machine machine;
    private final Owner owner;
    private final Process process;
    private final OutputStream toWorker;
    private final Thread listener;

    // the listener's only
    private final TraceDecoder decoder = new TraceDecoder();
    private long mainThread;

    // written by any thread
    private final AtomicReference<@Nullable PackedCall> current = new AtomicReference<>();
    private volatile boolean ending;

    private WorkerProcess(Machine machine, Process process, Owner owner) {
        this.machine = machine;
        this.owner = owner;
        this.process = process;
        this.toWorker = process.getOutputStream();
        this.listener = Thread.ofPlatform().daemon().name("worker " + process.pid()).unstarted(this::listen);
    }

    /**
     * Starts a worker.
     *
     * @throws IOException if the operating system does not start the process
     */
    public static WorkerProcess start(Machine machine, WorkerLaunch launch, Owner owner) throws IOException {
        WorkerProcess worker = new WorkerProcess(machine, startProcess(machine, launch), owner);
        machine.offer(new ProcessStarted(machine.stamp(), worker.processId(), machine.processId(), "worker"));
        worker.listener.start();
        return worker;
    }

    private static Process startProcess(Machine machine, WorkerLaunch launch) throws IOException {
        machine.quota().takeProcess();
        try {
            return launch.start();
        } catch (IOException | RuntimeException e) {
            machine.quota().freeProcess();
            throw e;
        }
    }

    /** The operating system's id of the process. */
    public long processId() {
        return process.pid();
    }

    /** Has the worker, which said that it is ready, run a call. Never waits. */
    public void run(PackedCall call) {
        current.set(call);
        if (call.frame().length <= NEVER_WAITS) {
            write(call.frame());
        } else {
            Thread.startVirtualThread(() -> write(call.frame()));
        }
    }

    /** Takes the call that the worker is running away from it, if any: its answer will not be heard. */
    public @Nullable PackedCall takeCall() {
        return current.getAndSet(null);
    }

    /** Has the process end, which it does at once whatever it is doing, or is made to after a grace. Never waits. */
    public void end() {
        ending = true;
        Thread.startVirtualThread(() -> makeEnd(GRACE_MILLIS));
        Thread.startVirtualThread(() -> close(toWorker)); // a close waits for a write, and that for the worker to read
    }

    /** Whether {@link #end} was called. */
    public boolean isEnding() {
        return ending;
    }

    /** Waits until the process has ended and everybody was told. */
    public void awaitEnd(long millis) throws InterruptedException {
        if (listener != Thread.currentThread()) {
            listener.join(millis);
        }
    }

    @Override
    public String toString() {
        return "worker process " + processId();
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
        close(toWorker);
        machine.quota().freeProcess();
        machine.offer(new ProcessEnded(machine.stamp(), processId(), exitCode));
        owner.ended(this, new WorkerEnd(processId(), exitCode, fault));
    }

    private void receive(Message message) {
        switch (message) {
            case Hello hello -> {
                mainThread = hello.thread();
                greet();
            }
            case Events events -> decoder.decode(events.batch()).forEach(this::passOn);
            case Returned e -> returned(e);
            case Raised e -> ended(e.call(), e.nanos(), e.error().toThrowable());
            case Welcome _,Request _ -> throw new MalformedFrameException("the worker sent " + message);
        }
    }

    private void passOn(TraceEvent event) {
        if (!(event instanceof OutputPrinted printed) || machine.quota().takesOutput(printed.text())) {
            machine.offer(event);
        }
    }

    private void greet() {
        write(new Welcome(System.nanoTime(), machine.now(), processId() << OWN_NUMBERS_BITS, machine.source().files())
                .toFrame().bytes());
        owner.ready(this);
    }

    private void returned(Returned answer) {
        Object result;
        try {
            result = ValueReader.unpack(answer.value(), machine);
        } catch (UnsendableValueException e) {
            ended(answer.call(), answer.nanos(), e);
            return;
        }
        PackedCall call = answered(answer.call());
        if (call != null) {
            call.call().complete(result, stamp(answer.call(), answer.nanos()));
        }
    }

    private void ended(long id, long nanos, Throwable error) {
        PackedCall call = answered(id);
        if (call != null) {
            call.call().completeExceptionally(error, stamp(id, nanos));
        }
    }

    /** The call that has its answer now; null where nobody waits for that any more. The worker has its next call first. */
    private @Nullable PackedCall answered(long id) {
        PackedCall call = current.get();
        if (call == null ? !ending : call.call().id() != id) {
            throw new MalformedFrameException("an answer to call %d, which it was not given".formatted(id));
        }
        PackedCall taken = takeCall();
        owner.ready(this);
        return taken;
    }

    private Stamp stamp(long call, long nanos) {
        return new Stamp(nanos, mainThread, call, 0);
    }

    private void write(byte[] frame) {
        try {
            toWorker.write(frame);
            toWorker.flush();
        } catch (IOException workerEnded) {
            // The listener hears of it.
        }
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
