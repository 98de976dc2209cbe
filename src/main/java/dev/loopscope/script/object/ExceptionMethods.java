package dev.loopscope.script.object;

import java.util.Arrays;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The methods of exceptions. */
final class ExceptionMethods {
    /** The attributes that are set by the classes' keyword arguments. */
    private static final Map<String, String[]> KEYWORDS = Map.of("ImportError",
            new String[]{"name", "path", "name_from"},
            "AttributeError", new String[]{"name", "obj"}, "NameError", new String[]{"name"});

    private ExceptionMethods() {}

    static void define(PyType t) {
        t.method("__init__(self, *args, **kwargs)", (_, a) -> {
            PyException exception = (PyException) java.util.Objects.requireNonNull(a[0]);
            initialize(exception, (PyTuple) a[1], (PyDict) a[2]);
            return PyNone.NONE;
        });
        t.method1("__str__(self, /)", (thread, self) -> text(thread, (PyException) self));
        t.method1("__repr__(self, /)", ExceptionMethods::repr);
        t.method2("with_traceback(self, object, /)", (thread, self, traceback) -> {
            setTraceback((PyException) self, traceback);
            return self;
        });
        t.method2("add_note(self, object, /)", (_, self, note) -> {
            if (!(PyBoxed.unbox(note) instanceof String)) {
                throw Raise.typeError("note must be a str, not '%s'", Types.of(note).name());
            }
            addNote((PyException) self, note);
            return PyNone.NONE;
        });
        t.method2("__setstate__(self, object, /)", (_, _, _) -> PyNone.NONE);
        defineAttributes(t);
    }

    private static void initialize(PyException exception, PyTuple arguments, PyDict keywords) {
        PyType type = exception.type();
        if (keywords.size() > 0) {
            takeKeywords(exception, type, keywords);
        }
        if (!type.isSubclassOf(Exceptions.OS_ERROR)) {
            exception.setArguments(arguments);
        }
    }

    private static void takeKeywords(PyException exception, PyType type, PyDict keywords) {
        String[] known = type.order().stream().map(base -> KEYWORDS.get(base.name()))
                .filter(java.util.Objects::nonNull).findFirst().orElse(PyCallable.NO_NAMES);
        for (int i = keywords.next(0); i >= 0; i = keywords.next(i + 1)) {
            String name = (String) keywords.keyAt(i);
            if (known.length == 0) {
                throw Raise.typeError("%s() takes no keyword arguments", type.name());
            }
            if (!Arrays.asList(known).contains(name)) {
                throw Raise.typeError("%s() got an unexpected keyword argument '%s'", knower(type), name);
            }
            exception.setOwn(name, keywords.valueAtEntry(i));
        }
    }

    private static String knower(PyType type) {
        return type.order().stream().map(PyType::name).filter(KEYWORDS::containsKey).findFirst().orElse(type.name());
    }

    /** Adds a note, as {@code add_note} does. */
    static void addNote(PyException exception, Object note) {
        Object notes = exception.own("__notes__");
        if (notes == null) {
            notes = new PyList();
            exception.setOwn("__notes__", notes);
        }
        if (!(notes instanceof PyList list)) {
            throw Raise.typeError("Cannot add note: __notes__ is not a list");
        }
        list.add(note);
    }

    private static Object text(PyThread thread, PyException exception) {
        Object[] arguments = exception.arguments().items();
        return switch (arguments.length) {
            case 0 -> "";
            case 1 -> Texts.str(thread, arguments[0]);
            default -> Texts.repr(thread, exception.arguments());
        };
    }

    private static Object repr(PyThread thread, Object self) {
        PyException exception = (PyException) self;
        Object[] arguments = exception.arguments().items();
        return exception.type().name() + (arguments.length == 1
                ? "(" + Texts.repr(thread, arguments[0]) + ")"
                : Texts.repr(thread, exception.arguments()));
    }

    private static void defineAttributes(PyType t) {
        t.attribute("args", (_, self) -> ((PyException) self).arguments(), (thread, self, value) -> {
            if (value == null) {
                throw Raise.typeError("args may not be deleted");
            }
            ((PyException) self).setArguments(PyTuple.of(Iteration.toArray(thread, value)));
        });
        t.attribute("__traceback__", (_, self) -> orNone(((PyException) self).traceback()),
                (_, self, value) -> setTraceback((PyException) self, value));
        t.attribute("__cause__", (_, self) -> orNone(((PyException) self).cause()),
                (_, self, value) -> ((PyException) self).setCause(exception("cause", value)));
        t.attribute("__context__", (_, self) -> orNone(((PyException) self).context()),
                (_, self, value) -> ((PyException) self).setContext(exception("context", value)));
        t.attribute("__suppress_context__", (_, self) -> ((PyException) self).isContextSuppressed(),
                (thread, self, value) -> ((PyException) self)
                        .setContextSuppressed(value != null && Truth.of(thread, value)));
    }

    private static Object orNone(@Nullable Object value) {
        return value == null ? PyNone.NONE : value;
    }

    private static @Nullable PyException exception(String what, @Nullable Object value) {
        return switch (value) {
            case PyException exception -> exception;
            case PyNone _ -> null;
            case null -> throw Raise.typeError("__%s__ may not be deleted", what);
            default -> throw Raise.typeError("exception %s must be None or derive from BaseException", what);
        };
    }

    private static void setTraceback(PyException exception, @Nullable Object value) {
        switch (value) {
            case PyTraceback traceback -> exception.setTraceback(traceback);
            case PyNone _ -> exception.setTraceback(null);
            case null -> throw Raise.typeError("__traceback__ may not be deleted");
            default -> throw Raise.typeError("__traceback__ must be a traceback or None");
        }
    }

    static void defineSpecial(PyType t) {
        ExceptionFields.define(t);
    }

    static void defineTraceback(PyType t) {
        TracebackMethods.define(t);
    }

    static Object make(PyThread thread, PyType type, Object[] arguments, String[] names) {
        int count = arguments.length - names.length;
        PyTuple given = PyTuple.of(count == arguments.length ? arguments : Arrays.copyOf(arguments, count));
        return type.isSubclassOf(Exceptions.OS_ERROR)
                ? OsErrors.make(type, given)
                : new PyException(type, given);
    }

    static Object makeGroup(PyThread thread, PyType type, Object[] arguments, String[] names) {
        return ExceptionGroups.make(thread, type, arguments);
    }
}
