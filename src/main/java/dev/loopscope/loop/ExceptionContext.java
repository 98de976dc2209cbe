package dev.loopscope.loop;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Repr;

/**
 * An error that has nobody to go to, as a loop's exception handler gets it.
 *
 * @param message what happened
 * @param exception the error, where there is one
 * @param handle the callback that it left, where it left one
 * @param future the future or task that it is about, where there is one
 */
public record ExceptionContext(String message, @Nullable Throwable exception, @Nullable Handle handle,
        @Nullable LoopFuture<?> future) {
    /** Takes such errors. */
    @FunctionalInterface
    public interface Handler {
        /** Runs on the thread where the error came up, most often the loop's. */
        void accept(EventLoop loop, ExceptionContext context);
    }

    static ExceptionContext ofCallback(Handle handle, Throwable exception) {
        return new ExceptionContext("Exception in callback %s()".formatted(handle.name()), exception, handle, null);
    }

    /** An error about a future or a task. */
    static ExceptionContext of(String message, @Nullable Throwable exception, @Nullable LoopFuture<?> future) {
        return new ExceptionContext(message, exception, null, future);
    }

    /** What asyncio's default handler logs: the message, a line for each key in order, the traceback. */
    String report() {
        Map<String, Object> details = new TreeMap<>();
        if (handle != null) {
            details.put("handle", handle);
        }
        if (future != null) {
            details.put(future instanceof Task ? "task" : "future", future);
        }
        String lines = details.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue() + "\n")
                .collect(Collectors.joining());
        return message + "\n" + lines + (exception == null ? "" : Repr.traceback(exception));
    }
}
