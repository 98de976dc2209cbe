package dev.loopscope.script.library.processes;

import dev.loopscope.process.WorkerMain;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Truth;
import dev.loopscope.script.runtime.Errors;
import dev.loopscope.script.runtime.Modules;

/** What a process shares with its children: they ask it to call methods of objects that it has. */
final class SharedObjects {
    private SharedObjects() {}

    /** Answers a question of a child, on a thread for it alone. */
    static byte[] answer(Interpreter interpreter, byte[] question) throws Exception {
        interpreter.machine().activity().begin();
        try {
            return interpreter.run(() -> answer(PyThread.current(), question));
        } finally {
            interpreter.machine().activity().end();
        }
    }

    private static byte[] answer(PyThread thread, byte[] question) {
        try {
            PyTuple asked = (PyTuple) PickleReader.read(thread, question);
            PyModule module = Modules.load(thread, "multiprocessing");
            Object result = Calls.callMethod(thread, module, "_answer", asked.items().clone());
            return PickleWriter.write(thread, PyTuple.of(true, result));
        } catch (PyError error) {
            return PickleWriter.write(thread, PyTuple.of(false, error.exception()));
        }
    }

    /** Asks the parent of this process for what a method of its object gives. */
    static Object ask(PyThread thread, PyTuple question, String shown) {
        byte[] packed = PickleWriter.write(thread, question);
        byte[] answer = Errors.calling(() -> thread.interpreter().unlocked(
                () -> thread.interpreter().machine().blocked(shown, () -> asked(packed))));
        PyTuple parts = (PyTuple) PickleReader.read(thread, answer);
        if (!Truth.of(thread, parts.get(0))) {
            throw Raise.again((PyException) parts.get(1));
        }
        return parts.get(1);
    }

    private static byte[] asked(byte[] question) throws InterruptedException {
        try {
            return WorkerMain.ask(question);
        } catch (java.io.IOException parentGone) {
            throw new java.io.UncheckedIOException("the parent process is gone", parentGone);
        }
    }
}
