package dev.loopscope.script.object;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The attributes that some of the built-in exception classes have beside {@code args}. */
final class ExceptionFields {
    private static final List<String> SYNTAX = List.of("filename", "lineno", "offset", "text", "end_lineno",
            "end_offset");

    private ExceptionFields() {}

    static void define(PyType t) {
        switch (t.name()) {
            case "StopIteration" -> field(t, "value", 0, PyNone.NONE);
            case "SystemExit" -> defineExit(t);
            case "KeyError" -> t.method1("__str__(self, /)", (thread, self) -> {
                PyTuple arguments = ((PyException) self).arguments();
                return arguments.size() == 1
                        ? Texts.repr(thread, arguments.get(0))
                        : argumentsText(thread, (PyException) self);
            });
            case "OSError" -> defineOs(t);
            case "ImportError" -> defineImport(t);
            case "AttributeError" -> named(t, "name", "obj");
            case "NameError" -> named(t, "name");
            case "SyntaxError" -> defineSyntax(t);
            case "UnicodeDecodeError", "UnicodeEncodeError" -> defineUnicode(t);
            case "UnicodeTranslateError" -> fields(t, List.of("object", "start", "end", "reason"), 0);
            case "BaseExceptionGroup" -> ExceptionGroups.define(t);
            default -> {
            }
        }
    }

    /** A field that is an argument until it is set. */
    private static void field(PyType t, String name, int index, Object otherwise) {
        t.attribute(name, (_, self) -> {
            PyException exception = (PyException) self;
            Object own = exception.own(name);
            return own != null
                    ? own
                    : index < exception.arguments().size()
                            ? exception.arguments().get(index)
                            : otherwise;
        }, (_, self, value) -> set(self, name, value));
    }

    private static void fields(PyType t, List<String> names, int first) {
        for (int i = 0; i < names.size(); i++) {
            field(t, names.get(i), first + i, PyNone.NONE);
        }
    }

    private static void named(PyType t, String... names) {
        for (String name : names) {
            t.attribute(name, (_, self) -> {
                Object own = ((PyException) self).own(name);
                return own == null ? PyNone.NONE : own;
            }, (_, self, value) -> set(self, name, value));
        }
    }

    private static void set(Object self, String name, @Nullable Object value) {
        ((PyException) self).setOwn(name, value == null ? PyNone.NONE : value);
    }

    private static void defineExit(PyType t) {
        t.attribute("code", (_, self) -> {
            PyException exit = (PyException) self;
            Object own = exit.own("code");
            return own != null ? own : switch (exit.arguments().size()) {
                case 0 -> PyNone.NONE;
                case 1 -> exit.arguments().get(0);
                default -> exit.arguments();
            };
        }, (_, self, value) -> set(self, "code", value));
    }

    private static void defineOs(PyType t) {
        named(t, "errno", "strerror", "filename", "filename2");
        t.method1("__str__(self, /)", (thread, self) -> {
            String text = OsErrors.text(thread, (PyException) self);
            return text == null ? argumentsText(thread, (PyException) self) : text;
        });
    }

    private static Object argumentsText(PyThread thread, PyException exception) {
        Builtin method = (Builtin) java.util.Objects.requireNonNull(Exceptions.BASE_EXCEPTION.defined("__str__"));
        return method.call1(thread, exception);
    }

    private static void defineImport(PyType t) {
        named(t, "name", "path", "name_from");
        field(t, "msg", 0, PyNone.NONE);
    }

    private static void defineSyntax(PyType t) {
        field(t, "msg", 0, PyNone.NONE);
        for (int i = 0; i < SYNTAX.size(); i++) {
            String name = SYNTAX.get(i);
            int index = i;
            t.attribute(name, (_, self) -> {
                PyException error = (PyException) self;
                Object own = error.own(name);
                return own != null ? own : place(error, index);
            }, (_, self, value) -> set(self, name, value));
        }
        t.attribute("print_file_and_line", (_, _) -> PyNone.NONE);
        t.method1("__str__(self, /)", (thread, self) -> {
            PyException error = (PyException) self;
            String text = Texts.str(thread, error.arguments().size() == 0 ? PyNone.NONE : error.arguments().get(0));
            Object file = Attributes.get(thread, error, "filename");
            Object line = Attributes.get(thread, error, "lineno");
            boolean hasFile = file instanceof String;
            boolean hasLine = line instanceof Long;
            String name = hasFile ? ((String) file).substring(((String) file).lastIndexOf('/') + 1) : "";
            return text + (hasFile && hasLine
                    ? " (%s, line %s)".formatted(name, line)
                    : hasFile ? " (%s)".formatted(name) : hasLine ? " (line %s)".formatted(line) : "");
        });
    }

    private static Object place(PyException error, int index) {
        return error.arguments().size() == 2 && error.arguments().get(1) instanceof PyTuple place
                && index < place.size() ? place.get(index) : PyNone.NONE;
    }

    private static void defineUnicode(PyType t) {
        fields(t, List.of("encoding", "object", "start", "end", "reason"), 0);
        t.method1("__str__(self, /)", (thread, self) -> UnicodeErrors.text(thread, (PyException) self));
    }
}
