package dev.loopscope.script;

import java.nio.file.Path;
import java.util.function.Supplier;

import dev.loopscope.machine.Time;

/** Something that runs Python programs, several at once if need be. */
interface ProgramRunner {
    /** What a program left behind: what it printed on either stream, and its exit status. */
    record Outcome(String out, String err, int exit) {}

    /** Runs a program to its end, as {@code python3 NAME.py} does in the program's folder. */
    Outcome run(Path program);

    /** The interpreter, in this JVM, each program on a time of its own. */
    static ProgramRunner inProcess(Supplier<Time> time) {
        return new InterpreterRunner(time);
    }
}
