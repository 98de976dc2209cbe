package dev.loopscope.script.runtime;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.KeyboardInterrupt;
import dev.loopscope.machine.LimitExceeded;
import dev.loopscope.machine.Repr;
import dev.loopscope.script.object.Builtins;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.syntax.Doubt;
import dev.loopscope.script.syntax.SyntaxFault;

/** Runs the text of a program as python3 runs a file, and the modules of the library that are written in Python. */
public final class Program {
    /** The exit status of a program that raised. */
    private static final int FAILED = 1;
    private static final int INTERRUPTED = 130;
    private static final String MAIN = "__main__";

    private Program() {}

    /** What is done when the main module has run, with the lock: threads are waited for, and so on. */
    @FunctionalInterface
    public interface AtEnd {
        /** Does it. */
        void run(PyThread thread);
    }

    /**
     * Runs a program to its end on the calling thread, which becomes its main one. What it raises is printed as python3 does.
     *
     */
    public static Ending run(Interpreter interpreter, Source source, AtEnd atEnd) {
        PyThread thread = PyThread.enter(interpreter);
        Warnings.ofEngine(interpreter);
        interpreter.lock().take();
        try {
            return execute(thread, source, atEnd);
        } finally {
            interpreter.lock().release();
        }
    }

    private static Ending execute(PyThread thread, Source source, AtEnd atEnd) {
        MainSource.set(thread.interpreter(), source);
        Ending main = guarded(thread, () -> module(thread, MAIN, source));
        Ending rest = guarded(thread, () -> atEnd.run(thread));
        return main.status() != 0 ? main : rest;
    }

    private static Ending guarded(PyThread thread, Runnable body) {
        try {
            body.run();
            return Ending.PROPER;
        } catch (SyntaxFault fault) {
            thread.interpreter().machine().printError(fault.report(fileOf(thread)));
            return new Ending(FAILED, fault.kind().typeName(), fault.rule());
        } catch (PyError error) {
            return report(thread, error.exception());
        } catch (KeyboardInterrupt stopped) {
            return report(thread, Errors.toPython(stopped).exception());
        } catch (LimitExceeded limit) {
            return said(thread, "LimitExceeded", limit, limit.getMessage() + "\n");
        } catch (OutOfMemoryError full) {
            return said(thread, "MemoryError", full, "MemoryError: the heap is full\n");
        } catch (RuntimeException | Error defect) {
            return said(thread, "SystemError", defect,
                    "SystemError: a defect of the interpreter\n" + Repr.traceback(defect));
        } finally {
            thread.clear();
        }
    }

    private static Ending said(PyThread thread, String type, Throwable thrown, String text) {
        thread.interpreter().machine().printError(text);
        return new Ending(FAILED, type, String.valueOf(thrown.getMessage()));
    }

    private static String fileOf(PyThread thread) {
        PyModule main = thread.interpreter().modules().get(MAIN);
        return main == null ? MAIN : String.valueOf(main.get("__file__"));
    }

    private static Ending report(PyThread thread, PyException exception) {
        int status = exception.type().isSubclassOf(Exceptions.SYSTEM_EXIT)
                ? status(thread, exception)
                : uncaught(thread, exception);
        return status == 0 ? Ending.PROPER : new Ending(status, exception.type().name(), text(thread, exception));
    }

    private static int uncaught(PyThread thread, PyException exception) {
        ExceptHook.tell(thread, exception);
        return exception.type().isSubclassOf(Exceptions.KEYBOARD_INTERRUPT) ? INTERRUPTED : FAILED;
    }

    private static String text(PyThread thread, PyException exception) {
        try {
            return Texts.str(thread, exception);
        } catch (PyError ofItsOwn) {
            return "";
        }
    }

    /** The exit status that {@code sys.exit} was given; what is no number is printed. */
    private static int status(PyThread thread, PyException exit) {
        Object code = exit.arguments().size() == 0 ? PyNone.NONE : exit.arguments().get(0);
        return switch (code) {
            case PyNone _ -> 0;
            case Long number -> number.intValue() & 0xff;
            case Boolean bool -> bool ? 1 : 0;
            default -> {
                thread.interpreter().machine().printError(Texts.str(thread, code) + "\n");
                yield FAILED;
            }
        };
    }

    /** Reads a program without running it; what makes it none is thrown as a SyntaxFault. */
    public static void check(Source source) {
        Compiler.compile(source, new PyModule(MAIN), new PyModule("builtins"), _ -> {});
    }

    /** Runs the text of a module and gives the module; {@code sys.modules} has it from the beginning. */
    public static PyModule module(PyThread thread, String name, Source source) {
        Interpreter interpreter = thread.interpreter();
        PyModule module = new PyModule(name);
        module.put("__doc__", PyNone.NONE);
        module.put("__package__", PyNone.NONE);
        module.put("__file__", source.file());
        module.put("__builtins__", builtins(interpreter));
        interpreter.modules().put(name, module);
        List<Doubt> doubts = new ArrayList<>();
        Code code = Compiler.compile(source, module, builtins(interpreter), doubts::add);
        if (!source.isLibrary()) {
            doubts.forEach(
                    doubt -> Warnings.warn(interpreter, Exceptions.SYNTAX_WARNING, doubt.text(), code, doubt.line()));
        }
        ScriptFunction.evaluate(thread, new Frame(code, new @Nullable Object[code.slotCount()], module, thread),
                Frame.of(thread));
        return module;
    }

    /** The module of the builtins. */
    public static PyModule builtins(Interpreter interpreter) {
        return interpreter.state(BuiltinNames.class, () -> new BuiltinNames(madeBuiltins(interpreter))).module;
    }

    private static PyModule madeBuiltins(Interpreter interpreter) {
        PyModule module = Builtins.of(interpreter);
        FrameFunctions.addTo(module);
        return module;
    }

    private record BuiltinNames(PyModule module) {}
}
