package dev.loopscope.script.library.asyncio;

import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Types;

/** What is left of a future that was collected as garbage: its text form. */
final class GoneFuture extends PyObject {
    private static final PyType TYPE = PyType.library("_asyncio", "Future", Types.OBJECT,
            type -> type.method1("__repr__(self, /)", (_, self) -> self.toString()));

    private final String text;

    GoneFuture(String text) {
        super(TYPE);
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
