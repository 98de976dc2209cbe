package dev.loopscope.script.library.futures;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import dev.loopscope.executor.ThreadPool;
import dev.loopscope.machine.Time;
import dev.loopscope.script.library.asyncio.ExecutorCalls;
import dev.loopscope.script.library.threads.Waiter;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.Errors;
import dev.loopscope.script.runtime.Tracebacks;

/** What {@code ThreadPoolExecutor} stands on. Guarded by the interpreter's lock. */
final class PyThreadPool extends PyExecutor {
    /** The base of {@code ThreadPoolExecutor}. */
    static final PyType TYPE = PyType.library("_futures", "ThreadPool", Types.OBJECT, PyThreadPool::define)
            .madeBy((_, type, _, _) -> new PyThreadPool(type));

    private static final long STARTS_WITHIN_NANOS = 1_000_000_000;
    private static final int GLANCES = 50;
    private static final long GLANCE_NANOS = 20_000;
    private static final String BROKEN = "A thread initializer failed, the thread pool is not usable anymore";

    private Object initializer = PyNone.NONE;
    private Object[] arguments = {};
    private volatile boolean broken;
    private int begun;
    private @Nullable Waiter starter;

    private PyThreadPool(PyType type) {
        super(type);
    }

    static void define(PyType t) {
        PyExecutor.define(t);
        t.method("_begin(self, max_workers, prefix, initializer, initargs)", (thread, a) -> {
            PyThreadPool pool = (PyThreadPool) a[0];
            pool.initializer = a[3];
            pool.arguments = Iteration.toArray(thread, a[4]);
            int most = (int) Math.min((Long) a[1], Integer.MAX_VALUE);
            pool.begin(ThreadPool.named(thread.interpreter().machine(), (String) a[2], most,
                    () -> pool.beginThread(thread.interpreter())));
            return PyNone.NONE;
        });
    }

    /** The first thing that a thread of the pool does. */
    private void beginThread(Interpreter program) {
        Errors.calling(() -> program.run(() -> {
            PyThread thread = PyThread.current();
            PyModule threading = program.modules().get("threading");
            Object adopt = threading == null ? null : threading.get("current_thread");
            if (adopt != null) {
                Calls.call(thread, adopt);
            }
            initialize(thread);
            begun++;
            if (starter != null) {
                starter.wake();
            }
            return true;
        }));
    }

    private void initialize(PyThread thread) {
        if (initializer == PyNone.NONE) {
            return;
        }
        try {
            Calls.call(thread, initializer, arguments.clone());
        } catch (PyError error) {
            broken = true;
            thread.interpreter().machine()
                    .printError("Exception in initializer:\n" + Tracebacks.of(thread, error.exception()));
        }
    }

    /** A thread that was started for the call runs before its starter goes on, as with all threads of Python. */
    @Override
    void submitted(PyThread thread, PyConcurrentFuture future) {
        int started = ((ThreadPool) executor()).size();
        if (begun < started) {
            Time time = thread.interpreter().machine().time();
            awaitStart(thread, started);
            for (int i = 0; i < GLANCES && !future.isDone() && !future.isRunning(); i++) {
                Errors.calling(() -> thread.interpreter().unlocked(() -> {
                    time.await(time.isVirtual() ? 0 : GLANCE_NANOS);
                    return true;
                }));
            }
        }
    }

    private void awaitStart(PyThread thread, int started) {
        while (begun < started && !executor().isShutdown()) {
            Waiter waiter = new Waiter(thread.interpreter());
            starter = waiter;
            waiter.await(thread, "Thread.start()", STARTS_WITHIN_NANOS);
        }
        starter = null;
    }

    @Override
    void checkOpen(PyThread thread) {
        if (broken) {
            throw Raise.of(FutureErrors.BROKEN_THREAD_POOL, BROKEN);
        }
    }

    @Override
    public Callable<Object> work(PyThread thread, Object function, Object[] given, String[] names) {
        Callable<Object> work = ExecutorCalls.work(thread.interpreter(), function, given, names);
        return initializer == PyNone.NONE ? work : () -> {
            if (broken) {
                return thread.interpreter().run(() -> {
                    throw Raise.of(FutureErrors.BROKEN_THREAD_POOL, BROKEN);
                });
            }
            return work.call();
        };
    }
}
