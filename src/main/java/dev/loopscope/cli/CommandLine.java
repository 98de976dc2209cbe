package dev.loopscope.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.SourceLocator;
import dev.loopscope.machine.Time;
import dev.loopscope.machine.VirtualTime;
import dev.loopscope.script.host.ScriptProgram;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.trace.TraceEvent.OutputStreamName;

/** The command {@code loopscope run FILE.py}: runs a program as python3 does. */
public final class CommandLine {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    /** After Ctrl-C: what the program left running, after it was waited for, ends with it. */
    private static final int INTERRUPTED = 130;
    /** What python3 gives where standard output cannot be written at the end. */
    private static final int NOBODY_READ = 120;
    private static final String NAME = "loopscope";
    private static final String HELP = """
            usage: java -jar loopscope.jar run [--instant] [--trace FILE] [--summary] FILE.py [ARGUMENTS]
            Runs a Python program as python3 does. FILE.py may be - for standard input.
              --instant      jumps over the waits, on a virtual time
              --trace FILE   writes what happened for ui.perfetto.dev or chrome://tracing
              --summary      says on standard error what the run shows, and where the time of each task went
              --help         says this
            """;

    private final Terminal terminal = new Terminal();

    private CommandLine() {}

    /** The command with all its words, the first of which is {@code run}. Ends the JVM with the program's exit status. */
    public static void main(String[] command) {
        CommandLine line = new CommandLine();
        int status = line.execute(command);
        Runtime.getRuntime().halt(line.terminal.flush() || status != 0 ? status : NOBODY_READ);
    }

    private int execute(String[] command) {
        try {
            Options options = Options.read(command);
            String name = options.program();
            if (name == null) {
                terminal.print(OutputStreamName.STDOUT, HELP);
                return 0;
            }
            return run(ProgramFile.read(name, options.arguments()), options);
        } catch (Options.Misused misused) {
            say(misused.getMessage() + "\n" + HELP);
            return MISUSED;
        } catch (ProgramFile.Unreadable unreadable) {
            say(unreadable.getMessage() + "\n");
            return unreadable.status();
        } catch (InterruptedException e) {
            return FAILED;
        }
    }

    private void say(String text) {
        terminal.print(OutputStreamName.STDERR, NAME + ": " + text);
    }

    private int run(ScriptProgram program, Options options) throws InterruptedException {
        Watch watch = options.summary() || options.trace() != null ? new Watch(terminal) : null;
        Time time = options.instant() ? new VirtualTime() : Time.system();
        Machine machine = watch == null
                ? new Machine(time, terminal, SourceLocator.none(), () -> {})
                : new Machine(time, watch, program.lines(), () -> {});
        int[] status = {FAILED};
        Interpreter interpreter = program.interpreter(machine);
        Interrupts.on(interpreter::interrupt);
        machine.startMain(() -> status[0] = program.run(interpreter).status()).join();
        if (status[0] != INTERRUPTED) {
            machine.ended().join();
        }
        return watch == null || report(watch, options) ? status[0] : FAILED;
    }

    private boolean report(Watch watch, Options options) {
        if (options.summary()) {
            terminal.flush();
            terminal.print(OutputStreamName.STDERR, watch.summary());
        }
        return write(watch, options.trace());
    }

    private boolean write(Watch watch, @Nullable String trace) {
        if (trace == null) {
            return true;
        }
        try {
            watch.writeTrace(Path.of(trace));
            return true;
        } catch (IOException e) {
            say("can't write '%s': %s\n".formatted(trace, e));
            return false;
        }
    }
}
