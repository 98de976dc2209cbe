package dev.loopscope.script.object;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The attributes of tracebacks, and of the frames and codes that they show. */
final class TracebackMethods {
    private static final PyType CODE = PyType.library("builtins", "code", Types.OBJECT, TracebackMethods::code);

    private TracebackMethods() {}

    /** A code object: where a function is in the text. */
    private static final class Code extends PyObject {
        private final CodePlace place;

        Code(CodePlace place) {
            super(CODE);
            this.place = place;
        }
    }

    /** {@code __code__} of a function. */
    static PyObject codeOf(CodePlace place) {
        return new Code(place);
    }

    static void define(PyType t) {
        t.attribute("tb_lineno", (_, self) -> (long) ((PyTraceback) self).span().line());
        t.attribute("tb_lasti", (_, _) -> -1L);
        t.attribute("tb_frame", (_, self) -> ((PyTraceback) self).frame());
        t.attribute("tb_next", (_, self) -> orNone(((PyTraceback) self).next()));
    }

    /** The attributes of frames. */
    static void defineFrame(PyType t) {
        t.attribute("f_lineno", (_, self) -> (long) ((PyFrame) self).line());
        t.attribute("f_code", (_, self) -> new Code(((PyFrame) self).place()));
        t.attribute("f_back", (_, self) -> orNone(((PyFrame) self).caller()));
        t.attribute("f_globals", (_, self) -> new ModuleDict(((PyFrame) self).globals()));
        t.attribute("f_locals", (_, self) -> dict(((PyFrame) self).locals()));
        t.method1("clear(self, /)", (_, _) -> PyNone.NONE);
        t.method1("__repr__(self, /)", (_, self) -> {
            PyFrame frame = (PyFrame) self;
            return "<frame at %s, file '%s', line %d, code %s>".formatted(Identity.text(frame), frame.place().file(),
                    frame.line(), frame.place().name());
        });
    }

    private static PyDict dict(Map<String, Object> names) {
        PyDict dict = new PyDict();
        names.forEach(dict::put);
        return dict;
    }

    private static Object orNone(@Nullable Object value) {
        return value == null ? PyNone.NONE : value;
    }

    private static void code(PyType t) {
        t.attribute("co_filename", (_, self) -> ((Code) self).place.file());
        t.attribute("co_name", (_, self) -> ((Code) self).place.name());
        t.attribute("co_qualname", (_, self) -> ((Code) self).place.qualifiedName());
        t.attribute("co_varnames", (_, self) -> PyTuple.of(((Code) self).place.variables()));
        t.attribute("co_freevars", (_, self) -> PyTuple.of(((Code) self).place.freeVariables()));
        t.attribute("co_argcount", (_, self) -> (long) ((Code) self).place.positionalCount());
        t.attribute("co_firstlineno", (_, self) -> (long) ((Code) self).place.firstLine());
    }
}
