package dev.loopscope.script.library.asyncio;

import dev.loopscope.executor.ThreadPool;
import dev.loopscope.loop.Async;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.Errors;
import dev.loopscope.script.runtime.Modules;

import static dev.loopscope.script.library.asyncio.FutureMethods.given;

/** The module {@code asyncio}. */
public final class Asyncio {
    private Asyncio() {}

    /** Makes the module. */
    public static PyModule module(PyThread thread) {
        thread.interpreter().machine().setDefaultExecutor(ThreadPool::defaultFor);
        MachineWarnings.install(thread.interpreter());
        PyModule module = new PyModule("asyncio");
        AsyncioErrors.addTo(module);
        addTypes(module);
        TaskFunctions.addTo(module);
        PyTimeout.addTo(module);
        PyRunner.addTo(module);
        addLoops(module);
        Policies.addTo(module);
        Refusals.ofModule(module);
        return module;
    }

    /** Makes a module within asyncio, which has the same names. */
    public static PyModule part(PyThread thread, String name) {
        PyModule whole = Modules.load(thread, "asyncio");
        PyModule part = new PyModule(name);
        for (String known : whole.names()) {
            Object value = whole.get(known);
            if (!known.startsWith("__") && value != null) {
                part.put(known, value);
            }
        }
        return part;
    }

    private static void addTypes(PyModule module) {
        module.put("Future", PyFuture.TYPE);
        module.put("Task", PyTask.TYPE);
        module.put("Handle", PyHandle.TYPE);
        module.put("TimerHandle", PyHandle.TIMER);
        module.put("AbstractEventLoop", PyLoop.ABSTRACT);
        module.put("BaseEventLoop", PyLoop.BASE);
        module.put("SelectorEventLoop", PyLoop.TYPE);
        module.put("EventLoop", PyLoop.TYPE);
        module.put("TaskGroup", PyTaskGroup.TYPE);
        module.put("Lock", PyLock.TYPE);
        module.put("Event", PyEvent.TYPE);
        module.put("Condition", PyCondition.TYPE);
        module.put("Semaphore", PySemaphore.TYPE);
        module.put("BoundedSemaphore", PySemaphore.BOUNDED);
        module.put("Barrier", PyBarrier.TYPE);
        module.put("Queue", PyQueue.TYPE);
        module.put("PriorityQueue", PyQueue.PRIORITY);
        module.put("LifoQueue", PyQueue.LIFO);
        for (String mode : new String[]{"FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"}) {
            module.put(mode, mode);
        }
    }

    private static void addLoops(PyModule module) {
        module.add(Builtin.of("get_running_loop()", (_, _) -> PyLoop.of(Border.runningLoop())));
        module.add(Builtin.of("_get_running_loop()",
                (_, _) -> Async.isLoopRunning() ? PyLoop.of(Border.runningLoop()) : PyNone.NONE));
        module.add(Builtin.of("get_event_loop()", (_, _) -> PyLoop.of(Errors.calling(Async::getEventLoop))));
        module.add(Builtin.of("new_event_loop()", (thread, _) -> PyLoop.make(thread)));
        module.add(Builtin.of1("set_event_loop(loop)", (_, loop) -> {
            Async.setEventLoop(orNone(loop));
            return PyNone.NONE;
        }));
    }

    private static @org.jspecify.annotations.Nullable EventLoop orNone(Object loop) {
        if (loop == PyNone.NONE) {
            return null;
        }
        PyLoop known = PyLoop.orNull(loop);
        if (known == null) {
            throw Raise.of(Exceptions.TYPE_ERROR, "loop must be an instance of AbstractEventLoop or None, not '%s'"
                    .formatted(Types.of(given(loop)).name()));
        }
        return known.engine();
    }
}
