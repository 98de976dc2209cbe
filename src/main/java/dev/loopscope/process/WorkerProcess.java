package dev.loopscope.process;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;
import dev.loopscope.process.Message.Activity;
import dev.loopscope.process.Message.Answered;
import dev.loopscope.process.Message.Asked;
import dev.loopscope.process.Message.Ended;
import dev.loopscope.process.Message.Events;
import dev.loopscope.process.Message.Hello;
import dev.loopscope.process.Message.Interrupt;
import dev.loopscope.process.Message.Pace;
import dev.loopscope.process.Message.Program;
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
 * A child JVM that runs one call at a time, seen from its parent. The thread that listens to it passes the child's events
 * on, completes the calls and tells the owner.
 */
public final class WorkerProcess extends ChildProcess {
    /** Who gives a worker its calls. It is told on the worker's own thread. */
    public interface Owner {
        /** The worker has nothing to do and takes a call. */
        void ready(WorkerProcess worker);

        /** The process has ended; {@link #takeCall} tells which call it had. */
        void ended(WorkerProcess worker, WorkerEnd end);
    }

    /** A pipe takes so many bytes at once without waiting for its reader. */
    private static final int NEVER_WAITS = 4096;
    /** A worker numbers what it makes from its process id on, shifted so far. */
    private static final int OWN_NUMBERS_BITS = 28;

    // set once at the start
    private final Machine machine;
    private final Owner owner;

    // the listener's only
    private final TraceDecoder decoder;
    private long mainThread;

    // written by any thread
    private final AtomicReference<@Nullable PackedCall> current = new AtomicReference<>();

    private WorkerProcess(Machine machine, Process process, Owner owner) {
        super(process, "worker");
        this.machine = machine;
        this.owner = owner;
        this.decoder = new TraceDecoder(machine.pause()::timed);
    }

    /**
     * Starts a worker.
     *
     * @throws IOException if the operating system does not start the process
     */
    public static WorkerProcess start(Machine machine, WorkerLaunch launch, Owner owner) throws IOException {
        WorkerProcess worker = new WorkerProcess(machine, startProcess(machine, launch), owner);
        machine.offer(new ProcessStarted(machine.stamp(), worker.processId(), machine.processId(), "worker"));
        worker.begin();
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

    @Override
    public String toString() {
        return "worker process " + processId();
    }

    @Override
    void ended(WorkerEnd end) {
        machine.quota().freeProcess();
        machine.offer(new ProcessEnded(machine.stamp(), processId(), end.exitCode()));
        owner.ended(this, end);
    }

    @Override
    void receive(Message message) {
        switch (message) {
            case Hello hello -> {
                mainThread = hello.thread();
                greet();
            }
            case Events events -> decoder.decode(events.batch()).forEach(this::passOn);
            case Returned e -> returned(e);
            case Raised e -> ended(e.call(), e.nanos(), e.error().toThrowable());
            case Asked asked -> answer(asked);
            case Answered _,Welcome _,Request _,Program _,Interrupt _,Pace _,Activity _,Ended _ ->
                throw new MalformedFrameException("the worker sent " + message);
        }
    }

    /** A question may take as long as it likes to be answered. */
    private void answer(Asked asked) {
        PackedCall call = current.get();
        if (call != null) {
            machine.startVirtualWorker("for process " + processId(), () -> {
                byte[] answer = call.answer(asked.question());
                write(new Answered(asked.number(), answer).toFrame().bytes());
            });
        }
    }

    private void passOn(TraceEvent event) {
        if (!(event instanceof OutputPrinted printed) || machine.quota().takesOutput(printed.text())) {
            machine.offer(event);
        }
    }

    private void greet() {
        write(new Welcome(System.nanoTime(), machine.pause().outside(), processId() << OWN_NUMBERS_BITS,
                machine.source().files())
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
            complete(call, result, stamp(answer.call(), answer.nanos()));
        }
    }

    private static void complete(PackedCall call, @Nullable Object returned, Stamp ended) {
        Object result;
        try {
            result = call.receive(returned);
        } catch (Throwable e) {
            call.call().completeExceptionally(e, ended);
            return;
        }
        call.call().complete(result, ended);
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
        if (call == null ? !isEnding() : call.call().id() != id) {
            throw new MalformedFrameException("an answer to call %d, which it was not given".formatted(id));
        }
        PackedCall taken = takeCall();
        owner.ready(this);
        return taken;
    }

    private Stamp stamp(long call, long nanos) {
        return new Stamp(machine.pause().timed(nanos), mainThread, call, 0);
    }
}
