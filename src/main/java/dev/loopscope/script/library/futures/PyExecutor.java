package dev.loopscope.script.library.futures;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.library.asyncio.ExecutorCalls;
import dev.loopscope.script.library.threads.Waiter;
import dev.loopscope.script.object.Keywords;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Truth;
import dev.loopscope.script.runtime.Errors;

/** What the executors of {@code concurrent.futures} stand on: a pool, and what they gave it to do. Guarded by the interpreter's lock. */
abstract class PyExecutor extends PyObject implements ExecutorCalls.OfExecutor {
    private @Nullable ExecutorService service;
    private final Set<PyConcurrentFuture> open = new LinkedHashSet<>();
    private final Set<Waiter> waiters = new LinkedHashSet<>();

    PyExecutor(PyType type) {
        super(type);
    }

    /** The methods of all executors. */
    static void define(PyType t) {
        t.method("submit(self, fn, /, *args, **kwargs)", (thread, a) -> {
            PyDict keywords = (PyDict) a[3];
            Object[] arguments = Keywords.joined(((PyTuple) a[2]).items(), keywords);
            return ((PyExecutor) a[0]).submit(thread, a[1], arguments, Keywords.names(keywords));
        });
        t.method("shutdown(self, wait=True, *, cancel_futures=False)", (thread, a) -> {
            PyExecutor executor = (PyExecutor) a[0];
            executor.shutdown(Truth.of(thread, a[2]));
            if (Truth.of(thread, a[1])) {
                executor.await(thread);
            }
            return PyNone.NONE;
        });
    }

    /** The pool that it stands on from now on. */
    final void begin(ExecutorService pool) {
        service = pool;
    }

    @Override
    public final ExecutorService executor() {
        ExecutorService known = service;
        if (known == null) {
            throw Raise.runtimeError("%s.__init__() was not called", type().name());
        }
        return known;
    }

    @Override
    public abstract Callable<Object> work(PyThread thread, Object function, Object[] arguments, String[] names);

    /** Raises an error where no calls are taken any more. */
    abstract void checkOpen(PyThread thread);

    /** The pool has been given a call. */
    void submitted(PyThread thread, PyConcurrentFuture future) {}

    private Object submit(PyThread thread, Object function, Object[] arguments, String[] names) {
        ExecutorService pool = executor();
        checkOpen(thread);
        if (pool.isShutdown()) {
            throw Raise.runtimeError("cannot schedule new futures after shutdown");
        }
        return submit(thread, work(thread, function, arguments, names));
    }

    /** Has the pool do {@code work}; gives its future. */
    @SuppressWarnings("unchecked") // the pools' futures are calls, which are completable futures
    final Object submit(PyThread thread, Callable<Object> work) {
        ExecutorService pool = executor();
        CompletableFuture<Object> call = (CompletableFuture<Object>) Errors.calling(() -> pool.submit(work));
        PyConcurrentFuture future = PyConcurrentFuture.of(thread, call);
        open.add(future);
        future.onDone(() -> ended(future));
        submitted(thread, future);
        return future;
    }

    private void ended(PyConcurrentFuture future) {
        open.remove(future);
        if (open.isEmpty()) {
            waiters.forEach(Waiter::wake);
        }
    }

    private void shutdown(boolean cancel) {
        executor().shutdown();
        if (cancel) {
            Set.copyOf(open).forEach(PyConcurrentFuture::cancel);
        }
    }

    /** Waits for what it has to do. */
    private void await(PyThread thread) {
        while (!open.isEmpty()) {
            Waiter waiter = new Waiter(thread.interpreter());
            waiters.add(waiter);
            try {
                waiter.await(thread, "shutdown()", Waiter.FOREVER);
            } finally {
                waiters.remove(waiter);
            }
        }
        ExecutorService pool = executor();
        if (!pool.isTerminated()) {
            Errors.calling(
                    () -> thread.interpreter().unlocked(() -> thread.interpreter().machine().blocked("shutdown()",
                            () -> pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS))));
        }
    }
}
