package dev.loopscope.script.object;

/** Makes the exceptions that Java code raises: {@code throw Raise.typeError("…")}. */
public final class Raise {
    private Raise() {}

    /** An exception of a built-in class with these arguments. */
    public static PyError of(PyType type, Object... arguments) {
        PyException exception = new PyException(type, PyTuple.of(arguments));
        exception.raisedWhile(PyThread.current().handled());
        return new PyError(exception);
    }

    /** An exception that exists already, raised again from Java. */
    public static PyError again(PyException exception) {
        exception.raisedWhile(PyThread.current().handled());
        return new PyError(exception);
    }

    private static PyError formatted(PyType type, String rule, Object... words) {
        return of(type, words.length == 0 ? rule : rule.formatted(words));
    }

    /** A TypeError. */
    public static PyError typeError(String rule, Object... words) {
        return formatted(Exceptions.TYPE_ERROR, rule, words);
    }

    /** A ValueError. */
    public static PyError valueError(String rule, Object... words) {
        return formatted(Exceptions.VALUE_ERROR, rule, words);
    }

    /** A RuntimeError. */
    public static PyError runtimeError(String rule, Object... words) {
        return formatted(Exceptions.RUNTIME_ERROR, rule, words);
    }

    /** An IndexError. */
    public static PyError indexError(String rule, Object... words) {
        return formatted(Exceptions.INDEX_ERROR, rule, words);
    }

    /** A KeyError of a key. */
    public static PyError keyError(Object key) {
        return of(Exceptions.KEY_ERROR, key);
    }

    /** An OverflowError. */
    public static PyError overflowError(String rule, Object... words) {
        return formatted(Exceptions.OVERFLOW_ERROR, rule, words);
    }

    /** A ZeroDivisionError. */
    public static PyError zeroDivision(String rule) {
        return of(Exceptions.ZERO_DIVISION_ERROR, rule);
    }

    /** An AttributeError with the object and the name that it is about. */
    public static PyError attributeError(Object object, String name, String rule) {
        PyError error = of(Exceptions.ATTRIBUTE_ERROR, rule);
        error.exception().setOwn("name", name);
        error.exception().setOwn("obj", object);
        return error;
    }

    /** A StopIteration with the value that a generator returned. */
    public static PyError stopIteration(Object value) {
        return value == PyNone.NONE ? of(Exceptions.STOP_ITERATION) : of(Exceptions.STOP_ITERATION, value);
    }
}
