package dev.loopscope.script.runtime;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;

/** How warnings are shown: {@code file:line: Category: text}. The warnings module adds its filters. */
public final class Warnings {
    private Warnings() {}

    /** Who decides what becomes of a warning. */
    @FunctionalInterface
    public interface Filter {
        /** Takes a warning of a category, raised at a line of a file; null for a place that is not in the program. */
        void warn(Interpreter interpreter, PyType category, String text, @Nullable Code code, int line);
    }

    /** The filter of an interpreter, which the warnings module replaces. */
    static final class Chosen {
        Filter filter = Warnings::show;
    }

    /** Has what the engine warns of said as the program's language says it, with the category before the text. */
    public static void ofEngine(Interpreter interpreter) {
        interpreter.machine().setWarner((category, text) -> {
            PyType type = Exceptions.all().getOrDefault(category, Exceptions.RUNTIME_WARNING);
            PyThread thread = PyThread.enter(interpreter);
            if (interpreter.lock().isHeld()) {
                warnHere(thread, type, text);
            } else {
                Errors.calling(() -> interpreter.run(() -> {
                    warnHere(thread, type, text);
                    return PyNone.NONE;
                }));
            }
        });
    }

    /** A warning about the line that a thread is in. */
    public static void warnHere(PyThread thread, PyType category, String text) {
        Frame frame = Frame.of(thread);
        warn(thread.interpreter(), category, text, frame == null ? null : frame.code(),
                frame == null ? 0 : frame.line());
    }

    /** Has {@code filter} take the warnings of an interpreter. */
    public static void setFilter(Interpreter interpreter, Filter filter) {
        interpreter.state(Chosen.class, Chosen::new).filter = filter;
    }

    /** A warning about a place in the program; a null code is somewhere else. */
    public static void warn(Interpreter interpreter, PyType category, String text, @Nullable Code code, int line) {
        interpreter.state(Chosen.class, Chosen::new).filter.warn(interpreter, category, text, code, line);
    }

    static void neverAwaited(Frame where, String name) {
        Interpreter interpreter = where.thread.interpreter();
        String text = "coroutine '%s' was never awaited".formatted(name);
        interpreter.machine().noteHere(Exceptions.RUNTIME_WARNING.name(), text);
        warn(interpreter, Exceptions.RUNTIME_WARNING, text, where.code, where.line());
    }

    /** Prints a warning as CPython does when nothing filters it. */
    public static void show(Interpreter interpreter, PyType category, String text, @Nullable Code code, int line) {
        String file = code == null ? "<sys>" : code.file();
        StringBuilder shown = new StringBuilder();
        shown.append(file).append(':').append(code == null ? 0 : line).append(": ").append(category.name()).append(": ")
                .append(text).append('\n');
        String source = code == null ? null : code.line(line);
        if (source != null) {
            shown.append("  ").append(source.strip()).append('\n');
        }
        if (code != null && text.startsWith("coroutine '") && text.endsWith("was never awaited")) {
            shown.append("RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n");
        }
        interpreter.machine().printError(shown.toString());
    }
}
