package dev.loopscope.script.library.asyncio;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.BrokenBarrierError;
import dev.loopscope.loop.ExceptionGroup;
import dev.loopscope.loop.InvalidStateException;
import dev.loopscope.loop.QueueEmpty;
import dev.loopscope.loop.QueueFull;
import dev.loopscope.loop.QueueShutDown;
import dev.loopscope.script.object.ExceptionGroups;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.runtime.Errors;

/** asyncio's exceptions, and those of the engine as these. */
final class AsyncioErrors {
    static final PyType INVALID_STATE = type("asyncio.exceptions", "InvalidStateError", Exceptions.EXCEPTION);
    static final PyType BROKEN_BARRIER = type("asyncio.exceptions", "BrokenBarrierError", Exceptions.RUNTIME_ERROR);
    static final PyType INCOMPLETE_READ = type("asyncio.exceptions", "IncompleteReadError", Exceptions.EOF_ERROR);
    static final PyType LIMIT_OVERRUN = type("asyncio.exceptions", "LimitOverrunError", Exceptions.EXCEPTION);
    static final PyType NO_SENDFILE = type("asyncio.exceptions", "SendfileNotAvailableError", Exceptions.RUNTIME_ERROR);
    static final PyType QUEUE_EMPTY = type("asyncio.queues", "QueueEmpty", Exceptions.EXCEPTION);
    static final PyType QUEUE_FULL = type("asyncio.queues", "QueueFull", Exceptions.EXCEPTION);
    static final PyType QUEUE_SHUT_DOWN = type("asyncio.queues", "QueueShutDown", Exceptions.EXCEPTION);

    static {
        Errors.translate(AsyncioErrors::translated);
    }

    private AsyncioErrors() {}

    private static PyType type(String module, String name, PyType base) {
        return PyType.library(module, name, base, _ -> {});
    }

    static void addTo(PyModule module) {
        for (PyType type : List.of(INVALID_STATE, BROKEN_BARRIER, INCOMPLETE_READ, LIMIT_OVERRUN, NO_SENDFILE,
                QUEUE_EMPTY, QUEUE_FULL, QUEUE_SHUT_DOWN)) {
            module.put(type.name(), type);
        }
        module.put("CancelledError", Exceptions.CANCELLED_ERROR);
        module.put("TimeoutError", Exceptions.TIMEOUT_ERROR);
    }

    private static @Nullable PyError translated(Throwable thrown) {
        return switch (thrown) {
            case InvalidStateException _ -> Raise.of(INVALID_STATE, String.valueOf(thrown.getMessage()));
            case QueueEmpty _ -> Raise.of(QUEUE_EMPTY);
            case QueueFull _ -> Raise.of(QUEUE_FULL);
            case QueueShutDown _ -> Raise.of(QUEUE_SHUT_DOWN);
            case BrokenBarrierError _ -> Raise.of(BROKEN_BARRIER, String.valueOf(thrown.getMessage()));
            case ExceptionGroup group -> ofGroup(group);
            default -> null;
        };
    }

    private static PyError ofGroup(ExceptionGroup group) {
        List<PyException> exceptions = group.exceptions().stream()
                .map(exception -> Errors.toPython(exception).exception()).toList();
        return Raise.again(
                ExceptionGroups.of(PyThread.current(), "unhandled errors in a TaskGroup", exceptions));
    }
}
