package dev.loopscope.loop;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.ProgramExit;
import dev.loopscope.machine.Repr;

/**
 * Where the errors of a loop go that have nobody to go to: to the handler that was set, else to standard error. Only what
 * ends the program leaves it.
 */
final class UnhandledErrors {
    private final EventLoop loop;
    private volatile ExceptionContext.@Nullable Handler handler;

    UnhandledErrors(EventLoop loop) {
        this.loop = loop;
    }

    ExceptionContext.@Nullable Handler handler() {
        return handler;
    }

    void setHandler(ExceptionContext.@Nullable Handler chosen) {
        handler = chosen;
    }

    void take(ExceptionContext context) {
        ExceptionContext.Handler chosen = handler;
        if (chosen == null) {
            print(context, "Exception in default exception handler");
            return;
        }
        try {
            chosen.accept(loop, context);
        } catch (ProgramExit exit) {
            throw exit;
        } catch (Throwable e) {
            print(ExceptionContext.of("Unhandled error in exception handler", e).with("context", context),
                    "Exception in default exception handler while handling an unexpected error in custom exception "
                            + "handler");
        }
    }

    /** As the default handler logs it, or where even the text forms fail {@code otherwise}. */
    private void print(ExceptionContext context, String otherwise) {
        try {
            loop.defaultExceptionHandler(context);
        } catch (ProgramExit exit) {
            throw exit;
        } catch (Throwable e) {
            loop.machine().printError(otherwise + "\n" + Repr.traceback(e));
        }
    }
}
