package dev.loopscope.script.library.asyncio;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;

/** What asyncio's logger says: by the module logging where the program imported it, else on standard error. */
final class LogOutput {
    private LogOutput() {}

    /** An error, with an exception's traceback. */
    static void error(PyThread thread, String text, @Nullable PyException exception) {
        Object logger = logger(thread);
        if (logger == null) {
            thread.interpreter().machine().printError(
                    text + "\n" + (exception == null ? "" : ErrorContexts.traceback(thread, exception)));
        } else if (exception == null) {
            Calls.callMethod(thread, logger, "error", "%s", text);
        } else {
            Calls.call(thread, dev.loopscope.script.object.Attributes.get(thread, logger, "error"),
                    new Object[]{"%s", text, exception}, new String[]{"exc_info"});
        }
    }

    /** A warning. */
    static void warning(PyThread thread, String text) {
        Object logger = logger(thread);
        if (logger == null) {
            thread.interpreter().machine().printError(text + "\n");
        } else {
            Calls.callMethod(thread, logger, "warning", "%s", text);
        }
    }

    /** Something that only those hear who asked for it. */
    static void debug(PyThread thread, String text) {
        Object logger = logger(thread);
        if (logger != null) {
            Calls.callMethod(thread, logger, "debug", "%s", text);
        }
    }

    private static @Nullable Object logger(PyThread thread) {
        PyModule logging = thread.interpreter().modules().get("logging");
        Object getter = logging == null ? null : logging.get("getLogger");
        return getter == null ? null : Calls.call(thread, getter, "asyncio");
    }
}
