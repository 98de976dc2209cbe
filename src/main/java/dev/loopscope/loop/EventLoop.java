package dev.loopscope.loop;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.BoundFunction;
import dev.loopscope.machine.BoundFunction.Function1;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.ProgramExit;
import dev.loopscope.trace.TraceEvent.FutureCreated;
import dev.loopscope.trace.TraceEvent.HandleScheduled;
import dev.loopscope.trace.TraceEvent.LoopClosed;
import dev.loopscope.trace.TraceEvent.LoopStarted;
import dev.loopscope.trace.TraceEvent.LoopStopped;
import dev.loopscope.trace.TraceEvent.TimerScheduled;

/**
 * An event loop with asyncio's rules: it runs callbacks and the steps of tasks, one after another, on the thread that
 * called {@link #runForever}. {@link #callSoonThreadsafe} may be called by any thread; everything else belongs to the
 * loop's thread, or before the loop runs to the one that sets it up. A call from elsewhere is kept in order, but does not
 * wake a waiting loop.
 */
public final class EventLoop implements AutoCloseable {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long LAST_DEADLINE = Long.MAX_VALUE - 1;

    // set once at the start
    private final Machine machine;
    private final long id;
    private final Debug debug;
    private final Tasks tasks;
    private final UnhandledErrors unhandled;
    private final UnretrievedErrors unretrieved;
    private final Unclosed unclosed;
    private final Turns turns;
    private final Hands hands;
    private final Leftovers leftovers;

    // written by any thread
    private final List<Runnable> closers = new CopyOnWriteArrayList<>();
    private volatile boolean closed;
    private volatile @Nullable TaskFactory taskFactory;
    private volatile Language language = Language.JAVA;
    private volatile @Nullable Object counterpart;

    /** A loop on {@code machine}. It has no default executor until one is set. */
    public EventLoop(Machine machine) {
        this.machine = machine;
        this.id = machine.nextId();
        this.debug = new Debug(this);
        this.tasks = new Tasks(machine);
        this.unhandled = new UnhandledErrors(this);
        this.unretrieved = new UnretrievedErrors(this);
        this.unclosed = new Unclosed(this);
        this.turns = new Turns(this, debug, unretrieved);
        this.hands = new Hands(machine, this);
        this.leftovers = new Leftovers(this, tasks, unretrieved);
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
        RunningLoop here = RunningLoop.here();
        Bindings context = here.context();
        begin(here);
        here.run(this);
        machine.offer(new LoopStarted(machine.stamp(), id));
        try {
            turns.run();
        } finally {
            machine.offer(new LoopStopped(machine.stamp(), id));
            here.run(null);
            here.enter(context);
            turns.end();
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
        turns.stop();
    }

    /** Whether some thread is inside {@link #runForever}. */
    public boolean isRunning() {
        return turns.isRunning();
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
        String open = isDebug() ? toString() : null;
        if (!endUse()) {
            return;
        }
        if (open != null) {
            machine.note("asyncio", "Close " + open);
        }
        turns.clear();
        hands.close();
        closers.forEach(Runnable::run);
        leftovers.report();
        machine.offer(new LoopClosed(machine.stamp(), id));
    }

    /** The calling thread runs the loop from now on, which nobody has closed. */
    private synchronized void begin(RunningLoop here) {
        checkClosed();
        turns.begin(here);
    }

    /** The loop, which nobody runs, is closed from now on. False if it was before. */
    private synchronized boolean endUse() {
        if (isRunning()) {
            throw new IllegalStateException("Cannot close a running event loop");
        }
        boolean wasOpen = !closed;
        closed = true;
        return wasOpen;
    }

    /** Has {@code closer} run when the loop is closed, for somebody who queued what is dropped then. Any thread may call it. */
    void whenClosed(Runnable closer) {
        closers.add(closer);
    }

    /**
     * Has {@code closeable} closed, by a task, once {@code owner} was collected as garbage, and by {@link
     * #shutdownAsyncgens} if it is still there then. (The hooks of asyncio for asynchronous generators.)
     *
     * @param closeable must not keep {@code owner}, which would live as long as the loop
     */
    public void closeLater(Object owner, AsyncCloseable closeable) {
        unclosed.add(owner, closeable);
    }

    /** A coroutine that closes everything of {@link #closeLater}; debug mode warns about what comes after that. */
    public Coroutine<@Nullable Void> shutdownAsyncgens() {
        return unclosed.closeAll();
    }

    Unclosed unclosed() {
        return unclosed;
    }

    // ---- queueing ----

    /** Has {@code callback} called in the next turn, after what was queued before. (asyncio's {@code call_soon}.) */
    public Handle callSoon(Callback callback) {
        return callSoon(null, 0, callback, turns.context());
    }

    /** {@link #callSoon(Callback)} of a callback that sees, and may change, the context variables of {@code context}. */
    public Handle callSoon(Callback callback, Context context) {
        return callSoon(null, 0, new InContext(context, callback), Bindings.NONE);
    }

    /** Like {@link #callSoon}, from any thread; it wakes the loop. */
    public Handle callSoonThreadsafe(Callback callback) {
        return queueAndWake(null, callback);
    }

    /** {@link #callSoonThreadsafe(Callback)} of a function with one argument, given as a method reference. */
    public <A, T extends @Nullable Object> Handle callSoonThreadsafe(Function1<A, T> function, A argument) {
        BoundFunction<T> bound = BoundFunction.of(function, argument);
        return callSoonThreadsafe(bound.toString(), bound::call);
    }

    /** Has {@code callback} called once so many seconds have passed; a negative delay has passed. */
    public TimerHandle callLater(double seconds, Callback callback) {
        return callLater(seconds, null, callback);
    }

    /** Has {@code callback} called at {@code nanos} of {@link #time()}. */
    public TimerHandle callAt(long nanos, Callback callback) {
        return callAt(nanos, null, callback);
    }

    /** Nanoseconds on the loop's monotonic clock, which is its machine's. */
    public long time() {
        return machine.now();
    }

    TimerHandle callLater(double seconds, @Nullable String name, Callback callback) {
        if (Double.isNaN(seconds)) {
            throw new IllegalArgumentException("Invalid delay: NaN (not a number)");
        }
        return callAt(deadline(turns.timers().distinct(time()), seconds), name, callback);
    }

    /** So many seconds after {@code now}; what lies beyond the clock's range is due at its end. */
    static long deadline(long now, double seconds) {
        long nanos = (long) (seconds * NANOS_PER_SECOND);
        return nanos > 0 && now > Long.MAX_VALUE - nanos ? LAST_DEADLINE : now + nanos;
    }

    TimerHandle callAt(long nanos, @Nullable String name, Callback callback) {
        checkClosed();
        debug.checkThread();
        TimerHandle timer = new TimerHandle(this, machine.traceId(), name, callback, turns.context(), nanos);
        if (machine.isTraced()) {
            String shown = name != null ? name : Functions.name(callback);
            machine.offer(new TimerScheduled(machine.stamp(), timer.id, id, nanos, shown));
        }
        turns.put(timer);
        return timer;
    }

    Handle callSoon(String name, Callback callback) {
        return callSoon(name, 0, callback, turns.context());
    }

    private Handle callSoon(@Nullable String name, long future, Callback callback, Bindings context) {
        checkClosed();
        debug.checkThread();
        Handle handle = handle(name, future, callback, context);
        turns.put(handle);
        return handle;
    }

    Handle callSoonThreadsafe(String name, Callback callback) {
        return queueAndWake(name, callback);
    }

    private Handle queueAndWake(@Nullable String name, Callback callback) {
        checkClosed();
        Handle handle = handle(name, 0, callback, turns.context());
        turns.put(handle);
        turns.wake();
        return handle;
    }

    private Handle handle(@Nullable String name, long future, Callback callback, Bindings context) {
        if (!machine.isTraced()) {
            return new Handle(0, name, callback, context, debug.origin());
        }
        String shown = name != null ? name : Functions.name(callback);
        Handle handle = new Handle(machine.nextId(), name, callback, context, debug.origin());
        machine.offer(new HandleScheduled(machine.stamp(), handle.id, id, future, shown));
        return handle;
    }

    /** A callback that runs in a context of its own. */
    private record InContext(Context context, Callback callback) implements Callback, Functions.StandIn {
        @Override
        public void run() throws Exception {
            context.run(() -> {
                callback.run();
                return null;
            });
        }

        @Override
        public Serializable original() {
            return callback;
        }
    }

    /** Queues the callback of a future that is done. */
    void queueDoneCallback(long future, Callback callback, Bindings context) {
        callSoon(null, future, callback, context);
    }

    /** Queues a step of a task. */
    void queueStep(StepHandle step) {
        checkClosed();
        debug.checkThread();
        turns.put(step);
    }

    Turns turns() {
        return turns;
    }

    /** The timers that wait, for a look from outside. */
    Timers timers() {
        return turns.timers();
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
        return createTask(coroutine, name, new Context(turns.context()));
    }

    /** Makes a task that sees, and may change, the context variables of {@code context}. */
    public <T extends @Nullable Object> Task<T> createTask(Coroutine<T> coroutine, @Nullable String name,
            Context context) {
        refuseClosed(coroutine);
        TaskFactory factory = taskFactory;
        return factory == null
                ? Task.of(this, coroutine, name, context)
                : factory.make(this, coroutine, name, context);
    }

    private void refuseClosed(Coroutine<?> coroutine) {
        if (closed) {
            coroutine.close();
        }
        checkClosed();
        debug.checkThread();
    }

    /** Sets who makes the loop's tasks; null for the loop itself. */
    public void setTaskFactory(@Nullable TaskFactory factory) {
        taskFactory = factory;
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
        return hands.submit(executor, work);
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
        language.report(this, context);
    }

    /** How what the engine says of the program is written; as for Java at first. */
    public Language language() {
        return language;
    }

    /** Chooses {@link #language()}. */
    public void setLanguage(Language chosen) {
        language = chosen;
    }

    /** The object by which the program's language knows the loop, null before there is one. */
    public @Nullable Object counterpart() {
        return counterpart;
    }

    /** Sets {@link #counterpart()}. */
    public void setCounterpart(Object object) {
        counterpart = object;
    }

    /** Debug mode: slow callbacks are reported, calls from a wrong thread are refused, what is made knows where. */
    public void setDebug(boolean on) {
        debug.set(on);
    }

    /** Whether debug mode is on. A loop begins as its machine says. */
    public boolean isDebug() {
        return debug.isOn();
    }

    /** From how many seconds on debug mode reports a callback as slow; 0.1 at first. */
    public void setSlowCallbackDuration(double seconds) {
        debug.setSlowSeconds(seconds);
    }

    /** From how many seconds on debug mode reports a callback as slow. */
    public double slowCallbackDuration() {
        return debug.slowSeconds();
    }

    Debug debug() {
        return debug;
    }

    UnretrievedErrors unretrieved() {
        return unretrieved;
    }

    // ---- guards ----

    /** What the loop stands on. */
    public Machine machine() {
        return machine;
    }

    long id() {
        return id;
    }

    /** Whether the calling thread is the one that runs the loop. */
    boolean isOnLoopThread() {
        return turns.isOnLoopThread();
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
