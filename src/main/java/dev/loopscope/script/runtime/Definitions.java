package dev.loopscope.script.runtime;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.PyBoxed;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;

/** Functions that the library writes as text and defines: the constructors of dataclasses and of named tuples. */
public final class Definitions {
    private static final String FILE = "<string>";

    private Definitions() {}

    /**
     * What {@code name} is when {@code text} has run.
     *
     * @param module what the functions show as their module
     * @param names what the text finds beside the builtins
     */
    public static @Nullable Object of(PyThread thread, String text, String name, String module, PyDict names) {
        PyModule globals = new PyModule(module);
        for (int i = names.next(0); i >= 0; i = names.next(i + 1)) {
            globals.put((String) PyBoxed.unbox(names.keyAt(i)), names.valueAtEntry(i));
        }
        Code code = Compiler.compile(new Source(FILE, text, List.of(), false), globals,
                Program.builtins(thread.interpreter()), _ -> {});
        ScriptFunction.evaluate(thread, new Frame(code, new @Nullable Object[code.slotCount()], globals, thread),
                Frame.of(thread));
        return globals.get(name);
    }
}
