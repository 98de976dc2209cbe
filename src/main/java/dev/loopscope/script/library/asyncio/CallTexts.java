package dev.loopscope.script.library.asyncio;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.loopscope.script.object.Attributes;
import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyFunction;
import dev.loopscope.script.object.PyMethod;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.runtime.Code;

/** What functions are called in text forms of callbacks, and where they begin. (asyncio's {@code format_helpers}.) */
final class CallTexts {
    private CallTexts() {}

    /** The function's name; one with arguments before it, a {@code functools.partial}, ends with a call. */
    static String name(Object function) {
        return switch (function) {
            case PyFunction script -> script.qualifiedName();
            case Builtin builtin -> name(builtin);
            case PyMethod method -> name(method.function());
            case PyType type -> type.qualifiedName();
            default -> isPartial(function) ? name(partial(function)) + "()()" : other(function);
        };
    }

    private static String name(Builtin builtin) {
        PyType owner = builtin.owner();
        return owner == null ? builtin.name() : owner.name() + "." + builtin.name();
    }

    private static String other(Object function) {
        PyThread thread = PyThread.current();
        Object name = Attributes.find(thread, function, "__qualname__");
        return name instanceof String text ? text : Texts.repr(thread, function);
    }

    /** Where it begins, empty for what the program did not write. */
    static String place(Object function) {
        if (function instanceof PyFunction script && script.code() instanceof Code code) {
            return code.file() + ":" + code.firstLine();
        }
        return isPartial(function) ? place(partial(function)) : "";
    }

    private static boolean isPartial(Object function) {
        return function instanceof PyObject object && object.type().name().equals("partial")
                && Attributes.find(PyThread.current(), object, "func") != null;
    }

    private static Object partial(Object function) {
        return Attributes.get(PyThread.current(), function, "func");
    }

    /** The arguments of a call as debug mode shows them. */
    static String arguments(Interpreter interpreter, Object[] arguments) {
        BriefTexts texts = new BriefTexts(PyThread.enter(interpreter));
        return Stream.of(arguments).map(texts::repr).collect(Collectors.joining(", ", "(", ")"));
    }
}
