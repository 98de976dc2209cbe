package dev.loopscope.script.report;

import java.util.Arrays;
import java.util.List;

import dev.loopscope.script.object.Attributes;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Texts;

/** The last lines of a traceback: the exception's type and text, and its notes. */
public final class ExceptionText {
    private final PyThread thread;
    private final PyException exception;
    private final boolean placed;

    private ExceptionText(PyThread thread, PyException exception, boolean placed) {
        this.thread = thread;
        this.exception = exception;
        this.placed = placed;
    }

    /**
     * The lines, each with a line feed.
     *
     * @param placed whether it is told where it was raised as well: only then names are looked for that may have been meant
     */
    public static String of(PyThread thread, PyException exception, boolean placed) {
        ExceptionText text = new ExceptionText(thread, exception, placed);
        return text.line() + text.notes();
    }

    /** The type's name, with its module unless that is the program's or the builtins. */
    public static String typeName(PyType type) {
        return type.module().equals("__main__") || type.module().equals("builtins")
                ? type.qualifiedName()
                : type.module() + "." + type.qualifiedName();
    }

    private String line() {
        String name = typeName(exception.type());
        if (exception.type().isSubclassOf(Exceptions.SYNTAX_ERROR)) {
            return new SyntaxErrorText(thread, exception).text(name);
        }
        String text = string("exception", exception) + new Suggestions(thread, exception, placed).text();
        return text.isEmpty() ? name + "\n" : "%s: %s\n".formatted(name, text);
    }

    private String string(String what, Object object) {
        try {
            return Texts.str(thread, object);
        } catch (PyError failed) {
            return "<%s str() failed>".formatted(what);
        }
    }

    private String notes() {
        Object notes;
        try {
            notes = Attributes.find(thread, exception, "__notes__");
        } catch (PyError error) {
            return "Ignored error getting __notes__: %s\n".formatted(repr("__notes__", error.exception()));
        }
        return switch (notes) {
            case null -> "";
            case PyNone _ -> "";
            case PyList list -> lines(list.toArray());
            case PyTuple tuple -> lines(tuple.items());
            default -> repr("__notes__", notes) + "\n";
        };
    }

    private String repr(String what, Object object) {
        try {
            return Texts.repr(thread, object);
        } catch (PyError failed) {
            return "<%s repr() failed>".formatted(what);
        }
    }

    private String lines(Object[] notes) {
        List<String> texts = Arrays.stream(notes).map(note -> string("note", note) + "\n").toList();
        return String.join("", texts);
    }
}
