package dev.loopscope.executor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Call;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;

/**
 * Threads that run calls in the order in which they come ({@code concurrent.futures.ThreadPoolExecutor}). A thread is
 * started only when a call comes and none is idle. It ends with its machine at the latest.
 */
public final class ThreadPool extends Pool {
    private static final String KIND = "ThreadPoolExecutor";
    private static final String VIRTUAL_KIND = "VirtualThreads";

    private final String threadPrefix;
    private final BiFunction<String, Runnable, Thread> starter;
    private final Runnable first;

    // guarded by lock
    private final Deque<Call<?>> queue = new ArrayDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Deque<Thread> waiting = new ArrayDeque<>();
    private int idle;

    /** A pool of at most {@code maxWorkers} threads. */
    public ThreadPool(Machine machine, int maxWorkers) {
        this(machine, numbered(machine, KIND), maxWorkers, machine::startWorker);
    }

    private ThreadPool(Machine machine, String name, int maxWorkers, BiFunction<String, Runnable, Thread> starter) {
        this(machine, name, maxWorkers, starter, () -> {});
    }

    private ThreadPool(Machine machine, String name, int maxWorkers, BiFunction<String, Runnable, Thread> starter,
            Runnable first) {
        super(machine, name, maxWorkers);
        this.threadPrefix = name + "_";
        this.starter = starter;
        this.first = first;
        machine.closeLater(this::shutdownNow);
    }

    /** A pool of as many threads as Python gives one that nobody sized. */
    public static ThreadPool ofDefaultSize(Machine machine) {
        return new ThreadPool(machine, defaultSize());
    }

    /** A pool whose threads are named after it, numbered where {@code name} is empty; each of them begins with {@code first}. */
    public static ThreadPool named(Machine machine, String name, int maxWorkers, Runnable first) {
        return new ThreadPool(machine, name.isEmpty() ? numbered(machine, KIND) : name, maxWorkers,
                machine::startWorker, first);
    }

    /** The pool that a loop uses where no other is named. */
    public static ThreadPool defaultFor(Machine machine) {
        return new ThreadPool(machine, "asyncio", defaultSize(), machine::startWorker);
    }

    /** A pool of as many virtual threads as there are calls at once: none of them waits for a worker. */
    public static ThreadPool ofVirtualThreads(Machine machine) {
        return ofVirtualThreads(machine, Integer.MAX_VALUE);
    }

    /** A pool of at most {@code maxWorkers} virtual threads. */
    static ThreadPool ofVirtualThreads(Machine machine, int maxWorkers) {
        return new ThreadPool(machine, numbered(machine, VIRTUAL_KIND), maxWorkers, machine::startVirtualWorker);
    }

    private static String numbered(Machine machine, String kind) {
        return kind + "-" + machine.nextNumber(kind);
    }

    /** How many threads Python gives a pool that nobody sized. */
    public static int defaultSize() {
        return Math.min(32, Runtime.getRuntime().availableProcessors() + 4);
    }

    @Override
    public void execute(Runnable task) {
        Call<?> call = task instanceof Call<?> known ? known : new Call<>(machine, this, Executors.callable(task));
        synchronized (lock) {
            refuseAfterShutdown(call);
            queue.add(call);
            wake(waiting.poll());
            // A thread that waits takes one call, even if it has not woken up yet.
            if (queue.size() > idle && threads.size() < maxWorkers) {
                threads.add(starter.apply(threadPrefix + threads.size(), this::work));
            }
        }
    }

    /** The life of a worker thread. */
    private void work() {
        first.run();
        for (Call<?> call = next(); call != null; call = next()) {
            call.run();
        }
    }

    private @Nullable Call<?> next() {
        Thread me = Thread.currentThread();
        while (true) {
            synchronized (lock) {
                if (!queue.isEmpty() || isShutdown()) {
                    return machine.isInterrupted() ? null : queue.poll();
                }
                waiting.add(me);
                idle++;
            }
            machine.time().await(Time.FOREVER);
            Thread.interrupted(); // the program was stopped: the thread ends with its pool, which the machine closes
            synchronized (lock) {
                waiting.remove(me);
                idle--;
            }
        }
    }

    private void wake(@Nullable Thread idle) {
        if (idle != null) {
            machine.time().wake(idle);
        }
    }

    /** Shuts down, cancels the calls that no thread has begun and interrupts the others' threads. */
    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        List<Runnable> cancelled;
        synchronized (lock) {
            cancelled = List.copyOf(queue);
            queue.clear();
            threads.forEach(Thread::interrupt);
        }
        cancelled.forEach(call -> ((Call<?>) call).cancel(false));
        return cancelled;
    }

    /** The threads that wait end by themselves. */
    @Override
    protected void dismissIdle() {
        waiting.forEach(this::wake);
    }

    /** A thread that ends is terminated, which is what {@link Thread#join()} waits for, before it is not alive. */
    @Override
    protected boolean isEmpty() {
        return threads.stream().allMatch(thread -> thread.getState() == Thread.State.TERMINATED);
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        long until = nanos > Long.MAX_VALUE - machine.now() ? Time.FOREVER : machine.now() + nanos;
        for (Thread thread : threadsNow()) {
            machine.awaitEnd(thread, until == Time.FOREVER ? until : Math.max(0, until - machine.now()));
        }
        return isTerminated();
    }

    /** How many threads it has started so far. */
    public int size() {
        return threadsNow().size();
    }

    /** The threads that it has started so far. */
    List<Thread> threadsNow() {
        synchronized (lock) {
            return List.copyOf(threads);
        }
    }
}
