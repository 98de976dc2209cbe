package dev.loopscope.script.library;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.LiveDict;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyFrame;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyStream;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTraceback;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.Tracebacks;

/** The module {@code sys}. */
final class SysModule {
    private static final int DEEPEST = 20_000;
    private static final long MAX_SIZE = Long.MAX_VALUE;

    private SysModule() {}

    static PyModule make(PyThread owner) {
        PyModule module = new PyModule("sys");
        SysFigures.addTo(module);
        module.put("argv", PyList.of(List.copyOf(arguments(owner))));
        module.put("orig_argv", PyList.of(List.copyOf(arguments(owner))));
        module.put("path", new PyList());
        module.put("modules", new ModuleTable(owner.interpreter()));
        module.put("stdout", PyStream.out());
        module.put("stderr", PyStream.error());
        module.put("__stdout__", Given.value(module.get("stdout")));
        module.put("__stderr__", Given.value(module.get("stderr")));
        module.put("stdin", StandardInput.of());
        module.put("flags", PyNone.NONE);
        module.put("warnoptions", new PyList());
        module.put("dont_write_bytecode", true);
        addState(module);
        addHooks(module);
        return module;
    }

    private static List<Object> arguments(PyThread owner) {
        return List.copyOf(owner.interpreter().arguments());
    }

    /** {@code sys.modules}. */
    private static final class ModuleTable extends LiveDict {
        private final Interpreter interpreter;

        ModuleTable(Interpreter interpreter) {
            this.interpreter = interpreter;
        }

        @Override
        protected List<String> names() {
            return List.copyOf(interpreter.modules().keySet());
        }

        @Override
        protected @Nullable Object valueOf(String name) {
            return interpreter.modules().get(name);
        }

        @Override
        protected void setValue(String name, Object value) {
            if (!(value instanceof PyModule module)) {
                throw Raise.typeError("sys.modules takes modules only, not '%s'", Types.of(value).name());
            }
            interpreter.modules().put(name, module);
        }

        @Override
        protected void removeName(String name) {
            interpreter.modules().remove(name);
        }
    }

    private static void addState(PyModule module) {
        module.add(Builtin.of("exit(status=None, /)", (_, a) -> {
            throw a[0] == PyNone.NONE ? Raise.of(Exceptions.SYSTEM_EXIT) : Raise.of(Exceptions.SYSTEM_EXIT, a[0]);
        }));
        module.add(Builtin.of("exc_info()", (thread, _) -> {
            PyException handled = thread.handled();
            return handled == null
                    ? PyTuple.of(PyNone.NONE, PyNone.NONE, PyNone.NONE)
                    : PyTuple.of(handled.type(), handled, traceback(handled));
        }));
        module.add(Builtin.of("exception()", (thread, _) -> thread.handled() == null ? PyNone.NONE : thread.handled()));
        module.add(Builtin.of("getrecursionlimit()", (thread, _) -> (long) thread.interpreter().recursionLimit()));
        module.add(Builtin.of1("setrecursionlimit(limit, /)", (thread, given) -> {
            int limit = Given.small(thread, given);
            if (limit < 1) {
                throw Raise.valueError("recursion limit must be greater or equal than 1");
            }
            if (limit <= thread.depth()) {
                throw Raise.of(Exceptions.RECURSION_ERROR,
                        "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low"
                                .formatted(limit, thread.depth()));
            }
            thread.interpreter().setRecursionLimit(Math.min(limit, DEEPEST));
            return PyNone.NONE;
        }));
        module.add(Builtin.of("_getframe(depth=0, /)", (thread, a) -> frame(thread, Given.small(thread, a[0]))));
        module.add(Builtin.of1("intern(string, /)", (_, text) -> Given.text("intern() argument", text).intern()));
        module.add(Builtin.of("getsizeof(object, default=..., /)", (thread, a) -> Sizes.of(thread, Given.value(a[0]))));
        module.add(Builtin.of1("getrefcount(object, /)", (_, _) -> 2L));
        module.add(Builtin.of("getswitchinterval()", (_, _) -> 0.005));
        module.add(Builtin.of1("setswitchinterval(interval, /)", (_, _) -> PyNone.NONE));
        module.add(Builtin.of("getdefaultencoding()", (_, _) -> "utf-8"));
        module.add(Builtin.of("getfilesystemencoding()", (_, _) -> "utf-8"));
        module.add(Builtin.of("is_finalizing()", (_, _) -> false));
        module.add(Builtin.of("get_int_max_str_digits()", (_, _) -> 4300L));
        module.add(Builtin.of("_current_frames()", (thread, _) -> frames(thread)));
    }

    private static Object traceback(PyException exception) {
        PyTraceback traceback = exception.traceback();
        return traceback == null ? PyNone.NONE : traceback;
    }

    private static PyFrame frame(PyThread thread, int depth) {
        PyFrame frame = thread.frame();
        for (int i = 0; i < depth && frame != null; i++) {
            frame = frame.caller();
        }
        if (frame == null) {
            throw Raise.valueError("call stack is not deep enough");
        }
        return frame;
    }

    private static PyDict frames(PyThread thread) {
        PyDict frames = new PyDict();
        frames.put(thread.interpreter().machine().threadId(), frame(thread, 0));
        return frames;
    }

    private static void addHooks(PyModule module) {
        module.add(Builtin.of("gettrace()", (_, _) -> PyNone.NONE));
        module.add(Builtin.of("getprofile()", (_, _) -> PyNone.NONE));
        for (String name : new String[]{"settrace", "setprofile"}) {
            module.add(Builtin.of1(name + "(function, /)", (_, _) -> {
                throw Raise.of(Exceptions.NOT_IMPLEMENTED_ERROR,
                        "sys.%s() is not available: the timeline shows what runs".formatted(name));
            }));
        }
        Builtin hook = Builtin.of("excepthook(exctype, value, traceback, /)", (thread, a) -> {
            if (a[1] instanceof PyException exception) {
                PyStream.error().write(thread, Tracebacks.of(thread, exception));
            }
            return PyNone.NONE;
        });
        module.add(hook);
        module.put("__excepthook__", hook);
        module.put("maxsize", MAX_SIZE);
    }
}
