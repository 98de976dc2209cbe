package dev.loopscope.script.library.threads;

import dev.loopscope.machine.Time;
import dev.loopscope.script.object.PyCallable;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.Errors;

/** Whether a thread that an executor started still lives: called, it tells. */
final class ThreadLife extends PyCallable {
    private final Thread java = Thread.currentThread();

    ThreadLife() {
        super(Types.BUILTIN_FUNCTION);
    }

    @Override
    public Object call(PyThread thread, Object[] arguments, String[] names) {
        return java.isAlive();
    }

    /** Waits for its end. */
    Object await(PyThread thread, String reason, long nanos) {
        return Errors.calling(() -> thread.interpreter()
                .unlocked(() -> thread.interpreter().machine().blocked(reason, () -> {
                    thread.interpreter().machine().awaitEnd(java, nanos == Waiter.FOREVER ? Time.FOREVER : nanos);
                    return PyNone.NONE;
                })));
    }
}
