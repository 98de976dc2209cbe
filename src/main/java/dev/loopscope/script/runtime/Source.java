package dev.loopscope.script.runtime;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The text of a module.
 *
 * @param file its name, as tracebacks show it
 * @param text all of it
 * @param lines its lines without line feeds
 * @param isLibrary whether it belongs to the library and not to the program
 */
public record Source(String file, String text, List<String> lines, boolean isLibrary) {
    /** The text of a program. */
    public static Source ofProgram(String file, String text) {
        return new Source(file, text, text.lines().toList(), false);
    }

    /** The text of a module of the library. */
    public static Source ofLibrary(String file, String text) {
        return new Source(file, text, text.lines().toList(), true);
    }

    @Nullable
    String line(int number) {
        return number < 1 || number > lines.size() ? null : lines.get(number - 1);
    }
}
