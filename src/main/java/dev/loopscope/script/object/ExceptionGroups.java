package dev.loopscope.script.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** {@code ExceptionGroup} and {@code BaseExceptionGroup}: their message, their exceptions, and how they are taken apart. */
public final class ExceptionGroups {
    private static final String MESSAGE = "message";
    private static final String EXCEPTIONS = "exceptions";

    /**
     * The two parts of a group.
     *
     * @param match the exceptions that match, in groups nested as before; null if there are none
     * @param rest the others; null if there are none
     */
    public record Split(@Nullable PyException match, @Nullable PyException rest) {}

    private ExceptionGroups() {}

    /** {@code ExceptionGroup(message, exceptions)}, or a BaseExceptionGroup if one of them is no Exception. */
    public static PyException of(PyThread thread, String message, List<PyException> exceptions) {
        return (PyException) make(thread, Exceptions.BASE_EXCEPTION_GROUP,
                new Object[]{message, PyList.of(exceptions)});
    }

    /** Whether it is a group. */
    public static boolean isGroup(Object object) {
        return object instanceof PyException exception
                && exception.type().isSubclassOf(Exceptions.BASE_EXCEPTION_GROUP);
    }

    /** {@code group.message}. */
    public static Object message(PyException group) {
        return java.util.Objects.requireNonNullElse(group.own(MESSAGE), PyNone.NONE);
    }

    /** {@code group.exceptions}. */
    public static List<PyException> exceptions(PyException group) {
        return group.own(EXCEPTIONS) instanceof PyTuple tuple
                ? Arrays.stream(tuple.items()).map(PyException.class::cast).toList()
                : List.of();
    }

    static Object make(PyThread thread, PyType type, Object[] arguments) {
        if (arguments.length != 2) {
            throw Raise.typeError("BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)",
                    arguments.length);
        }
        if (!(PyBoxed.unbox(arguments[0]) instanceof String)) {
            throw Raise.typeError("BaseExceptionGroup.__new__() argument 1 must be str, not %s",
                    Types.of(arguments[0]).name());
        }
        if (!(arguments[1] instanceof PyList) && !(arguments[1] instanceof PyTuple)
                && Types.of(arguments[1]).lookup("__getitem__") == null) {
            throw Raise.typeError("second argument (exceptions) must be a sequence");
        }
        Object[] exceptions = Iteration.toArray(thread, arguments[1]);
        if (exceptions.length == 0) {
            throw Raise.valueError("second argument (exceptions) must be a non-empty sequence");
        }
        PyException group = new PyException(chosen(type, exceptions), PyTuple.of(arguments));
        group.setOwn(MESSAGE, arguments[0]);
        group.setOwn(EXCEPTIONS, PyTuple.of(exceptions));
        return group;
    }

    private static PyType chosen(PyType type, Object[] exceptions) {
        boolean plain = true;
        for (int i = 0; i < exceptions.length; i++) {
            if (!(exceptions[i] instanceof PyException)) {
                throw Raise.valueError("Item %d of second argument (exceptions) is not an exception", i);
            }
            plain &= Types.isInstance(exceptions[i], Exceptions.EXCEPTION);
        }
        if (type == Exceptions.BASE_EXCEPTION_GROUP) {
            return plain ? Exceptions.EXCEPTION_GROUP : type;
        }
        if (!plain && type == Exceptions.EXCEPTION_GROUP) {
            throw Raise.typeError("Cannot nest BaseExceptions in an ExceptionGroup");
        }
        if (!plain && type.isSubclassOf(Exceptions.EXCEPTION)) {
            throw Raise.typeError("Cannot nest BaseExceptions in '%s'", type.name());
        }
        return type;
    }

    /** The parts of an exception or group whose exceptions are of {@code wanted}, a class or a tuple of classes. */
    public static Split splitByType(PyThread thread, PyException exception, Object wanted) {
        return split(thread, exception, one -> Instances.isInstance(thread, one, wanted));
    }

    /** The parts of an exception or group whose exceptions fulfil {@code condition}, which is asked of groups first. */
    public static Split split(PyThread thread, PyException exception, Predicate<PyException> condition) {
        if (condition.test(exception)) {
            return new Split(exception, null);
        }
        if (!isGroup(exception)) {
            return new Split(null, exception);
        }
        thread.enterCall();
        try {
            List<PyException> matches = new ArrayList<>();
            List<PyException> rest = new ArrayList<>();
            for (PyException one : exceptions(exception)) {
                Split parts = split(thread, one, condition);
                if (parts.match != null) {
                    matches.add(parts.match);
                }
                if (parts.rest != null) {
                    rest.add(parts.rest);
                }
            }
            return new Split(derived(thread, exception, matches), derived(thread, exception, rest));
        } finally {
            thread.leaveCall();
        }
    }

    /** A group like {@code group}, with its traceback, cause, context and notes, of these exceptions; null if none. */
    public static @Nullable PyException derived(PyThread thread, PyException group, List<PyException> exceptions) {
        if (exceptions.isEmpty()) {
            return null;
        }
        Object made = Calls.callMethod(thread, group, "derive", PyList.of(exceptions));
        if (!(made instanceof PyException derived) || !isGroup(derived)) {
            throw Raise.typeError("derive must return an instance of BaseExceptionGroup");
        }
        derived.setTraceback(group.traceback());
        derived.setContext(group.context());
        boolean suppressed = group.isContextSuppressed();
        derived.setCause(group.cause());
        derived.setContextSuppressed(suppressed);
        if (group.own("__notes__") instanceof PyList notes) {
            derived.setOwn("__notes__", PyList.of(notes.toArray()));
        }
        return derived;
    }

    static void define(PyType t) {
        t.attribute(MESSAGE, (_, self) -> message((PyException) self));
        t.attribute(EXCEPTIONS, (_, self) -> PyTuple.of(exceptions((PyException) self)));
        t.method("__init__(self, *args)", (_, a) -> {
            ((PyException) java.util.Objects.requireNonNull(a[0])).setArguments((PyTuple) a[1]);
            return PyNone.NONE;
        });
        t.method1("__str__(self, /)", (thread, self) -> {
            int count = exceptions((PyException) self).size();
            return "%s (%d sub-exception%s)".formatted(Texts.str(thread, message((PyException) self)), count,
                    count == 1 ? "" : "s");
        });
        t.method2("derive(self, excs, /)",
                (thread, self, exceptions) -> make(thread, Exceptions.BASE_EXCEPTION_GROUP,
                        new Object[]{message((PyException) self), exceptions}));
        t.method2("split(self, matcher_value, /)", (thread, self, wanted) -> {
            Split parts = split(thread, (PyException) self, condition(thread, wanted));
            return PyTuple.of(orNone(parts.match), orNone(parts.rest));
        });
        t.method2("subgroup(self, matcher_value, /)",
                (thread, self, wanted) -> orNone(split(thread, (PyException) self, condition(thread, wanted)).match));
        PyGenericAlias.allow(t);
    }

    private static Object orNone(@Nullable PyException part) {
        return part == null ? PyNone.NONE : part;
    }

    private static Predicate<PyException> condition(PyThread thread, Object wanted) {
        if (isExceptionClass(wanted)
                || wanted instanceof PyTuple tuple && Arrays.stream(tuple.items()).allMatch(
                        ExceptionGroups::isExceptionClass)) {
            return one -> Instances.isInstance(thread, one, wanted);
        }
        if (wanted instanceof PyType || !Calls.isCallable(wanted)) {
            throw Raise.typeError(
                    "expected an exception type, a tuple of exception types, or a callable (other than a class)");
        }
        return one -> Truth.of(thread, Calls.call(thread, wanted, one));
    }

    private static boolean isExceptionClass(Object wanted) {
        return wanted instanceof PyType type && type.isSubclassOf(Exceptions.BASE_EXCEPTION);
    }
}
