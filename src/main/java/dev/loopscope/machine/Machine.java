package dev.loopscope.machine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.OutputPrinted;
import dev.loopscope.trace.TraceEvent.OutputStreamName;
import dev.loopscope.trace.TraceEvent.ProcessorAwaited;
import dev.loopscope.trace.TraceEvent.ThreadBlocked;
import dev.loopscope.trace.TraceEvent.ThreadPaused;
import dev.loopscope.trace.TraceEvent.ThreadResumed;
import dev.loopscope.trace.TraceEvent.ThreadStarted;
import dev.loopscope.trace.TraceEvent.WarningIssued;
import dev.loopscope.trace.TraceSink;

/**
 * What one program stands on. It gives the program its time, its threads, its numbers and its place to print, and writes
 * what happens with them into the program's trace. A program has one machine in each of its processes. Any thread may use
 * it.
 */
public final class Machine implements AutoCloseable {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long LAST_WAIT_NANOS = 2 * NANOS_PER_SECOND;
    /** So much is told while a thread computes, and so little when it is through. */
    private static final long NOTABLE_PROCESSOR_WAIT = 20_000_000;
    private static final long LEAST_PROCESSOR_WAIT = 1_000_000;

    // set once at the start
    private final Pause pause;
    private final TraceSink sink;
    private final SourceLocator source;
    private final Activity activity;
    private final long processId;
    private final Quota quota;
    private final Threads threads;
    private final Neglected neglected = new Neglected(this);
    private final FirstInterrupt firstInterrupt = new FirstInterrupt();

    // written by any thread
    private final AtomicLong lastId = new AtomicLong();
    private final Map<String, AtomicInteger> series = new ConcurrentHashMap<>();
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();
    private final Set<Runnable> lastActions = new LinkedHashSet<>();
    private volatile boolean interrupted;
    private volatile boolean debug = Debugging.isWanted(System.getenv());
    private volatile Function<Machine, ExecutorService> defaultExecutor = Machine::noExecutor;
    private volatile BiConsumer<String, String> warner = this::printWarning;

    /**
     * A machine on {@code time}, traced into {@code sink}. {@code activityChanged} is told when the program becomes idle
     * or busy again, see {@link Activity}.
     */
    public Machine(Time time, TraceSink sink, SourceLocator source, Runnable activityChanged) {
        this(time, sink, source, Limits.none(), activityChanged);
    }

    /** A machine whose program takes no more than {@code limits}; that it wanted more is told as a change of activity is. */
    public Machine(Time time, TraceSink sink, SourceLocator source, Limits limits, Runnable activityChanged) {
        this.sink = sink;
        this.source = source;
        this.processId = ProcessHandle.current().pid();
        this.activity = new Activity(activityChanged);
        this.pause = new Pause(time, this::threadPaused, activity::tell);
        this.quota = new Quota(limits, activity::tell);
        this.threads = new Threads(this);
    }

    /** What stands in this process for the child process {@code id} of the program on {@code parent}. */
    private Machine(Machine parent, long id) {
        this.sink = parent.sink;
        this.source = parent.source;
        this.processId = id;
        this.activity = new Activity(() -> {});
        this.pause = new Pause(parent.pause, _ -> {}, () -> {});
        this.quota = parent.quota;
        this.threads = new Threads(this);
        this.defaultExecutor = parent.defaultExecutor;
    }

    /** A machine for what stands in this process for a child process of the program, with that id, time and trace. */
    public Machine childOf(long id) {
        Machine child = new Machine(this, id);
        closeLater(child);
        return child;
    }

    /** A machine on {@code time} that nobody watches. */
    public static Machine untraced(Time time) {
        return new Machine(time, TraceSink.closed(), SourceLocator.none(), () -> {});
    }

    /** The calling thread's machine. A thread that no machine started has one of its own, which nobody watches. */
    public static Machine current() {
        ThreadPlace place = ThreadPlace.current();
        Machine machine = place.machine;
        if (machine == null) {
            machine = untraced(Time.system());
            place.machine = machine;
        }
        return machine;
    }

    // ---- time ----

    /** The clock and the way to wait that everything here stands on. */
    public Time time() {
        return pause;
    }

    /** Where the program, with its clock, is stopped and goes on. */
    public Pause pause() {
        return pause;
    }

    /** Nanoseconds on the machine's clock. */
    public long now() {
        return pause.nanos();
    }

    /**
     * Blocks the calling thread for so many seconds, as {@code time.sleep} does: on a loop's thread the loop is frozen
     * meanwhile.
     *
     * @throws KeyboardInterrupt if the program is stopped meanwhile
     */
    public void sleep(double seconds) {
        if (!(seconds >= 0)) {
            throw new IllegalArgumentException("sleep length must be non-negative, got " + seconds);
        }
        sleep(seconds, "time.sleep(%s)".formatted(Repr.of(seconds)));
    }

    /** Blocks the calling thread for so long, for a reason that the trace tells. */
    public void sleep(double seconds, String reason) {
        blocked(reason, () -> {
            long until = now() + (long) (seconds * NANOS_PER_SECOND);
            long left = until - now();
            do {
                pause.await(left);
                checkInterrupted();
                left = until - now();
            } while (left > 0);
            return null;
        });
    }

    // ---- the trace ----

    /** Whether anybody watches. Where nobody does, no event needs to be made. */
    public boolean isTraced() {
        return sink.isOpen();
    }

    /** Writes an event into the trace, never blocking. */
    public void offer(TraceEvent event) {
        sink.offer(event);
    }

    /** Now, on this thread, in the task that it runs. */
    public Stamp stamp() {
        ThreadPlace place = ThreadPlace.current();
        return new Stamp(now(), place.id, place.taskIn(this), 0);
    }

    /** Where a thread stops before a callback, it is at no line. */
    private void threadPaused(Pause.@Nullable Step before) {
        offer(new ThreadPaused(before == Pause.Step.HANDLE ? stamp() : stampWithLine()));
    }

    /** {@link #stamp()} with the line of the program that the calling thread is in: microseconds, not nanoseconds. */
    public Stamp stampWithLine() {
        ThreadPlace place = ThreadPlace.current();
        return new Stamp(now(), place.id, place.taskIn(this), source.here());
    }

    /** The next number for a task, future, call, handle or timer. */
    public long nextId() {
        return lastId.incrementAndGet();
    }

    /** The next number for something that nothing but the trace tells apart: 0 where nobody watches. */
    public long traceId() {
        return isTraced() ? nextId() : 0;
    }

    /** Has {@link #nextId} go on after {@code id}, so that the numbers of another process's machine differ from these. */
    public void numberAfter(long id) {
        lastId.set(id);
    }

    /** The next number of things that are named alike, such as {@code ThreadPoolExecutor-0}; the first is 0. */
    public int nextNumber(String name) {
        return series.computeIfAbsent(name, _ -> new AtomicInteger()).getAndIncrement();
    }

    /** Says which task the calling thread runs from now on, 0 for none; the stamps tell it. */
    public void enterTask(long task) {
        ThreadPlace.current().enterTask(this, task);
    }

    /** The locator of the program's lines, for a child process to have the same. */
    public SourceLocator source() {
        return source;
    }

    // ---- threads ----

    /** The process that this machine is in. */
    public long processId() {
        return processId;
    }

    /** The operating system's id of the calling thread. */
    public long threadId() {
        return ThreadPlace.current().id;
    }

    /** The name by which the program knows the calling thread. */
    public String threadName() {
        return ThreadPlace.current().name;
    }

    /** The calling thread as Python shows it, such as {@code <Thread(asyncio_0, started 4711)>}. */
    public String currentThread() {
        ThreadPlace place = ThreadPlace.current();
        return "<%s(%s, started %d)>".formatted(place.main ? "_MainThread" : "Thread", place.name, place.id);
    }

    /** Whether the calling thread is the program's main one. */
    public boolean isOnMainThread() {
        return ThreadPlace.current().main;
    }

    /** Starts the program's main thread. The program lives as long as this one and those of {@link #startThread}. */
    public Thread startMain(Runnable body) {
        return threads.startProgramThread("MainThread", true, body);
    }

    /** Starts a thread of the program, named after its target as Python does: {@code Thread-1 (target)}. */
    public Thread startThread(String target, Runnable body) {
        String name = "Thread-%d (%s)".formatted(nextNumber("Thread") + 1, target);
        return threads.startProgramThread(name, false, body);
    }

    /** {@link #startThread} with the name that the thread has. */
    public Thread startNamedThread(String name, Runnable body) {
        return threads.startProgramThread(name, false, body);
    }

    /** Starts a thread that serves the program, such as a pool's: the program does not live on because of it. */
    public Thread startWorker(String name, Runnable body) {
        return threads.startWorker(name, body);
    }

    /** {@link #startWorker} with a virtual thread, which costs no thread of the operating system while it waits. */
    public Thread startVirtualWorker(String name, Runnable body) {
        return threads.startVirtual(name, body);
    }

    /** Waits for a thread to end. */
    public void join(Thread thread) {
        blocked("join()", () -> awaitEnd(thread, Time.FOREVER));
    }

    /** Waits for a thread to end, at most so long, with nothing shown meanwhile; says whether it has. */
    public boolean awaitEnd(Thread thread, long nanos) throws InterruptedException {
        return threads.awaitEnd(thread, nanos);
    }

    /**
     * Waits for the result of {@code future}, as {@code concurrent.futures.Future.result()} does.
     *
     * @throws Exception what the future was completed with
     */
    public <T extends @Nullable Object> T result(CompletableFuture<T> future) throws Exception {
        try {
            return blocked("future.result()", () -> {
                Changes changes = new Changes(this);
                future.whenComplete((_, _) -> changes.tell());
                changes.await(future::isDone, Time.FOREVER);
                return future.get();
            });
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) failed.getCause();
        }
    }

    /** Hands in what {@link #newDefaultExecutor} makes. */
    public void setDefaultExecutor(Function<Machine, ExecutorService> factory) {
        defaultExecutor = factory;
    }

    /** The executor that a loop uses where none is named; each loop has one of its own. */
    public ExecutorService newDefaultExecutor() {
        return defaultExecutor.apply(this);
    }

    /**
     * Waits, with the calling thread shown as blocked in {@code what} meanwhile.
     *
     * @throws KeyboardInterrupt if the program is stopped meanwhile
     */
    public <T extends @Nullable Object, X extends Exception> T blocked(String what, Waiting<T, X> waiting) throws X {
        checkInterrupted();
        offer(new ThreadBlocked(stampWithLine(), what));
        try {
            T result = waiting.run();
            pause.check();
            return result;
        } catch (InterruptedException e) {
            throw new KeyboardInterrupt();
        } finally {
            offer(new ThreadResumed(stamp()));
        }
    }

    /** Marks the calling thread, which the machine did not start, as the program's main one. */
    public void adoptMain() {
        ThreadPlace.current().enter(this, "MainThread", true);
        offer(new ThreadStarted(stamp(), processId, "MainThread"));
    }

    /** Done once the main thread and every thread of {@link #startThread} has ended. */
    public CompletableFuture<Void> ended() {
        return threads.programEnded();
    }

    // ---- what the program says ----

    /** Prints one line on standard output: the words with a space between them. */
    public void print(Object... words) {
        String line = Stream.of(words).map(Repr::shown).collect(Collectors.joining(" ")) + "\n";
        printOut(line);
    }

    /** Prints text on standard output as it is. */
    public void printOut(String text) {
        quota.takeOutput(text);
        offer(new OutputPrinted(stampWithLine(), OutputStreamName.STDOUT, text));
    }

    /** Prints text on standard error as it is, or nothing if the program has printed as much as it may. */
    public void printError(String text) {
        if (quota.takesOutput(text)) {
            offer(new OutputPrinted(stampWithLine(), OutputStreamName.STDERR, text));
        }
    }

    /** Flushes standard output: what was printed is seen now, wherever it waits on its way. */
    public void flushOutput() {
        sink.flushOutput();
    }

    /** Warns the program's author; the text goes to standard error too. */
    public void warn(String category, String text) {
        note(category, text);
        warner.accept(category, text);
    }

    /** Has {@code chosen} print warnings, of a category and with a text, as the program's language does. */
    public void setWarner(BiConsumer<String, String> chosen) {
        warner = chosen;
    }

    private void printWarning(String category, String text) {
        printError("%s: %s\n".formatted(category, text));
    }

    /** Says something that is too small to be printed; the trace keeps it. */
    public void note(String category, String text) {
        offer(new WarningIssued(stamp(), category, text));
    }

    /** {@link #note} about the line of the program that the calling thread is in. */
    public void noteHere(String category, String text) {
        offer(new WarningIssued(stampWithLine(), category, text));
    }

    /** The calling thread could have gone on for so long, and waited while another one of its process computed. */
    public void waitedForProcessor(long nanos) {
        ThreadPlace place = ThreadPlace.current();
        place.processorWait += nanos;
        if (place.processorWait >= NOTABLE_PROCESSOR_WAIT) {
            tellProcessorWait(place);
        }
    }

    /** What the calling thread did is over: tells how long of that it waited for its turn to compute. */
    void tellProcessorWait() {
        ThreadPlace place = ThreadPlace.current();
        if (place.processorWait >= LEAST_PROCESSOR_WAIT) {
            tellProcessorWait(place);
        }
    }

    private void tellProcessorWait(ThreadPlace place) {
        if (isTraced()) {
            offer(new ProcessorAwaited(stamp(), place.processorWait));
        }
        place.processorWait = 0;
    }

    /** What the program made and is to use. */
    public Neglected neglected() {
        return neglected;
    }

    /** Whether what is made on this machine starts in debug mode. */
    public boolean isDebug() {
        return debug;
    }

    /** Chooses {@link #isDebug}, which the environment chose at first. */
    public void setDebug(boolean on) {
        debug = on;
    }

    // ---- going on and ending ----

    /** What keeps the program going. */
    public Activity activity() {
        return activity;
    }

    /** What the program has taken of what it may take. */
    public Quota quota() {
        return quota;
    }

    /** The program's first interrupt, for who runs its main coroutine. */
    public FirstInterrupt firstInterrupt() {
        return firstInterrupt;
    }

    /**
     * Interrupts the program from outside, as Ctrl-C does: whoever takes its {@link #firstInterrupt} is told, and where
     * nobody does, its threads get a {@link KeyboardInterrupt} where they wait. One that is stopped goes on for that. True
     * if somebody took it.
     */
    public boolean interrupt() {
        pause.end();
        boolean taken = firstInterrupt.tell();
        if (!taken) {
            stop();
        }
        return taken;
    }

    /**
     * Interrupts the program's main coroutine or main thread only, once: a program that handles that goes on. True if
     * somebody took its {@link #firstInterrupt}.
     */
    public boolean interruptMain() {
        pause.end();
        boolean taken = firstInterrupt.tell();
        if (!taken) {
            threads.interruptMain();
        }
        return taken;
    }

    private void stop() {
        pause.end();
        interrupted = true;
        threads.interrupt();
    }

    /** Whether the program was stopped from outside. */
    public boolean isInterrupted() {
        return interrupted;
    }

    /** @throws KeyboardInterrupt if the program was stopped from outside */
    public void checkInterrupted() {
        if (interrupted || Thread.interrupted()) {
            throw new KeyboardInterrupt();
        }
    }

    /** Has the program's last thread run {@code action} when it ends, after those that came earlier, unless it was stopped. */
    public void atEnd(Runnable action) {
        synchronized (lastActions) {
            lastActions.add(action);
        }
    }

    /** Takes back an {@link #atEnd}. */
    public void notAtEnd(Runnable action) {
        synchronized (lastActions) {
            lastActions.remove(action);
        }
    }

    /** The program's last thread ends. */
    void runLastActions() {
        List<Runnable> actions;
        synchronized (lastActions) {
            actions = List.copyOf(lastActions);
            lastActions.clear();
        }
        if (!interrupted) {
            actions.forEach(Runnable::run);
            neglected.reportAll();
        }
    }

    /** Has {@code resource} closed with the machine, before the resources that came earlier. */
    public void closeLater(AutoCloseable resource) {
        synchronized (resources) {
            resources.push(resource);
        }
    }

    /**
     * Ends what is left of the program: stops its threads, closes its resources, the newest first, and waits for both.
     * A thread that will not end is left after two seconds.
     */
    @Override
    public void close() {
        stop();
        closeResources();
        threads.join(LAST_WAIT_NANOS);
    }

    private void closeResources() {
        for (AutoCloseable next = nextResource(); next != null; next = nextResource()) {
            try {
                next.close();
            } catch (Exception e) {
                warn("RuntimeWarning", next + " did not close: " + e);
            }
        }
    }

    private @Nullable AutoCloseable nextResource() {
        synchronized (resources) {
            return resources.poll();
        }
    }

    private static ExecutorService noExecutor(Machine machine) {
        throw new IllegalStateException("the machine has no default executor: name one or set one");
    }
}
