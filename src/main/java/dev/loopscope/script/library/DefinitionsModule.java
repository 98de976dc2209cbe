package dev.loopscope.script.library;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.runtime.Definitions;

/** The module {@code _definitions}: what makes functions of text, for the library alone. */
final class DefinitionsModule {
    private DefinitionsModule() {}

    static PyModule make(PyThread owner) {
        PyModule module = new PyModule("_definitions");
        module.add(Builtin.of("define(text, name, module, names, /)",
                (thread, a) -> Given
                        .value(Definitions.of(thread, (String) Given.value(a[0]), (String) Given.value(a[1]),
                                Given.text("module", a[2]), (PyDict) Given.value(a[3])))));
        return module;
    }
}
