package dev.loopscope.script.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.KeyboardInterrupt;
import dev.loopscope.machine.Machine;

/** One process of a program: its lock, its modules, what it stands on. Guarded by its lock except where it says so. */
public final class Interpreter {
    private static final int RECURSION_LIMIT = 1000;

    private final Machine machine;
    private final Lock lock;
    private final Map<String, PyModule> modules = new LinkedHashMap<>();
    private final Map<Class<?>, Object> states = new ConcurrentHashMap<>();
    private int recursionLimit = RECURSION_LIMIT;
    private int deepest = Integer.MAX_VALUE;
    private List<String> arguments = List.of("");

    // guarded by interrupting, written by any thread
    private final Object interrupting = new Object();
    private boolean interrupted;
    private boolean goesByLine;

    /** An interpreter on {@code machine}, which gives it time, threads and output. */
    public Interpreter(Machine machine) {
        this.machine = machine;
        this.lock = new Lock(machine);
        machine.pause().whenChanged(this::paceChanged);
    }

    /** What it stands on. Any thread may ask. */
    public Machine machine() {
        return machine;
    }

    /** How large the program's values may become. Any thread may ask. */
    public Bounds bounds() {
        return Bounds.STANDARD;
    }

    /** The lock. Any thread may ask. */
    public Lock lock() {
        return lock;
    }

    /** {@code sys.modules}. */
    public Map<String, PyModule> modules() {
        return modules;
    }

    /** {@code sys.getrecursionlimit()}. */
    public int recursionLimit() {
        return recursionLimit;
    }

    /** {@code sys.setrecursionlimit(limit)}. */
    public void setRecursionLimit(int limit) {
        recursionLimit = Math.min(limit, deepest);
    }

    /** Has the recursion limit never become more than {@code most}. */
    public void boundRecursion(int most) {
        deepest = most;
        setRecursionLimit(recursionLimit);
    }

    /** {@code sys.argv}: the program's name and its arguments. */
    public List<String> arguments() {
        return arguments;
    }

    /** Gives the program its {@code sys.argv}. */
    public void setArguments(List<String> given) {
        arguments = List.copyOf(given);
    }

    /** What a part of the library keeps for this interpreter, made when it is first asked for. Any thread may ask. */
    public <T> T state(Class<T> type, Supplier<T> maker) {
        return type.cast(states.computeIfAbsent(type, _ -> maker.get()));
    }

    /** At a back edge or call: lets others have the lock, and ends where the program is to end. */
    public void check() {
        if (lock.wantsAttention()) {
            attend();
        }
    }

    /** The program is stopped, or goes on: who runs it looks up now, or at every line. */
    private void paceChanged() {
        lock.stop(machine.pause().isStopped());
        synchronized (interrupting) {
            boolean before = goesByLine;
            goesByLine = machine.pause().isByLine();
            if (goesByLine && !before) {
                LineWatch.begin();
            } else if (before && !goesByLine) {
                LineWatch.end();
            }
        }
    }

    private void attend() {
        machine.pause().check();
        if (lock.isEnding()) {
            throw new KeyboardInterrupt();
        }
        if (takeInterrupt()) {
            throw new KeyboardInterrupt();
        }
        lock.attend();
    }

    /**
     * Interrupts the program as Ctrl-C does: who runs its main coroutine is told, and where nobody does, its main thread gets
     * one {@link KeyboardInterrupt} where it is, running or waiting. Any thread may ask.
     */
    public void interrupt() {
        synchronized (interrupting) {
            if (!machine.interruptMain()) {
                interrupted = true;
                lock.call(true);
            }
        }
    }

    /** Whether an interrupt waited for the calling thread, which has it now. */
    private boolean takeInterrupt() {
        if (!machine.isOnMainThread()) {
            return false;
        }
        synchronized (interrupting) {
            boolean taken = interrupted;
            interrupted = false;
            lock.call(false);
            if (taken) {
                Thread.interrupted(); // the same interrupt, for a thread that waits
            }
            return taken;
        }
    }

    /** Runs {@code body} on a thread that does not have the lock, with it and an empty stack of calls. */
    public <T extends @Nullable Object> T run(Callable<T> body) throws Exception {
        PyThread thread = PyThread.enter(this);
        lock.take();
        PyThread.Place before = thread.place();
        thread.clear();
        try {
            return body.call();
        } finally {
            thread.restore(before);
            lock.release();
        }
    }

    /** Runs {@code wait} without the lock, which the calling thread has before and after. */
    public <T extends @Nullable Object> T unlocked(Callable<T> wait) throws Exception {
        PyThread thread = PyThread.enter(this);
        PyThread.Place before = thread.place();
        lock.release();
        try {
            return wait.call();
        } catch (KeyboardInterrupt stopped) {
            takeInterrupt();
            throw stopped;
        } finally {
            lock.take();
            thread.restore(before);
        }
    }
}
