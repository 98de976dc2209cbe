package dev.loopscope.loop;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.ProgramExit;
import dev.loopscope.machine.Repr;
import dev.loopscope.trace.Outcome;
import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceEvent.CancelRequested;
import dev.loopscope.trace.TraceEvent.StepStarted;
import dev.loopscope.trace.TraceEvent.TaskCreated;
import dev.loopscope.trace.TraceEvent.TaskFinished;
import dev.loopscope.trace.TraceEvent.TaskSuspended;
import dev.loopscope.trace.TraceEvent.TaskWoken;
import dev.loopscope.trace.TraceEvent.TaskYielded;

/**
 * A coroutine that a loop runs, step by step, and the future of its result. (asyncio's {@code Task}.)
 *
 * <p>Invariant: a task that is not done either waits for a future, or its next step is queued, or it is running; never two
 * of them. Only {@link #queue} moves it from the first to the second.
 *
 * @param <T> what the coroutine returns
 */
public final class Task<T extends @Nullable Object> extends LoopFuture<T> implements LoopFuture.Waiter {
    // set once at the start
    private final Coroutine<T> coroutine;
    private @Nullable String name;
    private final int number;
    private final CoroutineStack stack = new CoroutineStack(this::runBody);
    private final StepHandle nextStep;
    private final Context context;

    // guarded by the loop's Tasks
    /** The unfinished task that was made before it, and the one after; null once it is done. */
    @Nullable
    Task<?> before;
    @Nullable
    Task<?> after;

    // loop thread only
    private boolean internal;
    private boolean abandoned;
    private boolean begun;
    private @Nullable LoopFuture<?> waitingFor;
    private @Nullable LoopFuture<?> suspendedOn;
    private @Nullable Throwable thrownIn;
    private @Nullable T returned;
    private @Nullable Throwable raised;
    private int suspensions;
    private long stepNanos;
    private boolean mustCancel;
    private int cancelRequests;
    private @Nullable Timeout timeout;

    /** A task of {@code loop}, as a {@link TaskFactory} makes it; null for {@code Task-N}. */
    public static <T extends @Nullable Object> Task<T> of(EventLoop loop, Coroutine<T> coroutine,
            @Nullable String name, Context context) {
        Task<T> task = new Task<>(loop, coroutine, name, context);
        loop.queueStep(task.nextStep);
        return task;
    }

    /**
     * An eager task: its first step runs at once, within the step or callback that makes it, so that a coroutine which never
     * waits is done by the time this returns. As {@link #of} where the loop does not run on this thread, and where eager
     * tasks make each other too deeply. (asyncio's {@code eager_start}; {@code Task::eager} as a {@link TaskFactory} is its
     * {@code eager_task_factory}.)
     */
    public static <T extends @Nullable Object> Task<T> eager(EventLoop loop, Coroutine<T> coroutine,
            @Nullable String name, Context context) {
        return eager(loop, coroutine, name, context, _ -> {});
    }

    /** {@link #eager(EventLoop, Coroutine, String, Context)} that tells {@code made} of the task before it runs. */
    public static <T extends @Nullable Object> Task<T> eager(EventLoop loop, Coroutine<T> coroutine,
            @Nullable String name, Context context, Consumer<? super Task<T>> made) {
        Task<T> task = new Task<>(loop, coroutine, name, context);
        made.accept(task);
        if (loop.turns().isOnLoopThread() && loop.tasks().mayNest()) {
            task.stepWithin();
        } else {
            loop.queueStep(task.nextStep);
        }
        return task;
    }

    private Task(EventLoop loop, Coroutine<T> coroutine, @Nullable String name, Context context) {
        super(loop, coroutine.name(), loop.machine().nextId());
        loop.machine().quota().takeTask();
        coroutine.use();
        this.coroutine = coroutine;
        this.context = context;
        this.name = name;
        this.number = name != null ? 0 : loop.machine().nextNumber("Task") + 1;
        Machine machine = loop.machine();
        if (machine.isTraced()) {
            machine.offer(new TaskCreated(machine.stampWithLine(), id(), loop.id(), name(), coroutine.name()));
        }
        nextStep = new StepHandle(this, this::step, loop.debug().origin());
        loop.tasks().add(this);
    }

    /** The name given to it, or {@code Task-N}. */
    public String name() {
        return name != null ? name : "Task-" + number;
    }

    /** Gives it another name. */
    public void setName(String newName) {
        name = newName;
    }

    /** The context that it runs in. */
    public Context context() {
        return context;
    }

    @Override
    public String what() {
        return coroutine.name() + "()";
    }

    /** The coroutine that it runs. */
    public Coroutine<T> coroutine() {
        return coroutine;
    }

    /** How many requests to cancel it were not taken back. */
    public int cancelling() {
        return cancelRequests;
    }

    /** Takes one request to cancel back; returns how many are left. The last one also drops an undelivered request. */
    public int uncancel() {
        if (cancelRequests > 0 && --cancelRequests == 0) {
            mustCancel = false;
        }
        return cancelRequests;
    }

    /**
     * Asks the task to cancel itself: a {@link CancelledError} is thrown in it where it waits. It is not cancelled when
     * this returns, and may refuse. False if it is done.
     */
    @Override
    public boolean cancel(@Nullable String message) {
        markRetrieved();
        if (isDone()) {
            return false;
        }
        Machine machine = loop().machine();
        machine.offer(new CancelRequested(machine.stamp(), id()));
        cancelRequests++;
        if (waitingFor != null && waitingFor.cancel(message)) {
            return true; // the wake-up that this queued brings the error
        }
        mustCancel = true;
        setCancelMessage(message);
        return true;
    }

    /** How often it has waited for something. */
    int suspensions() {
        return suspensions;
    }

    /** When its step began, where somebody watches. */
    long stepNanos() {
        return stepNanos;
    }

    /** Whether some of its coroutine has run. */
    boolean hasBegun() {
        return begun;
    }

    /** Nobody will ever run it again. */
    void abandon() {
        abandoned = begun;
    }

    /** It was made inside the engine, so that it is left pending is nobody's mistake. */
    void becomeInternal() {
        internal = true;
    }

    boolean isInternal() {
        return internal;
    }

    /** Its block of {@link Timeout}, the innermost one it is in; null outside. */
    @Nullable
    Timeout timeout() {
        return timeout;
    }

    void setTimeout(@Nullable Timeout innermost) {
        timeout = innermost;
    }

    /** A task's result comes from its coroutine only. */
    @Override
    public void setResult(T value) {
        throw new IllegalStateException("Task does not support set_result operation");
    }

    /** A task's exception comes from its coroutine only. */
    @Override
    public void setException(Throwable failure) {
        throw new IllegalStateException("Task does not support set_exception operation");
    }

    // ---- what happens inside a step, on the coroutine's stack ----

    /** Leaves the coroutine until {@code future} is done. Returns then, or throws what is to be raised in its place. */
    void awaitPending(LoopFuture<?> future) throws Exception {
        Machine machine = loop().machine();
        if (machine.isTraced()) {
            machine.offer(new TaskSuspended(machine.stampWithLine(), id(), future.id(), awaitedName(future)));
        }
        suspensions++;
        suspendedOn = future;
        suspend();
    }

    /** Leaves the coroutine for one turn of the loop: a bare yield. */
    void yieldOnce() throws Exception {
        announceYield();
        suspend();
    }

    private void announceYield() {
        Machine machine = loop().machine();
        if (machine.isTraced()) {
            machine.offer(new TaskYielded(machine.stampWithLine(), id()));
        }
    }

    private void suspend() throws Exception {
        try {
            if (loop().isDebug()) {
                Monitors.checkNoneHeld();
            }
            CoroutineStack.suspend();
        } catch (Throwable impossible) {
            suspendedOn = null;
            announceStep();
            throw impossible;
        }
        Throwable thrown = thrownIn;
        thrownIn = null;
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw (Exception) thrown;
        }
    }

    private String awaitedName(LoopFuture<?> future) {
        return timeout == null ? future.what() : "%s in %s".formatted(future.what(), timeout.what());
    }

    private void runBody() {
        try {
            returned = coroutine.run();
        } catch (Throwable e) {
            raised = e;
        }
    }

    // ---- what happens between the steps, on the loop's own stack ----

    /** What the task waited for is done: queues its next step. */
    @Override
    public void queue(LoopFuture<?> future) {
        Machine machine = loop().machine();
        if (machine.isTraced()) {
            machine.offer(new TaskWoken(machine.stamp(), id(), future.id()));
        }
        loop().queueStep(nextStep);
    }

    /** Runs the coroutine until it suspends or ends. The only place where a coroutine runs. */
    private void step() {
        LoopFuture<?> awaited = waitingFor;
        waitingFor = null;
        if (awaited != null) {
            awaited.markRetrieved();
        }
        if (mustCancel) {
            mustCancel = false;
            if (awaited == null || !awaited.endedByCancel()) {
                thrownIn = cancelledError();
            }
        }
        if (!begun && thrownIn != null) {
            raised = thrownIn; // cancelled before the first step: none of the body runs
            end();
            return;
        }
        begun = true;
        loop().tasks().enter(this);
        try {
            announceStep();
            loop().turns().enter(context.bindings());
            stack.resume();
            context.keep(loop().turns().context());
        } finally {
            loop().tasks().leave(this);
        }
        if (stack.isDone()) {
            end();
        } else {
            waitOrGoOn();
        }
    }

    /** Runs the first step while another task's step, or a callback, stands aside. */
    private void stepWithin() {
        Bindings outside = loop().turns().context();
        Task<?> maker = loop().tasks().beginNested();
        if (maker != null) {
            maker.announceYield();
        }
        try {
            step();
        } finally {
            loop().turns().enter(outside);
            loop().tasks().endNested(maker);
            if (maker != null) {
                maker.announceStep();
            }
        }
    }

    /** The coroutine suspended: on a future, or to let others have a turn. */
    private void waitOrGoOn() {
        LoopFuture<?> future = suspendedOn;
        suspendedOn = null;
        if (future == null) {
            loop().queueStep(nextStep);
        } else if (future.loop() != loop()) {
            refuse("Task %s got Future %s attached to a different loop".formatted(this, future));
        } else if (future == this) {
            refuse("Task cannot await on itself: " + this);
        } else {
            waitingFor = future;
            future.add(this);
            if (mustCancel && future.cancel(cancelMessage())) {
                mustCancel = false;
            }
        }
    }

    private void announceStep() {
        Machine machine = loop().machine();
        if (machine.isTraced()) {
            Stamp stamp = machine.stamp();
            stepNanos = stamp.nanos();
            machine.offer(new StepStarted(stamp, id()));
        }
    }

    private void refuse(String rule) {
        thrownIn = new IllegalStateException(rule);
        loop().queueStep(nextStep);
    }

    private void end() {
        loop().tasks().remove(this);
        Throwable failure = raised;
        raised = null;
        switch (failure) {
            case null -> {
                if (mustCancel) {
                    mustCancel = false;
                    super.cancel(cancelMessage());
                } else {
                    finish(returned, null);
                }
            }
            case CancelledError cancelled -> finish(cancelled);
            case ProgramExit exit -> {
                finish(null, exit);
                throw exit;
            }
            default -> finish(null, failure);
        }
    }

    @Override
    void announce(Outcome outcome, String text) {
        Stamp stamp = loop().machine().stamp();
        loop().machine().offer(new TaskFinished(stamp, id(), outcome, text));
    }

    @Override
    public String type() {
        return "Task";
    }

    /** What it is now waiting for, null if it is ready, running or done. */
    @Nullable
    LoopFuture<?> waitingFor() {
        return waitingFor;
    }

    @Override
    public String shown() {
        return "Task.task_wakeup()";
    }

    /** As asyncio shows it: {@code <Task pending name='Task-1' coro=<func1() running at Counting.java:24>>}. */
    @Override
    public String toString() {
        String state = !isDone() && cancelRequests > 0 ? "cancelling" : stateName();
        return "<Task %s name=%s coro=<%s() %s>%s%s%s%s>".formatted(state, Repr.of(name()), coroutine.name(),
                progress(), waitText(), outcomeText(), callbacksText(), originText());
    }

    @Override
    String epitaph() {
        return "<Task finished name=%s coro=<%s() done%s>".formatted(Repr.of(name()), coroutine.name(),
                coroutine.place(", defined"));
    }

    private String progress() {
        return isDone() || abandoned ? "done" + coroutine.place(", defined") : "running" + place();
    }

    /** Where the coroutine is. A stack must not be looked at while another thread may run it. */
    private String place() {
        if (coroutine.named() instanceof Named body) {
            return Functions.at(body.currentPlace());
        }
        boolean mayLook = begun && (loop().isOnLoopThread() || loop().isClosed());
        StackTraceElement frame = mayLook ? stack.bottom() : null;
        return frame == null ? coroutine.place("") : " at " + Origin.place(frame);
    }

    private String waitText() {
        LoopFuture<?> first = waitingFor;
        if (first == null) {
            return "";
        }
        for (LoopFuture<?> next = first; next instanceof Task<?> task; next = task.waitingFor) {
            if (next == this || task.waitingFor == first) {
                return " wait_for=<...>"; // they wait for each other
            }
            if (task.waitingFor == null) {
                break;
            }
        }
        return " wait_for=" + first;
    }
}
