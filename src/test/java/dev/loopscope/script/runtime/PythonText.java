package dev.loopscope.script.runtime;

import java.util.Objects;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Texts;

/** A module's text that is run without any library. */
final class PythonText {
    private PythonText() {}

    /** The {@code repr} of what the text leaves in {@code result}, or the exception that it ends with. */
    static String result(String text) throws Exception {
        return new Interpreter(Machine.untraced(Time.system())).run(() -> {
            PyThread thread = PyThread.current();
            try {
                PyModule module = Program.module(thread, "__main__", Source.ofProgram("a.py", text));
                return Texts.repr(thread, Objects.requireNonNull(module.get("result")));
            } catch (PyError error) {
                PyException exception = error.exception();
                return exception.type().name() + ": " + Texts.str(thread, exception);
            }
        });
    }
}
