package dev.loopscope.executor;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Call;
import dev.loopscope.machine.KeyboardInterrupt;
import dev.loopscope.machine.Machine;
import dev.loopscope.process.PackedCall;
import dev.loopscope.process.SimulatedWorker;
import dev.loopscope.process.UnsendableValueException;
import dev.loopscope.process.Worker;
import dev.loopscope.process.WorkerEnd;
import dev.loopscope.process.WorkerLaunch;
import dev.loopscope.process.WorkerProcess;

/**
 * Child processes that run calls in the order in which they come ({@code concurrent.futures.ProcessPoolExecutor}). A
 * process is started only when a call comes and none is idle, and is kept for later calls. What is called there must be a
 * {@link dev.loopscope.machine.BoundFunction} of a method, with values that can be sent; any other call fails alone. When
 * a process ends by itself the pool is broken for good. All processes end with the machine at the latest.
 */
public final class ProcessPool extends Pool {
    private static final String KIND = "ProcessPoolExecutor";
    private static final long END_MILLIS = 2_000;
    /** How many calls beyond one for each worker are taken ahead. (CPython's {@code EXTRA_QUEUED_CALLS}.) */
    private static final int EXTRA_TAKEN_CALLS = 1;

    private final WorkerLaunch launch = new WorkerLaunch(PoolWorker.class, UUID.randomUUID().toString());
    private final Worker.Owner owner = new Workers();

    // guarded by lock
    private final Deque<PackedCall> queue = new ArrayDeque<>();
    /** Calls that the next free workers get: they count as running, so that nobody can cancel them any more. */
    private final Deque<PackedCall> taken = new ArrayDeque<>();
    private final Set<Worker> workers = new LinkedHashSet<>();
    private final Deque<Worker> idle = new ArrayDeque<>();
    private @Nullable WorkerEnd broken;

    /** A pool of at most {@code maxWorkers} processes. */
    public ProcessPool(Machine machine, int maxWorkers) {
        super(machine, KIND + "-" + machine.nextNumber(KIND), maxWorkers);
        machine.closeLater(this::endAll);
    }

    /** A pool of as many processes as there are processors, as Python gives one that nobody sized. */
    public static ProcessPool ofDefaultSize(Machine machine) {
        return new ProcessPool(machine, Runtime.getRuntime().availableProcessors());
    }

    /** The processes that it has now. */
    public List<Long> processIds() {
        synchronized (lock) {
            return workers.stream().map(Worker::processId).toList();
        }
    }

    /** Which worker ended by itself, null if none did. */
    public @Nullable WorkerEnd brokenBy() {
        synchronized (lock) {
            return broken;
        }
    }

    /**
     * Has a worker run a call; one that cannot be sent fails at once.
     *
     * @throws BrokenProcessPool if a worker has ended by itself
     * @throws RejectedExecutionException after shutdown
     */
    @Override
    public void execute(Runnable task) {
        if (!(task instanceof Call<?> call)) {
            throw new RejectedExecutionException("%s takes calls, not %s".formatted(this, task));
        }
        refuseIfClosed(call);
        try {
            accept(PackedCall.of(call, machine));
        } catch (UnsendableValueException e) {
            call.completeExceptionally(e);
        } catch (IOException e) {
            call.completeExceptionally(new IllegalStateException("cannot start a worker process: " + e, e));
        }
    }

    private void refuseIfClosed(Call<?> call) {
        synchronized (lock) {
            if (broken != null) {
                throw refuse(call, BrokenProcessPool.later(broken));
            }
            refuseAfterShutdown(call);
        }
    }

    private void accept(PackedCall call) throws IOException {
        synchronized (lock) {
            refuseIfClosed(call.call());
            if (!machine.time().isVirtual()) {
                launch.provide(call.type());
            }
            queue.add(call);
            Worker free = idle.poll();
            if (free == null && workers.size() < maxWorkers) {
                startWorker();
            }
            takeAhead();
            if (free != null) {
                runNext(free);
            }
        }
    }

    private void takeAhead() {
        assert Thread.holdsLock(lock);
        while (taken.size() < maxWorkers + EXTRA_TAKEN_CALLS && !queue.isEmpty()) {
            PackedCall next = queue.remove();
            if (next.call().start()) {
                taken.add(next);
            }
        }
    }

    /** @throws IOException if no process can be had to run the newest call, which is not accepted then */
    private void startWorker() throws IOException {
        assert Thread.holdsLock(lock);
        try {
            workers.add(machine.time().isVirtual()
                    ? SimulatedWorker.start(machine, owner)
                    : WorkerProcess.start(machine, launch, owner));
        } catch (IOException e) {
            if (workers.isEmpty()) {
                queue.removeLast();
                throw e;
            }
        }
    }

    /** Gives a worker that has nothing to do the oldest call. */
    private void runNext(Worker worker) {
        assert Thread.holdsLock(lock);
        PackedCall next = taken.poll();
        takeAhead();
        if (next != null) {
            worker.run(next);
        } else if (isShutdown()) {
            worker.end();
        } else {
            idle.add(worker);
        }
    }

    /** What the workers say, each on its own thread. */
    private final class Workers implements Worker.Owner {
        @Override
        public void ready(Worker worker) {
            synchronized (lock) {
                if (!worker.isEnding()) {
                    runNext(worker);
                }
            }
        }

        @Override
        public void ended(Worker worker, WorkerEnd end) {
            List<PackedCall> lost = new ArrayList<>();
            synchronized (lock) {
                workers.remove(worker);
                idle.remove(worker);
                take(worker, lost);
                if (!worker.isEnding()) {
                    breakDown(end, lost);
                } else if (workers.isEmpty()) {
                    giveUpTaken(lost);
                }
            }
            changes.tell();
            lost.forEach(call -> call.call().completeExceptionally(loss(end)));
        }
    }

    private Throwable loss(WorkerEnd end) {
        return machine.isInterrupted() ? new KeyboardInterrupt() : BrokenProcessPool.pending(end);
    }

    /** Ends the pool because a worker ended by itself. All its calls are {@code lost}. */
    private void breakDown(WorkerEnd end, List<PackedCall> lost) {
        broken = end;
        for (Worker other : workers) {
            take(other, lost);
            other.end();
        }
        idle.clear();
        giveUpTaken(lost);
        lost.addAll(queue);
        queue.clear();
    }

    private void giveUpTaken(List<PackedCall> lost) {
        lost.addAll(taken);
        taken.clear();
    }

    private static void take(Worker worker, List<PackedCall> lost) {
        PackedCall call = worker.takeCall();
        if (call != null) {
            lost.add(call);
        }
    }

    @Override
    protected void dismissIdle() {
        idle.forEach(Worker::end);
        idle.clear();
    }

    /** Shuts down, cancels the calls that were not taken for a worker yet and ends the workers. */
    @Override
    public List<Runnable> shutdownNow() {
        List<Runnable> dropped;
        synchronized (lock) {
            dropped = drop();
        }
        cancel(dropped);
        return dropped;
    }

    /** Shuts down, ends the workers and gives what was not taken for one. With the lock. */
    private List<Runnable> drop() {
        shutdown();
        List<Runnable> dropped = new ArrayList<>();
        queue.forEach(call -> dropped.add(call.call()));
        queue.clear();
        workers.forEach(Worker::end);
        return dropped;
    }

    /** Without the lock: a call's callbacks may wait for a thread that wants it. */
    private static void cancel(List<Runnable> dropped) {
        dropped.forEach(call -> ((Call<?>) call).cancel(false));
    }

    @Override
    protected boolean isEmpty() {
        return workers.isEmpty();
    }

    @Override
    public <T> T invokeAny(Collection<? extends Callable<T>> calls) {
        throw new UnsupportedOperationException("invokeAny wraps its calls, and these cannot be sent");
    }

    @Override
    public <T> T invokeAny(Collection<? extends Callable<T>> calls, long timeout, TimeUnit unit) {
        return invokeAny(calls);
    }

    /** Leaves nothing behind: neither process nor thread. */
    private void endAll() throws InterruptedException {
        List<Worker> left;
        List<Runnable> dropped;
        synchronized (lock) {
            left = List.copyOf(workers);
            dropped = drop();
        }
        cancel(dropped);
        for (Worker worker : left) {
            worker.awaitEnd(END_MILLIS);
        }
    }
}
