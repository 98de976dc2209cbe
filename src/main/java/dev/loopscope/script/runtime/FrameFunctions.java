package dev.loopscope.script.runtime;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Cell;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.ModuleDict;
import dev.loopscope.script.object.PyCallable;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;

/** The builtin functions that look at the frame which calls them, or wait. */
final class FrameFunctions {
    private FrameFunctions() {}

    static void addTo(PyModule module) {
        module.add(Builtin.of("globals()", (thread, _) -> new ModuleDict(caller(thread).globals)));
        module.add(Builtin.of("locals()", (thread, _) -> locals(caller(thread))));
        withoutArgument(module, "vars", (thread, _) -> locals(caller(thread)));
        withoutArgument(module, "dir", (thread, _) -> names(caller(thread)));
        module.add(Builtin.of("anext(async_iterator, default=..., /)", FrameFunctions::anext));
    }

    /** A function that says something of the frame when it is called without argument. */
    private static void withoutArgument(PyModule module, String name, Builtin.Body ofFrame) {
        PyCallable ofObject = (PyCallable) java.util.Objects.requireNonNull(module.get(name));
        module.add(Builtin.of(name + "(object=..., /)",
                (thread, a) -> a[0] == null ? ofFrame.call(thread, a) : ofObject.call1(thread, a[0])));
    }

    private static Frame caller(PyThread thread) {
        Frame frame = Frame.of(thread);
        if (frame == null) {
            throw Raise.of(Exceptions.SYSTEM_ERROR, "frame does not exist");
        }
        return frame;
    }

    private static PyList names(Frame frame) {
        Object[] keys = ((PyDict) locals(frame)).keyArray();
        java.util.Arrays.sort(keys);
        return PyList.of(keys);
    }

    /** The names that are visible where a frame is, by name: a copy, but in a module the module's own. */
    static Object locals(Frame frame) {
        if (frame.namespace == null && frame.code.name().equals("<module>")) {
            return new ModuleDict(frame.globals);
        }
        PyDict dict = new PyDict();
        if (frame.namespace != null) {
            frame.namespace.forEach(dict::put);
            return dict;
        }
        List<String> names = frame.code.names;
        for (int i = 0; i < names.size(); i++) {
            Object value = value(frame.slots[i]);
            if (value != null && !names.get(i).startsWith(".")) {
                dict.put(names.get(i), value);
            }
        }
        return dict;
    }

    private static @Nullable Object value(@Nullable Object slot) {
        return slot instanceof Cell cell ? cell.value : slot;
    }

    private static Object anext(PyThread thread, @Nullable Object[] a) {
        Object iterator = GeneratorMethods.given(a[0]);
        if (Types.of(iterator).lookup("__anext__") == null) {
            throw Raise.typeError("'%s' object is not an async iterator", Types.of(iterator).name());
        }
        Object awaitable = java.util.Objects.requireNonNull(Calls.special(thread, iterator, "__anext__"));
        Object fallback = a[1];
        return fallback == null ? awaitable : PyCoroutine.of(thread, "anext", now -> {
            try {
                return Awaiting.await(now, awaitable);
            } catch (PyError error) {
                if (error.is(Exceptions.STOP_ASYNC_ITERATION)) {
                    return fallback;
                }
                throw error;
            }
        });
    }
}
