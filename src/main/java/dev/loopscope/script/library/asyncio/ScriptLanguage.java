package dev.loopscope.script.library.asyncio;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.ExceptionContext;
import dev.loopscope.loop.Functions;
import dev.loopscope.loop.Language;
import dev.loopscope.loop.Named;
import dev.loopscope.machine.Repr;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.runtime.Errors;
import dev.loopscope.script.runtime.Frame;

/** How the engine's texts about a program read in Python. */
final class ScriptLanguage implements Language {
    private final Interpreter interpreter;
    private @Nullable StackTraceElement next;

    ScriptLanguage(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** The next thing that is made is made by a function of asyncio, as CPython has it. On the loop's thread. */
    void inside(String function, String place) {
        int colon = place.lastIndexOf(':');
        next = new StackTraceElement("", function, place.substring(0, colon), 1);
    }

    @Override
    public String result(@Nullable Object value) {
        return locked(() -> new BriefTexts(PyThread.current()).repr(Border.fromEngine(value)));
    }

    @Override
    public String exception(Throwable thrown) {
        return locked(() -> Texts.repr(PyThread.current(), Errors.toPython(thrown).exception()));
    }

    @Override
    public String label(@Nullable Object value) {
        return switch (value) {
            case null -> "None";
            case PyNone _ -> "None";
            case PyObject object -> "<%s object>".formatted(object.type().name());
            case List<?> items -> "[%d items]".formatted(items.size());
            default -> Repr.brief(value);
        };
    }

    @Override
    public String label(Throwable thrown) {
        return thrown instanceof PyError error ? error.toString() : Repr.error(thrown);
    }

    @Override
    public String call(Serializable function) {
        return function instanceof Named ? Functions.call(function) : Places.ofEngine(Functions.name(function));
    }

    @Override
    public void report(EventLoop loop, ExceptionContext context) {
        locked(() -> {
            PyThread thread = PyThread.current();
            PyDict dict = ErrorContexts.toDict(loop, context);
            LogOutput.error(thread, ErrorContexts.text(thread, dict), ErrorContexts.exception(dict));
            return PyNone.NONE;
        });
    }

    @Override
    public boolean keepsSetLoops() {
        return true;
    }

    @Override
    public List<StackTraceElement> frames() {
        List<StackTraceElement> frames = new ArrayList<>();
        StackTraceElement library = next;
        if (library != null) {
            next = null;
            frames.add(library);
        }
        for (Frame frame = Frame.of(PyThread.enter(interpreter)); frame != null; frame = frame.caller()) {
            frames.add(new StackTraceElement("", frame.code().name(), frame.code().file(), frame.line()));
        }
        return frames;
    }

    private <T> T locked(Callable<T> body) {
        try {
            return Border.locked(interpreter, body);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("a text could not be made", failed);
        }
    }
}
