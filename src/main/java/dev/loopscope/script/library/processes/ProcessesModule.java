package dev.loopscope.script.library.processes;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.PyBytes;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;

/** The module {@code _processes}: what {@code multiprocessing} is made of. */
public final class ProcessesModule {
    private ProcessesModule() {}

    /** Makes the module. */
    public static PyModule make(PyThread owner) {
        PyModule module = new PyModule("_processes");
        module.put("PickleError", PickleErrors.PICKLE_ERROR);
        module.put("PicklingError", PickleErrors.PICKLING_ERROR);
        module.add(Builtin.of("name()", (_, _) -> ProgramWorker.name()));
        module.add(Builtin.of1("dumps(object, /)",
                (thread, object) -> new PyBytes(PickleWriter.write(thread, object))));
        module.add(Builtin.of1("loads(data, /)",
                (thread, data) -> PickleReader.read(thread, ((PyBytes) data).value())));
        module.add(Builtin.of("ask(question, shown, /)",
                (thread, a) -> SharedObjects.ask(thread, (PyTuple) a[0], (String) a[1])));
        module.add(Builtin.of("check_bootstrapped()", (_, _) -> {
            RemoteCalls.checkBootstrapped();
            return PyNone.NONE;
        }));
        module.add(Builtin.of1("exit_worker(status, /)", (_, status) -> {
            ProgramWorker.exit(((Long) status).intValue());
            return PyNone.NONE;
        }));
        return module;
    }
}
