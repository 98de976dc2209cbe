package dev.loopscope.script.object;

import java.math.BigInteger;

import dev.loopscope.script.text.FloatText;
import dev.loopscope.script.text.Repr;

/** Texts of objects that run no code of the program: for messages where there is none of its threads. */
final class SafeTexts {
    private static final int DEPTH = 4;

    private SafeTexts() {}

    /** What {@code str(exception)} gives where its class does not define it. */
    static String message(PyException exception) {
        Object[] arguments = exception.arguments().items();
        if (arguments.length == 0) {
            return "";
        }
        if (exception.type().isSubclassOf(Exceptions.OS_ERROR) && arguments.length > 1) {
            String file = arguments.length > 2 && arguments[2] != PyNone.NONE ? ": " + repr(arguments[2], 0) : "";
            return "[Errno %s] %s%s".formatted(str(arguments[0]), str(arguments[1]), file);
        }
        if (exception.type().isSubclassOf(Exceptions.BASE_EXCEPTION_GROUP) && arguments.length == 2) {
            int count = arguments[1] instanceof PyList list
                    ? list.size()
                    : arguments[1] instanceof PyTuple tuple ? tuple.size() : 0;
            return "%s (%d sub-exception%s)".formatted(str(arguments[0]), count, count == 1 ? "" : "s");
        }
        if (arguments.length == 1) {
            return exception.type().isSubclassOf(Exceptions.KEY_ERROR) ? repr(arguments[0], 0) : str(arguments[0]);
        }
        return repr(exception.arguments(), 0);
    }

    private static String str(Object object) {
        return switch (object) {
            case String text -> text;
            case PyException exception -> message(exception);
            default -> repr(object, 0);
        };
    }

    private static String repr(Object object, int depth) {
        return switch (object) {
            case String text -> Repr.of(text);
            case Double number -> FloatText.repr(number);
            case Boolean truth -> truth ? "True" : "False";
            case Long number -> number.toString();
            case BigInteger number -> number.bitLength() > 10_000 ? "<a large int>" : number.toString();
            case PyNone none -> none.toString();
            case PyType type -> type.toString();
            case PyBytes bytes -> Repr.of(bytes.value());
            case PyTuple tuple when depth < DEPTH ->
                "(" + items(tuple.items(), depth) + (tuple.size() == 1 ? ",)" : ")");
            case PyList list when depth < DEPTH -> "[" + items(list.toArray(), depth) + "]";
            case PyException exception ->
                exception.type().name() + "(" + items(exception.arguments().items(), depth) + ")";
            default -> Representations.ofObject(object);
        };
    }

    private static String items(Object[] items, int depth) {
        StringBuilder text = new StringBuilder();
        for (Object item : items) {
            text.append(text.isEmpty() ? "" : ", ").append(repr(item, depth + 1));
        }
        return text.toString();
    }
}
