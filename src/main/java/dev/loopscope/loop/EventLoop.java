package dev.loopscope.loop;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.BoundFunction;
import dev.loopscope.machine.BoundFunction.Function1;
import dev.loopscope.machine.Call;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.ProgramExit;
import dev.loopscope.machine.Time;
import dev.loopscope.trace.TraceEvent.CallAwaitable;
import dev.loopscope.trace.TraceEvent.FutureCreated;
import dev.loopscope.trace.TraceEvent.HandleScheduled;
import dev.loopscope.trace.TraceEvent.LoopClosed;
import dev.loopscope.trace.TraceEvent.LoopStarted;
import dev.loopscope.trace.TraceEvent.LoopStopped;
import dev.loopscope.trace.TraceEvent.TimerCancelled;
import dev.loopscope.trace.TraceEvent.TimerFired;
import dev.loopscope.trace.TraceEvent.TimerScheduled;
import dev.loopscope.trace.TraceEvent.TurnStarted;

/**
 * An event loop with asyncio's rules: it runs callbacks and the steps of tasks, one after another, on the thread that
 * called {@link #runForever}. {@link #callSoonThreadsafe} may be called by any thread; everything else belongs to the
 * loop's thread, or before the loop runs to the one that sets it up. A call from elsewhere is kept in order, but does not
 * wake a waiting loop.
 */
public final class EventLoop implements AutoCloseable {
    /** The longest wait for a timer, as in asyncio. */
    private static final long LONGEST_WAIT = 86_400_000_000_000L;
    /** A timer is due if it lies less than this after now: the resolution of the clock. */
    private static final long CLOCK_RESOLUTION = 1;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long LAST_DEADLINE = Long.MAX_VALUE - 1;

    // set once at the start
    private final Machine machine;
    private final long id;
    private final Wakeup wakeup;
    private final Hands hands;
    private final Tasks tasks;
    private final UnhandledErrors unhandled = new UnhandledErrors(this);
    private final UnretrievedErrors unretrieved = new UnretrievedErrors(this);
    private final Runnable lastReport = this::reportForgotten;

    // loop thread only
    private final ArrayDeque<Handle> ready = new ArrayDeque<>();
    private final Timers timers = new Timers();
    private long turn;

    // written by any thread
    private final Queue<Handle> inbox = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Thread> runner = new AtomicReference<>();
    private volatile boolean stopping;
    private volatile boolean closed;
    private volatile Debug debug = Debug.OFF;

    /** A loop on {@code machine}. It has no default executor until one is set. */
    public EventLoop(Machine machine) {
        this.machine = machine;
        this.id = machine.nextId();
        this.wakeup = new Wakeup(machine, id);
        this.hands = new Hands(machine);
        this.tasks = new Tasks(machine);
        machine.atEnd(lastReport);
    }

    /**
     * Runs a coroutine once, to be called at a program's start.
     *
     * @throws IllegalStateException saying what to do, where this Java lacks what coroutines stand on
     */
    public static void selfTest() {
        try {
            CoroutineStack.selfTest();
        } catch (LinkageError | RuntimeException e) {
            throw new IllegalStateException("""
                    This Java (%s) cannot run coroutines: %s. Loopscope needs a JDK 25 started with \
                    --add-exports=java.base/jdk.internal.vm=ALL-UNNAMED; `java -jar` and `./mvnw spring-boot:run` give \
                    it themselves.""".formatted(Runtime.version(), e), e);
        }
    }

    // ---- running, stopping, closing ----

    /**
     * Runs turns until {@link #stop} is called. (asyncio's {@code run_forever}.)
     *
     * @throws IllegalStateException if this loop is closed or runs, or another one runs on this thread
     */
    public void runForever() {
        checkClosed();
        checkNotRunning();
        if (!runner.compareAndSet(null, Thread.currentThread())) {
            throw new IllegalStateException("This event loop is already running");
        }
        RunningLoop.run(this);
        machine.offer(new LoopStarted(machine.stamp(), id));
        try {
            do {
                runOnce();
            } while (!stopping);
        } finally {
            stopping = false;
            machine.offer(new LoopStopped(machine.stamp(), id));
            RunningLoop.run(null);
            runner.set(null);
        }
    }

    /**
     * Runs until {@code awaitable} is done. A coroutine becomes a task. (asyncio's {@code run_until_complete}.)
     *
     * @return its result
     * @throws Exception what it failed with
     * @throws IllegalStateException if the loop was stopped before
     */
    public <T extends @Nullable Object> T runUntilComplete(Awaitable<T> awaitable) throws Exception {
        checkClosed();
        checkNotRunning();
        LoopFuture<T> future = ensureFuture(awaitable);
        if (future instanceof Task<T> task && task != awaitable) {
            task.becomeInternal();
        }
        runUntilDone(future);
        return future.result();
    }

    /** {@link #runUntilComplete} that leaves the result where it is. */
    <T extends @Nullable Object> void runUntilDone(LoopFuture<T> future) {
        DoneCallback<T> stopWhenDone = EventLoop::_run_until_complete_cb;
        future.addDoneCallback(stopWhenDone);
        try {
            runForever();
        } catch (ProgramExit exit) {
            future.markRetrieved();
            throw exit;
        } finally {
            future.removeDoneCallback(stopWhenDone);
        }
        if (!future.isDone()) {
            throw new IllegalStateException("Event loop stopped before Future completed.");
        }
    }

    /** Has the loop stop when the turn that runs now is over. From another thread it does not wake the loop. */
    public void stop() {
        stopping = true;
    }

    /** Whether some thread is inside {@link #runForever}. */
    public boolean isRunning() {
        return runner.get() != null;
    }

    /** Whether it was closed, which is for good. */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Drops everything that is queued without running it. The default executor is shut down and not waited for. Tasks
     * that are pending, and exceptions that nobody fetched, are reported.
     *
     * @throws IllegalStateException if the loop is running
     */
    @Override
    public void close() {
        if (isRunning()) {
            throw new IllegalStateException("Cannot close a running event loop");
        }
        if (closed) {
            return;
        }
        closed = true;
        inbox.clear();
        ready.clear();
        timers.clear();
        hands.close();
        machine.notAtEnd(lastReport);
        reportLeft();
        machine.offer(new LoopClosed(machine.stamp(), id));
    }

    /**
     * One turn of the loop: drop the timers that were cancelled, wait until something is ready, take in what other
     * threads queued, then the timers that are due, and run exactly what was ready by then.
     */
    private void runOnce() {
        timers.dropCancelled();
        wakeup.await(timeToWait(), timers.firstDeadline());
        machine.checkInterrupted();
        takeInbox();
        long late = moveDueTimers();
        runBatch(ready.size(), late);
        unretrieved.reportCollected();
    }

    /** 0 while there is something to do, else until the first timer, else for ever. */
    private long timeToWait() {
        if (!ready.isEmpty() || !inbox.isEmpty() || stopping) {
            return 0;
        }
        TimerHandle first = timers.first();
        return first == null ? Time.FOREVER : Math.clamp(first.when() - time(), 0, LONGEST_WAIT);
    }

    /** What other threads queued joins the queues, in their order. */
    private void takeInbox() {
        wakeup.reset();
        for (Handle handle = inbox.poll(); handle != null; handle = inbox.poll()) {
            handle.arrive();
        }
    }

    /** Every timer that is due becomes ready, in the heap's order; returns how late the first of them is. */
    private long moveDueTimers() {
        if (timers.first() == null) {
            return 0;
        }
        long now = time();
        long late = Math.max(0, now - timers.firstDeadline());
        for (TimerHandle due = timers.takeDue(now + CLOCK_RESOLUTION); due != null; due = timers
                .takeDue(now + CLOCK_RESOLUTION)) {
            if (!due.isCancelled() && machine.isTraced()) {
                machine.offer(new TimerFired(machine.stamp(), due.id));
            }
            ready.add(due);
        }
        return late;
    }

    /** Runs so many handles. What they queue waits for the next turn. */
    private void runBatch(int count, long late) {
        if (count == 0) {
            return;
        }
        turn++;
        if (machine.isTraced()) {
            machine.offer(new TurnStarted(machine.stamp(), id, turn, count, late));
        }
        for (int i = 0; i < count; i++) {
            Handle handle = ready.remove();
            if (!handle.isCancelled()) {
                debug.run(this, handle); // the only place where a callback is called
            }
        }
    }

    // ---- queueing ----

    /** Has {@code callback} called in the next turn, after what was queued before. (asyncio's {@code call_soon}.) */
    public Handle callSoon(Callback callback) {
        return callSoon(CallbackNames.of(callback), 0, callback);
    }

    /** Like {@link #callSoon}, from any thread; it wakes the loop. */
    public Handle callSoonThreadsafe(Callback callback) {
        return callSoonThreadsafe(CallbackNames.of(callback), callback);
    }

    /** {@link #callSoonThreadsafe(Callback)} of a function with one argument, given as a method reference. */
    public <A, T extends @Nullable Object> Handle callSoonThreadsafe(Function1<A, T> function, A argument) {
        BoundFunction<T> bound = BoundFunction.of(function, argument);
        return callSoonThreadsafe(bound.reference().method(), bound::call);
    }

    /** Has {@code callback} called once so many seconds have passed; a negative delay has passed. */
    public TimerHandle callLater(double seconds, Callback callback) {
        return callLater(seconds, CallbackNames.of(callback), callback);
    }

    /** Has {@code callback} called at {@code nanos} of {@link #time()}. */
    public TimerHandle callAt(long nanos, Callback callback) {
        return callAt(nanos, CallbackNames.of(callback), callback);
    }

    /** Nanoseconds on the loop's monotonic clock, which is its machine's. */
    public long time() {
        return machine.now();
    }

    TimerHandle callLater(double seconds, String name, Callback callback) {
        if (Double.isNaN(seconds)) {
            throw new IllegalArgumentException("Invalid delay: NaN (not a number)");
        }
        return callAt(deadline(timers.distinct(time()), seconds), name, callback);
    }

    /** So many seconds after {@code now}; what lies beyond the clock's range is due at its end. */
    static long deadline(long now, double seconds) {
        long nanos = (long) (seconds * NANOS_PER_SECOND);
        return nanos > 0 && now > Long.MAX_VALUE - nanos ? LAST_DEADLINE : now + nanos;
    }

    TimerHandle callAt(long nanos, String name, Callback callback) {
        checkClosed();
        debug.checkThread(this);
        TimerHandle timer = new TimerHandle(this, machine.nextId(), name, callback, nanos);
        if (machine.isTraced()) {
            machine.offer(new TimerScheduled(machine.stamp(), timer.id, id, nanos, name));
        }
        put(timer);
        return timer;
    }

    Handle callSoon(String name, Callback callback) {
        return callSoon(name, 0, callback);
    }

    private Handle callSoon(String name, long future, Callback callback) {
        checkClosed();
        debug.checkThread(this);
        Handle handle = handle(name, future, callback);
        put(handle);
        return handle;
    }

    Handle callSoonThreadsafe(String name, Callback callback) {
        checkClosed();
        Handle handle = handle(name, 0, callback);
        put(handle);
        wakeup.wake(runner.get());
        return handle;
    }

    private Handle handle(String name, long future, Callback callback) {
        if (!machine.isTraced()) {
            return new Handle(this, 0, name, callback);
        }
        Handle handle = new Handle(this, machine.nextId(), name, callback);
        machine.offer(new HandleScheduled(machine.stamp(), handle.id, id, future, name));
        return handle;
    }

    /** Queues the callback of a future that is done. */
    void queueDoneCallback(String name, long future, Callback callback) {
        callSoon(name, future, callback);
    }

    /** Queues a step of a task. */
    void queueStep(StepHandle step) {
        checkClosed();
        debug.checkThread(this);
        put(step);
    }

    /** Into the queue: at once on the loop's thread, else by way of the inbox, so that all keep one order. */
    private void put(Handle handle) {
        if (Thread.currentThread() != runner.get()) {
            inbox.add(handle);
            return;
        }
        if (!inbox.isEmpty()) {
            takeInbox();
        }
        handle.arrive();
    }

    void becomeReady(Handle handle) {
        ready.add(handle);
    }

    void schedule(TimerHandle timer) {
        timers.add(timer);
    }

    /** A timer that waits was cancelled, by any thread. */
    void timerCancelled(TimerHandle timer) {
        timers.countCancelled();
        if (machine.isTraced()) {
            machine.offer(new TimerCancelled(machine.stamp(), timer.id));
        }
    }

    Timers timers() {
        return timers;
    }

    // ---- futures and tasks ----

    /** A pending future of this loop. */
    public <T extends @Nullable Object> LoopFuture<T> createFuture() {
        return createFuture("Future");
    }

    <T extends @Nullable Object> LoopFuture<T> createFuture(String what) {
        return announced(new LoopFuture<>(this, what));
    }

    <F extends LoopFuture<?>> F announced(F future) {
        if (machine.isTraced()) {
            machine.offer(new FutureCreated(machine.stamp(), future.id(), id, future.what()));
        }
        return future;
    }

    /** Makes a task of {@code coroutine} and queues its first step. */
    public <T extends @Nullable Object> Task<T> createTask(Coroutine<T> coroutine) {
        return createTask(coroutine, null);
    }

    /** Makes a task of this name; null for {@code Task-N}. */
    public <T extends @Nullable Object> Task<T> createTask(Coroutine<T> coroutine, @Nullable String name) {
        if (closed) {
            coroutine.close();
        }
        checkClosed();
        debug.checkThread(this);
        return new Task<>(this, coroutine, name);
    }

    /** A future as it is, a coroutine as a task of this loop. (asyncio's {@code ensure_future}.) */
    public <T extends @Nullable Object> LoopFuture<T> ensureFuture(Awaitable<T> awaitable) {
        return switch (awaitable) {
            case Coroutine<T> coroutine -> createTask(coroutine);
            case LoopFuture<T> future -> {
                if (future.loop() != this) {
                    throw new IllegalArgumentException(
                            "The future belongs to a different loop than the one specified as the loop argument");
                }
                yield future;
            }
        };
    }

    /** The task whose step runs now, null in a plain callback or when the loop does not run. */
    public @Nullable Task<?> currentTask() {
        return tasks.current();
    }

    /** The tasks that are not done, in the order in which they were made. Any thread may ask. */
    public List<Task<?>> allTasks() {
        return tasks.all();
    }

    Tasks tasks() {
        return tasks;
    }

    // ---- executors ----

    /** Sets the executor that is used where none is named. It must run its calls on threads of this process. */
    public void setDefaultExecutor(ExecutorService executor) {
        hands.set(executor);
    }

    /**
     * Has the default executor take no more calls, and waits until those that it has are through. (asyncio's {@code
     * shutdown_default_executor}.)
     */
    public LoopFuture<@Nullable Void> shutdownDefaultExecutor() {
        LoopFuture<@Nullable Void> through = createFuture("shutdown_default_executor");
        hands.end(through);
        return through;
    }

    /**
     * Hands {@code work} to {@code executor} at once, or to the default one where that is null. The result comes home on
     * the loop's thread. (asyncio's {@code run_in_executor}.)
     *
     * @throws IllegalStateException if the loop is closed or the executor was shut down
     */
    public <T extends @Nullable Object> LoopFuture<T> runInExecutor(@Nullable ExecutorService executor,
            Callable<T> work) {
        checkClosed();
        ExecutorService chosen = executor != null ? executor : hands.get();
        Call<T> call = new Call<>(machine, chosen, work);
        LoopFuture<T> future = Async.wrapFuture(call, this, "run_in_executor " + call.name());
        machine.offer(new CallAwaitable(machine.stamp(), call.id(), future.id()));
        try {
            chosen.execute(call);
        } catch (RejectedExecutionException refused) {
            call.cancel(false);
            throw new IllegalStateException(refused.getMessage(), refused);
        } catch (RuntimeException failed) {
            call.cancel(false); // nobody else will end it
            throw failed;
        }
        return future;
    }

    /** {@link #runInExecutor(ExecutorService, Callable)} of a function with one argument, given as a method reference. */
    public <A, T extends @Nullable Object> LoopFuture<T> runInExecutor(@Nullable ExecutorService executor,
            Function1<A, T> function, A argument) {
        return runInExecutor(executor, BoundFunction.of(function, argument));
    }

    // ---- errors and debugging ----

    /** Sets who takes the errors that have nobody to go to; null for the default, which prints them. */
    public void setExceptionHandler(ExceptionContext.@Nullable Handler handler) {
        unhandled.setHandler(handler);
    }

    /** Who takes the errors that have nobody to go to, null for the default. */
    public ExceptionContext.@Nullable Handler exceptionHandler() {
        return unhandled.handler();
    }

    /** Gives an error that has nobody to go to to the exception handler. */
    public void callExceptionHandler(ExceptionContext context) {
        unhandled.take(context);
    }

    /** Prints the error on standard error, as asyncio's default handler logs it. */
    public void defaultExceptionHandler(ExceptionContext context) {
        machine.printError(context.report());
    }

    /** Debug mode: slow callbacks are reported, calls from a wrong thread are refused. */
    public void setDebug(boolean on) {
        debug = on ? new Debug.On() : Debug.OFF;
    }

    /** Whether debug mode is on. */
    public boolean isDebug() {
        return debug != Debug.OFF;
    }

    UnretrievedErrors unretrieved() {
        return unretrieved;
    }

    /** The program has ended without closing the loop. */
    private void reportForgotten() {
        if (!isRunning()) {
            reportLeft();
        }
    }

    private void reportLeft() {
        unretrieved.reportAll();
        tasks.all().stream().filter(task -> !task.isInternal()).forEach(this::reportDestroyed);
    }

    private void reportDestroyed(Task<?> task) {
        callExceptionHandler(ExceptionContext.of("Task was destroyed but it is pending!", null).with("task", task));
        if (!task.hasBegun()) {
            machine.warn("RuntimeWarning", "coroutine '%s' was never awaited".formatted(task.coroutine().name()));
        }
    }

    // ---- guards ----

    /** What the loop stands on. */
    Machine machine() {
        return machine;
    }

    long id() {
        return id;
    }

    /** Whether the calling thread is the one that runs the loop. */
    boolean isOnLoopThread() {
        return Thread.currentThread() == runner.get();
    }

    private void checkClosed() {
        if (closed) {
            throw new IllegalStateException("Event loop is closed");
        }
    }

    private void checkNotRunning() {
        if (isRunning()) {
            throw new IllegalStateException("This event loop is already running");
        }
        if (RunningLoop.running() != null) {
            throw new IllegalStateException("Cannot run the event loop while another loop is running");
        }
    }

    /** The name is asyncio's, which the trace shows. */
    private static void _run_until_complete_cb(LoopFuture<?> future) {
        if (!(future.isDone() && !future.isCancelled()
                && future.exception() instanceof ProgramExit)) {
            future.loop().stop();
        }
    }

    @Override
    public String toString() {
        return "<EventLoop running=%s closed=%s debug=%s>".formatted(isRunning() ? "True" : "False",
                closed ? "True" : "False", isDebug() ? "True" : "False");
    }
}
