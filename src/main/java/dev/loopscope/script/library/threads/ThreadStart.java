package dev.loopscope.script.library.threads;

import dev.loopscope.machine.KeyboardInterrupt;
import dev.loopscope.machine.Machine;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyCallable;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.runtime.Tracebacks;

/** What a new thread of the program does: call a function with the interpreter's lock. */
record ThreadStart(Interpreter interpreter, Object function, Object[] arguments, String[] names) implements Runnable {
    /** A call without arguments. */
    static ThreadStart of(PyThread thread, Object function) {
        return new ThreadStart(thread.interpreter(), function, PyCallable.NO_ARGUMENTS, PyCallable.NO_NAMES);
    }

    /** Starts a thread that the program lives on with, or one that ends with the program. */
    void start(String name, boolean daemon) {
        Machine machine = interpreter.machine();
        if (daemon) {
            machine.activity().begin();
            machine.startWorker(name, () -> {
                try {
                    run();
                } finally {
                    machine.activity().end();
                }
            });
        } else {
            machine.startNamedThread(name, this);
        }
    }

    @Override
    public void run() {
        try {
            interpreter.run(() -> {
                call();
                return null;
            });
        } catch (KeyboardInterrupt stopped) {
            throw stopped;
        } catch (RuntimeException | Error defect) {
            throw defect;
        } catch (Exception defect) {
            throw new IllegalStateException("a thread's function threw what no function of Python throws", defect);
        }
    }

    private void call() {
        PyThread thread = PyThread.current();
        try {
            Calls.call(thread, function, arguments, names);
        } catch (PyError error) {
            if (!error.is(Exceptions.SYSTEM_EXIT) && !interpreter.machine().isInterrupted()) {
                interpreter.machine().printError("Exception ignored in thread started by %s:\n%s"
                        .formatted(dev.loopscope.script.object.Texts.repr(thread, function),
                                Tracebacks.of(thread, error.exception())));
            }
        }
    }
}
