package dev.loopscope.process;

import java.io.IOException;

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
import dev.loopscope.trace.TraceDecoder;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.OutputPrinted;
import dev.loopscope.trace.TraceEvent.ProcessEnded;
import dev.loopscope.trace.TraceEvent.ProcessStarted;

/**
 * A child JVM that runs one call at a time, seen from its parent. The thread that listens to it passes the child's events
 * on, completes the calls and tells the owner.
 */
public final class WorkerProcess extends ChildProcess implements Worker {
    /** A pipe takes so many bytes at once without waiting for its reader. */
    private static final int NEVER_WAITS = 4096;
    /** A worker numbers what it makes from its process id on, shifted so far. */
    private static final int OWN_NUMBERS_BITS = 28;

    // set once at the start
    private final Machine machine;
    private final Owner owner;
    private final Assignment assignment;

    // the listener's only
    private final TraceDecoder decoder;
    private long mainThread;

    private WorkerProcess(Machine machine, Process process, Owner owner) {
        super(process, "worker");
        this.machine = machine;
        this.owner = owner;
        this.assignment = new Assignment(machine, this, owner);
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

    @Override
    public void run(PackedCall call) {
        assignment.give(call);
        if (call.frame().length <= NEVER_WAITS) {
            write(call.frame());
        } else {
            Thread.startVirtualThread(() -> write(call.frame()));
        }
    }

    @Override
    public @Nullable PackedCall takeCall() {
        return assignment.take();
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
            case Returned e -> assignment.returned(e, mainThread);
            case Raised e -> assignment.raised(e, mainThread);
            case Asked asked -> answer(asked);
            case Answered _,Welcome _,Request _,Program _,Interrupt _,Pace _,Activity _,Ended _ ->
                throw new MalformedFrameException("the worker sent " + message);
        }
    }

    /** A question may take as long as it likes to be answered. */
    private void answer(Asked asked) {
        PackedCall call = assignment.now();
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
}
