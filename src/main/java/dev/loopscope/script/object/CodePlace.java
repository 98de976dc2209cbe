package dev.loopscope.script.object;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The code of a module, function or class, as tracebacks name it. */
public interface CodePlace {
    /** {@code co_filename}. */
    String file();

    /** {@code co_name}, such as {@code main} or {@code <module>}. */
    String name();

    /** {@code co_qualname}, such as {@code main.<locals>.inner}. */
    String qualifiedName();

    /** {@code co_firstlineno}. */
    int firstLine();

    /** A line of the file's text, from 1, without line feed; null where the text does not have it. */
    @Nullable
    String line(int number);

    /** {@code co_varnames}: the parameters, then the other variables. */
    List<String> variables();

    /** {@code co_freevars}: the variables of functions around that it uses. */
    List<String> freeVariables();

    /** {@code co_argcount}: how many parameters can be given by position. */
    int positionalCount();

    /** Whether it belongs to a module of the library and not to the program. */
    boolean isLibrary();
}
