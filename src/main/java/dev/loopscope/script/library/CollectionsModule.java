package dev.loopscope.script.library;

import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;

/** The module {@code _collections}: the containers that are written in Java. */
final class CollectionsModule {
    private CollectionsModule() {}

    static PyModule make(PyThread owner) {
        PyModule module = new PyModule("_collections");
        module.put("deque", PyDeque.TYPE);
        return module;
    }
}
