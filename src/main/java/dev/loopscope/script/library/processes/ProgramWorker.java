package dev.loopscope.script.library.processes;

import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;
import dev.loopscope.script.library.Library;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.Keywords;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.runtime.Modules;
import dev.loopscope.script.runtime.Program;
import dev.loopscope.script.runtime.Source;
import dev.loopscope.script.runtime.Tracebacks;

/** The program in a worker process: it is read once, as the module {@code __mp_main__}, and its functions are called. */
public final class ProgramWorker {
    private static final int FAILED = 1;
    private static final long SAYS_WITHIN_NANOS = 100_000_000;

    private static @Nullable ProgramWorker only;
    private static volatile boolean loading;
    private static volatile String name = "";

    private final Interpreter interpreter;

    private ProgramWorker(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** Whether this process is a worker that still reads its program. */
    static boolean isLoading() {
        return loading;
    }

    /** What this worker process is called; empty in the program's own process. */
    static String name() {
        return name;
    }

    /** Does nothing in a worker process. */
    static boolean nothing() {
        return true;
    }

    /** Does a call in a worker process; the answer is packed. */
    static byte[] call(WorkRequest request) throws Exception {
        ProgramWorker worker = only;
        if (worker == null) {
            worker = begin(request);
            only = worker;
        }
        return worker.interpreter.run(() -> answer(PyThread.current(), request));
    }

    private static ProgramWorker begin(WorkRequest request) throws Exception {
        Machine machine = Machine.current();
        Interpreter interpreter = new Interpreter(machine);
        Modules.setLibrary(interpreter, new Library());
        name = request.process().isEmpty() ? "SpawnProcess-" + machine.processId() : request.process();
        loading = true;
        interpreter.run(() -> load(PyThread.current(), request));
        loading = false;
        return new ProgramWorker(interpreter);
    }

    private static boolean load(PyThread thread, WorkRequest request) {
        try {
            Program.module(thread, PickleNames.CHILD_MAIN, Source.ofProgram(request.file(), request.text()));
            if (request.setup().length > 0) {
                invoke(thread, request.setup());
            }
        } catch (PyError error) {
            thread.interpreter().machine().printError(Tracebacks.of(thread, error.exception()));
            leave(FAILED);
        }
        return true;
    }

    /** Ends this process at once if it is a worker. */
    static void exit(int status) {
        if (!name.isEmpty()) {
            leave(status);
        }
    }

    /** Ends the process once its parent has heard what it said. */
    private static void leave(int status) {
        LockSupport.parkNanos(SAYS_WITHIN_NANOS);
        Runtime.getRuntime().halt(status);
    }

    private static byte[] answer(PyThread thread, WorkRequest request) {
        try {
            return PickleWriter.write(thread, PyTuple.of(true, invoke(thread, request.call()), ""));
        } catch (PyError error) {
            return failure(thread, error);
        }
    }

    private static byte[] failure(PyThread thread, PyError error) {
        String traceback = Tracebacks.of(thread, error.exception());
        try {
            return PickleWriter.write(thread, PyTuple.of(false, error.exception(), traceback));
        } catch (PyError unsendable) {
            return PickleWriter.write(thread, PyTuple.of(false, unsendable.exception(), traceback));
        }
    }

    private static Object invoke(PyThread thread, byte[] packed) {
        PyTuple call = (PyTuple) PickleReader.read(thread, packed);
        PyDict keywords = call.size() > 2 && call.get(2) instanceof PyDict given ? given : new PyDict();
        Object[] arguments = Keywords.joined(((PyTuple) call.get(1)).items(), keywords);
        return call.get(0) == PyNone.NONE
                ? PyNone.NONE
                : Calls.call(thread, call.get(0), arguments, Keywords.names(keywords));
    }
}
