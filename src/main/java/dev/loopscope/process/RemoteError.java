package dev.loopscope.process;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Repr;

/**
 * An exception on its way home from a worker.
 *
 * @param type its class
 * @param message its message, empty without one
 * @param traceback its frames and causes as they were there
 */
record RemoteError(String type, String message, String traceback) {
    private static final int LONGEST = 1 << 16;
    /** The ways to make an exception of a message, in the order in which they are tried. */
    private static final List<List<Class<?>>> SHAPES = List.of(List.of(), List.of(String.class),
            List.of(Object.class), List.of(String.class, Throwable.class));

    /** The exception as it is sent: without the frames below the function, which are the worker's own. */
    static RemoteError of(Throwable error) {
        error.setStackTrace(Arrays.stream(error.getStackTrace())
                .takeWhile(frame -> !frame.getClassName().startsWith("jdk.internal.reflect."))
                .toArray(StackTraceElement[]::new));
        return new RemoteError(error.getClass().getName(), cut(Objects.toString(error.getMessage(), "")),
                cut(Repr.traceback(error)));
    }

    /** The exception again, of its own type where that can be made from a message, caused by the traceback there. */
    Throwable toThrowable() {
        Throwable error = SHAPES.stream().map(this::make).filter(Objects::nonNull).findFirst()
                .orElseGet(() -> new RemoteException(message.isEmpty() ? type : type + ": " + message));
        error.setStackTrace(new StackTraceElement[0]);
        RemoteTraceback cause = new RemoteTraceback(traceback);
        try {
            return error.initCause(cause);
        } catch (IllegalStateException hasCauseAlready) {
            error.addSuppressed(cause);
            return error;
        }
    }

    private @Nullable Throwable make(List<Class<?>> shape) {
        try {
            Class<? extends Throwable> known = ProgramClasses.find(type)
                    .asSubclass(Throwable.class);
            Constructor<? extends Throwable> constructor = known
                    .getDeclaredConstructor(shape.toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            Object[] arguments = shape.stream().map(part -> part == Throwable.class ? null : message).toArray();
            Throwable error = constructor.newInstance(arguments);
            return message.equals(Objects.toString(error.getMessage(), "")) ? error : null;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError cannotBeMade) {
            return null;
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…\n";
    }
}
