package dev.loopscope.script.library;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.PyIterator;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Types;

/** {@code sys.stdin}: nobody types anything, it is at its end. */
final class StandardInput extends PyIterator {
    private static final PyType TYPE = PyType.library("_io", "TextIOWrapper", Types.OBJECT, StandardInput::define);

    private StandardInput() {
        super(TYPE);
    }

    static PyObject of() {
        return new StandardInput();
    }

    @Override
    public @Nullable Object next(PyThread thread) {
        return null;
    }

    private static void define(PyType t) {
        t.method("read(self, size=-1, /)", (_, _) -> "");
        t.method("readline(self, size=-1, /)", (_, _) -> "");
        t.method("readlines(self, hint=-1, /)", (_, _) -> new PyList());
        t.method1("isatty(self, /)", (_, _) -> false);
        t.method1("fileno(self, /)", (_, _) -> 0L);
        t.method1("__iter__(self, /)", (_, self) -> self);
        t.attribute("name", (_, _) -> "<stdin>");
        t.attribute("encoding", (_, _) -> "utf-8");
        t.attribute("closed", (_, _) -> false);
        t.method1("__repr__(self, /)", (_, _) -> "<_io.TextIOWrapper name='<stdin>' mode='r' encoding='utf-8'>");
    }
}
