package dev.loopscope.process;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;
import dev.loopscope.process.Message.Raised;
import dev.loopscope.process.Message.Returned;
import dev.loopscope.trace.Stamp;

/** The call that a worker has, and the way of its answer to whoever waits for it. */
final class Assignment {
    private final Machine machine;
    private final Worker worker;
    private final Worker.Owner owner;

    // written by any thread
    private final AtomicReference<@Nullable PackedCall> current = new AtomicReference<>();

    Assignment(Machine machine, Worker worker, Worker.Owner owner) {
        this.machine = machine;
        this.worker = worker;
        this.owner = owner;
    }

    void give(PackedCall call) {
        current.set(call);
    }

    @Nullable
    PackedCall now() {
        return current.get();
    }

    @Nullable
    PackedCall take() {
        return current.getAndSet(null);
    }

    /** The call returned on {@code thread}. */
    void returned(Returned answer, long thread) {
        Stamp ended = stamp(answer.call(), answer.nanos(), thread);
        Object result;
        try {
            result = ValueReader.unpack(answer.value(), machine);
        } catch (UnsendableValueException e) {
            fail(answer.call(), ended, e);
            return;
        }
        PackedCall call = answered(answer.call());
        if (call != null) {
            complete(call, result, ended);
        }
    }

    /** The call ended on {@code thread} with an exception. */
    void raised(Raised answer, long thread) {
        fail(answer.call(), stamp(answer.call(), answer.nanos(), thread), answer.error().toThrowable());
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

    private void fail(long id, Stamp ended, Throwable error) {
        PackedCall call = answered(id);
        if (call != null) {
            call.call().completeExceptionally(error, ended);
        }
    }

    /** The call that has its answer now; null where nobody waits for that any more. The worker has its next call first. */
    private @Nullable PackedCall answered(long id) {
        PackedCall call = now();
        if (call == null ? !worker.isEnding() : call.call().id() != id) {
            throw new MalformedFrameException("an answer to call %d, which it was not given".formatted(id));
        }
        PackedCall taken = take();
        owner.ready(worker);
        return taken;
    }

    private Stamp stamp(long call, long nanos, long thread) {
        return new Stamp(machine.pause().timed(nanos), thread, call, 0);
    }
}
