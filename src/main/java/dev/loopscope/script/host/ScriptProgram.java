package dev.loopscope.script.host;

import java.util.List;

import dev.loopscope.executor.ThreadPool;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.SourceLocator;
import dev.loopscope.script.library.AfterMain;
import dev.loopscope.script.library.Library;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.runtime.Ending;
import dev.loopscope.script.runtime.Modules;
import dev.loopscope.script.runtime.Program;
import dev.loopscope.script.runtime.Source;

/**
 * A program that is to be run.
 *
 * @param file what it is called, in tracebacks too
 * @param text all of it
 * @param arguments {@code sys.argv}: its name as it was given, and what comes after it
 */
public record ScriptProgram(String file, String text, List<String> arguments) {
    /** The locator of its lines. */
    public SourceLocator lines() {
        return new ScriptLines(file);
    }

    /** Makes the interpreter that runs it on {@code machine}. */
    public Interpreter interpreter(Machine machine) {
        machine.setDefaultExecutor(ThreadPool::defaultFor);
        Interpreter interpreter = new Interpreter(machine);
        Modules.setLibrary(interpreter, new Library());
        interpreter.setArguments(arguments);
        return interpreter;
    }

    /** Runs it to the end of its main thread, which the calling one is. */
    public Ending run(Interpreter interpreter) {
        return Program.run(interpreter, Source.ofProgram(file, text), new AfterMain());
    }
}
