package dev.loopscope.script.library.processes;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.BoundFunction;
import dev.loopscope.script.library.threads.CallName;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Truth;
import dev.loopscope.script.runtime.Errors;
import dev.loopscope.script.runtime.MainSource;
import dev.loopscope.script.runtime.Modules;
import dev.loopscope.script.runtime.Source;
import dev.loopscope.script.runtime.Tracebacks;

/** Calls of the program as they go to another process, and what comes back of them. */
public final class RemoteCalls {
    private static final String TOO_EARLY = """

            An attempt has been made to start a new process before the
            current process has finished its bootstrapping phase.

            This probably means that you are not using fork to start your
            child processes and you have forgotten to use the proper idiom
            in the main module:

                if __name__ == '__main__':
                    freeze_support()
                    ...

            The "freeze_support()" line can be omitted if the program
            is not going to be frozen to produce an executable.

            To fix this issue, refer to the "Safe importing of main module"
            section in https://docs.python.org/3/library/multiprocessing.html
            """.indent(0).replace("            ", "        ");

    private RemoteCalls() {}

    /** Raises a RuntimeError in a process that still reads the program, and would start one more for each that it starts. */
    public static void checkBootstrapped() {
        if (ProgramWorker.isLoading()) {
            throw Raise.of(Exceptions.RUNTIME_ERROR, TOO_EARLY);
        }
    }

    /** A function and its arguments as bytes. */
    public static byte[] pack(PyThread thread, Object function, Object[] arguments, String[] names) {
        int positional = arguments.length - names.length;
        PyDict keywords = new PyDict();
        for (int i = 0; i < names.length; i++) {
            keywords.put(names[i], arguments[positional + i]);
        }
        PyTuple given = PyTuple.of(java.util.Arrays.copyOf(arguments, positional));
        return PickleWriter.write(thread, PyTuple.of(function, given, keywords));
    }

    /** What a pool of processes is to be given for a call whose function and arguments are packed. */
    public static BoundFunction<Object> of(PyThread thread, String shown, String process, byte[] setup, byte[] call) {
        Source source = MainSource.of(thread.interpreter());
        WorkRequest request = new WorkRequest(source.file(), source.text(), process, setup, call);
        Interpreter interpreter = thread.interpreter();
        return BoundFunction.of(ProgramWorker::call, request).shownAs(shown)
                .answeredBy(question -> Errors.calling(() -> SharedObjects.answer(interpreter, question)))
                .receivedBy(answer -> interpreter
                        .run(() -> received(PyThread.current(), (byte[]) Objects.requireNonNull(answer))));
    }

    /** {@link #of(PyThread, String, String, byte[], byte[])} for a call that is not packed yet. */
    public static BoundFunction<Object> of(PyThread thread, byte[] setup, Object function, Object[] arguments,
            String[] names) {
        String shown = CallName.of(thread, function, arguments, names);
        try {
            return of(thread, shown, "", setup, pack(thread, function, arguments, names));
        } catch (PyError unsendable) {
            return failing(thread, shown, unsendable.exception());
        }
    }

    /** A call that ends with {@code error}, for it cannot be sent. */
    private static BoundFunction<Object> failing(PyThread thread, String shown, PyException error) {
        error.setCause(remoteTraceback(thread, Tracebacks.of(thread, error)));
        return BoundFunction.of(ProgramWorker::nothing).shownAs(shown).receivedBy(_ -> {
            throw new PyError(error);
        });
    }

    private static Object received(PyThread thread, byte[] answer) {
        PyTuple parts = (PyTuple) PickleReader.read(thread, answer);
        if (Truth.of(thread, parts.get(0))) {
            return parts.get(1);
        }
        if (parts.get(1) instanceof PyException exception) {
            exception.setCause(remoteTraceback(thread, (String) parts.get(2)));
            throw new PyError(exception);
        }
        throw Raise.runtimeError("a process raised what is no exception here");
    }

    private static @Nullable PyException remoteTraceback(PyThread thread, String traceback) {
        PyModule module = Modules.load(thread, "concurrent.futures.process");
        Object type = module.get("_RemoteTraceback");
        return type != null
                && Calls.call(thread, type, "\n\"\"\"\n%s\"\"\"".formatted(traceback)) instanceof PyException made
                        ? made
                        : null;
    }
}
