package dev.loopscope.machine;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * What a program has taken of what its {@link Limits} give it. Whoever would take more gets a {@link LimitExceeded}; as
 * that may happen in a thread whose end ends nothing else, it is noted too, for who leads the program to end it. Any
 * thread may use it.
 */
public final class Quota {
    private final Limits limits;
    private final Runnable exceeding;

    // written by any thread
    private final AtomicInteger threads = new AtomicInteger();
    private final AtomicInteger processes = new AtomicInteger();
    private final AtomicInteger tasks = new AtomicInteger();
    private final AtomicLong outputBytes = new AtomicLong();
    private final AtomicReference<@Nullable LimitExceeded> exceeded = new AtomicReference<>();

    /** @param exceeding told when a limit is exceeded for the first time */
    Quota(Limits limits, Runnable exceeding) {
        this.limits = limits;
        this.exceeding = exceeding;
    }

    /** The first limit that was exceeded, if one was. */
    public @Nullable LimitExceeded exceeded() {
        return exceeded.get();
    }

    /** Notes that the program wanted more than {@code most} of something, as a setting bounds it. */
    public LimitExceeded exceed(String what, long most, String setting) {
        LimitExceeded error = new LimitExceeded(what, most, setting);
        if (exceeded.compareAndSet(null, error)) {
            exceeding.run();
        }
        return error;
    }

    void takeThread() {
        if (threads.incrementAndGet() > limits.threads()) {
            freeThread();
            throw exceed("threads of a run", limits.threads(), "threads");
        }
    }

    void freeThread() {
        threads.decrementAndGet();
    }

    /** @throws LimitExceeded if the program has as many processes as it may, or all programs together have */
    public void takeProcess() {
        if (processes.incrementAndGet() > limits.processes()) {
            processes.decrementAndGet();
            throw exceed("processes of a run", limits.processes(), "processes");
        }
        if (!limits.places().take()) {
            processes.decrementAndGet();
            throw exceed("processes of all runs", limits.places().most(), "processes-in-all");
        }
    }

    /** A process that was taken has ended. */
    public void freeProcess() {
        processes.decrementAndGet();
        limits.places().free();
    }

    /** @throws LimitExceeded if the program has made as many tasks as it may */
    public void takeTask() {
        if (tasks.incrementAndGet() > limits.tasks()) {
            throw exceed("tasks of a run", limits.tasks(), "tasks");
        }
    }

    /** @throws LimitExceeded if {@code text} is more than the program may still print */
    void takeOutput(String text) {
        if (!takesOutput(text)) {
            throw exceed("bytes of output of a run", limits.outputBytes(), "output-size");
        }
    }

    /** Whether {@code text} may still be printed; if not, that is noted. */
    public boolean takesOutput(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (outputBytes.addAndGet(bytes) <= limits.outputBytes()) {
            return true;
        }
        exceed("bytes of output of a run", limits.outputBytes(), "output-size");
        return false;
    }
}
