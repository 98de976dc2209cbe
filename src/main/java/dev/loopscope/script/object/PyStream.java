package dev.loopscope.script.object;

import dev.loopscope.machine.Machine;

/** {@code sys.stdout} or {@code sys.stderr}: what is written goes to the machine's output. */
public final class PyStream extends PyObject {
    private static final PyType TYPE = PyType.library("_io", "TextIOWrapper", Types.OBJECT, PyStream::define);
    private final String name;
    private final boolean error;

    private PyStream(String name, boolean error) {
        super(TYPE);
        this.name = name;
        this.error = error;
    }

    /** Standard output. */
    public static PyStream out() {
        return new PyStream("<stdout>", false);
    }

    /** Standard error. */
    public static PyStream error() {
        return new PyStream("<stderr>", true);
    }

    /** Prints text as it is, all at once. */
    public void write(PyThread thread, String text) {
        if (text.isEmpty()) {
            return;
        }
        Machine machine = thread.interpreter().machine();
        if (error) {
            machine.printError(text);
        } else {
            machine.printOut(text);
        }
    }

    /** Has what was written be seen now. */
    void flush(PyThread thread) {
        thread.interpreter().machine().flushOutput();
    }

    private static void define(PyType t) {
        t.method2("write(self, text, /)", (thread, self, text) -> {
            if (!(PyBoxed.unbox(text) instanceof String plain)) {
                throw Raise.typeError("write() argument must be str, not %s", Types.of(text).name());
            }
            ((PyStream) self).write(thread, plain);
            return (long) plain.codePointCount(0, plain.length());
        });
        t.method2("writelines(self, lines, /)", (thread, self, lines) -> {
            for (Object line : Iteration.toArray(thread, lines)) {
                Calls.callMethod(thread, self, "write", line);
            }
            return PyNone.NONE;
        });
        t.method1("flush(self, /)", (thread, self) -> {
            ((PyStream) self).flush(thread);
            return PyNone.NONE;
        });
        t.method1("isatty(self, /)", (_, _) -> false);
        t.method1("writable(self, /)", (_, _) -> true);
        t.method1("readable(self, /)", (_, _) -> false);
        t.method1("fileno(self, /)", (_, self) -> ((PyStream) self).error ? 2L : 1L);
        t.attribute("name", (_, self) -> ((PyStream) self).name);
        t.attribute("mode", (_, _) -> "w");
        t.attribute("encoding", (_, _) -> "utf-8");
        t.attribute("closed", (_, _) -> false);
        t.method1("__repr__(self, /)", (_, self) -> "<_io.TextIOWrapper name='%s' mode='w' encoding='utf-8'>"
                .formatted(((PyStream) self).name));
    }
}
