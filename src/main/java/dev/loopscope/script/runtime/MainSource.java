package dev.loopscope.script.runtime;

import dev.loopscope.script.object.Interpreter;

/** The text of an interpreter's main module, which its child processes read too. */
public final class MainSource {
    private Source source = Source.ofProgram("<none>", "");

    private MainSource() {}

    /** The text; an empty one before there is any. */
    public static Source of(Interpreter interpreter) {
        return interpreter.state(MainSource.class, MainSource::new).source;
    }

    static void set(Interpreter interpreter, Source source) {
        interpreter.state(MainSource.class, MainSource::new).source = source;
    }
}
