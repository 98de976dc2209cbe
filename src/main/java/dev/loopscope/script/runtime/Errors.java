package dev.loopscope.script.runtime;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.CancelledError;
import dev.loopscope.machine.KeyboardInterrupt;
import dev.loopscope.machine.LimitExceeded;
import dev.loopscope.machine.SystemExit;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.Raise;

/** The exceptions of Python and of Java at the border between the program and the engine. The same error keeps its identity. */
public final class Errors {
    private Errors() {}

    /** How exceptions of the engine that the library adds come to be exceptions of the program. */
    private static final java.util.List<Translation> TRANSLATIONS = new java.util.concurrent.CopyOnWriteArrayList<>();

    /** Makes an exception of the program of one of the engine, null for those that it does not know. */
    @FunctionalInterface
    public interface Translation {
        /** The exception for {@code thrown}. */
        @Nullable
        PyError of(Throwable thrown);
    }

    /** Adds exceptions that the program knows. */
    public static void translate(Translation translation) {
        TRANSLATIONS.add(translation);
    }

    /** Python's cancellation on its way through the engine. */
    public static final class Cancelled extends CancelledError {
        private static final long serialVersionUID = 1;
        private final transient PyError error;

        Cancelled(PyError error) {
            super(null);
            this.error = error;
        }
    }

    /** Python's {@code SystemExit} on its way through the engine. */
    public static final class Exit extends SystemExit {
        private static final long serialVersionUID = 1;
        private final transient PyError error;

        Exit(PyError error) {
            super("");
            this.error = error;
        }
    }

    /** Python's {@code KeyboardInterrupt} on its way through the engine. */
    public static final class Interrupt extends KeyboardInterrupt {
        private static final long serialVersionUID = 1;
        private final transient PyError error;

        Interrupt(PyError error) {
            this.error = error;
        }
    }

    /** What the engine is to see of an exception that leaves the program's code. */
    public static Throwable toEngine(PyError error) {
        if (error.is(Exceptions.CANCELLED_ERROR)) {
            return new Cancelled(error);
        }
        if (error.is(Exceptions.SYSTEM_EXIT)) {
            return new Exit(error);
        }
        return error.is(Exceptions.KEYBOARD_INTERRUPT) ? new Interrupt(error) : error;
    }

    /**
     * What the program is to see of what the engine throws.
     *
     * @throws Error as it is where the program must not see it: a limit exceeded, a defect
     */
    public static PyError toPython(Throwable thrown) {
        return switch (thrown) {
            case PyError error -> again(error);
            case Cancelled cancelled -> again(cancelled.error);
            case Exit exit -> again(exit.error);
            case Interrupt interrupt -> again(interrupt.error);
            case CancelledError cancelled -> cancelled.getMessage() == null
                    ? Raise.of(Exceptions.CANCELLED_ERROR)
                    : Raise.of(Exceptions.CANCELLED_ERROR, cancelled.getMessage());
            case KeyboardInterrupt interrupt -> interrupted(interrupt.getCause());
            case StackOverflowError _ -> ScriptFunction.recursionError();
            case LimitExceeded limit -> throw limit;
            default -> translated(thrown);
        };
    }

    private static PyError interrupted(@Nullable Throwable handled) {
        PyError error = Raise.of(Exceptions.KEYBOARD_INTERRUPT);
        if (handled != null) {
            error.exception().setContext(toPython(handled).exception());
        }
        return error;
    }

    /** The same exception, raised at another place: its traceback grows from there. */
    private static PyError again(PyError error) {
        return new PyError(error.exception());
    }

    private static PyError translated(Throwable thrown) {
        for (Translation translation : TRANSLATIONS) {
            PyError error = translation.of(thrown);
            if (error != null) {
                return error;
            }
        }
        String rule = String.valueOf(thrown.getMessage()).replaceFirst("(already awaited coroutine) '.*'$", "$1");
        return switch (thrown) {
            case java.util.concurrent.TimeoutException _ -> thrown.getMessage() == null
                    ? Raise.of(Exceptions.TIMEOUT_ERROR)
                    : Raise.of(Exceptions.TIMEOUT_ERROR, rule);
            case IllegalStateException _ -> Raise.of(Exceptions.RUNTIME_ERROR, rule);
            case IllegalArgumentException _ -> Raise.of(Exceptions.VALUE_ERROR, rule);
            case java.util.concurrent.RejectedExecutionException _ -> Raise.of(Exceptions.RUNTIME_ERROR, rule);
            case RuntimeException defect -> throw defect;
            case Error defect -> throw defect;
            default -> Raise.of(Exceptions.RUNTIME_ERROR, rule);
        };
    }

    /** Calls the engine; what it throws becomes an exception of the program. */
    public static <T extends @Nullable Object> T calling(Callable<T> engine) {
        try {
            return engine.call();
        } catch (Throwable thrown) {
            throw toPython(thrown);
        }
    }
}
