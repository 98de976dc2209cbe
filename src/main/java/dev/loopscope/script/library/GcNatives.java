package dev.loopscope.script.library;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;

/** The module {@code _gc}: what {@code gc} can have done. */
final class GcNatives {
    private GcNatives() {}

    static PyModule make(PyThread owner) {
        PyModule module = new PyModule("_gc");
        module.add(Builtin.of("collect()", (_, _) -> {
            System.gc();
            return 0L;
        }));
        return module;
    }
}
