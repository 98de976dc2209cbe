package dev.loopscope.loop;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Repr;

/**
 * An error that has nobody to go to, as a loop's exception handler gets it.
 *
 * @param message what happened, null where nothing more is known
 * @param exception the error, where there is one
 * @param details what it is about, by asyncio's keys: {@code handle}, {@code future}, {@code task}, {@code context}, in
 *        debug mode {@code source_traceback}; the
 *        text form stands for what is not there any more
 */
public record ExceptionContext(@Nullable String message, @Nullable Throwable exception,
        SortedMap<String, Object> details) {
    /** Takes such errors. */
    @FunctionalInterface
    public interface Handler {
        /** Runs on the thread where the error came up, most often the loop's. */
        void accept(EventLoop loop, ExceptionContext context);
    }

    /** An error about nothing in particular. */
    public static ExceptionContext of(@Nullable String message, @Nullable Throwable exception) {
        return new ExceptionContext(message, exception, new TreeMap<>());
    }

    static ExceptionContext ofCallback(Handle handle, Throwable exception) {
        return of("Exception in callback " + handle.title(), exception).with("handle", handle).from(handle.origin());
    }

    /** The same about something that was made at {@code origin}, where that is known. */
    ExceptionContext from(@Nullable Origin origin) {
        return origin == null ? this : with("source_traceback", origin.traceback("Object"));
    }

    /** The same, which is about {@code value} too. */
    public ExceptionContext with(String key, Object value) {
        SortedMap<String, Object> more = new TreeMap<>(details);
        more.put(key, value);
        return new ExceptionContext(message, exception, more);
    }

    /** What asyncio's default handler logs: the message, a line for each key in order, the traceback. */
    String report() {
        String lines = details.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue() + "\n")
                .collect(Collectors.joining());
        return (message == null ? "Unhandled exception in event loop" : message) + "\n" + lines
                + (exception == null ? "" : Repr.traceback(exception));
    }
}
