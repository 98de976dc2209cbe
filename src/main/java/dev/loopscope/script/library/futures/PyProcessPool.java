package dev.loopscope.script.library.futures;

import java.util.concurrent.Callable;

import dev.loopscope.executor.ProcessPool;
import dev.loopscope.process.WorkerEnd;
import dev.loopscope.script.library.processes.RemoteCalls;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.PyCallable;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Types;

/** What {@code ProcessPoolExecutor} stands on. Guarded by the interpreter's lock. */
final class PyProcessPool extends PyExecutor {
    /** The base of {@code ProcessPoolExecutor}. */
    static final PyType TYPE = PyType.library("_futures", "ProcessPool", Types.OBJECT, PyProcessPool::define)
            .madeBy((_, type, _, _) -> new PyProcessPool(type));

    /** A process that a signal ended has this and the signal's number as its exit code. */
    private static final int BY_SIGNAL = 128;

    private byte[] setup = {};

    private PyProcessPool(PyType type) {
        super(type);
    }

    static void define(PyType t) {
        PyExecutor.define(t);
        defineProcess(t);
        t.method("_begin(self, max_workers, initializer, initargs)", (thread, a) -> {
            PyProcessPool pool = (PyProcessPool) a[0];
            if (a[2] != PyNone.NONE) {
                pool.setup = RemoteCalls.pack(thread, a[2], Iteration.toArray(thread, a[3]), PyCallable.NO_NAMES);
            }
            int most = (int) Math.min((Long) a[1], Integer.MAX_VALUE);
            pool.begin(new ProcessPool(thread.interpreter().machine(), most));
            return PyNone.NONE;
        });
    }

    private static void defineProcess(PyType t) {
        t.method("_start(self, name, function, argument)", (thread, a) -> {
            byte[] call = RemoteCalls.pack(thread, a[2], new Object[]{a[3]}, PyCallable.NO_NAMES);
            String name = (String) a[1];
            return ((PyProcessPool) a[0]).submit(thread, RemoteCalls.of(thread, name, name, new byte[0], call));
        });
        t.method1("_pid(self)", (_, self) -> pool(self).processIds().stream().findFirst().<Object>map(id -> id)
                .orElse(PyNone.NONE));
        t.method1("_exit_code(self)", (_, self) -> {
            WorkerEnd end = pool(self).brokenBy();
            return end == null ? (Object) PyNone.NONE : (Object) status(end.exitCode());
        });
        t.method1("_kill(self)", (_, self) -> {
            pool(self).shutdownNow();
            return PyNone.NONE;
        });
    }

    private static long status(int exitCode) {
        return exitCode > BY_SIGNAL ? BY_SIGNAL - exitCode : exitCode;
    }

    private static ProcessPool pool(Object self) {
        return (ProcessPool) ((PyProcessPool) self).executor();
    }

    @Override
    void checkOpen(PyThread thread) {
        RemoteCalls.checkBootstrapped();
    }

    /** A call that cannot be sent fails by itself, as in CPython. */
    @Override
    public Callable<Object> work(PyThread thread, Object function, Object[] arguments, String[] names) {
        return RemoteCalls.of(thread, setup, function, arguments, names);
    }
}
