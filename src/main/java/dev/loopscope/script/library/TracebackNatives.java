package dev.loopscope.script.library;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;
import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyFrame;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTraceback;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.report.ExceptionReport;
import dev.loopscope.script.report.ExceptionText;
import dev.loopscope.script.report.ReportWriter;
import dev.loopscope.script.report.StackEntry;
import dev.loopscope.script.report.StackText;
import dev.loopscope.script.runtime.Code;
import dev.loopscope.script.runtime.Tracebacks;
import dev.loopscope.script.runtime.Warnings;

/** The module {@code _traceback}: what the modules about exceptions, warnings and logs ask of frames. */
final class TracebackNatives {
    private TracebackNatives() {}

    static PyModule make(PyThread owner) {
        PyModule module = new PyModule("_traceback");
        module.add(Builtin.of("lines(exception, limit, chain)", (thread, a) -> PyList.of(ReportWriter.write(
                ExceptionReport.of(thread, exception(a[0]), limit(thread, a[1])), a[2] != (Object) false))));
        module.add(Builtin.of1("only(exception, /)",
                (thread, exception) -> PyList.of(List.of(ExceptionText.of(thread, exception(exception), false)))));
        module.add(Builtin.of("entries(traceback, limit)", (thread, a) -> entries(
                ExceptionReport.limited(StackEntry.of(a[0] instanceof PyTraceback given ? given : null),
                        limit(thread, a[1])))));
        module.add(Builtin.of("stack(frame, limit)", (thread, a) -> {
            Object frame = a[0] instanceof PyFrame given ? given : thread.frame();
            Integer limit = limit(thread, a[1]);
            List<StackEntry> stack = frame == null ? List.of() : StackEntry.of((PyFrame) frame);
            return entries(ExceptionReport.limited(stack, limit == null ? null : -limit));
        }));
        module.add(Builtin.of1("caller(level, /)", (thread, level) -> caller(thread, Given.small(thread, level))));
        module.add(Builtin.of2("source_line(file, number, /)", (thread, file, number) -> {
            String line = line(thread, file, Given.small(thread, number));
            return line == null ? PyNone.NONE : line;
        }));
        module.add(Builtin.of("thread()", (thread, _) -> {
            Machine machine = thread.interpreter().machine();
            return PyTuple.of(machine.threadId(), machine.threadName(), "MainProcess");
        }));
        module.add(Builtin.of1("set_warning_filter(function, /)", (thread, function) -> {
            Warnings.setFilter(thread.interpreter(), (interpreter, category, text, code, line) -> filtered(interpreter,
                    function, category, text, code, line));
            return PyNone.NONE;
        }));
        return module;
    }

    private static PyException exception(@Nullable Object given) {
        if (given instanceof PyException exception) {
            return exception;
        }
        throw Raise.typeError("Exception expected for value, %s found", Types.of(Given.value(given)).name());
    }

    private static @Nullable Integer limit(PyThread thread, @Nullable Object given) {
        return given == null || given == PyNone.NONE ? null : Given.small(thread, given);
    }

    private static PyList entries(List<StackEntry> entries) {
        return PyList.of(entries.stream()
                .map(entry -> PyTuple.of(entry.file(), (long) entry.span().line(), entry.name(),
                        entry.line(), (long) entry.span().endLine(), (long) entry.span().column(),
                        (long) entry.span().endColumn(), StackText.of(entry)))
                .toList());
    }

    /** File, line, function and module of the program's frame that is so many calls up. */
    private static Object caller(PyThread thread, int level) {
        PyFrame frame = thread.frame();
        int left = level;
        while (frame != null && (frame.place().isLibrary() || --left > 0)) {
            frame = frame.caller();
        }
        return frame == null
                ? PyTuple.of("sys", 1L, "<module>", "sys")
                : PyTuple.of(frame.place().file(), (long) frame.line(), frame.place().name(),
                        String.valueOf(frame.globals().get("__name__")));
    }

    private static @Nullable String line(PyThread thread, Object file, int number) {
        for (PyFrame frame = thread.frame(); frame != null; frame = frame.caller()) {
            if (frame.place().file().equals(file)) {
                return frame.place().line(number);
            }
        }
        return null;
    }

    private static void filtered(Interpreter interpreter, Object function, PyType category, String text,
            @Nullable Code code, int line) {
        PyThread thread = PyThread.enter(interpreter);
        try {
            Calls.call(thread, function, text, category, code == null ? "sys" : code.file(), (long) line, "__main__");
        } catch (PyError raised) {
            interpreter.machine()
                    .printError("Exception ignored in: " + text + "\n" + Tracebacks.of(thread, raised.exception()));
        }
    }
}
