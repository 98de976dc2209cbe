package dev.loopscope.script.library;

import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.runtime.Program;

/** What follows a program's main module: its threads and executors are waited for, then what {@code atexit} has is done. */
public final class AfterMain implements Program.AtEnd {
    @Override
    public void run(PyThread thread) {
        call(thread, "threading", "_shutdown");
        call(thread, "atexit", "_run_exitfuncs");
    }

    private static void call(PyThread thread, String module, String function) {
        PyModule imported = thread.interpreter().modules().get(module);
        Object callee = imported == null ? null : imported.get(function);
        if (callee != null) {
            Calls.call(thread, callee);
        }
    }
}
