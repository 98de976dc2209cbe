package dev.loopscope.script.library.futures;

import dev.loopscope.executor.ThreadPool;
import dev.loopscope.script.library.asyncio.ThreadFutures;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;

/** The module {@code _futures}: what {@code concurrent.futures} is made of. */
public final class FuturesModule {
    private FuturesModule() {}

    /** Makes the module. */
    public static PyModule make(PyThread thread) {
        PyModule module = new PyModule("_futures");
        module.put("Future", PyConcurrentFuture.TYPE);
        module.put("Error", FutureErrors.ERROR);
        module.put("CancelledError", FutureErrors.CANCELLED_ERROR);
        module.put("InvalidStateError", FutureErrors.INVALID_STATE_ERROR);
        module.put("BrokenExecutor", FutureErrors.BROKEN_EXECUTOR);
        module.put("BrokenThreadPool", FutureErrors.BROKEN_THREAD_POOL);
        module.put("BrokenProcessPool", FutureErrors.BROKEN_PROCESS_POOL);
        module.put("ThreadPool", PyThreadPool.TYPE);
        module.put("ProcessPool", PyProcessPool.TYPE);
        module.put("default_threads", (long) ThreadPool.defaultSize());
        module.put("default_processes", (long) Runtime.getRuntime().availableProcessors());
        ThreadFutures.madeBy(thread.interpreter(), PyConcurrentFuture::of);
        return module;
    }
}
