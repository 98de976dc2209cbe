package dev.loopscope.script.library.processes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;
import dev.loopscope.process.ProcessLeft;
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

    private static final Map<Machine, ProgramWorker> WORKERS = new ConcurrentHashMap<>();

    private final Interpreter interpreter;
    private final String name;
    private volatile boolean loading = true;

    private ProgramWorker(Interpreter interpreter, String name) {
        this.interpreter = interpreter;
        this.name = name;
    }

    /** That of the process that the calling thread is in, null where that one is no worker. */
    private static @Nullable ProgramWorker here() {
        return WORKERS.get(Machine.current());
    }

    /** Whether this process is a worker that still reads its program. */
    static boolean isLoading() {
        ProgramWorker worker = here();
        return worker != null && worker.loading;
    }

    /** What this worker process is called; empty in the program's own process. */
    static String name() {
        ProgramWorker worker = here();
        return worker == null ? "" : worker.name;
    }

    /** Does nothing in a worker process. */
    static boolean nothing() {
        return true;
    }

    /** Does a call in a worker process; the answer is packed. */
    static byte[] call(WorkRequest request) throws Exception {
        ProgramWorker known = here();
        ProgramWorker worker = known == null ? begin(request) : known;
        return worker.interpreter.run(() -> answer(PyThread.current(), request));
    }

    private static ProgramWorker begin(WorkRequest request) throws Exception {
        Machine machine = Machine.current();
        Interpreter interpreter = new Interpreter(machine);
        Modules.setLibrary(interpreter, new Library());
        ProgramWorker worker = new ProgramWorker(interpreter,
                request.process().isEmpty() ? "SpawnProcess-" + machine.processId() : request.process());
        WORKERS.put(machine, worker);
        interpreter.run(() -> load(PyThread.current(), request));
        worker.loading = false;
        return worker;
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
        if (here() != null) {
            leave(status);
        }
    }

    /** Ends the process once its parent has heard what it said. */
    private static void leave(int status) {
        if (Machine.current().time().isVirtual()) {
            throw new ProcessLeft(status);
        }
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
