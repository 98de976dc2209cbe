package dev.loopscope.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Changes;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;
import dev.loopscope.process.Message.Raised;
import dev.loopscope.process.Message.Request;
import dev.loopscope.process.Message.Returned;
import dev.loopscope.trace.TraceEvent.CallStarted;
import dev.loopscope.trace.TraceEvent.ProcessEnded;
import dev.loopscope.trace.TraceEvent.ProcessStarted;

/**
 * What stands for a worker process on virtual time, which a real one would not share: a thread with a machine of its own.
 * Calls, and what they return, are packed and unpacked as on the way to a process and back. It has no id of the operating
 * system's, and its name in the trace says so.
 */
public final class SimulatedWorker implements Worker {
    /** Higher than any id of a process on Linux. */
    private static final long FIRST_ID = 1L << 23;
    private static final int OWN_NUMBERS_BITS = 28;
    private static final Map<Machine, SimulatedWorker> LIVING = new ConcurrentHashMap<>();

    private final Machine parent;
    private final Machine machine;
    private final Owner owner;
    private final Assignment assignment;
    private final Changes changes;
    private volatile boolean ending;
    private volatile @Nullable Thread thread;

    private SimulatedWorker(Machine parent, Machine machine, Owner owner) {
        this.parent = parent;
        this.machine = machine;
        this.owner = owner;
        this.assignment = new Assignment(parent, this, owner);
        this.changes = new Changes(machine);
    }

    /** Starts one. */
    public static SimulatedWorker start(Machine parent, Owner owner) {
        parent.quota().takeProcess();
        Machine machine = parent.childOf(FIRST_ID + parent.nextNumber(ProcessStarted.SIMULATED));
        machine.numberAfter(machine.processId() << OWN_NUMBERS_BITS);
        SimulatedWorker worker = new SimulatedWorker(parent, machine, owner);
        parent.offer(
                new ProcessStarted(parent.stamp(), machine.processId(), parent.processId(), ProcessStarted.SIMULATED));
        LIVING.put(machine, worker);
        worker.thread = machine.startMain(worker::live);
        return worker;
    }

    /** The one that the calling thread is of, null if it is of none. */
    static @Nullable SimulatedWorker current() {
        return LIVING.get(Machine.current());
    }

    private void live() {
        int status = 0;
        try {
            owner.ready(this);
            for (PackedCall call = next(); call != null; call = next()) {
                work(call);
            }
            ending = true;
        } catch (ProcessLeft left) {
            status = left.status();
        }
        LIVING.remove(machine);
        parent.quota().freeProcess();
        parent.offer(new ProcessEnded(machine.stamp(), machine.processId(), status));
        owner.ended(this, new WorkerEnd(machine.processId(), status, ""));
    }

    private @Nullable PackedCall next() {
        try {
            changes.await(() -> ending || assignment.now() != null, Time.FOREVER);
        } catch (InterruptedException stopped) {
            return null;
        }
        return ending ? null : assignment.now();
    }

    private void work(PackedCall call) {
        Request request = request(call);
        machine.enterTask(request.call());
        machine.offer(new CallStarted(machine.stamp(), request.call()));
        Message answer = WorkerMain.run(request, machine);
        machine.enterTask(0);
        if (answer instanceof Returned returned) {
            assignment.returned(returned, machine.threadId());
        } else if (answer instanceof Raised raised) {
            assignment.raised(raised, machine.threadId());
        }
    }

    private static Request request(PackedCall call) {
        try {
            Frame frame = Objects.requireNonNull(Frame.readFrom(new ByteArrayInputStream(call.frame())));
            return (Request) Message.of(frame);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Asks the parent, on a thread of its own as a process's question is answered. */
    byte[] ask(byte[] question) throws InterruptedException {
        PackedCall call = assignment.now();
        if (call == null) {
            throw new IllegalStateException("process %d has no call that could ask".formatted(processId()));
        }
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        parent.startVirtualWorker("for process " + processId(), () -> {
            answer.complete(call.answer(question));
            changes.tell();
        });
        changes.await(answer::isDone, Time.FOREVER);
        return answer.join();
    }

    @Override
    public long processId() {
        return machine.processId();
    }

    @Override
    public void run(PackedCall call) {
        assignment.give(call);
        changes.tell();
    }

    @Override
    public @Nullable PackedCall takeCall() {
        return assignment.take();
    }

    @Override
    public void end() {
        ending = true;
        changes.tell();
        Thread working = thread;
        if (working != null && working != Thread.currentThread() && assignment.now() != null) {
            working.interrupt();
        }
    }

    @Override
    public boolean isEnding() {
        return ending;
    }

    @Override
    public void awaitEnd(long millis) throws InterruptedException {
        Thread working = thread;
        if (working != null && working != Thread.currentThread()) {
            working.join(millis);
        }
    }

    @Override
    public String toString() {
        return "simulated worker process " + processId();
    }
}
