package dev.loopscope.script.library.asyncio;

import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.runtime.Warnings;

/** The engine's warnings as the program's: by the module warnings, and asyncio's own by its logger. */
final class MachineWarnings {
    private final Interpreter interpreter;

    private MachineWarnings(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    static void install(Interpreter interpreter) {
        interpreter.machine().setWarner(new MachineWarnings(interpreter)::warn);
    }

    private void warn(String category, String text) {
        try {
            Border.locked(interpreter, () -> {
                tell(PyThread.current(), category, text);
                return PyNone.NONE;
            });
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("a warning could not be given", failed);
        }
    }

    private void tell(PyThread thread, String category, String text) {
        if (category.equals("asyncio")) {
            LogOutput.warning(thread, text);
            return;
        }
        Warnings.warnHere(thread, Exceptions.all().getOrDefault(category, Exceptions.RUNTIME_WARNING), text);
    }
}
