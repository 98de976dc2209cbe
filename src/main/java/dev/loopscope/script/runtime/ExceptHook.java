package dev.loopscope.script.runtime;

import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTraceback;

/** Who is told of an exception that nobody handled: the program's {@code sys.excepthook}, or else standard error. */
final class ExceptHook {
    private ExceptHook() {}

    static void tell(PyThread thread, PyException exception) {
        PyModule sys = thread.interpreter().modules().get("sys");
        Object hook = sys == null ? null : sys.get("excepthook");
        String report = Tracebacks.of(thread, exception);
        if (sys == null || hook == null || hook == sys.get("__excepthook__")) {
            print(thread, report);
            return;
        }
        PyTraceback traceback = exception.traceback();
        try {
            Calls.call(thread, hook, exception.type(), exception, traceback == null ? PyNone.NONE : traceback);
        } catch (PyError failed) {
            print(thread, "Error in sys.excepthook:\n" + Tracebacks.of(thread, failed.exception())
                    + "\nOriginal exception was:\n" + report);
        }
    }

    private static void print(PyThread thread, String text) {
        thread.interpreter().machine().printError(text);
    }
}
