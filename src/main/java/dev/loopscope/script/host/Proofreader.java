package dev.loopscope.script.host;

import java.util.Optional;

import dev.loopscope.script.runtime.Program;
import dev.loopscope.script.runtime.Source;
import dev.loopscope.script.syntax.SyntaxFault;

/** Looks whether a text is a program, before anybody runs it. */
public final class Proofreader {
    private Proofreader() {}

    /** What is wrong with the text, if something is. */
    public static Optional<SyntaxFault> faultIn(String file, String text) {
        try {
            Program.check(Source.ofProgram(file, text));
            return Optional.empty();
        } catch (SyntaxFault fault) {
            return Optional.of(fault);
        }
    }
}
