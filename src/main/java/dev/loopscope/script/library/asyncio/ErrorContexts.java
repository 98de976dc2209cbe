package dev.loopscope.script.library.asyncio;

import java.util.Map;

import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.ExceptionContext;
import dev.loopscope.loop.Handle;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.runtime.Errors;
import dev.loopscope.script.runtime.Tracebacks;

/** Errors that have nobody to go to, as the engine has them and as the dict that exception handlers of programs get. */
final class ErrorContexts {
    private static final String MESSAGE = "message";
    private static final String EXCEPTION = "exception";

    private ErrorContexts() {}

    /** The dict of an engine's context. */
    static PyDict toDict(EventLoop loop, ExceptionContext context) {
        PyDict dict = new PyDict();
        if (context.message() != null) {
            dict.put(MESSAGE, context.message());
        }
        if (context.exception() != null) {
            dict.put(EXCEPTION, Errors.toPython(context.exception()).exception());
        }
        for (Map.Entry<String, Object> detail : context.details().entrySet()) {
            dict.put(detail.getKey(), object(loop, detail.getKey(), detail.getValue()));
        }
        return dict;
    }

    private static Object object(EventLoop loop, String key, Object value) {
        return switch (value) {
            case Handle handle -> PyHandle.of(loop, handle);
            case LoopFuture<?> future -> PyFuture.of(future);
            case ExceptionContext inner -> toDict(loop, inner);
            case String text -> key.equals("future") || key.equals("task") ? new GoneFuture(text) : text;
            default -> value;
        };
    }

    /** The engine's context of a dict of the program. */
    static ExceptionContext fromDict(PyThread thread, PyDict dict) {
        Object message = dict.get(MESSAGE);
        Object exception = dict.get(EXCEPTION);
        ExceptionContext context = ExceptionContext.of(
                message == null || message == PyNone.NONE ? null : Texts.str(thread, message),
                exception instanceof PyException raised ? new PyError(raised) : null);
        for (Object key : dict.keyArray()) {
            Object value = dict.get(key);
            if (value != null && !key.equals(MESSAGE) && !key.equals(EXCEPTION)) {
                context = context.with(Texts.str(thread, key), value);
            }
        }
        return context;
    }

    /** What the default exception handler logs, without the traceback. */
    static String text(PyThread thread, PyDict context) {
        Object message = context.get(MESSAGE);
        StringBuilder text = new StringBuilder(message == null || message == PyNone.NONE || message.equals("")
                ? "Unhandled exception in event loop"
                : Texts.str(thread, message));
        Object[] keys = context.keyArray();
        java.util.Arrays.sort(keys, java.util.Comparator.comparing(key -> Texts.str(thread, key)));
        for (Object key : keys) {
            Object value = context.get(key);
            if (value != null && !key.equals(MESSAGE) && !key.equals(EXCEPTION)) {
                text.append('\n').append(Texts.str(thread, key)).append(": ");
                text.append(key.equals("source_traceback") ? Texts.str(thread, value) : Texts.repr(thread, value));
            }
        }
        return text.toString();
    }

    /** The exception of a context, null if it has none. */
    static @org.jspecify.annotations.Nullable PyException exception(PyDict context) {
        return context.get(EXCEPTION) instanceof PyException exception ? exception : null;
    }

    /** An exception with its traceback. */
    static String traceback(PyThread thread, PyException exception) {
        return Tracebacks.of(thread, exception);
    }
}
