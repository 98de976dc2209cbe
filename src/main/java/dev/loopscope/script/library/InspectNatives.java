package dev.loopscope.script.library;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyFrame;
import dev.loopscope.script.object.PyFunction;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.Code;
import dev.loopscope.script.runtime.ParameterList;
import dev.loopscope.script.runtime.PyCoroutine;

/** The module {@code _inspect}: what {@code inspect} asks of functions and coroutines. */
final class InspectNatives {
    private static final long POSITIONAL_ONLY = 0;
    private static final long POSITIONAL = 1;
    private static final long VARIABLE = 2;
    private static final long KEYWORD_ONLY = 3;
    private static final long KEYWORDS = 4;

    private InspectNatives() {}

    static PyModule make(PyThread owner) {
        PyModule module = new PyModule("_inspect");
        module.add(Builtin.of2("parameters(function, empty, /)", (_, function, empty) -> parameters(function, empty)));
        module.add(Builtin.of1("kind(function, /)", (_, function) -> kind(function)));
        module.add(Builtin.of1("state(coroutine, /)", InspectNatives::state));
        module.add(Builtin.of1("source(function, /)", (_, function) -> source(function)));
        module.put("builtin_types", PyTuple.of(Types.BUILTIN_FUNCTION, Types.METHOD_DESCRIPTOR));
        module.put("SimpleNamespace", SimpleNamespace.TYPE);
        module.put("GenericAlias", Types.GENERIC_ALIAS);
        module.put("UnionType", Types.UNION_TYPE);
        module.put("FrameType", Types.FRAME);
        module.put("TracebackType", Types.TRACEBACK);
        module.put("GetSetDescriptorType", Types.GETSET_DESCRIPTOR);
        return module;
    }

    /** Name, kind, default and annotation of each parameter. */
    private static PyList parameters(Object given, Object empty) {
        if (!(given instanceof PyFunction function) || !(function.code() instanceof Code code)) {
            throw Raise.valueError("no signature found for builtin %s", Types.of(given).name());
        }
        ParameterList list = code.parameters();
        Object[] defaults = function.defaults() instanceof PyTuple tuple ? tuple.items() : new Object[0];
        PyDict byName = function.keywordDefaults() instanceof PyDict dict ? dict : new PyDict();
        PyList ordered = new PyList();
        int fixed = list.positional() + list.keywordOnly();
        for (int i = 0; i < list.positional(); i++) {
            int at = i - (list.positional() - defaults.length);
            long kind = i < list.positionalOnly() ? POSITIONAL_ONLY : POSITIONAL;
            ordered.add(one(function, list.names().get(i), kind, at < 0 ? empty : defaults[at], empty));
        }
        if (list.variable()) {
            ordered.add(one(function, list.names().get(fixed), VARIABLE, empty, empty));
        }
        for (int i = list.positional(); i < fixed; i++) {
            Object value = byName.get(list.names().get(i));
            ordered.add(one(function, list.names().get(i), KEYWORD_ONLY, value == null ? empty : value, empty));
        }
        if (list.keywords()) {
            ordered.add(one(function, list.names().get(fixed + (list.variable() ? 1 : 0)), KEYWORDS, empty, empty));
        }
        return ordered;
    }

    private static PyTuple one(PyFunction function, String name, long kind, Object value, Object empty) {
        Object annotation = function.annotations().get(name);
        return PyTuple.of(name, kind, value, annotation == null ? empty : annotation);
    }

    private static String kind(Object given) {
        if (!(given instanceof PyFunction function)) {
            return "";
        }
        if (function.isCoroutine()) {
            return "coroutine";
        }
        if (function.isAsyncGenerator()) {
            return "async generator";
        }
        return function.isGenerator() ? "generator" : "function";
    }

    private static String state(PyThread thread, Object given) {
        if (!(given instanceof PyCoroutine coroutine)) {
            throw Raise.typeError("a coroutine is required, not '%s'", Types.of(given).name());
        }
        if (coroutine.isClosed()) {
            return "CORO_CLOSED";
        }
        if (!coroutine.hasBegun()) {
            return "CORO_CREATED";
        }
        return isRunning(thread, coroutine.frame()) ? "CORO_RUNNING" : "CORO_SUSPENDED";
    }

    private static boolean isRunning(PyThread thread, @Nullable PyFrame wanted) {
        for (PyFrame frame = thread.frame(); frame != null; frame = frame.caller()) {
            if (frame == wanted) {
                return true;
            }
        }
        return false;
    }

    /** The first line of a function and the lines from there on. */
    private static Object source(Object given) {
        if (!(given instanceof PyFunction function)) {
            return given instanceof PyType type ? PyTuple.of(type.name(), PyNone.NONE) : PyNone.NONE;
        }
        PyList lines = new PyList();
        int first = function.code().firstLine();
        for (int number = first; function.code().line(number) != null; number++) {
            lines.add(function.code().line(number) + "\n");
        }
        return PyTuple.of((long) first, lines);
    }
}
